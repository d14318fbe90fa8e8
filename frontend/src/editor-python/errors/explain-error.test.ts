import { afterEach, expect, test, vi } from 'vitest';
import type { RawError } from '../../python/protocol.ts';
import { explainError } from './explain-error.ts';
import type { Explanation } from './explanation.ts';

const files = [{ name: 'main.py', text: 'print(1' }];
const place = { file: 'main.py', line: 1, function: '<module>', column: 6, end_column: 7 };
const syntax: RawError = { type: 'SyntaxError', message: "'(' was never closed", frames: [place], names: [] };
const here: Explanation = { kind: 'here', title: 'a', what: 'b', why: 'c', try: 'd', line: 1, column: 6, end_column: 7 };
const club: Explanation = { ...here, kind: 'club' };

const explainHere = (): Promise<Explanation> => Promise.resolve(here);
const answers = (body: unknown, status = 200): unknown => vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status }))));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('what is wrong with a text the computer of the club explains', async () => {
  answers({ explanation: club });
  expect(await explainError(syntax, files, explainHere)).toEqual(club);
  expect(JSON.parse(vi.mocked(fetch).mock.calls[0]?.[1]?.body as string)).toEqual({ source: 'print(1', file: 'main.py' });
});

test('an error of a run is explained here, and nothing is asked', async () => {
  answers({ explanation: club });
  expect(await explainError({ ...syntax, type: 'NameError' }, files, explainHere)).toEqual(here);
  expect(fetch).not.toHaveBeenCalled();
});

test.each([
  ['knows nothing', { explanation: null }, 200], ['says no', {}, 500], ['says something else', { explanation: { kind: 1 } }, 200], ['is a router', 'log in', 200],
])('when it %s, it is explained here', async (_what, body, status) => {
  answers(body, status);
  expect(await explainError(syntax, files, explainHere)).toEqual(here);
});

test('when it is away, it is explained here', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('unplugged')));
  expect(await explainError(syntax, files, explainHere)).toEqual(here);
});

test('when it is slow, it is not waited for', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', (_address: string, { signal }: RequestInit) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))));
  const explaining = explainError(syntax, files, explainHere);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(await explaining).toEqual(here);
});

test('when nothing can be explained, there is still a sentence and the place', async () => {
  answers({}, 500);
  const told = await explainError(syntax, files, () => Promise.reject(new Error('no copydeck')));
  expect(told).toMatchObject({ kind: 'SyntaxError', line: 1, column: 6 });
  expect(told.try).not.toBe('');
});
