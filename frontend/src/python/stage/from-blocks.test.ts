// @vitest-environment node
/** What the Python of a project says is what its blocks do: both are run, picture by picture, and give the same. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileLibrary } from '../../../vite-python-library.ts';
import { Engine } from '../../stage/engine.ts';
import { readProject } from '../../stage/read-project.ts';
import type { Doing, Snapshot } from '../../stage/snapshot.ts';
import { stageWork, type Outline, type SpriteOutline, type StageOutline } from '../../stage/stage-outline.test-support.ts';
import { COMMANDS, CONDITIONS, HATS, VALUES } from '../../stage-python/block-samples.test-support.ts';
import { PROJECT } from '../../stage-python/python.test-support.ts';
import { wholeProgram } from '../../stage-python/stage-python.ts';
import { runProgram } from '../trial.test-support.ts';
import { castOf, type CastIndex } from './cast.ts';

const library = compileLibrary(`${import.meta.dirname}/../../..`);
const noLibrary: CastIndex = { sprites: [], backdrops: [], sounds: [] };
const assets = { shapes: {}, sound_seconds: { meow: 0.3, bell: 0.2 } };

/** A little more than a frame's time, so that each tick is one frame in spite of rounding. */
const FRAME_MS = 1_000 / 30 + 1e-6;

/** By frame. */
type Doings = Record<number, Doing[]>;

/** What both can say of a moment: numbers to six places, since Python and the engine add up in another order. */
function seen({ sprites, backdrop, monitors, question, isRunning }: Snapshot): object {
  const near = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;
  const shown = (value: Snapshot['monitors'][number]['value']): unknown => (Array.isArray(value) ? value.map(shown) : Number.isFinite(Number(value)) && value !== '' ? near(Number(value)) : value);
  return {
    backdrop, question: question?.text ?? null, isRunning,
    sprites: sprites.map(({ sprite: _id, x, y, direction, size, ...rest }) => ({ ...rest, x: near(x), y: near(y), direction: near(direction), size: near(size) })),
    monitors: monitors.map(({ value }) => shown(value)),
  };
}

function inBlocks(outline: StageOutline, doings: Doings, frames: number): Snapshot[] {
  const engine = new Engine(readProject(stageWork(outline)), assets, { seed: 1 });
  engine.do({ kind: 'flag' });
  engine.snapshot(); // The flag silences what was heard before it.
  return Array.from({ length: frames }, (_, frame) => {
    for (const doing of doings[frame] ?? []) engine.do(doing);
    return engine.tick({ frames: 1 });
  });
}

function inPython(outline: StageOutline, doings: Doings, frames: number) {
  const work = stageWork(outline);
  const text = wholeProgram(readProject(work), 'ro');
  const cast = castOf([{ name: 'main.py', text }], work.stage, noLibrary, 'ro');
  const { moments, moment } = runProgram(text, [], library, { cast, assets, doings, ticks: frames, tick_ms: FRAME_MS });
  return { text, error: moment.error, snapshots: moments.flatMap(({ stage }) => stage?.snapshot ?? []) };
}

const marks = (snapshots: readonly Snapshot[]): unknown[] => snapshots.flatMap(({ pen }) => pen.map((mark) => (mark.kind === 'stamp' ? { kind: mark.kind, x: mark.drawn.x, y: mark.drawn.y } : mark)));
const heard = (snapshots: readonly Snapshot[]): unknown[] => snapshots.flatMap(({ sounds }) => sounds);

function expectTheSame(outline: StageOutline, doings: Doings = {}, frames = 60): void {
  const python = inPython(outline, doings, frames);
  expect(python.error, python.text).toBeNull();
  const blocks = inBlocks(outline, doings, frames);
  expect(seen(python.snapshots.at(-1)!), python.text).toEqual(seen(blocks.at(-1)!));
  expect(marks(python.snapshots)).toEqual(marks(blocks));
  expect(heard(python.snapshots)).toEqual(heard(blocks));
}

const DOINGS: Doings = { 1: [{ kind: 'mouse', x: 30, y: 40, isDown: true }], 3: [{ kind: 'key_down', key: 'space' }], 6: [{ kind: 'key_up', key: 'space' }, { kind: 'answer', text: '7' }], 8: [{ kind: 'click', x: 0, y: 0 }] };
const SHOWN: StageOutline = {
  ...PROJECT,
  variables: { score: { value: 0, shown: true }, name: { value: 'Ana', shown: true }, lives: { owner: 'cat', value: 3, shown: true } },
  lists: { fruit: { items: ['măr', 2, 'nucă'], shown: true }, prey: { owner: 'cat', shown: true } },
};

function project(scripts: Outline[][], cat: SpriteOutline = {}): StageOutline {
  return { ...SHOWN, sprites: { dog: { x: 60, y: -30, direction: 45 }, cat: { costumes: ['walk', 'jump'], sounds: ['meow'], own_blocks: { hop: ['height', 'is_high'] }, ...cat, scripts } } };
}

/** Each by a chance of its own; and the tangent of a right angle is very large in Python, in blocks without end. */
const isOther = (outline: Outline): boolean => /random|"tan"/.test(JSON.stringify(outline));

const HOP: Outline[] = [{ define: { own: 'hop' } }, { change_y: { parameter: 'height' } }, { if: { condition: { parameter_is: 'is_high' }, do: [{ say: 'Sus!' }] } }];
const rest: Outline = { wait: 0.2 };

test.each(COMMANDS)('%j does in Python what the block does', (outline) => {
  const body = JSON.stringify(outline).includes('forever') ? [outline] : [rest, outline, rest, { change_x: 1 }];
  const scripts = [['when_flag', 'pen_down', ...body], ['when_flag', { repeat: { times: 5, do: [{ change_y: 2 }] } }], HOP, [{ when_message: 'start' }, { change_x: 5 }]];
  if (isOther(outline)) expect(inPython(project(scripts), DOINGS, 60).error).toBeNull();
  else expectTheSame(project(scripts), DOINGS);
});

test.each(VALUES)('%j has in Python the value of the block', (outline) => {
  const scripts: Outline[][] = [['when_flag', { ask: 'Cât?' }, { set_variable: { variable: 'score', value: outline } }]];
  if (isOther(outline)) expect(inPython(project(scripts), DOINGS, 30).error).toBeNull();
  else expectTheSame(project(scripts), DOINGS, 30);
});

test.each(CONDITIONS)('%j holds in Python when it holds in blocks', (outline) => {
  const scripts: Outline[][] = [['when_flag', { wait: 0.1 }, { if_else: { condition: outline, do: [{ say: 'da' }], else: [{ say: 'nu' }] } }, { if: { condition: { not: outline }, do: [{ move: 7 }] } }]];
  expectTheSame(project(scripts), DOINGS, 30);
});

test.each(HATS)('%j begins in Python when it begins in blocks', (outline) => {
  const others: Outline[] = ['when_flag', rest, { broadcast: 'start' }, { switch_backdrop: 'night' }, { make_clone: 'myself' }];
  expectTheSame(project([[outline, { change_x: 10 }, { change_variable: { variable: 'score', by: 1 } }], others]), DOINGS, 30);
});

test('clones with variables of their own, messages and own blocks', () => {
  expectTheSame(project([
    ['when_flag', { repeat: { times: 4, do: [{ change_variable: { variable: 'lives', by: 1 } }, { make_clone: 'myself' }, { wait: 0.1 }] } }, { broadcast_wait: 'start' }, { say: { join: { a: 'gata ', b: { variable: 'lives' } } } }],
    ['when_clone', { go_to_xy: { x: { multiply: { a: { variable: 'lives' }, b: 20 } }, y: 0 } }, { list_add: { item: { variable: 'lives' }, list: 'prey' } }, { repeat: { times: { variable: 'lives' }, do: [{ call: { own: 'hop', height: 3, is_high: null } }] } }, { if: { condition: { greater: { a: { variable: 'lives' }, b: 6 } }, do: ['delete_clone'] } }, { say: { list_length: 'prey' } }],
    [{ when_message: 'start' }, { glide_to_xy: { seconds: 0.5, x: 10, y: 90 } }],
    HOP,
  ]), {}, 90);
});

test('other scripts are stopped, and all of them', () => {
  const walk: Outline[] = ['when_flag', { forever: [{ change_x: 1 }] }];
  expectTheSame(project([walk, ['when_flag', rest, { stop: 'others' }, rest, { change_y: 5 }]]));
  expectTheSame(project([walk, ['when_flag', { say: 'Stai' }, rest, { stop: 'all' }, { change_y: 5 }]]));
});

test('a sound of the sprite is played by the name that the child has given it', () => {
  expectTheSame(project([['when_flag', { play: 'm1' }, { play_wait: 'm2' }, { say: 'Gata' }]], { sounds: [{ id: 'm1', name: 'Mârâit', library: 'meow' }, { id: 'm2', name: 'Clopot', library: 'bell' }] }));
});

test('names that differ only by capitals are two', () => {
  const cat = (name: string, x: number): SpriteOutline => ({ name, costumes: [{ id: `${name}1`, name: 'pas', library: 'cat/walk' }, { id: `${name}2`, name: 'Pas', library: 'cat/jump' }], costume: 1, x, scripts: [['when_flag', rest, { switch_costume: `${name}1` }, { move: 10 }]] });
  expectTheSame({ sprites: { one: cat('ana', 0), two: cat('Ana', 50) } });
});

test('who is a variable shown for: each sprite has its own', () => {
  const of = (id: string, value: number): SpriteOutline => ({ scripts: [['when_flag', { set_variable: { variable: `${id}_lives`, value } }, { show_variable: `${id}_lives` }, ...(id === 'cat' ? [rest, { hide_variable: 'cat_lives' }] : [])]] });
  expectTheSame({ variables: { cat_lives: { name: 'vieți', owner: 'cat', value: 1 }, dog_lives: { name: 'vieți', owner: 'dog', value: 2, shown: true } }, sprites: { cat: of('cat', 5), dog: of('dog', 6) } });
});

test('a game: falling apples, points, an answer that is a number', () => {
  expectTheSame({
    variables: { score: { value: 0, shown: true } },
    sprites: {
      basket: { y: -120, scripts: [[{ when_key: 'right' }, { change_x: 15 }], ['when_flag', { ask: 'Câte?' }, { if_else: { condition: { equal: { a: { answer: {} }, b: 7 } }, do: [{ say: 'Da' }], else: [{ say: 'Nu' }] } }]] },
      apple: { y: 150, scripts: [['when_flag', { set_variable: { variable: 'score', value: 0 } }, { forever: [{ change_y: -5 }, { if: { condition: { touching: 'basket' }, do: [{ change_variable: { variable: 'score', by: 1 } }, { set_y: 150 }] } }, { if: { condition: { less: { a: { y: {} }, b: -150 } }, do: [{ set_y: 150 }] } }] }]] },
    },
  }, { ...DOINGS, 20: [{ kind: 'key_down', key: 'right' }], 24: [{ kind: 'key_up', key: 'right' }] }, 200);
});

/** What the page names, in a program that has all that it speaks of. */
const PRELUDE = `import math
from random import randint, uniform

from stage import *

scor = score = 0
i = 1
a = 0.5
b = 2
text = "măr"
este_sus = True
inaltime = 10
fructe = ["măr", "pară"]
stage.backdrops = ["Pajiște", "Noapte"]
pisica = Sprite("Pisică", costumes=["pas 1", "pas 2"], sounds=["Miau"])
pisica.vieti = 3
caine = Sprite("Câine")


def sari(inaltime):
    me.y += inaltime

`;

const ROWS = readFileSync('../docs/reference/stage-python.md', 'utf8').split('\n').filter((line) => line.startsWith('| `'));
/** Parts of other forms, or words of the table itself. */
const SPOKEN = new Set(['else:', 'elif …:', 'if', 'wait()']);
const FORMS = ROWS.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, form = '']) => form)).filter((form) => !SPOKEN.has(form) && !/^[a-z0-9" _]+$/.test(form.replace('return', 'X')) );

function programOf(form: string): string {
  if (form.startsWith('@')) return `${PRELUDE}\n${form}\ndef f():\n    move(1)\n`;
  if (form.startsWith('def ')) return `${PRELUDE}\n${form}\n    pass\n`;
  const filled = form.replace('…', 'False');
  const lines = filled.startsWith('while') ? [filled, '    break'] : filled.endsWith(':') ? [filled, '    pass'] : [filled];
  return `${PRELUDE}\n@pisica.when_flag\ndef f():\n    global score, scor\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

const cast = castOf([{ name: 'main.py', text: PRELUDE }], stageWork({
  backdrops: ['Pajiște', 'Noapte'],
  sprites: { cat: { name: 'Pisică', costumes: ['pas 1', 'pas 2'], sounds: ['Miau'] }, dog: { name: 'Câine' } },
}).stage, noLibrary, 'ro');

test('the page has forms to try', () => expect(FORMS.length).toBeGreaterThan(100));

test.each(FORMS)('the page says `%s`, and it runs', (form) => {
  const { moment } = runProgram(programOf(form), [], library, { cast, assets, ticks: 12, doings: { 5: [{ kind: 'answer', text: 'x' }] } });
  expect(moment.error).toBeNull();
});
