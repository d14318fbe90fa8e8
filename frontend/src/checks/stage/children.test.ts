/** What children do that isn't what the activity asked for, and works all the same, or nearly. */
import { expect, test } from 'vitest';
import { stageWork, type Outline, type StageOutline } from '../../stage/stage-outline.test-support.ts';
import { cat, flag, judged, passes } from './judged.test-support.ts';
import type { Cast, See, StageRunCheck } from './question.ts';

const moved: See = { sprite: 'cat', moved: { at_least: 20 } };

function told(outline: StageOutline, run: StageRunCheck) {
  const { passed, facts } = judged(stageWork(outline), run);
  return { passed: passed[0], notes: facts.notes };
}

test.each<[Outline, object]>([
  [{ when_key: 'space' }, { key: 'space' }],
  [{ when_key: 'up' }, { key: 'up' }],
  ['when_clicked', { sprite: 'cat' }],
])('a project that starts by %j in place of the flag is played that way, and the child is told', (hat, how) => {
  expect(told(cat([hat, { move: 50 }]), { see: moved })).toEqual({ passed: true, notes: [{ kind: 'other_start', check: 'c0', ...how }] });
});

test('another key than the one of the steps, or the flag in place of a key', () => {
  expect(told(cat([{ when_key: 'up' }, { move: 50 }]), { start: { key: 'space' }, see: moved })).toEqual({
    passed: true, notes: [{ kind: 'other_start', check: 'c0', key: 'up' }],
  });
  expect(told(cat(flag({ move: 50 })), { start: { key: 'space' }, see: moved })).toEqual({
    passed: true, notes: [{ kind: 'other_start', check: 'c0', key: 'flag' }],
  });
});

test('a flag that only puts things in their place is pressed before the other start', () => {
  const outline = cat(flag({ go_to_xy: { x: -100, y: 0 } }), ['when_clicked', { glide_to_xy: { seconds: 1, x: 100, y: 0 } }]);
  expect(told(outline, { see: { sprite: 'cat', x: 100 } })).toEqual({ passed: true, notes: [{ kind: 'other_start', check: 'c0', sprite: 'cat' }] });
});

test('another start that does not do it either is no note', () => {
  expect(told(cat([{ when_key: 'space' }, { move: 5 }]), { see: moved })).toEqual({ passed: false, notes: [] });
  expect(told(cat([{ when_key: 'space' }]), { see: moved })).toEqual({ passed: false, notes: [] });
});

test('a key that no keyboard has is no other start, even where waiting a little longer would do', () => {
  const outline = cat([{ when_key: '__proto__' }, { move: 1 }], flag({ wait: 0.5 }, { move: 50 }));
  expect(told(outline, { seconds: 0.45, see: moved })).toEqual({ passed: false, notes: [] });
});

test('a key that the check presses anyway is no other start', () => {
  const outline = cat([{ when_key: 'right' }, { change_x: 10 }]);
  expect(told(outline, { do: [{ press: 'right' }], see: { sprite: 'cat', moved_x: 500 } })).toEqual({ passed: false, notes: [] });
});

const CAST: Cast = {
  sprites: { cat: { name: 'Pisica', library: 'cat', place: 0 }, dog: { name: 'Grivei', library: 'dog', place: 1 } },
  variables: { score: { name: 'Puncte' } },
  messages: { go: { name: 'Start' } },
};

/** Two sprites and a cat who walks to the dog, with ids that a child's own sprites have. */
function made(first: object, second: object = {}): StageOutline {
  const walk = [flag({ glide_to_xy: { seconds: 1, x: 90, y: 0 } })];
  return { sprites: { 'a8Xk': { scripts: walk, ...first }, 'q2Zz': { x: 100, ...second } } };
}

const costume = (library: string) => ({ costumes: [{ id: 'x', name: 'x', library }] });
const meets: StageRunCheck = { see: { sprite: 'cat', near: { of: 'dog', within: 20 } }, cast: CAST };

test('a sprite that was taken from the library again is found by its picture', () => {
  expect(told(made({ name: 'Pisica2', ...costume('cat/sits') }, { name: 'Grivei', ...costume('dog/sits') }), meets)).toEqual({ passed: true, notes: [] });
});

test('a sprite that the child has drawn is found by its name', () => {
  expect(told(made({ name: 'PISICĂ' }, { name: 'grivei' }), { ...meets, cast: { sprites: { ...CAST.sprites, cat: { name: 'Pisică' } } } })).toEqual({ passed: true, notes: [] });
});

test('a sprite with another picture and another name is found by its place, and the child is told', () => {
  expect(told(made({ name: 'Motan' }, { name: 'Grivei' }), meets)).toEqual({ passed: true, notes: [{ kind: 'renamed', check: 'c0', sprite: 'Motan' }] });
});

test('a sprite that is gone is missed by its name', () => {
  expect(told({ sprites: { cat: { scripts: [flag({ move: 90 })] } } }, meets)).toEqual({ passed: false, notes: [{ kind: 'missing_sprite', check: 'c0', sprite: 'Grivei' }] });
});

test('a sprite that is gone passes nothing, not even what it must never do', () => {
  const outline: StageOutline = { sprites: { ball: { scripts: [flag({ move: 90 })] } } };
  expect(told(outline, { see: { never: { sprite: 'dog', touches: 'edge' } }, cast: CAST }).passed).toBe(false);
});

test('a project that does nothing passes nothing, but for what was put in its place by hand', () => {
  const still: StageOutline = { sprites: { cat: { x: 100, scripts: [flag(), [{ move: 10 }]] } } };
  expect(told(still, { see: { never: { sprite: 'cat', touches: 'edge' } } }).passed).toBe(false);
  expect(told(still, { start: 'nothing', see: { sprite: 'cat', x: 100 } }).passed).toBe(true);
});

test('who is somebody else by its id is not taken for the one that is gone', () => {
  const outline: StageOutline = { sprites: { dog: { name: 'Pisica', ...costume('cat/sits'), scripts: [flag({ move: 90 })] } } };
  expect(told(outline, { see: moved, cast: CAST })).toEqual({ passed: false, notes: [{ kind: 'missing_sprite', check: 'c0', sprite: 'Pisica' }] });
});

function counting(variables: StageOutline['variables'], ...scripts: Outline[]): StageOutline {
  return { ...cat(flag(...scripts)), ...(variables ? { variables } : {}) };
}

const counts: StageRunCheck = { see: { variable: 'score', is: 5 }, cast: CAST };
const set = (variable: string, value: number) => ({ set_variable: { variable, value } });

test('a variable that the child made anew is found by its name', () => {
  expect(told(counting({ k7: { name: 'puncte' } }, set('k7', 5)), counts)).toEqual({ passed: true, notes: [] });
});

test('a variable of another name is the only one that behaves, and the child is told', () => {
  const outline = counting({ k7: { name: 'Scor' }, k8: { name: 'Viteza' } }, set('k8', 3), set('k7', 5));
  expect(told(outline, counts)).toEqual({ passed: true, notes: [{ kind: 'renamed', check: 'c0', variable: 'Scor' }] });
});

test('also where the one of the starter is still there and nothing uses it', () => {
  const outline = counting({ score: { name: 'Puncte' }, k7: { name: 'Scor' } }, set('k7', 5));
  expect(told(outline, counts)).toEqual({ passed: true, notes: [{ kind: 'renamed', check: 'c0', variable: 'Scor' }] });
});

test('two that behave alike decide nothing', () => {
  expect(told(counting({ k7: { name: 'A' }, k8: { name: 'B' } }, set('k8', 5), set('k7', 5)), counts)).toEqual({ passed: false, notes: [] });
});

test('a message of another name is the only one there is', () => {
  const outline: StageOutline = { ...cat([{ when_message: 'm1' }, { move: 50 }]), messages: ['m1'] };
  expect(passes(outline, { start: { message: 'go' }, see: moved, cast: CAST })).toBe(true);
});

test('a backdrop, a costume, a sound are found by picture or name', () => {
  const outline: StageOutline = {
    backdrops: ['day', 'night'],
    sprites: {
      cat: {
        costumes: [{ id: 'p1', name: 'stă', library: 'cat/sits' }, { id: 'p2', name: 'merge', library: 'cat/walks' }],
        sounds: [{ id: 's9', name: 'clopot', library: 'bell' }],
        scripts: [flag('next_costume', { switch_backdrop: 'night' }, { play: 's9' })],
      },
    },
  };
  const cast: Cast = { costumes: { 'cat/walk': { name: 'merge' } }, backdrops: { dark: { name: 'noapte', library: 'night' } }, sounds: { ring: { name: 'clopot', library: 'bell' } } };
  const all: See = { all: [{ sprite: 'cat', costume: 'walk' }, { sprite: 'cat', costume: 'walks' }, { backdrop: 'dark' }, { sound: 'ring' }] };
  expect(passes(outline, { see: all, cast })).toBe(true);
});

test('what works only at the second start is not passed, and the child is told', () => {
  const outline = cat(flag({ glide_to_xy: { seconds: 1, x: { add: { a: { x: {} }, b: 100 } }, y: 0 } }, { if: { condition: { greater: { a: { x: {} }, b: 150 } }, do: [{ say: 'Gata' }] } }));
  expect(told(outline, { see: { sprite: 'cat', says: { is: 'Gata' } } })).toEqual({ passed: false, notes: [{ kind: 'second_start', check: 'c0' }] });
});

test('what becomes too much is told, with the limit that was hit', () => {
  const outline = cat(flag({ repeat: { times: 400, do: [{ make_clone: 'myself' }] } }));
  const { facts } = judged(stageWork(outline), { see: moved });
  expect(facts).toMatchObject({ failed: ['c0'], notes: [{ kind: 'limit', check: 'c0' }], limits: ['clones'] });
});

test('a check that passes tells nothing of limits', () => {
  const outline = cat(flag({ move: 50 }, { repeat: { times: 400, do: [{ make_clone: 'myself' }] } }));
  expect(told(outline, { see: { limit: 'none' } }).notes).toEqual([{ kind: 'limit', check: 'c0' }]);
  expect(told(outline, { see: moved }).notes).toEqual([]);
});
