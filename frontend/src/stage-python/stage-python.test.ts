import { expect, test } from 'vitest';
import { stageWork, type SpriteOutline } from '../stage/stage-outline.test-support.ts';
import { STAGE } from '../stage/program.ts';
import { readProject } from '../stage/read-project.ts';
import { snakeCase } from './names.ts';
import { body, condition, PROJECT, value, view } from './python.test-support.ts';
import { RESERVED } from './reserved.ts';
import { toStagePython, wholeProgram } from './stage-python.ts';

const flagged = (...lines: string[]) => `@cat.when_flag\ndef cat_at_start():\n${lines.map((line) => `    ${line}`).join('\n')}`;

test('an own block is a function with parameters, above the scripts that call it', () => {
  const lines = view([
    ['when_flag', { call: { own: 'hop', height: '20', is_high: null } }],
    [{ define: { own: 'hop' } }, { change_y: { parameter: 'height' } }, { if: { condition: { parameter_is: 'is_high' }, do: ['bounce'] } }],
  ]).join('\n');
  expect(lines).toContain('def hop(height, is_high):\n    me.y += height\n    if is_high:\n        bounce()\n\n@cat.when_flag\ndef cat_at_start():\n    hop(20, False)');
});

test('outside its own block a parameter is nothing', () => {
  expect(value({ parameter: 'height' })).toBe('0');
  expect(condition({ parameter_is: 'is_high' })).toBe('False');
});

test('one sprite is shown with the variables that it uses', () => {
  const lines = view([['when_flag', { set_variable: { variable: 'score', value: '0' } }, { change_variable: { variable: 'lives', by: -1 } }]]);
  expect(lines.join('\n')).toBe([
    'from stage import *',
    '',
    'score = 0',
    '',
    'cat = Sprite("cat", costumes=["walk", "jump"], sounds=["meow"])',
    'cat.lives = 3',
    'cat.prey = []',
    '',
    'def hop(height, is_high):',
    '    pass',
    '',
    flagged('global score', 'score = 0', 'me.lives -= 1'),
  ].join('\n'));
});

test('what a program needs of the standard library stands at its top, once', () => {
  const lines = view([['when_flag', { go_to_xy: { x: { random: { from: 1, to: 2 } }, y: { random: { from: 0.5, to: 1 } } } }, { wait: { math: { op: 'sqrt', a: 2 } } }, { move: { random: { from: 1, to: 6 } } }]]);
  expect(lines.slice(0, 4)).toEqual(['import math', 'from random import randint, uniform', '', 'from stage import *']);
});

test('what is gone does nothing', () => {
  expect(body([{ go_to: 'gone' }, { broadcast: 'gone' }, { set_variable: { variable: 'gone', value: 1 } }, { list_clear: 'gone' }, { call: { own: 'gone' } }])).toBe('pass\npass\npass\npass\npass');
  expect(value({ variable: 'gone' })).toBe('0');
  expect(value({ list_item: { index: 1, list: 'gone' } })).toBe('""');
  expect(condition({ touching: 'gone' })).toBe('False');
  expect(condition({ list_contains: { list: 'gone', item: 1 } })).toBe('False');
});

test("another sprite's own variable is not there", () => {
  const lines = view([['when_flag', { set_x: { variable: 'bones' } }]], { variables: { bones: { owner: 'dog', value: 2 } } });
  expect(lines.at(-1)).toBe('    me.x = 0');
});

test('names are the own ones of the child, in small letters without diacritics', () => {
  expect(snakeCase('Pisică')).toBe('pisica');
  expect(snakeCase('Scorul meu cel mai BUN!')).toBe('scorul_meu_cel_mai_bun');
  expect(snakeCase('scorMaxim')).toBe('scor_maxim');
  expect(snakeCase('Țânțar șăgalnic')).toBe('tantar_sagalnic');
  expect(snakeCase('😀')).toBe('');
});

test('names are never words of Python or of the module, and each is there once', () => {
  const variables = Object.fromEntries(['print', 'class', 'Move', 'x y', 'X-Y', '1', '😀', 'Ана', 'cat', 'math', 'import os; os'].map((name, at) => [`v${at}`, { name, value: at, shown: false, owner: null }]));
  const text = wholeProgram(readProject(stageWork({ variables, sprites: { cat: {} } })), 'ro');
  const names = [...text.matchAll(/^(\w+) = /gm)].map((match) => match[1] ?? '');
  expect(names).toEqual(['print_2', 'class_2', 'move_2', 'x_y', 'x_y_2', 'valoare_1', 'valoare', 'valoare_2', 'cat_2', 'math_2', 'import_os_os', 'cat']);
  expect(names.filter((name) => RESERVED.includes(name))).toEqual([]);
});

test('own variables do not hide what a sprite has', () => {
  const lines = view([['when_flag', { set_variable: { variable: 'x', value: 1 } }]], { variables: { x: { owner: 'cat', value: 0 } } });
  expect(lines.at(-1)).toBe('    me.x_2 = 1');
});

test('a parameter never hides a variable', () => {
  const lines = view([[{ define: { own: 'jump' } }, { set_x: { parameter: 'score' } }, { set_y: { variable: 'score' } }]], {}, { own_blocks: { jump: ['score'] } });
  expect(lines.join('\n')).toContain('def jump(score_2):\n    me.x = score_2\n    me.y = score');
});

test('two sprites that both can jump have each a function of its own', () => {
  const jumps: SpriteOutline = { own_blocks: { jump: [] }, scripts: [['when_flag', { call: { own: 'jump' } }]] };
  const text = wholeProgram(readProject(stageWork({ sprites: { cat: jumps, dog: jumps } })), 'en');
  expect(text).toContain('def cat_at_start():\n    jump()');
  expect(text).toContain('def dog_at_start():\n    dog_jump()');
});

test('a whole program has everything, once', () => {
  const text = wholeProgram(readProject(stageWork({
    ...PROJECT, variables: { score: { value: 0, shown: true }, lives: { owner: 'cat', value: 3, shown: true } },
    scripts: [['when_flag', { switch_backdrop: 'night' }]],
    sprites: { cat: { name: 'Pisică', x: -100, y: 20, size: 80, direction: -90, rotation: 'left_right', shown: false, costume: 1, costumes: ['pas 1', 'pas 2'], scripts: [
      ['when_flag', { forever: [{ move: 10 }, { if: { condition: { touching: 'dog' }, do: [{ change_variable: { variable: 'score', by: 1 } }, { broadcast: 'start' }] } }] }],
      [{ when_key: 'space' }, { change_variable: { variable: 'lives', by: -1 } }],
    ] }, dog: { name: 'Grivei', scripts: [[{ when_message: 'start' }, { say_for: { text: 'Ham!', seconds: 1 } }], ['when_flag'], ['when_flag']] } },
  })), 'ro');
  expect(text).toBe(`from stage import *

score = 0
fruit = ["măr", 2]

stage.backdrops = ["meadow", "night"]
pisica = Sprite(
    "Pisică",
    costumes=["pas 1", "pas 2"],
    costume="pas 2",
    x=-100,
    y=20,
    direction=-90,
    size=80,
    rotation="left_right",
    shown=False,
)
pisica.lives = 3
pisica.prey = []
grivei = Sprite("Grivei", costumes=["box"])

show_variable("score")
show_variable("pisica.lives")


@stage.when_flag
def scena_la_start():
    switch_backdrop("night")


@pisica.when_flag
def pisica_la_start():
    global score
    while True:
        move(10)
        if touching(grivei):
            score += 1
            broadcast("start")


@pisica.when_key("space")
def pisica_la_tasta_spatiu():
    me.lives -= 1


@grivei.when_message("start")
def grivei_la_mesajul_start():
    say("Ham!", seconds=1)


@grivei.when_flag
def grivei_la_start():
    pass


@grivei.when_flag
def grivei_la_start_2():
    pass
`);
});

test('names that are alike are counted on, past those that end in a number by themselves', () => {
  const sprites = Object.fromEntries(['Ana', 'Ana 3', 'Ana', 'Ana', 'Ana 3'].map((name, at) => [`s${at}`, { name }]));
  const program = wholeProgram(readProject(stageWork({ sprites })), 'ro');
  expect([...program.matchAll(/^(\w+) = Sprite/gm)].map(([, name]) => name)).toEqual(['ana', 'ana_3', 'ana_2', 'ana_4', 'ana_3_2']);
});

test('an empty stage says where the program will appear, in the language of the reader', () => {
  const empty = readProject(stageWork({}));
  expect(toStagePython(empty, STAGE, 'ro')).toEqual([{ text: '# Aici va apărea programul tău.', block: null }]);
  expect(toStagePython(empty, 'gone', 'ro')).toEqual([]);
});

test('each line knows its block', () => {
  const work = stageWork({ sprites: { cat: { scripts: [['when_flag', { if_else: { condition: { touching: 'edge' }, do: ['show'], else: ['hide'] } }]] } } });
  const lines = toStagePython(readProject(work), 'cat', 'en').slice(-6);
  expect(lines.map(({ text, block }) => [text.trim(), block])).toEqual([
    ['@cat.when_flag', 'b1'], ['def cat_at_start():', 'b1'], ['if touching(edge):', 'b2'], ['show()', expect.any(String)], ['else:', null], ['hide()', expect.any(String)],
  ]);
});
