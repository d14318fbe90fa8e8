/** Values of a kind that doesn't fit: what in this program explains it best? */
import type { Values } from './deck.ts';
import { escape, type Failure } from './failure.ts';
import type { Found } from './names.ts';
import { knownNames, modules, nearest } from './words.ts';

/** As Brython says it: a value has no method of this name. */
const SIGNS: Record<string, string> = { neg: '-', pos: '+', invert: '~' };
const ANY_SIGN = /\*\*|\/\/|[-+*/%|&^@]/;
const FROM_INPUT = /^\s*([\p{L}\p{N}_]+)\s*=\s*input\s*\(/u;

/** Most often a text came from input(), and was taken for a number. */
export function explainOperands(failure: Failure, kind: string, values: Values): Found {
  const names = new Set(failure.bareLines.map((line) => FROM_INPUT.exec(line)?.[1]));
  const sign = SIGNS[values.operator ?? ''] ?? (values.sign === 'undefined' ? ANY_SIGN.exec(failure.bareCode)?.[0] : undefined);
  const name = (failure.bareCode.match(/[\p{L}\p{N}_]+/gu) ?? []).find((word) => names.has(word));
  return name !== undefined && (failure.message.includes('str') || kind === 'run_type_multiply') ? { kind: 'run_type_input', values: { name } } : { kind, values: sign === undefined ? values : { sign } };
}

export function explainCall(failure: Failure): Found {
  const called = [...failure.bareCode.matchAll(/([\p{L}\p{N}_]+)\s*\(/gu)].map((match) => match[1] ?? '');
  const hidden = called.find((name) => knownNames.includes(name) && failure.given.has(name));
  if (hidden !== undefined) {
    return { kind: 'run_type_call_hidden', values: { name: hidden, given_line: String(failure.given.get(hidden)) } };
  }
  const mine = called.filter((name) => !knownNames.includes(name));
  const others = [...failure.bareCode.matchAll(/([\p{L}\p{N}_.]+|\))\s*\(/gu)].map((match) => match[1] ?? '');
  return { kind: 'run_type_call', values: { name: [...mine, ...called, ...others][0] ?? failure.code.trim() } };
}

/** What the line calls first of what the program has made; null: nothing. */
export function calledName(failure: Failure): string | null {
  const called = [...failure.bareCode.matchAll(/([\p{L}_][\p{L}\p{N}_]*)\s*\(/gu)].map((match) => match[1] ?? '');
  return called.find((name) => failure.given.has(name)) ?? null;
}

/** Too many values or too few. A method whose author forgot self gets the object in the place of a value. */
export function explainExtra(failure: Failure, values: Values): Found {
  const { name = '', given = '', expected = '' } = values;
  const numbers: Record<string, string> = { no: '0', one: '1', two: '2', exactly: '1' };
  const head = new RegExp(`^([ \\t]*)def\\s+${escape(name)}\\s*\\(([^)]*)\\)`, 'mu').exec(failure.bareLines.join('\n'));
  const owner = new RegExp(`([\\p{L}\\p{N}_]*[)\\]'"]?)\\.${escape(name)}\\s*\\(`, 'u').exec(failure.code)?.[1];
  const hasSelf = head?.[2]?.trim().startsWith('self') === true;
  if (owner !== undefined && head !== null && head[1] !== '' && !hasSelf) return { kind: 'run_type_self', values: { name } };
  // Both count the object before the dot, which nobody has written between the brackets.
  const isCounted = hasSelf || (head === null && owner !== undefined && !modules.includes(owner) && failure.message.startsWith(`${name}() takes`));
  const [wanted, got] = [numbers[expected] ?? expected, given].map((number) => Number(number) - (isCounted ? 1 : 0)) as [number, number];
  return { kind: got < wanted ? 'run_type_few' : 'run_type_extra', values: { name, expected: String(wanted), given: String(got) } };
}

/** What int() or float() couldn't read. quoted: as Python shows it, in quotes. */
export function explainNumberText(kind: string, quoted: string): Found {
  let text = quoted.trim();
  if (text.length > 1 && `'"`.includes(text[0] ?? ' ') && text.endsWith(text[0] ?? ' ')) text = text.slice(1, -1);
  const bare = text.trim();
  if (bare === '') return { kind: 'run_value_empty', values: {} };
  if (/^[-+]?\d+,\d+$/.test(bare)) {
    return { kind: 'run_value_decimal_comma', values: { text: bare, instead: bare.replace(',', '.') } };
  }
  if (kind === 'run_value_int' && /^[-+]?\d*\.\d*$/.test(bare)) return { kind: 'run_value_decimal_point', values: { text: bare } };
  return { kind, values: { text } };
}

/** A key that the program spells a little differently. */
export function explainKey(failure: Failure, key: string): Found {
  const bare = key.replace(/^['"]+|['"]+$/g, '');
  const texts = [...failure.source.matchAll(/['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '').filter((text) => text !== bare);
  const meant = nearest(bare, texts);
  return meant !== null && /^['"]/.test(key)
    ? { kind: 'run_key_suggestion', values: { key, meant: `'${meant}'` } }
    : { kind: 'run_key', values: { key } };
}

export function explainMissing(kind: string, values: Values): Found {
  const missing = (values.missing ?? '').replaceAll("'", '').replace(/,? and /g, ', ');
  return { kind, values: { ...values, missing } };
}
