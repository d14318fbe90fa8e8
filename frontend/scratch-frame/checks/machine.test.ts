// @vitest-environment node
/** A project in Scratch's VM: time, chance, sounds, hands, and what touches what. */
import { expect, test } from 'vitest';
import { flag, forever, key, random, set, touching, when } from './fruit-game.test-support.ts';
import { Machine } from './machine.ts';
import { read, scratchWork, type Block, type Outline } from './project.test-support.ts';
import { readWork } from './read-work.ts';

function open(outline: Outline, seed = 1): Machine {
  const { work, pictures } = scratchWork(outline);
  return new Machine(readWork(work), { pictures }, seed);
}

function played(outline: Outline, seconds: number, seed = 1): Machine {
  const machine = open(outline, seed);
  machine.do({ kind: 'flag' });
  for (let frame = 0; frame < seconds * 30; frame += 1) machine.tick();
  return machine;
}

const cat = (...scripts: Block[][]): Outline => ({ variables: { n: 0 }, sprites: { cat: { scripts } } });
const valueOf = (machine: Machine, name = 'n') => machine.stage.variables[`g ${name}`]?.value;
const target = (machine: Machine, name = 'cat') => machine.targets.find((each) => each.getName() === name)!;

test('a wait lasts as long as it says, in the time of the project', () => {
  const outline = cat([flag, ['control_wait', { DURATION: 2 }], set('n', 1)]);
  expect([valueOf(played(outline, 1.8)), valueOf(played(outline, 2.2))]).toEqual([0, '1']);
});

test('the timer, a glide and words for two seconds go by the same time', () => {
  const outline = cat(
    [flag, ['motion_glidesecstoxy', { SECS: 2, X: 100, Y: 50 }], set('n', ['sensing_timer'])],
    [flag, ['looks_sayforsecs', { MESSAGE: 'hm', SECS: 1 }], ['motion_turnright', { DEGREES: 45 }]],
  );
  const early = played(outline, 1);
  expect(target(early).x).toBeCloseTo(48, -1);
  expect(target(early).direction).toBe(90);
  const late = played(outline, 2.5);
  expect([target(late).x, target(late).y, target(late).direction]).toEqual([100, 50, 135]);
  expect(Number(valueOf(late))).toBeCloseTo(2, 1);
});

test('chance falls in the same way for the same seed, and otherwise for another', () => {
  const outline = cat([flag, set('n', random(1, 1_000_000))]);
  const [a, b, c] = [played(outline, 0.1), played(outline, 0.1), played(outline, 0.1, 2)].map((machine) => valueOf(machine));
  expect(a).toBe(b);
  expect(a).not.toBe(c);
});

test('a sound that is played to its end lasts as long as its file', () => {
  const outline: Outline = { variables: { n: 0 }, sprites: { cat: { sounds: [{ name: 'bell', seconds: 1.5 }], scripts: [[flag, ['sound_playuntildone', { SOUND_MENU: 'bell' }], set('n', 1)]] } } };
  expect([valueOf(played(outline, 1.4)), valueOf(played(outline, 1.7))]).toEqual([0, '1']);
  expect(played(outline, 0.1).takeHappened().sounds).toEqual(['bell']);
});

test('keys that are held are felt, and hats of keys start', () => {
  const outline = cat([flag, forever(when(key('right arrow'), ['motion_changexby', { DX: 5 }]))], [['event_whenkeypressed', { KEY_OPTION: 'space' }], set('n', 7)]);
  const machine = played(outline, 0.2);
  machine.do({ kind: 'key_down', key: 'right' });
  for (let frame = 0; frame < 10; frame += 1) machine.tick();
  machine.do({ kind: 'key_up', key: 'right' });
  machine.do({ kind: 'key_down', key: 'space' });
  machine.tick();
  machine.tick();
  expect([target(machine).x, valueOf(machine)]).toEqual([50, '7']);
});

test('the pointer is somewhere, clicks what is under it, and only where there is something', () => {
  const outline: Outline = {
    variables: { n: 0 }, stage: [[['event_whenstageclicked'], set('n', 'stage' as never)]],
    sprites: { cat: { x: 100, disc: 60, scripts: [[['event_whenthisspriteclicked'], set('n', ['sensing_mousex'])]] } },
  };
  const click = (x: number, y: number) => {
    const machine = open(outline);
    machine.do({ kind: 'mouse', x, y, isDown: true });
    machine.tick();
    return String(valueOf(machine));
  };
  expect([click(110, 5), click(128, 28), click(-50, 0)]).toEqual(['110', 'stage', 'stage']);
});

test('questions are asked one after another and answered', () => {
  const machine = played(cat([flag, ['sensing_askandwait', { QUESTION: 'How old?' }], set('n', ['sensing_answer'])]), 0.2);
  expect(machine.question).toMatchObject({ text: 'How old?', number: 1 });
  machine.do({ kind: 'answer', text: '9' });
  machine.tick();
  expect([machine.question, valueOf(machine)]).toEqual([null, '9']);
});

const pair = (x: number, y: number, costume: { disc?: number; box?: [number, number] }, other: object = {}): Outline => ({
  variables: { n: 0 }, sprites: { cat: { ...costume, scripts: [[flag, forever(when(touching('dog'), set('n', 1)))]] }, dog: { x, y, disc: 40, ...other } },
});

test.each<[string, Outline, boolean]>([
  ['boxes that overlap', pair(30, 0, { box: [40, 40] }, { box: [40, 40] }), true],
  ['discs whose boxes overlap at a corner', pair(33, 33, { disc: 40 }), false],
  ['discs that overlap', pair(26, 26, { disc: 40 }), true],
  ['one that is hidden', pair(0, 0, { disc: 40 }, { visible: false }), false],
  ['one that is larger', pair(33, 33, { disc: 40 }, { size: 200 }), true],
])('%s: %#', (_, outline, isTouching) => expect(valueOf(played(outline, 0.2))).toBe(isTouching ? '1' : 0));

test('a sprite stays on the stage, as far as Scratch lets it', () => {
  const machine = played({ sprites: { cat: { disc: 40, scripts: [[flag, ['motion_gotoxy', { X: 900, Y: -900 }]]] } } }, 0.1);
  expect([target(machine).x, target(machine).y]).toEqual([245, -185]);
});

test('who bounces turns round at the edge, and edges are felt', () => {
  const machine = played({ variables: { n: 0 }, sprites: { cat: { disc: 40, x: 150, scripts: [[flag, forever(['motion_movesteps', { STEPS: 10 }], when(touching('_edge_'), set('n', 1)), ['motion_ifonedgebounce'])]] } } }, 1);
  expect([valueOf(machine), target(machine).direction]).toEqual(['1', -90]);
});

test('colours are felt: of another sprite, of the pen, of the white below all', () => {
  const asks = (COLOR: string, extra: Block[] = []): Outline => ({ variables: { n: 0 }, sprites: { cat: { disc: 20, scripts: [[flag, ...extra, when(['sensing_touchingcolor', { COLOR }], set('n', 1))]] }, dog: { x: 15, disc: 40 } } });
  const colour = (outline: Outline) => valueOf(played(outline, 0.3));
  expect([colour(asks('#c81e1e')), colour(asks('#00ff00')), colour(asks('#ffffff'))]).toEqual(['1', 0, '1']);
  const drawn: Block[] = [['motion_gotoxy', { X: -100, Y: 0 }], ['pen_setPenColorToColor', { COLOR: '#00ff00' }], ['pen_setPenSizeTo', { SIZE: 10 }], ['pen_penDown'], ['motion_gotoxy', { X: -100, Y: 60 }], ['pen_penUp'], ['motion_gotoxy', { X: -100, Y: 30 }]];
  expect(colour(asks('#00ff00', drawn))).toBe('1');
});

test('the pen leaves lines and stamps', () => {
  const machine = played(cat([flag, ['pen_clear'], ['pen_penDown'], ['motion_movesteps', { STEPS: 50 }], ['pen_stamp']]), 0.1);
  const marks = machine.renderer.pen.takeMarks();
  expect(marks.map(({ kind }) => kind)).toEqual(['clear', 'line', 'line', 'stamp']);
  expect(marks[2]).toMatchObject({ from: [0, 0], to: [50, 0] });
});

test('clones are made and go, and stop with the flag', () => {
  const machine = played({ sprites: { cat: { scripts: [[flag, ['control_repeat', { TIMES: 5, SUBSTACK: [['control_create_clone_of', { CLONE_OPTION: '_myself_' }]] }]], [['control_start_as_clone'], ['control_wait', { DURATION: 1 }], ['control_delete_this_clone']]] } } }, 0.5);
  expect(machine.targets.length).toBe(7);
  for (let frame = 0; frame < 45; frame += 1) machine.tick();
  expect(machine.targets.length).toBe(2);
});

test('a loop that only counts goes on within a frame, and a loop that moves does not', () => {
  const counts = valueOf(played(cat([flag, ['control_repeat', { TIMES: 500, SUBSTACK: [['data_changevariableby', { VARIABLE: 'n', VALUE: 1 }]] }]]), 0.1));
  expect(counts).toBe(500);
  expect(target(played(cat([flag, forever(['motion_changexby', { DX: 1 }])]), 1)).x).toBe(30);
});

test('the day is the same everywhere', () => {
  expect(valueOf(played(cat([flag, set('n', ['operator_add', { NUM1: ['sensing_current', { CURRENTMENU: 'YEAR' }], NUM2: read('n') }])]), 0.1))).toBe(2025);
});

test('music takes its time', () => {
  const outline = cat([flag, ['music_playNoteForBeats', { NOTE: 60, BEATS: 2 }], set('n', 1)]);
  expect([valueOf(played(outline, 1.8)), valueOf(played(outline, 2.2))]).toEqual([0, '1']);
});
