/** Each block of the stage, and the page that describes them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Outline } from '../stage/stage-outline.test-support.ts';
import { WORDS } from '../stage/words.ts';
import { VALUE_WORDS } from './expressions.ts';
import { body, condition, value, view } from './python.test-support.ts';
import { FUNCTIONS } from './reserved.ts';
import { COMMAND_WORDS } from './statements.ts';

/** What each block is, as docs/reference/stage-python.md says it. */
const COMMANDS: [Outline, string][] = [
  [{ move: 10 }, 'move(10)'],
  [{ turn_right: 15 }, 'turn_right(15)'],
  [{ turn_left: 15 }, 'turn_left(15)'],
  [{ go_to: 'random' }, 'go_to(random_place)'],
  [{ go_to_xy: { x: 10, y: -20 } }, 'go_to(10, -20)'],
  [{ glide_to: { seconds: 1, target: 'dog' } }, 'glide_to(dog, seconds=1)'],
  [{ glide_to_xy: { seconds: 1.5, x: 0, y: 0 } }, 'glide_to(0, 0, seconds=1.5)'],
  [{ point: 90 }, 'point(90)'],
  [{ point_to: 'mouse' }, 'point_to(mouse)'],
  [{ change_x: 10 }, 'me.x += 10'],
  [{ set_x: 10 }, 'me.x = 10'],
  [{ change_y: -10 }, 'me.y -= 10'],
  [{ set_y: 10 }, 'me.y = 10'],
  ['bounce', 'bounce()'],
  [{ rotation_style: 'left_right' }, 'rotation_style("left_right")'],
  [{ say_for: { text: 'Salut!', seconds: 2 } }, 'say("Salut!", seconds=2)'],
  [{ say: 'Salut!' }, 'say("Salut!")'],
  [{ think_for: { text: 'Hmm', seconds: 2 } }, 'think("Hmm", seconds=2)'],
  [{ think: 'Hmm' }, 'think("Hmm")'],
  [{ switch_costume: 'jump' }, 'switch_costume("jump")'],
  ['next_costume', 'next_costume()'],
  [{ switch_backdrop: 'night' }, 'switch_backdrop("night")'],
  ['next_backdrop', 'next_backdrop()'],
  [{ change_size: 10 }, 'me.size += 10'],
  [{ set_size: 50 }, 'me.size = 50'],
  [{ change_effect: { effect: 'colour', by: 25 } }, 'change_effect("colour", 25)'],
  [{ set_effect: { effect: 'ghost', to: 50 } }, 'set_effect("ghost", 50)'],
  ['clear_effects', 'clear_effects()'],
  ['show', 'show()'],
  ['hide', 'hide()'],
  [{ to_layer: 'front' }, 'go_to_front()'],
  [{ to_layer: 'back' }, 'go_to_back()'],
  [{ shift_layer: { direction: 'forward', count: 1 } }, 'go_forward(1)'],
  [{ shift_layer: { direction: 'backward', count: 2 } }, 'go_backward(2)'],
  [{ play: 'meow' }, 'play("meow")'],
  [{ play_wait: 'meow' }, 'play_and_wait("meow")'],
  ['stop_sounds', 'stop_sounds()'],
  [{ change_volume: -10 }, 'me.volume -= 10'],
  [{ set_volume: 100 }, 'me.volume = 100'],
  [{ broadcast: 'start' }, 'broadcast("start")'],
  [{ broadcast_wait: 'start' }, 'broadcast_and_wait("start")'],
  [{ wait: 0.5 }, 'wait(0.5)'],
  [{ repeat: { times: 10, do: ['bounce'] } }, 'for _ in range(10):\n    bounce()'],
  [{ forever: ['bounce'] }, 'while True:\n    bounce()'],
  [{ if: { condition: { touching: 'edge' }, do: ['bounce'] } }, 'if touching(edge):\n    bounce()'],
  [{ if_else: { condition: { touching: 'edge' }, do: ['bounce'], else: ['show'] } }, 'if touching(edge):\n    bounce()\nelse:\n    show()'],
  [{ wait_until: { touching: 'dog' } }, 'while not touching(dog):\n    wait()'],
  [{ repeat_until: { condition: { mouse_down: {} }, do: ['bounce'] } }, 'while not mouse.is_down:\n    bounce()'],
  [{ stop: 'all' }, 'stop_all()'],
  [{ stop: 'this' }, 'return'],
  [{ stop: 'others' }, 'stop_other_scripts()'],
  [{ make_clone: 'myself' }, 'clone(me)'],
  ['delete_clone', 'delete_clone()'],
  [{ ask: 'Cum te cheamă?' }, 'ask("Cum te cheamă?")'],
  ['reset_timer', 'reset_timer()'],
  [{ set_variable: { variable: 'score', value: '0' } }, 'global score\nscore = 0'],
  [{ change_variable: { variable: 'score', by: 1 } }, 'global score\nscore += 1'],
  [{ show_variable: 'score' }, 'show_variable("score")'],
  [{ hide_variable: 'lives' }, 'hide_variable("me.lives")'],
  [{ list_add: { item: 'pară', list: 'fruit' } }, 'fruit.append("pară")'],
  [{ list_delete: { index: 1, list: 'fruit' } }, 'del fruit[0]'],
  [{ list_clear: 'fruit' }, 'fruit.clear()'],
  [{ list_insert: { item: 'x', index: 2, list: 'fruit' } }, 'fruit.insert(1, "x")'],
  [{ list_replace: { index: 3, list: 'fruit', item: 7 } }, 'fruit[2] = 7'],
  [{ show_list: 'fruit' }, 'show_list("fruit")'],
  [{ hide_list: 'prey' }, 'hide_list("me.prey")'],
  [{ call: { own: 'hop', height: 20, is_high: { touching: 'edge' } } }, 'hop(20, touching(edge))'],
  ['pen_down', 'pen_down()'],
  ['pen_up', 'pen_up()'],
  ['pen_clear', 'pen_clear()'],
  ['pen_stamp', 'stamp()'],
  [{ pen_colour: '#ff0000' }, 'pen_colour("#ff0000")'],
  [{ pen_change_hue: 10 }, 'change_pen_hue(10)'],
  [{ pen_size: 3 }, 'pen_size(3)'],
  [{ pen_change_size: 1 }, 'change_pen_size(1)'],
];

const VALUES: [Outline, string][] = [
  [{ x: {} }, 'me.x'],
  [{ y: {} }, 'me.y'],
  [{ direction: {} }, 'me.direction'],
  [{ costume: 'number' }, 'me.costume_number'],
  [{ costume: 'name' }, 'me.costume_name'],
  [{ backdrop: 'number' }, 'stage.backdrop_number'],
  [{ backdrop: 'name' }, 'stage.backdrop_name'],
  [{ size: {} }, 'me.size'],
  [{ volume: {} }, 'me.volume'],
  [{ distance_to: 'dog' }, 'distance_to(dog)'],
  [{ answer: {} }, 'answer()'],
  [{ mouse_x: {} }, 'mouse.x'],
  [{ mouse_y: {} }, 'mouse.y'],
  [{ timer: {} }, 'timer()'],
  [{ sprite_value: { what: 'direction', target: 'dog' } }, 'dog.direction'],
  [{ sprite_value: { what: 'costume', target: 'dog' } }, 'dog.costume_number'],
  [{ add: { a: 1, b: 2 } }, '1 + 2'],
  [{ subtract: { a: 1, b: 2 } }, '1 - 2'],
  [{ multiply: { a: 1, b: 2 } }, '1 * 2'],
  [{ divide: { a: 1, b: 2 } }, '1 / 2'],
  [{ random: { from: 1, to: 10 } }, 'randint(1, 10)'],
  [{ random: { from: 0.5, to: 10 } }, 'uniform(0.5, 10)'],
  [{ join: { a: 'a', b: { variable: 'score' } } }, 'f"a{score}"'],
  [{ letter: { index: 1, text: 'măr' } }, '"măr"[0]'],
  [{ length: 'măr' }, 'len("măr")'],
  [{ mod: { a: { x: {} }, b: 10 } }, 'me.x % 10'],
  [{ round: { x: {} } }, 'round(me.x)'],
  [{ math: { op: 'abs', a: { x: {} } } }, 'abs(me.x)'],
  [{ math: { op: 'floor', a: { x: {} } } }, 'math.floor(me.x)'],
  [{ math: { op: 'ceiling', a: { x: {} } } }, 'math.ceil(me.x)'],
  [{ math: { op: 'sqrt', a: 9 } }, 'math.sqrt(9)'],
  [{ math: { op: 'sin', a: 90 } }, 'math.sin(math.radians(90))'],
  [{ math: { op: 'cos', a: 90 } }, 'math.cos(math.radians(90))'],
  [{ math: { op: 'tan', a: 90 } }, 'math.tan(math.radians(90))'],
  [{ math: { op: 'asin', a: 1 } }, 'math.degrees(math.asin(1))'],
  [{ math: { op: 'acos', a: 1 } }, 'math.degrees(math.acos(1))'],
  [{ math: { op: 'atan', a: 1 } }, 'math.degrees(math.atan(1))'],
  [{ math: { op: 'ln', a: 2 } }, 'math.log(2)'],
  [{ math: { op: 'log', a: 2 } }, 'math.log10(2)'],
  [{ math: { op: 'exp', a: 2 } }, 'math.exp(2)'],
  [{ math: { op: 'power10', a: -2 } }, '10 ** -2'],
  [{ variable: 'score' }, 'score'],
  [{ list: 'fruit' }, '" ".join(map(str, fruit))'],
  [{ list_item: { index: 1, list: 'fruit' } }, 'fruit[0]'],
  [{ list_index: { item: 'măr', list: 'fruit' } }, 'fruit.index("măr") + 1'],
  [{ list_length: 'fruit' }, 'len(fruit)'],
];

const CONDITIONS: [Outline, string][] = [
  [{ touching: 'mouse' }, 'touching(mouse)'],
  [{ key_pressed: 'space' }, 'key_pressed("space")'],
  [{ mouse_down: {} }, 'mouse.is_down'],
  [{ less: { a: { x: {} }, b: '50' } }, 'me.x < 50'],
  [{ equal: { a: { answer: {} }, b: 'da' } }, 'answer() == "da"'],
  [{ greater: { a: { x: {} }, b: '-50' } }, 'me.x > -50'],
  [{ and: { a: { touching: 'edge' }, b: { mouse_down: {} } } }, 'touching(edge) and mouse.is_down'],
  [{ or: { a: { touching: 'edge' }, b: { mouse_down: {} } } }, 'touching(edge) or mouse.is_down'],
  [{ not: { touching: 'edge' } }, 'not touching(edge)'],
  [{ contains: { text: 'măr', part: 'm' } }, '"m" in "măr"'],
  [{ list_contains: { list: 'fruit', item: 'măr' } }, '"măr" in fruit'],
];

const HATS: [Outline, string][] = [
  ['when_flag', '@cat.when_flag'],
  [{ when_key: 'space' }, '@cat.when_key("space")'],
  ['when_clicked', '@cat.when_clicked'],
  [{ when_backdrop: 'night' }, '@cat.when_backdrop("night")'],
  [{ when_message: 'start' }, '@cat.when_message("start")'],
  ['when_clone', '@cat.when_clone'],
];

test.each(COMMANDS)('%j', (outline, python) => expect(body([outline])).toBe(python));
test.each(VALUES)('%j', (outline, python) => expect(value(outline)).toBe(python));
test.each(CONDITIONS)('%j', (outline, python) => expect(condition(outline)).toBe(python));
test.each(HATS)('%j', (outline, python) => expect(view([[outline]])).toContain(python));

const wordOf = (outline: Outline): string => (typeof outline === 'string' ? outline : Object.keys(outline)[0] ?? '');
const OWN = ['define', 'parameter', 'parameter_is'];

test('every block of the stage is written, and tried above', () => {
  const written = [...COMMAND_WORDS, ...VALUE_WORDS, ...HATS.map(([outline]) => wordOf(outline)), 'define'].sort();
  expect(written).toEqual([...WORDS.keys()].sort());
  const tried = new Set([...COMMANDS, ...VALUES, ...CONDITIONS, ...HATS].map(([outline]) => wordOf(outline)));
  expect([...WORDS.keys()].filter((word) => !tried.has(word) && !OWN.includes(word))).toEqual([]);
});

test('the page in docs/reference has every block and every function of the module', () => {
  const page = readFileSync('../docs/reference/stage-python.md', 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|')[1]?.trim().replaceAll('`', ''));
  expect([...WORDS.keys()].filter((word) => !rows.includes(word))).toEqual([]);
  for (const [, python] of [...COMMANDS, ...VALUES, ...CONDITIONS]) for (const called of python.matchAll(/(?<![.\w])([a-z_]+)\(/g)) {
    const name = called[1] ?? '';
    if (FUNCTIONS.includes(name)) expect(page).toContain(`${name}(`);
  }
  expect(FUNCTIONS.filter((name) => !page.includes(`${name}(`))).toEqual([]);
});
