/**
 * Looks through the checks of an activity before anything is played. A pack was proved when it was built, but what comes
 * here may come from a stick: whatever isn't of the check language raises BadActivity, and what would take too long, too.
 */
import { BadActivity } from '../grid.ts';
import { ANY_SPRITE } from './named-in.ts';
import { SHAPES, type JudgedStageActivity, type StageRunCheck } from './question.ts';

const MAX_CHECKS = 40;
/** Virtual seconds of one scene. */
export const MAX_SECONDS = 180;
const MAX_SIGHTS = 100;
const MAX_NESTED = 12;
const MAX_STEPS = 100;
const MAX_TIMES = 200;
const MAX_POINTS = 200;
const MAX_TEXT = 1_000;
const MAX_CAST = 400;

type Json = Record<string, unknown>;
/** Raises when `value`, which stands at `where`, isn't what it should be. */
type Reader = (value: unknown, where: string) => void;

function bad(where: string, what: string): never {
  throw new BadActivity(`${where.slice(0, 200)}: ${what}`);
}

function object(value: unknown, where: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) bad(where, 'must be an object.');
  return value as Json;
}

const text: Reader = (value, where) => {
  if (typeof value !== 'string' || value === '' || value.length > MAX_TEXT) bad(where, 'must be a text.');
};
const yes: Reader = (value, where) => {
  if (value !== true) bad(where, 'must be true.');
};
const truth: Reader = (value, where) => {
  if (typeof value !== 'boolean') bad(where, 'must be true or false.');
};
const number = (least = -1e9, most = 1e9): Reader => (value, where) => {
  if (typeof value !== 'number' || !(value >= least && value <= most)) bad(where, `must be a number from ${least} to ${most}.`);
};
const oneOf = (words: readonly string[]): Reader => (value, where) => {
  if (!words.includes(value as string)) bad(where, `must be one of ${words.join(', ')}.`);
};
const either = (test: (value: unknown) => boolean, first: Reader, second: Reader): Reader =>
  (value, where) => (test(value) ? first : second)(value, where);
const list = (item: Reader, most: number, least = 1): Reader => (value, where) => {
  if (!Array.isArray(value) || value.length < least || value.length > most) bad(where, `must be a list of ${least} to ${most}.`);
  (value as unknown[]).forEach((each, index) => item(each, `${where}.${index}`));
};
const mapOf = (item: Reader): Reader => (value, where) => {
  const entries = Object.entries(object(value, where));
  if (entries.length > MAX_CAST) bad(where, 'has too many entries.');
  for (const [key, each] of entries) item(each, `${where}.${key}`);
};

/** An object with these keys; those of `needed` have to be there, and at least `least` keys in all. */
function shape(keys: Record<string, Reader>, needed: readonly string[] = [], least = 0): Reader {
  return (value, where) => {
    const json = object(value, where);
    for (const key of needed) if (!Object.hasOwn(json, key)) bad(where, `lacks ${key}.`);
    const given = Object.keys(json).filter((key) => json[key] !== undefined);
    if (given.length < least) bad(where, 'says nothing.');
    for (const key of given) {
      const reader = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (!reader) bad(where, `${key} is not known here.`);
      reader(json[key], `${where}.${key}`);
    }
  };
}

/** An object whose first known key says which kind it is. */
function choice(kinds: Record<string, Reader>): Reader {
  return (value, where) => {
    const json = object(value, where);
    const kind = Object.keys(kinds).find((key) => Object.hasOwn(json, key));
    if (kind === undefined) bad(where, 'says nothing that is known.');
    (kinds[kind] as Reader)(value, where);
  };
}

const isList = (value: unknown) => Array.isArray(value);
const isNumber = (value: unknown) => typeof value === 'number';
const isText = (value: unknown) => typeof value === 'string';

const numberRule = either(isNumber, number(), shape({ is: number(), within: number(0), at_least: number(), at_most: number() }, [], 1));
const texts = either(isList, list(text, 20), text);
const point: Reader = (value, where) => list(number(-10_000, 10_000), 2, 2)(value, where);
const place = either(isList, point, text);
const value = either(isNumber, number(), text);
const says = shape({ any: yes, is: texts, contains: texts, number: numberRule }, [], 1);

const spriteWords = {
  which: oneOf(['itself', 'a_clone', 'any']), x: numberRule, y: numberRule, direction: numberRule, size: numberRule,
  shown: truth, costume: either(isText, text, shape({ changes: either((each) => each === true, yes, numberRule) }, ['changes'])),
  says, asks: says, moved: numberRule, moved_x: numberRule, moved_y: numberRule, turned: numberRule,
  near: shape({ of: place, within: number(0, 1_000) }, ['of', 'within']), touches: text, clones: numberRule,
  speed: numberRule, speed_x: numberRule, speed_y: numberRule,
};
const oneSprite = shape({ sprite: text, ...spriteWords }, ['sprite'], 2);
/** Whoever it is can only be asked for words. */
const anySprite = shape({ sprite: text, says, asks: says }, ['sprite'], 2);
const sprite = either((each) => (each as Json)['sprite'] === ANY_SPRITE, anySprite, oneSprite);
const spriteValues = shape({ sprite: text, take: oneOf(['x', 'y', 'direction', 'size']), when: shape(spriteWords, [], 1) }, ['take']);
const collected = choice({ sprite: spriteValues, variable: shape({ variable: text }) });

const drawing = shape(
  {
    any: yes, shape: oneOf(SHAPES), like: list(point, MAX_POINTS, 2), closed: truth, tolerance: number(0.01, 0.5), upright: truth,
    width: numberRule, height: numberRule, times: numberRule, colours: numberRule, stamps: numberRule,
  },
  [],
  1,
);

/** Counts as it goes, so that no check is endlessly wide or deep. */
function see(value_: unknown, where: string, budget: { sights: number }, depth = 0): void {
  budget.sights -= 1;
  if (budget.sights < 0 || depth > MAX_NESTED) bad(where, 'is too long.');
  const inner: Reader = (each, at) => see(each, at, budget, depth + 1);
  const one = (word: string) => shape({ [word]: inner }, [word]);
  const several = (word: string) => shape({ [word]: list(inner, MAX_SIGHTS) }, [word]);
  choice({
    ever: one('ever'), always: one('always'), never: one('never'), not: one('not'),
    then: shape({ then: list(inner, MAX_SIGHTS), within: number(0, MAX_SECONDS) }, ['then']), all: several('all'), any: several('any'),
    values: shape({ values: collected, different: numberRule, each: numberRule, steps: numberRule, apart: number(0, 1_000) }, ['values'], 2),
    seen: shape({ seen: inner, times: numberRule }, ['seen', 'times']),
    sprite,
    variable: shape(
      { variable: text, is: either(isList, list(value, 20), value), at_least: number(), at_most: number(), changed_by: numberRule, per_second: numberRule, goes: either(isText, oneOf(['up', 'down']), numberRule) },
      ['variable'],
      2,
    ),
    list: shape({ list: text, length: numberRule, contains: value, is: list(value, MAX_POINTS, 0) }, ['list'], 2),
    backdrop: shape({ backdrop: text }),
    sent: shape({ sent: text, times: numberRule }),
    sound: shape({ sound: text }),
    stopped: shape({ stopped: yes }),
    limit: shape({ limit: oneOf(['none']) }),
    draws: shape({ draws: drawing }),
  })(value_, where);
}

function run(value_: unknown, where: string, maxSeconds: number): void {
  const budget = { sights: MAX_SIGHTS };
  const seen: Reader = (each, at) => see(each, at, budget);
  const times = number(1, MAX_TIMES);
  const seconds = number(0, maxSeconds);
  const sprites = either(isList, list(text, 20), text);
  const step = choice({
    steer: shape({ steer: text, to: sprites, from: sprites, keys: list(text, 4, 2), mouse: yes, seconds, until: seen }, ['steer'], 2),
    wait: shape({ wait: seconds }),
    press: shape({ press: text, seconds, until: seen, times }),
    click: shape({ click: place, times }),
    mouse: shape({ mouse: place }),
    follow: shape({ follow: text, seconds }, ['seconds']),
    answer: shape({ answer: text }),
    send: shape({ send: text }),
    until: shape({ until: seen, seconds }, ['seconds']),
    mark: shape({ mark: yes }),
    again: shape({ again: yes }),
  });
  const named = shape({ name: text, library: text, place: number(0, 1_000) });
  const start = either(isText, oneOf(['flag', 'nothing']), choice({
    key: shape({ key: text }), click: shape({ click: text }), message: shape({ message: text }),
  }));
  const cast = shape(Object.fromEntries(
    ['sprites', 'costumes', 'backdrops', 'sounds', 'variables', 'lists', 'messages'].map((key) => [key, mapOf(named)]),
  ));
  shape({ start, seed: number(), do: list(step, MAX_STEPS, 0), seconds, see: seen, cast }, ['see'])(value_, where);
}

/** A copy without what is null: that is as good as absent. */
function withoutNulls(value_: unknown): unknown {
  return JSON.parse(JSON.stringify(value_), (_key, part: unknown) => (part === null ? undefined : part)) as unknown;
}

interface RunCheckOf {
  id: string;
  run: StageRunCheck;
}

/** The checks that a run can judge, in their order, of a world of this kind. Raises BadActivity. */
export function readChecks(activity: Pick<JudgedStageActivity, 'checks'> & { world: unknown }, kind = 'stage', maxSeconds = MAX_SECONDS): RunCheckOf[] {
  const { checks, world } = object(activity, 'The activity') as unknown as JudgedStageActivity;
  if (object(world, 'world')['kind'] !== kind) bad('world', `is no ${kind}.`);
  if (!Array.isArray(checks) || checks.length > MAX_CHECKS) bad('checks', `must be a list of at most ${MAX_CHECKS}.`);
  return checks.flatMap((check) => {
    const json = object(check, 'A check');
    text(json['id'], 'id');
    if (json['run'] === undefined || json['run'] === null) return [];
    const given = withoutNulls(json['run']);
    run(given, `The check ${String(json['id'])}`, maxSeconds);
    return [{ id: json['id'] as string, run: given as StageRunCheck }];
  });
}
