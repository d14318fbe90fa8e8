/** Names that a child's things can't have in Python: words of the language, and what `from stage import *` brings. */

const KEYWORDS = `False None True and as assert async await break class continue def del elif else except finally for from
  global if import in is lambda nonlocal not or pass raise return try while with yield match case type _`;

const BUILTINS = `abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex
  copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash
  help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open ord pow
  print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple vars zip`;

/** From the standard library, where a program needs them. */
const IMPORTS = 'math randint uniform random';

/** The functions of the module `stage`. docs/reference/stage-python.md describes each. */
export const FUNCTIONS = `move turn_right turn_left go_to glide_to point point_to bounce rotation_style
  say think switch_costume next_costume switch_backdrop next_backdrop change_effect set_effect clear_effects show hide
  go_to_front go_to_back go_forward go_backward play play_and_wait stop_sounds broadcast broadcast_and_wait
  wait stop_all stop_other_scripts clone delete_clone touching distance_to ask answer key_pressed timer reset_timer
  show_variable hide_variable show_list hide_list pen_down pen_up pen_clear stamp pen_colour pen_size
  change_pen_hue change_pen_size`.split(/\s+/);

/** The things of the module `stage`. */
const THINGS = ['Sprite', 'stage', 'me', 'mouse', 'edge', 'random_place'];

/** What every sprite has: own variables are called otherwise. */
export const ATTRIBUTES = `x y direction size volume costume_number costume_name backdrop_number backdrop_name name costumes
  sounds costume rotation shown when_flag when_key when_clicked when_backdrop when_message when_clone`.split(/\s+/);

const words = (text: string): string[] => text.trim().split(/\s+/);

export const RESERVED: readonly string[] = [...words(KEYWORDS), ...words(BUILTINS), ...words(IMPORTS), ...FUNCTIONS, ...THINGS];
export const RESERVED_ATTRIBUTES: readonly string[] = [...words(KEYWORDS), ...ATTRIBUTES, ...FUNCTIONS];
