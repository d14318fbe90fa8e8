/** Python expressions with brackets only where they are needed. Pure. */
import { numberText, quoted } from './literals.ts';

/** How tightly an expression holds together: Python's own order, loosest first. */
const OR = 1;
const AND = 2;
const NOT = 3;
const COMPARE = 4;
export const SUM = 5;
const PRODUCT = 6;
export const SIGN = 7;
export const POWER = 8;
export const ATOM = 9;

export interface Expression {
  text: string;
  level: number;
  /** Its value, where it was typed. */
  literal?: string | number;
  /** It is always a number, a text or a truth; absent where that can't be seen. */
  kind?: 'number' | 'text' | 'truth';
  /** A number that may have a fraction. */
  isBroken?: boolean;
}

export const number = (value: number): Expression => ({
  text: numberText(value), level: value < 0 ? SIGN : ATOM, literal: value, kind: 'number', isBroken: !Number.isInteger(value),
});

export const text = (value: string): Expression => ({ text: quoted(value), level: ATOM, literal: value, kind: 'text' });

export const truth = (value: boolean): Expression => ({ text: value ? 'True' : 'False', level: ATOM, kind: 'truth' });

export const name = (value: string): Expression => ({ text: value, level: ATOM });

/** `call('max', [a, b], 'number')`. */
export function call(what: string, values: readonly (Expression | string)[] = [], kind?: Expression['kind']): Expression {
  const made: Expression = { text: `${what}(${values.map((value) => (typeof value === 'string' ? value : value.text)).join(', ')})`, level: ATOM };
  return kind ? { ...made, kind } : made;
}

/** In brackets unless it holds at least as tightly as `level`. */
export function within(expression: Expression, level: number): string {
  return expression.level >= level ? expression.text : `(${expression.text})`;
}

/** `a + b`; with a negative number on the right the sign turns: `a - 5`. */
export function sum(a: Expression, sign: '+' | '-', b: Expression): Expression {
  const isNegative = typeof b.literal === 'number' && b.literal < 0;
  const turned = isNegative ? number(-(b.literal as number)) : b;
  const way = isNegative ? (sign === '+' ? '-' : '+') : sign;
  const right = within(turned, way === '+' && !isNegative ? SUM : PRODUCT);
  return { text: `${within(a, SUM)} ${way} ${right}`, level: SUM, kind: 'number', isBroken: isBroken(a) || isBroken(b) };
}

export function product(a: Expression, sign: '*' | '/' | '%', b: Expression): Expression {
  const isChain = sign === '*' && b.level === PRODUCT && !/[/%]/.test(b.text);
  return {
    text: `${within(a, PRODUCT)} ${sign} ${isChain ? b.text : within(b, SIGN)}`,
    level: PRODUCT, kind: 'number', isBroken: sign === '/' || isBroken(a) || isBroken(b),
  };
}

/** `a < b`, `a in b`. A comparison within one always has brackets, since Python would chain them. */
export function compared(a: Expression, sign: string, b: Expression): Expression {
  return { text: `${within(a, SUM)} ${sign} ${within(b, SUM)}`, level: COMPARE, kind: 'truth' };
}

export function both(a: Expression, word: 'and' | 'or', b: Expression): Expression {
  const level = word === 'and' ? AND : OR;
  return { text: `${within(a, level)} ${word} ${within(b, level)}`, level, kind: 'truth' };
}

const OPPOSITES: Readonly<Record<string, string>> = { '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>', in: 'not in', 'not in': 'in' };

/** `sign`: of a comparison, so that `not a == b` becomes `a != b`. */
export function opposite(sign: string): string | undefined {
  return OPPOSITES[sign];
}

export function negated(a: Expression): Expression {
  if (a.text === 'True' || a.text === 'False') return truth(a.text === 'False');
  return { text: `not ${within(a, NOT)}`, level: NOT, kind: 'truth' };
}

/** What is known to be no text is made one. */
export function asText(expression: Expression): Expression {
  if (typeof expression.literal === 'number') return text(String(expression.literal));
  return expression.kind === 'number' || expression.kind === 'truth' ? call('str', [expression], 'text') : expression;
}

/** For `range` and indexes, which take whole numbers only. */
export function asWhole(expression: Expression): Expression {
  if (!isBroken(expression)) return expression;
  if (typeof expression.literal === 'number') return number(Math.round(expression.literal));
  return call('round', [expression], 'number');
}

function isBroken(expression: Expression): boolean {
  return expression.isBroken === true;
}
