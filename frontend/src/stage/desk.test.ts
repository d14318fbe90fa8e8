import { expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { stageWork } from './stage-outline.test-support.ts';
import { noAssets } from './play.test-support.ts';
import type { Request } from './snapshot.ts';

const work = stageWork({ sprites: { cat: { scripts: [['when_flag', { forever: [{ move: 1 }] }], [{ x: {} }]] } } });
const open: Request = { kind: 'open', work, assets: noAssets, seed: 1 };

function desk(): Desk {
  return new Desk((question) => ({ echoed: question }));
}

test('opening, playing, asking for a value, checking', () => {
  const mine = desk();
  expect(mine.answer(open)).toMatchObject({ kind: 'opened', snapshot: { frame: 0, isRunning: false } });
  expect(mine.answer({ kind: 'tick', pace: { frames: 3 }, doings: [{ kind: 'flag' }] })).toMatchObject({
    kind: 'ticked', snapshot: { frame: 3, sprites: [{ x: 3 }] },
  });
  expect(mine.answer({ kind: 'value', target: 'cat', block: 'b5' })).toEqual({ kind: 'value', value: 3 });
  expect(mine.answer({ kind: 'check', question: 7 })).toEqual({ kind: 'checked', answer: { echoed: 7 } });
});

test('nothing can be played before something is open', () => {
  expect(desk().answer({ kind: 'tick', pace: { frames: 1 }, doings: [] })).toMatchObject({ kind: 'failed', code: 'not_open' });
});

test('a work that can\'t be read is a failure with its code, and leaves nothing open', () => {
  const mine = desk();
  mine.answer(open);
  expect(mine.answer({ ...open, work: { format: 1 } })).toMatchObject({ kind: 'failed', code: 'not_a_work' });
  expect(mine.answer({ kind: 'tick', pace: { frames: 1 }, doings: [] })).toMatchObject({ kind: 'failed', code: 'not_open' });
});

test.each([null, undefined, 5, {}, { kind: 'fly' }, { kind: 'open' }, { kind: 'tick' }])('%j is answered, as a failure', (request) => {
  const mine = desk();
  mine.answer(open);
  expect(mine.answer(request)).toMatchObject({ kind: 'failed' });
});

test('answers are plain data that can be posted', () => {
  const mine = desk();
  expect(() => structuredClone([mine.answer(open), mine.answer({ kind: 'tick', pace: { blocks: 2 }, doings: [{ kind: 'flag' }] })])).not.toThrow();
});
