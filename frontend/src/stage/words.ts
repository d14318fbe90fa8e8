/**
 * Every block of the stage by its word: what it is and what it holds. The reader refuses whatever isn't in this table.
 *
 * A line is: kind, word, then its parts. `STEPS:number` is an input with the shadow that stands there (number, text,
 * colour; a `condition` has none), `TARGET=` a field that holds an id or a special word, `LAYER=front|back` a field with
 * these choices, `DO{}` a place for blocks.
 */

export type Category =
  | 'motion'
  | 'looks'
  | 'sound'
  | 'events'
  | 'control'
  | 'sensing'
  | 'operators'
  | 'variables'
  | 'lists'
  | 'own_blocks'
  | 'pen';

export type BlockKind = 'hat' | 'command' | 'value' | 'condition';
export type InputKind = 'number' | 'text' | 'colour' | 'condition';

export interface Word {
  word: string;
  category: Category;
  kind: BlockKind;
  inputs: ReadonlyMap<string, InputKind>;
  /** null: an id or a special word, which may mean nothing. */
  fields: ReadonlyMap<string, readonly string[] | null>;
  bodies: readonly string[];
}

const TABLE: Record<Category, string> = {
  motion: `
    command move STEPS:number
    command turn_right DEGREES:number
    command turn_left DEGREES:number
    command go_to TARGET=
    command go_to_xy X:number Y:number
    command glide_to SECONDS:number TARGET=
    command glide_to_xy SECONDS:number X:number Y:number
    command point DIRECTION:number
    command point_to TARGET=
    command change_x BY:number
    command set_x TO:number
    command change_y BY:number
    command set_y TO:number
    command bounce
    command rotation_style STYLE=left_right|none|around
    value x
    value y
    value direction`,
  looks: `
    command say_for TEXT:text SECONDS:number
    command say TEXT:text
    command think_for TEXT:text SECONDS:number
    command think TEXT:text
    command switch_costume COSTUME=
    command next_costume
    command switch_backdrop BACKDROP=
    command next_backdrop
    command change_size BY:number
    command set_size TO:number
    command change_effect EFFECT=colour|ghost|brightness BY:number
    command set_effect EFFECT=colour|ghost|brightness TO:number
    command clear_effects
    command show
    command hide
    command to_layer LAYER=front|back
    command shift_layer DIRECTION=forward|backward COUNT:number
    value costume WHAT=number|name
    value backdrop WHAT=number|name
    value size`,
  sound: `
    command play SOUND=
    command play_wait SOUND=
    command stop_sounds
    command change_volume BY:number
    command set_volume TO:number
    value volume`,
  events: `
    hat when_flag
    hat when_key KEY=
    hat when_clicked
    hat when_backdrop BACKDROP=
    hat when_message MESSAGE=
    command broadcast MESSAGE=
    command broadcast_wait MESSAGE=`,
  control: `
    command wait SECONDS:number
    command repeat TIMES:number DO{}
    command forever DO{}
    command if CONDITION:condition DO{}
    command if_else CONDITION:condition DO{} ELSE{}
    command wait_until CONDITION:condition
    command repeat_until CONDITION:condition DO{}
    command stop WHAT=all|this|others
    hat when_clone
    command make_clone TARGET=
    command delete_clone`,
  sensing: `
    condition touching TARGET=
    value distance_to TARGET=
    command ask TEXT:text
    value answer
    condition key_pressed KEY=
    condition mouse_down
    value mouse_x
    value mouse_y
    value timer
    command reset_timer
    value sprite_value WHAT=x|y|direction|costume|size TARGET=`,
  operators: `
    value add A:number B:number
    value subtract A:number B:number
    value multiply A:number B:number
    value divide A:number B:number
    value random FROM:number TO:number
    condition less A:text B:text
    condition equal A:text B:text
    condition greater A:text B:text
    condition and A:condition B:condition
    condition or A:condition B:condition
    condition not A:condition
    value join A:text B:text
    value letter INDEX:number TEXT:text
    value length TEXT:text
    condition contains TEXT:text PART:text
    value mod A:number B:number
    value round A:number
    value math OP=abs|floor|ceiling|sqrt|sin|cos|tan|asin|acos|atan|ln|log|exp|power10 A:number`,
  variables: `
    value variable VARIABLE=
    command set_variable VARIABLE= VALUE:text
    command change_variable VARIABLE= BY:number
    command show_variable VARIABLE=
    command hide_variable VARIABLE=`,
  lists: `
    value list LIST=
    command list_add ITEM:text LIST=
    command list_delete INDEX:number LIST=
    command list_clear LIST=
    command list_insert ITEM:text INDEX:number LIST=
    command list_replace INDEX:number LIST= ITEM:text
    value list_item INDEX:number LIST=
    value list_index ITEM:text LIST=
    value list_length LIST=
    condition list_contains LIST= ITEM:text
    command show_list LIST=
    command hide_list LIST=`,
  own_blocks: `
    hat define
    command call
    value parameter PARAMETER=
    condition parameter_is PARAMETER=`,
  pen: `
    command pen_clear
    command pen_stamp
    command pen_down
    command pen_up
    command pen_colour COLOUR:colour
    command pen_change_hue BY:number
    command pen_change_size BY:number
    command pen_size TO:number`,
};

function parse(category: Category, line: string): Word {
  const [kind = '', word = '', ...parts] = line.trim().split(/\s+/);
  const inputs = new Map<string, InputKind>();
  const fields = new Map<string, readonly string[] | null>();
  const bodies: string[] = [];
  for (const part of parts) {
    const [, name = '', sign = '', rest = ''] = /^([A-Z]+)([:={])(.*)$/.exec(part) ?? [];
    if (sign === ':') inputs.set(name, rest as InputKind);
    else if (sign === '=') fields.set(name, rest === '' ? null : rest.split('|'));
    else bodies.push(name);
  }
  return { word, category, kind: kind as BlockKind, inputs, fields, bodies };
}

export const WORDS: ReadonlyMap<string, Word> = new Map(
  (Object.entries(TABLE) as [Category, string][]).flatMap(([category, table]) =>
    table
      .trim()
      .split('\n')
      .map((line) => parse(category, line))
      .map((word) => [word.word, word] as const),
  ),
);

/** The KEY fields' choices. */
export const KEYS: readonly string[] = [
  'space', 'up', 'down', 'left', 'right', 'enter', 'any', ...'abcdefghijklmnopqrstuvwxyz0123456789',
];
