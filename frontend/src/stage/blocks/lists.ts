/** Lists. Places count from 1; a place that isn't there does nothing and reads as an empty text. */
import type { CommandMaker, Compiler, ReporterMaker } from '../compile.ts';
import type { Items } from '../items.ts';
import type { Block } from '../program.ts';
import type { Thread } from '../thread.ts';
import { compare, toNumber, type Value } from '../values.ts';

/** Items that take as long to go through as one block. */
const ITEMS_A_BLOCK = 10;

type Found = (thread: Thread) => Items | undefined;

function listOf(block: Block, compiler: Compiler): Found {
  const { world, role } = compiler;
  const id = compiler.field(block, 'LIST');
  const forAll = world.lists.get(id);
  if (forAll) return () => forAll;
  const slot = role.listSlots.get(id);
  return slot === undefined ? () => undefined : ({ actor }) => actor.lists[slot];
}

/** From 0; null: there is no such place among `count`. Understands the words of Scratch's own menu. */
function place(index: Value, count: number, compiler: Compiler): number | null {
  if (index === 'last') return count > 0 ? count - 1 : null;
  if (index === 'random' || index === 'any') return count > 0 ? Math.floor(compiler.world.random.next() * count) : null;
  const at = Math.floor(toNumber(index)) - 1;
  return at >= 0 && at < count ? at : null;
}

function change(act: (list: Items, given: Record<'ITEM' | 'INDEX', Value>, compiler: Compiler) => void): CommandMaker {
  return (block, compiler) => {
    const found = listOf(block, compiler);
    const item = compiler.value(block, 'ITEM');
    const index = compiler.value(block, 'INDEX');
    return (thread) => {
      const given = { ITEM: item(thread), INDEX: index(thread) };
      const list = found(thread);
      if (!list) return;
      act(list, given, compiler);
      compiler.world.charge(Math.floor(list.length / 1_000));
      compiler.world.progress = true;
    };
  };
}

function monitor(isShown: boolean): CommandMaker {
  return (block, compiler) => {
    const id = compiler.field(block, 'LIST');
    return () => compiler.world.monitor(id, isShown);
  };
}

export const commands: Record<string, CommandMaker> = {
  list_add: change((list, { ITEM }) => list.insert(list.length, ITEM)),
  list_delete: change((list, { INDEX }, compiler) => {
    if (INDEX === 'all') {
      list.clear();
      return;
    }
    const at = place(INDEX, list.length, compiler);
    if (at !== null) list.remove(at);
  }),
  list_clear: change((list) => list.clear()),
  list_insert: change((list, { ITEM, INDEX }, compiler) => {
    const at = place(INDEX, list.length + 1, compiler);
    if (at !== null) list.insert(at, ITEM);
  }),
  list_replace: change((list, { ITEM, INDEX }, compiler) => {
    const at = place(INDEX, list.length, compiler);
    if (at !== null) list.replace(at, ITEM);
  }),
  show_list: monitor(true),
  hide_list: monitor(false),
};

/** Place of the first item that equals it, from 1; 0: none does. */
function search(block: Block, compiler: Compiler): (thread: Thread) => number {
  const found = listOf(block, compiler);
  const item = compiler.value(block, 'ITEM');
  return (thread) => {
    const wanted = item(thread);
    const all = found(thread)?.all ?? [];
    const at = all.findIndex((value) => compare(value, wanted) === 0);
    const signs = typeof wanted === 'string' ? wanted.length : 0;
    compiler.world.charge(Math.floor(((at < 0 ? all.length : at) * (1 + signs / 100)) / ITEMS_A_BLOCK));
    return at + 1;
  };
}

export const reporters: Record<string, ReporterMaker> = {
  list: (block, compiler) => {
    const found = listOf(block, compiler);
    return (thread) => {
      const list = found(thread);
      compiler.world.charge(Math.floor((list?.length ?? 0) / ITEMS_A_BLOCK));
      return list?.text() ?? '';
    };
  },
  list_item: (block, compiler) => {
    const found = listOf(block, compiler);
    const index = compiler.value(block, 'INDEX');
    return (thread) => {
      const list = found(thread);
      const at = place(index(thread), list?.length ?? 0, compiler);
      return (at === null ? undefined : list?.at(at)) ?? '';
    };
  },
  list_index: (block, compiler) => search(block, compiler),
  list_length: (block, compiler) => {
    const found = listOf(block, compiler);
    return (thread) => found(thread)?.length ?? 0;
  },
  list_contains: (block, compiler) => {
    const at = search(block, compiler);
    return (thread) => at(thread) > 0;
  },
};
