/** Values between Python and here, and how they look in a box. Nothing of the program is called for it. */
import type { Brython } from './brython.ts';
import type { Box } from './protocol.ts';

const MAX_TEXT = 80;
const MAX_ITEMS = 20;
const MAX_DEPTH = 3;

interface Typed {
  ob_type?: unknown;
  value?: unknown;
}

const SIMPLE_KINDS: Record<string, Box['kind']> = {
  int: 'number', float: 'number', complex: 'number', str: 'text', bool: 'truth', NoneType: 'none', list: 'list', tuple: 'tuple', set: 'set',
  frozenset: 'set', dict: 'dict', function: 'function', method: 'function', builtin_function_or_method: 'function', type: 'function', module: 'other',
};

/** A number as JavaScript has it; undefined for what is none. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  const held = (value as Typed | null)?.value;
  return typeof held === 'number' || typeof held === 'bigint' ? Number(held) : undefined;
}

/** Plain data: None is null, tuples and lists are arrays, dictionaries are objects. What isn't data is its text. */
export function toPlain(b: Brython, value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === b.builtins.None || value === null || value === undefined) return null;
  const number = asNumber(value);
  if (number !== undefined) return number;
  if (Array.isArray(value)) return value.map((item) => toPlain(b, item));
  if (b.class_name(value) !== 'dict') return b.builtins.str.$factory(value);
  return Object.fromEntries([...b.builtins.dict.$iter_items(value)].map((item) => [String(item.key), toPlain(b, item.value)]));
}

export class Boxes {
  private readonly b: Brython;
  private readonly ids = new WeakMap<object, number>();
  private count = 0;

  constructor(b: Brython) {
    this.b = b;
  }

  /** null: a value that a child hasn't put there, such as a module. */
  box(value: unknown): Box | null {
    const kind = this.kind(value);
    if (kind === 'function' || this.b.class_name(value) === 'module') return null;
    const box: Box = { kind, text: this.short(value, 0) };
    const items = this.items(value, kind);
    if (items) {
      box.items = items.slice(0, MAX_ITEMS);
      box.length = items.length;
    }
    if (typeof value === 'object' && value !== null && ['list', 'dict', 'set', 'object'].includes(kind)) box.id = this.idOf(value);
    return box;
  }

  private kind(value: unknown): Box['kind'] {
    return SIMPLE_KINDS[this.b.class_name(value)] ?? (this.attributes(value) ? 'object' : 'other');
  }

  private idOf(value: object): number {
    const known = this.ids.get(value) ?? (this.count += 1);
    this.ids.set(value, known);
    return known;
  }

  private attributes(value: unknown): [string, unknown][] | null {
    const held = typeof value === 'object' && value !== null ? this.b.get_dict(value) : undefined;
    return held ? Object.entries(held).filter(([name]) => /^[^\W\d]\w*$/u.test(name) && !name.startsWith('__') && name !== 'ob_type') : null;
  }

  private items(value: unknown, kind: Box['kind']): Box['items'] | null {
    switch (kind) {
      case 'list':
      case 'tuple':
        return Array.from(value as unknown[], (item) => ({ text: this.short(item, 1) }));
      case 'set':
        return this.members(value).map((item) => ({ text: this.short(item, 1) }));
      case 'dict':
        return this.pairs(value).map(([key, held]) => ({ key: this.short(key, 1), text: this.short(held, 1) }));
      case 'object':
        return (this.attributes(value) ?? []).map(([key, held]) => ({ key, text: this.short(held, 1) }));
      default:
        return null;
    }
  }

  private pairs(value: unknown): [unknown, unknown][] {
    return [...this.b.builtins.dict.$iter_items(value)].map((item) => [item.key, item.value]);
  }

  private members(value: unknown): unknown[] {
    const list = this.b.builtins['list'] as { $factory(value: unknown): unknown[] };
    return Array.from(list.$factory(value));
  }

  /** As repr() says it, but that nothing of the program is asked: an object is `<Name>`. */
  private short(value: unknown, depth: number): string {
    return cut(this.say(value, depth));
  }

  private say(value: unknown, depth: number): string {
    const kind = this.kind(value);
    const list = (open: string, items: unknown[], close: string) => {
      if (depth >= MAX_DEPTH) return `${open}…${close}`;
      const some = items.slice(0, MAX_ITEMS).map((item) => this.short(item, depth + 1));
      return `${open}${some.join(', ')}${items.length > MAX_ITEMS ? ', …' : ''}${close}`;
    };
    switch (kind) {
      case 'list':
        return list('[', value as unknown[], ']');
      case 'tuple':
        return list('(', value as unknown[], (value as unknown[]).length === 1 ? ',)' : ')');
      case 'set':
        return this.b.builtins.len(value) === 0 ? 'set()' : list('{', this.members(value), '}');
      case 'dict': {
        if (depth >= MAX_DEPTH) return '{…}';
        const pairs = this.pairs(value);
        const some = pairs.slice(0, MAX_ITEMS).map(([key, held]) => `${this.short(key, depth + 1)}: ${this.short(held, depth + 1)}`);
        return `{${some.join(', ')}${pairs.length > MAX_ITEMS ? ', …' : ''}}`;
      }
      case 'text':
        return this.b.builtins.repr(String(value).slice(0, MAX_TEXT + 1));
      case 'object':
      case 'other':
      case 'function':
        return `<${this.b.class_name(value)}>`;
      default:
        return this.b.builtins.repr(value);
    }
  }
}

function cut(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
}
