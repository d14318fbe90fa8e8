/**
 * The blocks of the stage as data: category, shape and what stands in their places. Their words are in words-<language>.ts.
 *
 * A block's type in a saved work is `stage_<word>`; names of places and fields are part of the saved work too.
 */

export type Category =
  | 'motion' | 'looks' | 'sound' | 'events' | 'control' | 'sensing' | 'operators' | 'variables' | 'lists' | 'own_blocks' | 'pen';

export const CATEGORIES: readonly Category[] = [
  'motion', 'looks', 'sound', 'events', 'control', 'sensing', 'operators', 'variables', 'lists', 'own_blocks', 'pen',
];

/** What a dropdown offers. Those in the first line depend on the project, the others are the same everywhere. */
export type ChoiceKind =
  | 'backdrop' | 'costume' | 'sound' | 'message' | 'variable' | 'list' | 'sprite' | 'place' | 'spot' | 'touchable' | 'cloned'
  | 'key' | 'rotation' | 'effect' | 'number_or_name' | 'layer' | 'layer_direction' | 'stop' | 'aspect' | 'math';

/** `hat`: begins a script. `end`: nothing can follow it. `value`, `condition`: stand in places of others. */
export type BlockShape = 'hat' | 'command' | 'end' | 'value' | 'condition';

export type Place =
  | { kind: 'number'; value: number }
  /** `sample`: which of the texts in words-<language>.ts stands there at first. */
  | { kind: 'text'; sample: Sample }
  | { kind: 'colour'; value: string }
  | { kind: 'condition' }
  | { kind: 'choice'; of: ChoiceKind }
  | { kind: 'body' }
  | { kind: 'icon'; icon: 'flag' | 'right' | 'left' };

export type Sample = 'hello' | 'hmm' | 'ask' | 'thing' | 'apple' | 'banana' | 'letter' | 'zero' | 'empty';

export interface BlockEntry {
  category: Category;
  shape: BlockShape;
  places: Readonly<Record<string, Place>>;
  /** Whether the stage itself can use it; sprites can use all. */
  isForStage: boolean;
}

const number = (value: number): Place => ({ kind: 'number', value });
const text = (sample: Sample): Place => ({ kind: 'text', sample });
const choice = (of: ChoiceKind): Place => ({ kind: 'choice', of });
const condition: Place = { kind: 'condition' };
const body: Place = { kind: 'body' };
const drawn = (name: 'flag' | 'right' | 'left'): Place => ({ kind: 'icon', icon: name });

type Rows = Record<string, [BlockShape, Record<string, Place>?, 'sprite'?]>;

const ROWS: Record<Category, Rows> = {
  motion: {
    move: ['command', { STEPS: number(10) }, 'sprite'],
    turn_right: ['command', { ICON: drawn('right'), DEGREES: number(15) }, 'sprite'],
    turn_left: ['command', { ICON: drawn('left'), DEGREES: number(15) }, 'sprite'],
    go_to: ['command', { TARGET: choice('place') }, 'sprite'],
    go_to_xy: ['command', { X: number(0), Y: number(0) }, 'sprite'],
    glide_to: ['command', { SECONDS: number(1), TARGET: choice('place') }, 'sprite'],
    glide_to_xy: ['command', { SECONDS: number(1), X: number(0), Y: number(0) }, 'sprite'],
    point: ['command', { DIRECTION: number(90) }, 'sprite'],
    point_to: ['command', { TARGET: choice('spot') }, 'sprite'],
    change_x: ['command', { BY: number(10) }, 'sprite'],
    set_x: ['command', { TO: number(0) }, 'sprite'],
    change_y: ['command', { BY: number(10) }, 'sprite'],
    set_y: ['command', { TO: number(0) }, 'sprite'],
    bounce: ['command', {}, 'sprite'],
    rotation_style: ['command', { STYLE: choice('rotation') }, 'sprite'],
    x: ['value', {}, 'sprite'],
    y: ['value', {}, 'sprite'],
    direction: ['value', {}, 'sprite'],
  },
  looks: {
    say_for: ['command', { TEXT: text('hello'), SECONDS: number(2) }, 'sprite'],
    say: ['command', { TEXT: text('hello') }, 'sprite'],
    think_for: ['command', { TEXT: text('hmm'), SECONDS: number(2) }, 'sprite'],
    think: ['command', { TEXT: text('hmm') }, 'sprite'],
    switch_costume: ['command', { COSTUME: choice('costume') }, 'sprite'],
    next_costume: ['command', {}, 'sprite'],
    switch_backdrop: ['command', { BACKDROP: choice('backdrop') }],
    next_backdrop: ['command'],
    change_size: ['command', { BY: number(10) }, 'sprite'],
    set_size: ['command', { TO: number(100) }, 'sprite'],
    change_effect: ['command', { EFFECT: choice('effect'), BY: number(25) }, 'sprite'],
    set_effect: ['command', { EFFECT: choice('effect'), TO: number(0) }, 'sprite'],
    clear_effects: ['command', {}, 'sprite'],
    show: ['command', {}, 'sprite'],
    hide: ['command', {}, 'sprite'],
    to_layer: ['command', { LAYER: choice('layer') }, 'sprite'],
    shift_layer: ['command', { DIRECTION: choice('layer_direction'), COUNT: number(1) }, 'sprite'],
    costume: ['value', { WHAT: choice('number_or_name') }, 'sprite'],
    backdrop: ['value', { WHAT: choice('number_or_name') }],
    size: ['value', {}, 'sprite'],
  },
  sound: {
    play: ['command', { SOUND: choice('sound') }],
    play_wait: ['command', { SOUND: choice('sound') }],
    stop_sounds: ['command'],
    change_volume: ['command', { BY: number(-10) }],
    set_volume: ['command', { TO: number(100) }],
    volume: ['value'],
  },
  events: {
    when_flag: ['hat', { ICON: drawn('flag') }],
    when_key: ['hat', { KEY: choice('key') }],
    when_clicked: ['hat'],
    when_backdrop: ['hat', { BACKDROP: choice('backdrop') }],
    when_message: ['hat', { MESSAGE: choice('message') }],
    broadcast: ['command', { MESSAGE: choice('message') }],
    broadcast_wait: ['command', { MESSAGE: choice('message') }],
  },
  control: {
    wait: ['command', { SECONDS: number(1) }],
    repeat: ['command', { TIMES: number(10), DO: body }],
    forever: ['end', { DO: body }],
    if: ['command', { CONDITION: condition, DO: body }],
    if_else: ['command', { CONDITION: condition, DO: body, ELSE: body }],
    wait_until: ['command', { CONDITION: condition }],
    repeat_until: ['command', { CONDITION: condition, DO: body }],
    stop: ['command', { WHAT: choice('stop') }],
    when_clone: ['hat', {}, 'sprite'],
    make_clone: ['command', { TARGET: choice('cloned') }],
    delete_clone: ['end', {}, 'sprite'],
  },
  sensing: {
    touching: ['condition', { TARGET: choice('touchable') }, 'sprite'],
    distance_to: ['value', { TARGET: choice('spot') }, 'sprite'],
    ask: ['command', { TEXT: text('ask') }],
    answer: ['value'],
    key_pressed: ['condition', { KEY: choice('key') }],
    mouse_down: ['condition'],
    mouse_x: ['value'],
    mouse_y: ['value'],
    timer: ['value'],
    reset_timer: ['command'],
    sprite_value: ['value', { WHAT: choice('aspect'), TARGET: choice('sprite') }],
  },
  operators: {
    add: ['value', { A: number(0), B: number(0) }],
    subtract: ['value', { A: number(0), B: number(0) }],
    multiply: ['value', { A: number(0), B: number(0) }],
    divide: ['value', { A: number(0), B: number(0) }],
    random: ['value', { FROM: number(1), TO: number(10) }],
    greater: ['condition', { A: text('zero'), B: text('zero') }],
    less: ['condition', { A: text('zero'), B: text('zero') }],
    equal: ['condition', { A: text('zero'), B: text('zero') }],
    and: ['condition', { A: condition, B: condition }],
    or: ['condition', { A: condition, B: condition }],
    not: ['condition', { A: condition }],
    join: ['value', { A: text('apple'), B: text('banana') }],
    letter: ['value', { INDEX: number(1), TEXT: text('apple') }],
    length: ['value', { TEXT: text('apple') }],
    contains: ['condition', { TEXT: text('apple'), PART: text('letter') }],
    mod: ['value', { A: number(0), B: number(0) }],
    round: ['value', { A: number(0) }],
    math: ['value', { OP: choice('math'), A: number(0) }],
  },
  variables: {
    variable: ['value', { VARIABLE: choice('variable') }],
    set_variable: ['command', { VARIABLE: choice('variable'), VALUE: text('zero') }],
    change_variable: ['command', { VARIABLE: choice('variable'), BY: number(1) }],
    show_variable: ['command', { VARIABLE: choice('variable') }],
    hide_variable: ['command', { VARIABLE: choice('variable') }],
  },
  lists: {
    list: ['value', { LIST: choice('list') }],
    list_add: ['command', { ITEM: text('thing'), LIST: choice('list') }],
    list_delete: ['command', { INDEX: number(1), LIST: choice('list') }],
    list_clear: ['command', { LIST: choice('list') }],
    list_insert: ['command', { ITEM: text('thing'), INDEX: number(1), LIST: choice('list') }],
    list_replace: ['command', { INDEX: number(1), LIST: choice('list'), ITEM: text('thing') }],
    list_item: ['value', { INDEX: number(1), LIST: choice('list') }],
    list_index: ['value', { ITEM: text('thing'), LIST: choice('list') }],
    list_length: ['value', { LIST: choice('list') }],
    list_contains: ['condition', { LIST: choice('list'), ITEM: text('thing') }],
    show_list: ['command', { LIST: choice('list') }],
    hide_list: ['command', { LIST: choice('list') }],
  },
  /** Their places depend on what the child has made: see own-blocks.ts. */
  own_blocks: {},
  pen: {
    pen_clear: ['command'],
    pen_stamp: ['command', {}, 'sprite'],
    pen_down: ['command', {}, 'sprite'],
    pen_up: ['command', {}, 'sprite'],
    pen_colour: ['command', { COLOUR: { kind: 'colour', value: '#a8323c' } }, 'sprite'],
    pen_change_hue: ['command', { BY: number(10) }, 'sprite'],
    pen_change_size: ['command', { BY: number(1) }, 'sprite'],
    pen_size: ['command', { TO: number(2) }, 'sprite'],
  },
};

/** By word, in the order of the toolbox. */
export const BLOCKS: ReadonlyMap<string, BlockEntry> = new Map(
  CATEGORIES.flatMap((category) => Object.entries(ROWS[category]).map(([word, [shape, places = {}, owner]]): [string, BlockEntry] => [
    word, { category, shape, places, isForStage: owner !== 'sprite' },
  ])),
);

/**
 * Block styles: white text reaches 4.5:1 on each first colour, and ink on the yellow of events; the second is the edge and
 * the ground of dropdowns. The style sheets have the first ones as --block-<category>.
 */
export const COLOURS: Readonly<Record<`${Category}_blocks`, readonly [string, string]>> = {
  motion_blocks: ['#2f6cb5', '#214e85'],
  looks_blocks: ['#7c4fc4', '#5a3794'],
  sound_blocks: ['#a83a9c', '#7d2974'],
  events_blocks: ['#f5c044', '#c98f14'],
  control_blocks: ['#b5560c', '#873f06'],
  sensing_blocks: ['#1f7590', '#14566b'],
  operators_blocks: ['#2f7d3d', '#205a2b'],
  variables_blocks: ['#c04a1b', '#8f3511'],
  lists_blocks: ['#b13a3a', '#842828'],
  own_blocks_blocks: ['#c2406b', '#8f2c4d'],
  pen_blocks: ['#167a66', '#0e5a4b'],
};

/** `none` for blocks that aren't in the table. */
export function categoryOf(word: string): Category {
  return BLOCKS.get(word)?.category ?? 'own_blocks';
}
