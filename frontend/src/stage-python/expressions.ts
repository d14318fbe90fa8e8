/** Blocks that give a value, as Python. */
import type { Block, Input } from '../stage/program.ts';
import { WORDS } from '../stage/words.ts';
import type { Context } from './context.ts';
import { joined } from './joined.ts';
import { numberIn } from './literals.ts';
import {
  asText, asWhole, ATOM, both, call, compared, name, negated, number, opposite, POWER, product, SIGN, SUM, sum, text, truth, within, type Expression,
} from './expression.ts';

/** What a place takes of what is typed there: `any` is a number where it reads like one. */
type Wanted = 'number' | 'text' | 'any' | 'condition';
type Maker = (block: Block, context: Context) => Expression;

export function input(value: Input | undefined, wanted: Wanted, context: Context): Expression {
  if (typeof value === 'object' && value !== null) return expression(value, context);
  if (wanted === 'condition') return truth(false);
  const typed = value ?? '';
  if (wanted === 'text') return text(String(typed));
  const found = numberIn(typed);
  if (found !== null) return number(found);
  return wanted === 'number' ? number(Number(typed) || 0) : text(String(typed));
}

export const numberAt = (block: Block, place: string, context: Context): Expression => input(block.inputs[place], 'number', context);
export const textAt = (block: Block, place: string, context: Context): Expression => input(block.inputs[place], 'text', context);
export const anyAt = (block: Block, place: string, context: Context): Expression => input(block.inputs[place], 'any', context);
export const conditionAt = (block: Block, place: string, context: Context): Expression => input(block.inputs[place], 'condition', context);

export function expression(block: Block, context: Context): Expression {
  const made = MAKERS[block.word]?.(block, context);
  if (made) return made;
  return WORDS.get(block.word)?.kind === 'condition' ? truth(false) : number(0);
}

/** The other way round, without a `not` where a comparison can say it. */
export function without(block: Input | undefined, context: Context): Expression {
  if (typeof block !== 'object' || block === null) return truth(true);
  if (block.word === 'not') return conditionAt(block, 'A', context);
  const comparison = COMPARISONS[block.word];
  const sign = comparison && opposite(comparison.sign);
  if (!comparison || !sign) return negated(expression(block, context));
  const [left, right] = comparison.sides(block, context) ?? [];
  return left && right ? compared(left, sign, right) : truth(true);
}

type Sides = (block: Block, context: Context) => [Expression, Expression] | null;

const twoSides: Sides = (block, context) => [anyAt(block, 'A', context), anyAt(block, 'B', context)];

const COMPARISONS: Record<string, { sign: string; sides: Sides }> = {
  less: { sign: '<', sides: twoSides },
  equal: { sign: '==', sides: twoSides },
  greater: { sign: '>', sides: twoSides },
  contains: { sign: 'in', sides: (block, context) => [asText(textAt(block, 'PART', context)), asText(textAt(block, 'TEXT', context))] },
  list_contains: {
    sign: 'in',
    sides: (block, context) => {
      const list = context.list(block);
      return list && [anyAt(block, 'ITEM', context), name(list.text)];
    },
  },
};

const comparisons = Object.fromEntries(Object.entries(COMPARISONS).map(([word, { sign, sides }]): [string, Maker] => [word, (block, context) => {
  const found = sides(block, context);
  return found ? compared(found[0], sign, found[1]) : truth(false);
}]));

/** An index from 1 as one from 0: literals counted down, `i + 1` as `i`. */
export function index(block: Block, context: Context): string {
  const given = block.inputs['INDEX'];
  if (typeof given === 'object' && given !== null && (given.word === 'add' || given.word === 'subtract')) {
    const by = given.inputs['B'];
    const typed = typeof by === 'object' ? null : numberIn(by ?? '');
    if (typed !== null && Number.isInteger(typed)) {
      const shift = (given.word === 'add' ? typed : -typed) - 1;
      const base = asWhole(numberAt(given, 'A', context));
      return shift === 0 ? base.text : sum(base, '+', number(shift)).text;
    }
  }
  const whole = asWhole(numberAt(block, 'INDEX', context));
  return typeof whole.literal === 'number' ? number(whole.literal - 1).text : sum(whole, '-', number(1)).text;
}

/** Of a target that is a sprite, or a word such as `mouse`. null: there is no such thing. */
export function targetName(block: Block, context: Context): string | null {
  const target = block.fields['TARGET'];
  switch (target) {
    case 'mouse': return 'mouse';
    case 'edge': return 'edge';
    case 'random': return 'random_place';
    case 'myself': return 'me';
    default: return context.names.sprite(target) ?? null;
  }
}

const broken = (made: Expression): Expression => ({ ...made, kind: 'number', isBroken: true });
const mine = (attribute: string): Maker => () => broken(name(`me.${attribute}`));
const whole = (textOf: string): Expression => ({ ...name(textOf), kind: 'number' });

function random(block: Block, context: Context): Expression {
  const from = numberAt(block, 'FROM', context);
  const to = numberAt(block, 'TO', context);
  const isWhole = !from.isBroken && !to.isBroken;
  const made = isWhole ? 'randint' : 'uniform';
  context.imports.add(`from random import ${made}`);
  return { ...call(made, [from, to], 'number'), isBroken: !isWhole };
}

function math(block: Block, context: Context): Expression {
  const a = numberAt(block, 'A', context);
  const of = (functionName: string, value: Expression = a): Expression => {
    context.imports.add('import math');
    return broken(call(`math.${functionName}`, [value]));
  };
  switch (block.fields['OP']) {
    case 'abs': return { ...call('abs', [a], 'number'), isBroken: a.isBroken === true };
    case 'floor': return { ...of('floor'), isBroken: false };
    case 'ceiling': return { ...of('ceil'), isBroken: false };
    case 'sin': case 'cos': case 'tan': return of(String(block.fields['OP']), of('radians'));
    case 'asin': case 'acos': case 'atan': return of('degrees', of(String(block.fields['OP'])));
    case 'ln': return of('log');
    case 'log': return of('log10');
    case 'exp': return of('exp');
    case 'power10': return { text: `10 ** ${within(a, SIGN)}`, level: POWER, kind: 'number', isBroken: true };
    default: return of('sqrt');
  }
}

function parameter(block: Block, context: Context): Expression {
  const found = context.own && context.names.parameter(context.own, block.fields['PARAMETER']);
  if (found) return name(found);
  return block.word === 'parameter_is' ? truth(false) : number(0);
}

const MAKERS: Record<string, Maker> = {
  ...comparisons,
  x: mine('x'), y: mine('y'), direction: mine('direction'), size: mine('size'), volume: mine('volume'),
  costume: ({ fields }) => (fields['WHAT'] === 'name' ? { ...name('me.costume_name'), kind: 'text' } : whole('me.costume_number')),
  backdrop: ({ fields }) => (fields['WHAT'] === 'name' ? { ...name('stage.backdrop_name'), kind: 'text' } : whole('stage.backdrop_number')),
  sprite_value: (block, context) => {
    const sprite = context.names.sprite(block.fields['TARGET']);
    if (!sprite) return number(0);
    return block.fields['WHAT'] === 'costume' ? whole(`${sprite}.costume_number`) : broken(name(`${sprite}.${block.fields['WHAT']}`));
  },
  touching: (block, context) => {
    const target = targetName(block, context);
    return target ? call('touching', [target], 'truth') : truth(false);
  },
  distance_to: (block, context) => {
    const target = targetName(block, context);
    return target ? broken(call('distance_to', [target])) : number(0);
  },
  answer: () => call('answer'),
  key_pressed: ({ fields }) => call('key_pressed', [text(String(fields['KEY']))], 'truth'),
  mouse_down: () => ({ ...name('mouse.is_down'), kind: 'truth' }),
  mouse_x: () => broken(name('mouse.x')),
  mouse_y: () => broken(name('mouse.y')),
  timer: () => broken(call('timer')),
  add: (block, context) => sum(numberAt(block, 'A', context), '+', numberAt(block, 'B', context)),
  subtract: (block, context) => sum(numberAt(block, 'A', context), '-', numberAt(block, 'B', context)),
  multiply: (block, context) => product(numberAt(block, 'A', context), '*', numberAt(block, 'B', context)),
  divide: (block, context) => product(numberAt(block, 'A', context), '/', numberAt(block, 'B', context)),
  mod: (block, context) => product(numberAt(block, 'A', context), '%', numberAt(block, 'B', context)),
  random,
  math,
  round: (block, context) => call('round', [numberAt(block, 'A', context)], 'number'),
  and: (block, context) => both(conditionAt(block, 'A', context), 'and', conditionAt(block, 'B', context)),
  or: (block, context) => both(conditionAt(block, 'A', context), 'or', conditionAt(block, 'B', context)),
  not: (block, context) => without(block.inputs['A'], context),
  join: (block, context) => joined(block, (value) => input(value, 'text', context)),
  letter: (block, context) => ({ text: `${within(asText(textAt(block, 'TEXT', context)), ATOM)}[${index(block, context)}]`, level: ATOM }),
  length: (block, context) => call('len', [asText(textAt(block, 'TEXT', context))], 'number'),
  variable: (block, context) => {
    const variable = context.variable(block);
    return variable ? name(variable.text) : number(0);
  },
  list: (block, context) => {
    const list = context.list(block);
    return list ? call('" ".join', [call('map', ['str', list.text])], 'text') : text('');
  },
  list_item: (block, context) => {
    const list = context.list(block);
    return list ? name(`${list.text}[${index(block, context)}]`) : text('');
  },
  list_index: (block, context) => {
    const list = context.list(block);
    if (!list) return number(0);
    return { text: `${call(`${list.text}.index`, [anyAt(block, 'ITEM', context)]).text} + 1`, level: SUM, kind: 'number' };
  },
  list_length: (block, context) => {
    const list = context.list(block);
    return list ? call('len', [list.text], 'number') : number(0);
  },
  parameter,
  parameter_is: parameter,
};

/** For the test that walks over all blocks. */
export const VALUE_WORDS: readonly string[] = Object.keys(MAKERS);
