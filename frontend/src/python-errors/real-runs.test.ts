// @vitest-environment node
/** Programs are run by the runtime of the browser, and what it really says of them is explained. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { compileLibrary } from '../../vite-python-library.ts';
import en from '../../../src/cluboteca/insight/python/copydeck/en.json';
import ro from '../../../src/cluboteca/insight/python/copydeck/ro.json';
import { TooMuch } from '../python/console.ts';
import { Machine } from '../python/machine.ts';
import type { Doing, RawError } from '../python/protocol.ts';
import { castOf, type CastIndex } from '../python/stage/cast.ts';
import { b } from '../python/trial.test-support.ts';
import { explain } from './explain.ts';
import { REAL_RUNS } from './real-runs.test-support.ts';

const library = compileLibrary(`${import.meta.dirname}/../..`);
const titled = (id: string, title: string) => ({ id, titles: { ro: title } });
const index: CastIndex = {
  sprites: [{ ...titled('cat', 'Pisică'), costumes: [titled('walk-1', 'pas 1'), titled('walk-2', 'pas 2')] }],
  backdrops: [titled('meadow', 'Pajiște')],
  sounds: [titled('meow', 'Miau')],
};
const TITLES = [...index.sprites, ...index.backdrops, ...index.sounds].map(({ titles }) => titles['ro'] ?? '');
/** Calls and rounds of loops, in thousands. */
const MOST_BURNT = 300;

/** The error it ends with; null: it has none. */
function fail(text: string, answers: readonly string[], mostBurnt = MOST_BURNT): RawError | null {
  const files = [{ name: 'main.py', text }];
  let machine: Machine;
  try {
    machine = new Machine(b, library, { files, seed: 1, isWatched: false, cast: castOf(files, null, index, 'ro') });
  } catch (error) {
    return Machine.errorOf(b, error);
  }
  machine.turns.burn = () => {
    machine.burn();
    if (machine.burnt > mostBurnt) throw new TooMuch('fuel', b.frame_obj);
  };
  const left = [...answers];
  let doings: Doing[] = [];
  for (let tick = 0; tick < 300; tick += 1) {
    const moment = machine.tick({ passed_ms: 34, lines: null, doings, isEnough: () => machine.burnt > mostBurnt });
    if (moment.state === 'done' || moment.state === 'failed') return moment.error;
    if (machine.burnt > mostBurnt) return { type: 'EndlessProgram', message: '', frames: [], names: [] };
    doings = moment.state === 'asking' ? [{ kind: 'reply', text: left.shift() ?? null }] : [];
  }
  return null;
}

function tell(program: string, error: RawError, deck = ro) {
  const place = error.frames.at(-1);
  const told = explain({
    type: error.type, message: error.message, line: place?.line ?? 1, source: program, deck,
    column: place?.column ?? null, end_column: place?.end_column ?? null, names: [...error.names, ...(error.type === 'ValueError' ? TITLES : [])],
  });
  const code = [...(program.split('\n')[told.line - 1] ?? '')].slice(told.column - 1, told.end_column - 1).join('');
  return { told, lit: place ? code : '' };
}

test.each(REAL_RUNS)('$kind is told of $program', ({ kind, program, lit, answers }) => {
  // Brython tells what it was given when join() fails.
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const error = fail(program, answers ?? []);
  if (!error) throw new Error('it has no error');
  for (const deck of [ro, en]) {
    const shown = tell(program, error, deck);
    expect({ kind: shown.told.kind, lit: shown.lit, said: `${error.type}: ${error.message}` }).toMatchObject({ kind, lit });
    expect(Object.values(shown.told).join(' ')).not.toMatch(/\{[a-z_]+\}|undefined/);
  }
});

test('every kind of a run is there', () => {
  const kinds = Object.keys(ro).filter((kind) => kind.startsWith('run_'));
  expect(new Set(REAL_RUNS.map(({ kind }) => kind))).toEqual(new Set(kinds));
});

test.each([
  ['[].append(1, 2)', 'gets 2 values, but can take 1'],
  ['[].append()', 'gets 0 values, but needs 1'],
  ['class A:\n    def f(self):\n        pass\nA().f(1)', 'gets 1 value, but can take 0'],
  ['class Caine:\n    def __init__(self, nume):\n        pass\nCaine()', 'the function “Caine” lacks 1 value: nume'],
  ['def f(a, b, c):\n    pass\nf()', 'lacks 3 values: a, b, c'],
  ['x = {1} + {2}', '“+” stands between'],
  ['print(d := {1: 2}, d[5])', 'the key 5,'],
])('what is counted and named in %s is right', (program, what) => {
  const error = fail(program, []);
  if (!error) throw new Error('it has no error');
  expect(tell(program, error, en).told.what).toContain(what);
});

const DATA = `${import.meta.dirname}/../../../../shared/data/python`;
const VAGUE = ['run_general', 'run_type_other', 'run_value_other'];

interface Example {
  code: string;
  trace: string;
}
interface Entry {
  program: string[];
  response: { result?: { text: unknown }[] };
}

test.runIf(existsSync(DATA))('programs that nobody here wrote fail as Python says, and are told by a cause', () => {
  const examples = JSON.parse(readFileSync(`${DATA}/rpf_friendly_errors/examples.json`, 'utf8')) as Example[];
  const entries = JSON.parse(readFileSync(`${DATA}/futurecoder/transcript_en.json`, 'utf8')) as Entry[];
  const programs = [
    ...examples.map(({ code, trace }) => ({ program: code, said: trace.trim().split('\n').at(-1) ?? '' })),
    ...entries.flatMap(({ program, response }) => {
      const text = response.result?.find((each) => Array.isArray(each.text))?.text as string[] | undefined;
      return text ? [{ program: program.join('\n'), said: text.at(-1) ?? '' }] : [];
    }),
  ].filter(({ said }) => /Error/.test(said) && !said.startsWith('SyntaxError'));
  const told = programs.map(({ program, said }) => {
    const error = fail(program, []);
    return { said, type: error?.type, kind: error ? tell(program, error).told.kind : null };
  });
  expect(told.length).toBeGreaterThan(8);
  expect(told.filter(({ kind }) => kind === null || VAGUE.includes(kind))).toEqual([]);
  // Some of the course's programs go on from what was typed before.
  expect(told.filter(({ said, type }) => type !== 'NameError' && !said.startsWith(`${type}:`))).toEqual([]);
});

/** Attempts of learners, each with the calls of its task until one of them fails. */
function* failedAttempts(): Generator<{ attempt: string; type: string; kind: string }> {
  for (const question of readdirSync(`${DATA}/refactory`)) {
    const folder = `${DATA}/refactory/${question}`;
    const calls = readdirSync(`${folder}/ans`).filter((name) => name.startsWith('input_')).sort().map((name) => readFileSync(`${folder}/ans/${name}`, 'utf8'));
    for (const attempt of readdirSync(`${folder}/code/wrong`)) {
      const program = readFileSync(`${folder}/code/wrong/${attempt}`, 'utf8');
      let found: RawError | null = null;
      for (const call of calls) if ((found = fail(`${program}\n${call}`, [], 10))) break;
      if (found) yield { attempt, type: found.type, kind: tell(program, found).told.kind };
    }
  }
}

test.runIf(existsSync(DATA))('attempts of learners that fail are told by a cause', () => {
  const told = [...failedAttempts()];
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter(({ kind }) => VAGUE.includes(kind))).toEqual([]);
}, 60_000);
