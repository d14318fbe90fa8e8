/** Commands as Python lines. */
import type { Block } from '../stage/program.ts';
import type { Context } from './context.ts';
import { asWhole, number, type Expression } from './expression.ts';
import { anyAt, conditionAt, index, input, numberAt, targetName, textAt, without } from './expressions.ts';
import type { PythonLine } from './python-line.ts';
import { quoted } from './literals.ts';

const INDENT = '    ';

/** One line for one block; null: what it names isn't there, so that it does nothing. */
type Simple = (block: Block, context: Context) => string | null;

const fixed = (line: string): Simple => () => line;
const withNumber = (name: string, place: string): Simple => (block, context) => `${name}(${numberAt(block, place, context).text})`;
const withText = (name: string, place: string): Simple => (block, context) => `${name}(${textAt(block, place, context).text})`;

const withTarget = (name: string): Simple => (block, context) => {
  const target = targetName(block, context);
  return target && `${name}(${target})`;
};

/** `me.x += 10`, and `-= 10` for a number below 0. */
function changed(what: string, by: Expression): string {
  return typeof by.literal === 'number' && by.literal < 0 ? `${what} -= ${number(-by.literal).text}` : `${what} += ${by.text}`;
}

const change = (attribute: string): Simple => (block, context) => changed(`me.${attribute}`, numberAt(block, 'BY', context));
const set = (attribute: string): Simple => (block, context) => `me.${attribute} = ${numberAt(block, 'TO', context).text}`;

const forSeconds = (name: string): Simple => (block, context) =>
  `${name}(${textAt(block, 'TEXT', context).text}, seconds=${numberAt(block, 'SECONDS', context).text})`;

type Named = readonly { id: string; name: string }[];

/** A function that takes the name of what is in a field. */
const withName = (call: string, field: string, all: (context: Context) => Named): Simple => ({ fields }, context) => {
  const found = all(context).find(({ id }) => id === fields[field]);
  return found ? `${call}(${quoted(found.name)})` : null;
};

const withWord = (call: string, field: string): Simple => ({ fields }) => `${call}(${quoted(String(fields[field]))})`;

const effect = (call: string, place: string): Simple => (block, context) =>
  `${call}(${quoted(String(block.fields['EFFECT']))}, ${numberAt(block, place, context).text})`;

/** Monitors are named as the program names the value. */
const monitor = (call: string, kind: 'variable' | 'list'): Simple => (block, context) => {
  const found = kind === 'list' ? context.list(block) : context.variable(block);
  return found && `${call}(${quoted(found.text)})`;
};

const onList = (line: (list: string, block: Block, context: Context) => string): Simple => (block, context) => {
  const list = context.list(block);
  return list && line(list.text, block, context);
};

function shifted({ fields, ...block }: Block, context: Context): string {
  const way = fields['DIRECTION'] === 'backward' ? 'go_backward' : 'go_forward';
  return `${way}(${numberAt({ fields, ...block }, 'COUNT', context).text})`;
}

function called(block: Block, context: Context): string | null {
  const own = context.ownBlock(block.own);
  if (!own) return null;
  const values = own.parameters.map(({ id, kind }) => input(block.inputs[id], kind === 'condition' ? 'condition' : 'any', context).text);
  return `${context.names.ownBlock(own)}(${values.join(', ')})`;
}

const costumes = (context: Context): Named => context.sprite?.costumes ?? [];
const backdrops = (context: Context): Named => context.stage.backdrops;
const sounds = (context: Context): Named => context.holder?.sounds ?? [];
const messages = (context: Context): Named => context.stage.messages;

const STOPS: Record<string, string> = { all: 'stop_all()', others: 'stop_other_scripts()' };

const SIMPLE: Record<string, Simple> = {
  move: withNumber('move', 'STEPS'),
  turn_right: withNumber('turn_right', 'DEGREES'),
  turn_left: withNumber('turn_left', 'DEGREES'),
  go_to: withTarget('go_to'),
  go_to_xy: (block, context) => `go_to(${numberAt(block, 'X', context).text}, ${numberAt(block, 'Y', context).text})`,
  glide_to: (block, context) => {
    const target = targetName(block, context);
    return target && `glide_to(${target}, seconds=${numberAt(block, 'SECONDS', context).text})`;
  },
  glide_to_xy: (block, context) =>
    `glide_to(${numberAt(block, 'X', context).text}, ${numberAt(block, 'Y', context).text}, seconds=${numberAt(block, 'SECONDS', context).text})`,
  point: withNumber('point', 'DIRECTION'),
  point_to: withTarget('point_to'),
  change_x: change('x'),
  set_x: set('x'),
  change_y: change('y'),
  set_y: set('y'),
  bounce: fixed('bounce()'),
  rotation_style: withWord('rotation_style', 'STYLE'),
  say_for: forSeconds('say'),
  say: withText('say', 'TEXT'),
  think_for: forSeconds('think'),
  think: withText('think', 'TEXT'),
  switch_costume: withName('switch_costume', 'COSTUME', costumes),
  next_costume: fixed('next_costume()'),
  switch_backdrop: withName('switch_backdrop', 'BACKDROP', backdrops),
  next_backdrop: fixed('next_backdrop()'),
  change_size: change('size'),
  set_size: set('size'),
  change_effect: effect('change_effect', 'BY'),
  set_effect: effect('set_effect', 'TO'),
  clear_effects: fixed('clear_effects()'),
  show: fixed('show()'),
  hide: fixed('hide()'),
  to_layer: ({ fields }) => (fields['LAYER'] === 'back' ? 'go_to_back()' : 'go_to_front()'),
  shift_layer: shifted,
  play: withName('play', 'SOUND', sounds),
  play_wait: withName('play_and_wait', 'SOUND', sounds),
  stop_sounds: fixed('stop_sounds()'),
  change_volume: change('volume'),
  set_volume: set('volume'),
  broadcast: withName('broadcast', 'MESSAGE', messages),
  broadcast_wait: withName('broadcast_and_wait', 'MESSAGE', messages),
  wait: withNumber('wait', 'SECONDS'),
  stop: ({ fields }) => STOPS[String(fields['WHAT'])] ?? 'return',
  make_clone: withTarget('clone'),
  delete_clone: fixed('delete_clone()'),
  ask: withText('ask', 'TEXT'),
  reset_timer: fixed('reset_timer()'),
  set_variable: (block, context) => {
    const variable = context.variable(block);
    return variable && `${variable.text} = ${anyAt(block, 'VALUE', context).text}`;
  },
  change_variable: (block, context) => {
    const variable = context.variable(block);
    return variable && changed(variable.text, numberAt(block, 'BY', context));
  },
  show_variable: monitor('show_variable', 'variable'),
  hide_variable: monitor('hide_variable', 'variable'),
  list_add: onList((list, block, context) => `${list}.append(${anyAt(block, 'ITEM', context).text})`),
  list_delete: onList((list, block, context) => `del ${list}[${index(block, context)}]`),
  list_clear: onList((list) => `${list}.clear()`),
  list_insert: onList((list, block, context) => `${list}.insert(${index(block, context)}, ${anyAt(block, 'ITEM', context).text})`),
  list_replace: onList((list, block, context) => `${list}[${index(block, context)}] = ${anyAt(block, 'ITEM', context).text}`),
  show_list: monitor('show_list', 'list'),
  hide_list: monitor('hide_list', 'list'),
  call: called,
  pen_down: fixed('pen_down()'),
  pen_up: fixed('pen_up()'),
  pen_clear: fixed('pen_clear()'),
  pen_stamp: fixed('stamp()'),
  pen_colour: withText('pen_colour', 'COLOUR'),
  pen_change_hue: withNumber('change_pen_hue', 'BY'),
  pen_size: withNumber('pen_size', 'TO'),
  pen_change_size: withNumber('change_pen_size', 'BY'),
};

export class Statements {
  private readonly context: Context;
  private readonly lines: PythonLine[] = [];
  /** Names of the module that are assigned here. */
  private readonly assigned = new Set<string>();

  constructor(context: Context) {
    this.context = context;
  }

  /** The inside of a function, with its `global` line. */
  function(body: readonly Block[]): PythonLine[] {
    this.suite(body, 1);
    if (this.assigned.size === 0) return this.lines;
    return [{ text: `${INDENT}global ${[...this.assigned].join(', ')}`, block: null }, ...this.lines];
  }

  private line(text: string, block: string | null, depth: number): void {
    this.lines.push({ text: INDENT.repeat(depth) + text, block });
  }

  private suite(blocks: readonly Block[], depth: number): void {
    if (blocks.length === 0) this.line('pass', null, depth);
    for (const block of blocks) this.statement(block, depth);
  }

  private statement(block: Block, depth: number): void {
    const { id, bodies } = block;
    const body = bodies['DO'] ?? [];
    switch (block.word) {
      case 'repeat':
        return this.opening(`for _ in range(${asWhole(numberAt(block, 'TIMES', this.context)).text}):`, id, body, depth);
      case 'forever':
        return this.opening('while True:', id, body, depth);
      case 'repeat_until':
        return this.opening(`while ${this.untilText(block)}:`, id, body, depth);
      case 'wait_until':
        this.line(`while ${this.untilText(block)}:`, id, depth);
        return this.line('wait()', id, depth + 1);
      case 'if':
      case 'if_else':
        return this.branch('if', block, depth);
      default:
        return this.simple(block, depth);
    }
  }

  private untilText(block: Block): string {
    return without(block.inputs['CONDITION'], this.context).text;
  }

  private opening(text: string, id: string, body: readonly Block[], depth: number): void {
    this.line(text, id, depth);
    this.suite(body, depth + 1);
  }

  private branch(word: 'if' | 'elif', block: Block, depth: number): void {
    this.opening(`${word} ${conditionAt(block, 'CONDITION', this.context).text}:`, block.id, block.bodies['DO'] ?? [], depth);
    const otherwise = block.bodies['ELSE'] ?? [];
    const [only, ...others] = otherwise;
    if (!only) return;
    if (others.length === 0 && (only.word === 'if' || only.word === 'if_else')) return this.branch('elif', only, depth);
    this.line('else:', null, depth);
    this.suite(otherwise, depth + 1);
  }

  private simple(block: Block, depth: number): void {
    if (block.word === 'set_variable' || block.word === 'change_variable') {
      const variable = this.context.variable(block);
      if (variable?.isGlobal) this.assigned.add(variable.text);
    }
    const text = SIMPLE[block.word]?.(block, this.context) ?? 'pass';
    this.line(text, block.id, depth);
  }
}

/** For the test that walks over all blocks. */
export const COMMAND_WORDS: readonly string[] = [...Object.keys(SIMPLE), 'repeat', 'forever', 'repeat_until', 'wait_until', 'if', 'if_else'];
