import { afterEach, expect, test, vi } from 'vitest';
import { lessonsFor } from './lessons.ts';

const program = (text: string): { name: string; text: string }[] => [{ name: 'main.py', text }];

afterEach(() => vi.unstubAllGlobals());

test('a program that needs no more modules has nothing to wait for', async () => {
  vi.stubGlobal('fetch', vi.fn());
  expect(await lessonsFor(program('import random'))).toEqual([]);
  expect(fetch).not.toHaveBeenCalled();
});

test('modules that can not be had are left out, and asked for again; then they are kept', async () => {
  vi.stubGlobal('fetch', vi.fn().mockResolvedValueOnce(new Response('', { status: 503 })).mockResolvedValue(new Response('{"datetime": {"code": ""}}')));
  const files = program('import datetime');
  expect(await lessonsFor(files)).toEqual([]);
  const lesson = [{ kind: 'learn', library: { datetime: { code: '' } } }];
  expect(await lessonsFor(files)).toEqual(lesson);
  expect(await lessonsFor(files)).toEqual(lesson);
  expect(fetch).toHaveBeenCalledTimes(2);
});
