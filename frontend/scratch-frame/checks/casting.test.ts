// @vitest-environment node
/** Who is who, whatever children call things, and what they are told. */
import { describe, expect, test } from 'vitest';
import { answerScratch } from './answer.ts';
import { add, flag, forever, fruitGame, goTo, heldKeys, keyHats, random, say, set, stop, touching, wait, when } from './fruit-game.test-support.ts';
import { ACTIVITY } from './fruit-checks.test-support.ts';
import { scratchWork, type Block, type Made, type Outline } from './project.test-support.ts';
import type { ScratchCast, ScratchRunCheck } from './question.ts';

function ask({ work, pictures }: Made, cast: ScratchCast, ...runs: ScratchRunCheck[]) {
  const checks = runs.map((run, index) => ({ id: `c${index}`, run }));
  const answer = answerScratch({ activity: { world: { kind: 'scratch' }, cast, checks }, work }, { pictures });
  if ('error' in answer) throw new Error(answer.error.message);
  return { passed: answer.results.map(({ passed }) => passed), notes: answer.run.notes.map(({ check: _, ...note }) => note) };
}

const told = (outline: Outline, cast: ScratchCast, run: ScratchRunCheck) => ask(scratchWork(outline), cast, run);
const walks: Block[] = [flag, ['control_repeat', { TIMES: 30, SUBSTACK: [['motion_movesteps', { STEPS: 4 }]] }]];
const turns: Block[] = [flag, forever(['motion_turnright', { DEGREES: 5 }])];
const moved: ScratchRunCheck = { see: { sprite: 'hero', moved: { at_least: 50 } } };
const renamed = (sprite: string) => ({ passed: [true], notes: [{ kind: 'renamed', sprite }] });

describe('a sprite', () => {
  test('is found by its name, in any language and with a slip', () => {
    for (const name of ['Pisica', 'pisică 2', 'Pisca', 'CAT!']) {
      expect(told({ sprites: { [name]: { scripts: [walks] }, other: { scripts: [turns] } } }, { sprites: { hero: { named: ['Cat', 'Pisică'] } } }, moved)).toEqual({ passed: [true], notes: [] });
    }
  });

  test('is found by the picture of the starter', () => {
    const outline: Outline = { sprites: { a: { scripts: [turns] }, b: { scripts: [walks], picture: 'md5-of-cat' }, c: { scripts: [turns] } } };
    expect(told(outline, { sprites: { hero: { named: ['Cat'], pictures: ['md5-of-cat'] } } }, moved)).toEqual(renamed('b'));
  });

  const keys: Outline = { sprites: { a: { scripts: [walks] }, b: { scripts: keyHats() }, c: { scripts: [turns] } } };
  const pressed: ScratchRunCheck = { do: [{ press: 'right', seconds: 0.5 }], see: { sprite: 'hero', moved_x: { at_least: 20 } } };

  test('is found by the keys that move it', () => {
    expect(told(keys, { sprites: { hero: { named: ['Bowl'], moves_with: ['left', 'right'] } } }, pressed)).toEqual(renamed('b'));
  });

  test('is found by the pointer that moves it', () => {
    const outline: Outline = { sprites: { a: { scripts: [turns] }, b: { scripts: [[flag, forever(['motion_goto', { TO: '_mouse_' }])]] }, c: {} } };
    const run: ScratchRunCheck = { do: [{ mouse: [90, 60] }, { wait: 0.2 }], see: { sprite: 'hero', near: { of: [90, 60], within: 3 } } };
    expect(told(outline, { sprites: { hero: { named: ['Ghost'], moves_with: 'mouse' } } }, run)).toEqual(renamed('b'));
  });

  test.each<[string, object, Block[][]]>([
    ['falls', { falls: true }, [[flag, goTo(0, 170), forever(['motion_changeyby', { DY: -4 }])]]],
    ['rises', { rises: true }, [[flag, goTo(0, -170), forever(['motion_changeyby', { DY: 4 }])]]],
    ['comes anywhere', { comes_anywhere: true }, [[flag, forever(goTo(random(-200, 200), random(-100, 100)), wait(0.5))]]],
    ['has a script for being clicked', { clicked: true }, [[['event_whenthisspriteclicked'], say('au')]]],
    ['makes clones', { makes_clones: true }, [[flag, forever(['control_create_clone_of', { CLONE_OPTION: '_myself_' }], wait(1))]]],
    ['says something', { says: true }, [[flag, say('hello')]]],
    ['asks', { asks: true }, [[flag, ['sensing_askandwait', { QUESTION: 'Who?' }]]]],
    ['draws', { draws: true }, [[flag, ['pen_penDown']]]],
    ['asks whether it touches', { touches: ['a'] }, [[flag, forever(when(touching('a'), say('x')))]]],
  ])('is found because it %s', (_, evidence, scripts) => {
    const outline: Outline = { sprites: { a: { scripts: [turns], x: 200 }, b: { scripts, y: 20 }, c: { scripts: [turns], x: -200 } } };
    const run: ScratchRunCheck = { start: 'nothing', see: { sprite: 'hero', y: { is: 20, within: 0 } } };
    expect(told(outline, { sprites: { a: { named: ['a'] }, hero: { named: ['Held'], ...evidence } } }, run)).toEqual(renamed('b'));
  });

  test('keeps its name also when another one has the evidence', () => {
    const outline: Outline = { sprites: { Cat: { scripts: [turns] }, b: { scripts: keyHats() } } };
    expect(told(outline, { sprites: { hero: { named: ['Cat'], moves_with: ['left', 'right'] } } }, pressed).passed).toEqual([false]);
  });

  test('that has the name and does nothing gives way to the one that the child has built', () => {
    const outline: Outline = { sprites: { Cat: {}, b: { scripts: keyHats() }, c: { scripts: [turns] } } };
    expect(told(outline, { sprites: { hero: { named: ['Cat'], moves_with: ['left', 'right'] } } }, pressed)).toEqual(renamed('b'));
  });

  test('of several with the name, the one with the evidence is meant', () => {
    const outline: Outline = { sprites: { Apple2: { scripts: [turns] }, Apple3: { scripts: keyHats() }, Apple4: { scripts: [turns] } } };
    expect(told(outline, { sprites: { hero: { named: ['Apple'], moves_with: ['left', 'right'] } } }, pressed)).toEqual({ passed: [true], notes: [] });
  });

  test('that has just the name is meant before one with a number behind it, whatever the evidence', () => {
    const outline: Outline = { sprites: { Cat2: { scripts: keyHats() }, Cat: { scripts: [walks] }, x: { scripts: [turns] } } };
    const cast: ScratchCast = { sprites: { hero: { named: ['Cat'], moves_with: ['left', 'right'] }, gone: { named: ['Zebra'], says: true } } };
    expect(told(outline, cast, moved)).toEqual({ passed: [true], notes: [] });
  });

  test('has the role for which most evidence speaks, not the one with the least to prove', () => {
    const falling = [flag, goTo(0, 170), forever(['motion_changeyby', { DY: -4 }], when(touching('b'), say('ouch')))] as Block[];
    const outline: Outline = { sprites: { a: { scripts: [falling] }, b: { scripts: keyHats() }, c: { scripts: [turns] } } };
    const cast: ScratchCast = { sprites: { narrator: { named: ['Judge'], says: true }, hero: { named: ['Apple'], falls: true, touches: ['b'] }, b: {} } };
    expect(told(outline, cast, { see: { ever: { sprite: 'hero', speed_y: { at_most: -20 } } } })).toEqual(renamed('a'));
  });

  test('leaves a role to another one where both together fit better', () => {
    const says: Block[] = [flag, say('hello')];
    const outline: Outline = { sprites: { a: { scripts: [says, walks] }, b: { scripts: [says] }, c: { scripts: [turns] } } };
    const cast: ScratchCast = { sprites: { narrator: { named: ['Judge'], says: true }, hero: { named: ['Cat'], says: true, moves: true } } };
    expect(told(outline, cast, { see: { all: [moved.see, { sprite: 'narrator', says: { is: 'hello' } }] } })).toEqual({
      passed: [true], notes: ['b', 'a'].map((sprite) => ({ kind: 'renamed', sprite })).reverse(),
    });
  });

  test('is the only one left', () => {
    expect(told({ sprites: { Dog: { scripts: [turns] }, x: { scripts: [walks] } } }, { sprites: { hero: { named: ['Cat'] }, dog: { named: ['Dog'] } } }, { see: { all: [moved.see, { not: { sprite: 'dog', moved: { at_least: 1 } } }] } })).toEqual(renamed('x'));
  });

  test('that is gone is missed, passes nothing by its absence, and leaves the others their marks', () => {
    const cast: ScratchCast = { sprites: { hero: { named: ['Cat'], moves_with: ['left', 'right'] }, dog: { named: ['Dog'] } } };
    const { passed, notes } = ask(scratchWork({ sprites: { Dog: { scripts: [walks] } } }), cast,
      moved, { see: { never: { sprite: 'hero', touches: 'dog' } } }, { see: { sprite: 'dog', moved: { at_least: 50 } } },
      { see: { any: [moved.see, { sprite: 'dog', moved: { at_least: 50 } }] } }, { see: { sprite: 'hero', clones: { at_most: 3 } } });
    expect(passed).toEqual([false, false, true, true, false]);
    expect(notes).toEqual(Array.from({ length: 3 }, () => ({ kind: 'missing_sprite', sprite: 'Cat' })));
  });
});

describe('a variable', () => {
  const clock = (name: string, more: Block[] = []): Outline => ({ variables: { [name]: 0, other: 0 }, sprites: { Cat: { scripts: [[flag, set('other', 3), ...more, set(name, 20), forever(wait(1), add(name, -1))]] } } });
  const counts: ScratchRunCheck = { do: [{ wait: 1 }, { mark: true }, { wait: 3 }], see: { variable: 'time', per_second: { is: -1, within: 0.3 } } };

  test('is found by its name or because it counts down', () => {
    expect(told(clock('Timp'), { variables: { time: { named: ['Time', 'Timp'] } } }, counts)).toEqual({ passed: [true], notes: [] });
    expect(told(clock('x'), { variables: { time: { named: ['Time'], counts_down: true } } }, counts)).toEqual({ passed: [true], notes: [{ kind: 'renamed', variable: 'x' }] });
  });

  test('is the one that goes up when two touch', () => {
    const { work, pictures } = fruitGame({ names: { points: 'a', time: 'b' } });
    const cast: ScratchCast = { ...ACTIVITY.cast!, variables: { points: { named: ['P!'], up_when: { touch: ['apple', 'bowl'] } }, time: { named: ['T!'] } } };
    const run: ScratchRunCheck = { do: [{ steer: 'bowl', to: 'apple', seconds: 10 }], see: { all: [{ variable: 'points', goes: 'up' }, { variable: 'time', changed_by: { at_most: -5 } }] } };
    expect(ask({ work, pictures }, cast, run)).toEqual({ passed: [true], notes: [{ kind: 'renamed', variable: 'a' }, { kind: 'renamed', variable: 'b' }] });
  });

  test('of the starter that nothing uses gives way to the one that the child has made', () => {
    const outline: Outline = { ...clock('Sekunden'), variables: { Time: 0, Sekunden: 0 } };
    outline.sprites['Cat']!.scripts![0]!.splice(1, 1);
    expect(told(outline, { variables: { time: { named: ['Time'], counts_down: true } } }, counts).passed).toEqual([true]);
  });

  test('without evidence is the only one with which the check passes', () => {
    expect(told(clock('x', [set('third', 1)]), { variables: { time: { named: ['Time'] } } }, counts)).toEqual({ passed: [true], notes: [{ kind: 'renamed', variable: 'x' }] });
  });

  test('that stands on the stage, or begins with a number, is known by that', () => {
    const outline: Outline = { ...clock('x', [set('y', 7)]), variables: { x: 0, y: 0, other: 0 }, shown: ['y'] };
    expect(told(outline, { variables: { lives: { shown: true } } }, { see: { variable: 'lives', is: 7 } }).passed).toEqual([true]);
    expect(told(outline, { variables: { lives: { starts_at: 7 } } }, { see: { variable: 'lives', is: 7 } }).passed).toEqual([true]);
  });
});

test('messages, costumes, backdrops and sounds are known by their names', () => {
  const outline: Outline = {
    backdrops: ['Zi', 'Noapte'],
    sprites: { Cat: { costumes: ['stă', 'Merge2'], sounds: [{ name: 'Clopoțel', seconds: 0.1 }], scripts: [[flag, ['looks_nextcostume'], ['looks_switchbackdropto', { BACKDROP: 'Noapte' }], ['sound_play', { SOUND_MENU: 'Clopoțel' }], ['event_broadcast', { BROADCAST_INPUT: 'hai' }]], [['event_whenbroadcastreceived', { BROADCAST_OPTION: 'hai' }], say('da')]] } },
  };
  const cast: ScratchCast = { sprites: { cat: { named: ['Cat'] } }, costumes: { walk: { named: ['Merge'] } }, backdrops: { night: { named: ['Noapte'] } }, sounds: { bell: { named: ['clopotel'] } }, messages: { go: { named: ['go'] } } };
  const see: ScratchRunCheck['see'] = { all: [{ sprite: 'cat', costume: 'walk' }, { backdrop: 'night' }, { sound: 'bell' }, { sent: 'go' }, { sprite: 'cat', says: { is: 'Da' } }] };
  expect(told(outline, cast, { see })).toEqual({ passed: [true], notes: [] });
  expect(told(outline, cast, { start: { message: 'go' }, see: { sprite: 'cat', says: { any: true } } }).passed).toEqual([true]);
});

describe('a start', () => {
  const cast: ScratchCast = { sprites: { hero: { named: ['Cat'] } } };
  const game = (hat: Block): Outline => ({ sprites: { Cat: { scripts: [[hat, ...walks.slice(1)]] } } });

  test.each<[string, Block, object]>([
    ['a key', ['event_whenkeypressed', { KEY_OPTION: 'space' }], { key: 'space' }],
    ['a click', ['event_whenthisspriteclicked'], { sprite: 'Cat' }],
  ])('with %s in place of the flag is as good, and is told', (_, hat, how) => {
    expect(told(game(hat), cast, moved)).toEqual({ passed: [true], notes: [{ kind: 'other_start', ...how }] });
  });

  test('with a click on the stage, and with the flag in place of a key', () => {
    expect(told({ ...game(flag), stage: [[['event_whenstageclicked'], ['event_broadcast', { BROADCAST_INPUT: 'go' }]]], sprites: { Cat: { scripts: [[['event_whenbroadcastreceived', { BROADCAST_OPTION: 'go' }], ...walks.slice(1)]] } } }, cast, moved)).toEqual({ passed: [true], notes: [{ kind: 'other_start', sprite: '' }] });
    expect(told(game(flag), cast, { ...moved, start: { key: 'space' } })).toEqual({ passed: [true], notes: [{ kind: 'other_start', key: 'flag' }] });
  });

  test('of a sprite of another name is found as well', () => {
    const outline: Outline = { sprites: { Sprite1: { scripts: [[['event_whenkeypressed', { KEY_OPTION: 'space' }], goTo(0, -140), ...heldKeys()]] }, Sprite2: { scripts: [turns] }, Sprite3: { scripts: [turns] } } };
    expect(told(outline, { sprites: { hero: { named: ['Bowl'], moves_with: ['left', 'right'] } } }, { do: [{ wait: 0.5 }, { press: 'left', seconds: 0.5 }], see: { sprite: 'hero', moved_x: { at_most: -20 } } })).toEqual({
      passed: [true], notes: [{ kind: 'renamed', sprite: 'Sprite1' }, { kind: 'other_start', key: 'space' }],
    });
  });

  test('that works only the second time gets its mark, and is told', () => {
    const outline: Outline = { sprites: { Cat: { x: -200, scripts: [[flag, ['motion_glidesecstoxy', { SECS: 1, X: ['operator_add', { NUM1: ['motion_xposition'], NUM2: 180 }], Y: 0 }]]] } } };
    expect(told(outline, cast, { see: { sprite: 'hero', x: { at_least: 100 } } })).toEqual({ passed: [true], notes: [{ kind: 'second_start' }] });
  });
});

test('a hidden sprite whose clones do the work is looked for in them', () => {
  const outline: Outline = { sprites: { Cat: { visible: false, scripts: [[flag, ['control_create_clone_of', { CLONE_OPTION: '_myself_' }]], [['control_start_as_clone'], ['looks_show'], goTo(0, 170), forever(['motion_changeyby', { DY: -4 }])]] } } };
  const cast: ScratchCast = { sprites: { hero: { named: ['Cat'] } } };
  expect(told(outline, cast, { seconds: 1, see: { sprite: 'hero', y: { at_most: 100 }, speed_y: { at_most: -50 } } }).passed).toEqual([true]);
  expect(told(outline, cast, { seconds: 1, see: { sprite: 'hero', shown: false, y: 0 } }).passed).toEqual([true]);
});

test('words that are gone in the same moment are heard, and a question is not said', () => {
  const cast: ScratchCast = { sprites: { hero: { named: ['Cat'] } } };
  expect(told({ sprites: { Cat: { scripts: [[flag, wait(0.5), say('Game over'), stop]] } } }, cast, { see: { sprite: 'hero', says: { contains: 'game over' } } }).passed).toEqual([true]);
  expect(told({ sprites: { Cat: { scripts: [[flag, ['sensing_askandwait', { QUESTION: 'Who?' }]]] } } }, cast, { seconds: 1, see: { all: [{ sprite: 'hero', asks: { is: 'Who' } }, { not: { sprite: 'hero', says: { any: true } } }] } }).passed).toEqual([true]);
});

test('what a project finds to be touching counts, though it jumps away at once', () => {
  const outline: Outline = { sprites: { Cat: { disc: 40, x: 100 }, Dog: { disc: 20, scripts: [[flag, forever(['motion_changexby', { DX: 30 }], when(touching('Cat'), goTo(-200, 0)))]] } } };
  expect(told(outline, { sprites: { cat: { named: ['Cat'] }, dog: { named: ['Dog'] } } }, { see: { sprite: 'cat', touches: 'dog' } }).passed).toEqual([true]);
});

test('what one adds and another takes away in the same moment is seen, both', () => {
  const both: Outline = { variables: { points: 0 }, sprites: { a: { scripts: [[flag, wait(0.5), add('points', 1), add('points', -1)]] } } };
  const goes = (rule: 'up' | 'down' | number): ScratchRunCheck => ({ see: { variable: 'points', goes: rule } });
  expect(ask(scratchWork(both), {}, goes('up'), goes('down'), goes(1), goes(2)).passed).toEqual([true, true, true, false]);
  const still: Outline = { variables: { points: 0 }, sprites: { a: { scripts: [[flag, wait(0.5), set('points', 0)]] } } };
  expect(ask(scratchWork(still), {}, goes('up'), goes('down')).passed).toEqual([false, false]);
});

test('anyone may say it, who has no part in the cast too', () => {
  const outline: Outline = { sprites: { judge: { scripts: [[flag, wait(0.5), say('Game over'), stop]] }, a: { scripts: [walks] } } };
  expect(ask(scratchWork(outline), {}, { see: { sprite: 'any', says: { contains: 'over' } } }, { see: { sprite: 'any', says: { contains: 'won' } } })).toEqual({ passed: [true, false], notes: [] });
});

test('the answer tells who was taken for whom, and who is missing', () => {
  const outline: Outline = { variables: { p: 0 }, sprites: { Castron: { scripts: keyHats() }, ['a'.repeat(150)]: { scripts: [[flag, ...walks.slice(1), add('p', 1)]] } } };
  const cast: ScratchCast = { sprites: { bowl: { named: ['Bowl', 'Castron'] }, apple: { named: ['Apple'], moves: true }, pear: { named: ['Pear'], asks: true } }, variables: { points: {}, time: { counts_down: true } } };
  const checks = [{ id: 'c', run: { see: { sprite: 'pear', says: { any: true as const } } } }];
  const answer = answerScratch({ activity: { world: { kind: 'scratch' }, cast, checks }, work: scratchWork(outline).work, trace: true }, { pictures: {} });
  if ('error' in answer) throw new Error(answer.error.message);
  expect(answer.run.cast).toEqual({ sprites: { bowl: 'Castron', apple: 'a'.repeat(100), pear: null }, variables: { points: null, time: null } });
  expect(answer.trace?.['c']).toContain('0.0 s  missing: pear, points, time');
  expect(answer.trace?.['c']?.at(-1)).toBe('note: missing_sprite sprite Pear');
});

test('a trace keeps the beginning and the end of a long scene', () => {
  const counting: Outline = { variables: { n: 0 }, sprites: { a: { scripts: [[flag, ['control_repeat', { TIMES: 500, SUBSTACK: [add('n', 1), wait(0.01)] }]]] } } };
  const checks = [{ id: 'c', run: { seconds: 60, see: { variable: 'n', is: 500 } } }];
  const answer = answerScratch({ activity: { world: { kind: 'scratch' }, checks }, work: scratchWork(counting).work, trace: true }, { pictures: {} });
  const lines = ('trace' in answer && answer.trace?.['c']) || [];
  const has = (text: string) => lines.some((line) => line.endsWith(text));
  expect(['start: flag', 'variable n: 3', 'more lines …', 'variable n: 500'].filter((text) => !has(text))).toEqual([]);
  expect([has('variable n: 250'), lines.length < 300]).toEqual([false, true]);
});
