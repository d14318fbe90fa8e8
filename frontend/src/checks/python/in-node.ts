/** The browser's Python worker, run in Node by `cluboteca pack check`: the very same file, in a world that looks like a worker's. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { fileOf, LIBRARY_PARTS } from '../../python/library-parts.ts';
import type { Response } from '../../python/protocol.ts';
import type { PythonAnswer, PythonQuestion } from './question.ts';

interface Told {
  n: number;
  response: Response;
}

/** file: static/js/python-worker.js; the parts of the library lie beside it. Throws when one of them isn't there. */
export function openPython(file: string): (question: PythonQuestion) => PythonAnswer {
  let hear: (event: { data: unknown }) => void = () => undefined;
  let told: Told | null = null;
  class WorkerNavigator {}
  const quiet = () => undefined;
  const world: Record<string, unknown> = {
    WorkerNavigator, WorkerGlobalScope: class {}, navigator: new WorkerNavigator(), importScripts: quiet,
    location: { href: 'https://club.local/python', origin: 'https://club.local', pathname: '/python' },
    console: { log: quiet, info: quiet, debug: quiet, warn: quiet, error: quiet }, performance, crypto, URL, TextEncoder, setTimeout, clearTimeout,
    addEventListener: (_kind: string, listener: typeof hear) => {
      hear = listener;
    },
    postMessage: (message: Told) => {
      told = message;
    },
  };
  world['self'] = world;
  const context = createContext(world);
  runInContext(readFileSync(file, 'utf8'), context, { filename: file });
  const parse = runInContext('JSON.parse', context) as (text: string) => unknown;
  let n = 0;
  const ask = (request: unknown): Response => {
    n += 1;
    // As what a message carries, the request is of the worker's own world.
    hear({ data: parse(JSON.stringify({ n, request })) });
    return (told as unknown as Told).response;
  };
  for (const part of LIBRARY_PARTS) ask({ kind: 'learn', library: JSON.parse(readFileSync(join(dirname(file), basename(fileOf(part))), 'utf8')) });
  return (question) => {
    const response = ask({ kind: 'check', question });
    if (response.kind !== 'checked') throw new Error(response.kind === 'failed' ? response.message : 'Python did not answer.');
    return response.answer as PythonAnswer;
  };
}
