/** Variables. One of a sprite's own belongs to each clone alone; another sprite can't reach it. */
import type { CommandMaker, Compiler, ReporterMaker } from '../compile.ts';
import type { Block } from '../program.ts';
import type { Thread } from '../thread.ts';
import { toNumber, type Value } from '../values.ts';

interface Access {
  get(thread: Thread): Value;
  set(thread: Thread, value: Value): void;
}

/** null: there is no such variable. */
function access(block: Block, compiler: Compiler): Access | null {
  const { world, role } = compiler;
  const id = compiler.field(block, 'VARIABLE');
  const cell = world.variables.get(id);
  if (cell) return { get: () => cell.value, set: (_, value) => void (cell.value = value) };
  const slot = role.variableSlots.get(id);
  if (slot === undefined) return null;
  return {
    get: ({ actor }) => actor.variables[slot] ?? 0,
    set: ({ actor }, value) => void (actor.variables[slot] = value),
  };
}

function write(next: (access: Access, thread: Thread, given: Value) => Value, input: string): CommandMaker {
  return (block, compiler) => {
    const given = compiler.value(block, input);
    const variable = access(block, compiler);
    return (thread) => {
      const value = given(thread);
      if (!variable) return;
      const before = variable.get(thread);
      const after = next(variable, thread, value);
      if (after === before) return;
      const isText = typeof after === 'string' || typeof before === 'string';
      if (isText && !compiler.world.weigh(before, after)) return;
      variable.set(thread, after);
      compiler.world.progress = true;
    };
  };
}

function monitor(isShown: boolean): CommandMaker {
  return (block, compiler) => {
    const id = compiler.field(block, 'VARIABLE');
    return () => compiler.world.monitor(id, isShown);
  };
}

export const commands: Record<string, CommandMaker> = {
  set_variable: write((_, __, given) => given, 'VALUE'),
  change_variable: write((variable, thread, given) => toNumber(variable.get(thread)) + toNumber(given), 'BY'),
  show_variable: monitor(true),
  hide_variable: monitor(false),
};

export const reporters: Record<string, ReporterMaker> = {
  variable: (block, compiler) => {
    const variable = access(block, compiler);
    return variable ? (thread) => variable.get(thread) : () => 0;
  },
};
