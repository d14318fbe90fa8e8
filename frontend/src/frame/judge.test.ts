import { afterEach, expect, test, vi } from 'vitest';
import type { ActivityData, EditorChecked, StageNote } from '../shared/contract.ts';
import { askJudge, judgeAlone } from './judge.ts';

const checks = [
  { id: 'walks', run: {}, passed: 'It walks.', failed: "It doesn't walk yet." },
  { id: 'says', run: {}, passed: 'It says hello.', failed: "It doesn't say hello yet." },
];
const activity = { checks } as unknown as ActivityData;

function checked(walks: boolean, says: boolean, ...notes: StageNote[]): EditorChecked {
  const results = [{ id: 'walks', passed: walks, message: '' }, { id: 'says', passed: says, message: '' }];
  return { results, run: { world: 'stage', failed: [], notes, limits: [], seconds: 1 } };
}

function answer(walks: boolean, says: boolean, next_try: { message: string; finding: string | null } | null): void {
  const judged = [{ id: 'walks', passed: walks, message: 'w' }, { id: 'says', passed: says, message: 's' }];
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ id: 1, is_solved: walks && says, checks: judged, next_try })));
}

const atSecondStart: StageNote = { kind: 'second_start', check: 'says' };
const byKey: StageNote = { kind: 'other_start', check: 'walks', key: 'space' };

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the one thing to try is what the club says', async () => {
  answer(true, false, { message: 'Look at the greeting.', finding: 'no_greeting' });
  const shown = await askJudge(7, 'k', checked(true, false, atSecondStart));
  expect(shown).toMatchObject({ attempt: 'Look at the greeting.', passed: ['w'], tip: null });
});

test('a solved program that starts in another way gets a tip', async () => {
  answer(true, true, null);
  const shown = await askJudge(7, 'k', checked(true, true, byKey));
  expect(shown).toMatchObject({ is_solved: true, attempt: null });
  expect(shown.tip).toContain('the space key');
});

test('while the server is away notes are told all the same', () => {
  expect(judgeAlone(activity, checked(true, false, atSecondStart), { is_away: true }).attempt).toContain('second start');
  expect(judgeAlone(activity, checked(false, true), { is_away: true }).attempt).toBe("It doesn't walk yet.");
});
