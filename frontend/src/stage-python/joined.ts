/** `join` blocks as one f-string, however deep they are nested. */
import type { Block, Input } from '../stage/program.ts';
import { ATOM, call, SUM, text, type Expression } from './expression.ts';
import { escaped } from './literals.ts';

export function joined(block: Block, make: (value: Input | undefined) => Expression): Expression {
  const parts = merged(flat(block).map((value) => make(value)));
  if (parts.length === 0) return text('');
  const [only] = parts;
  if (parts.length === 1 && only) return typeof only.literal === 'string' ? only : call('str', [only], 'text');
  return template(parts) ?? concatenated(parts);
}

function flat(block: Block): (Input | undefined)[] {
  return [block.inputs['A'], block.inputs['B']].flatMap((value) =>
    typeof value === 'object' && value !== null && value.word === 'join' ? flat(value) : [value]);
}

/** Texts beside each other are one; empty ones are none. */
function merged(parts: Expression[]): Expression[] {
  const result: Expression[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (typeof part.literal !== 'string') result.push(part);
    else if (before && typeof before.literal === 'string') result[result.length - 1] = text(before.literal + part.literal);
    else if (part.literal !== '') result.push(part);
  }
  return result;
}

/** null: the values hold both kinds of quotes or a backslash, which no f-string took before Python 3.12. */
function template(parts: readonly Expression[]): Expression | null {
  const values = parts.filter(({ literal }) => typeof literal !== 'string').map((part) => part.text).join('');
  if (/[\\#]/.test(values)) return null;
  const quote = ['"', "'"].find((each) => !values.includes(each));
  if (!quote) return null;
  const inside = parts.map((part) =>
    typeof part.literal === 'string' ? escaped(part.literal, quote).replace(/[{}]/g, '$&$&') : `{${part.text}}`).join('');
  return { text: `f${quote}${inside}${quote}`, level: ATOM, kind: 'text' };
}

function concatenated(parts: readonly Expression[]): Expression {
  const texts = parts.map((part) => (typeof part.literal === 'string' ? part.text : call('str', [part]).text));
  return { text: texts.join(' + '), level: SUM, kind: 'text' };
}
