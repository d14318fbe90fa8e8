import { expect, test } from 'vitest';
import { Engine } from '../../stage/engine.ts';
import { stageWork, type StageOutline } from '../../stage/stage-outline.test-support.ts';
import { readProject } from '../../stage/read-project.ts';
import { AGAIN_BLOCKS, answerStage, BLOCKS } from './answer.ts';
import { ASSETS, cat, flag, judged, WORLD } from './judged.test-support.ts';
import type { StageQuestion } from './question.ts';

const work = stageWork(cat(flag({ move: 50 })));
const moved = { see: { sprite: 'cat', moved: { at_least: 20 } } };

function ask(checks: unknown, given: unknown = work, rest: Partial<StageQuestion> = {}) {
  return answerStage({ activity: { world: WORLD, checks } as never, work: given, assets: ASSETS, ...rest });
}

test('every check that a run can judge is answered in its place, the others are the server’s', () => {
  expect(ask([{ id: 'far', run: { see: { sprite: 'cat', moved: 90 } } }, { id: 'loop', run: null }, { id: 'walks', run: moved }, { id: 'few' }])).toEqual({
    results: [{ id: 'far', passed: false }, { id: 'walks', passed: true }],
    run: { world: 'stage', failed: ['far'], notes: [], limits: [], seconds: 0.2 },
  });
});

test.each<[string, unknown, string]>([
  ['nothing', null, 'not_a_work'],
  ['a work of the grid', { format: 1, workspace: 'blocks', world: 'grid', blocks: {} }, 'not_a_work'],
  ['an unknown block', stageWork(cat()), 'unknown_block'],
])('a work that is %s is answered with a code', (_, given, code) => {
  if (code === 'unknown_block') (given as typeof work).stage.sprites[0]!.blocks = { blocks: { blocks: [{ type: 'stage_fly', id: 'x' }] } };
  expect(ask([{ id: 'a', run: moved }], given)).toMatchObject({ results: [], run: null, error: { code } });
});

function deep(depth: number): unknown {
  let see: unknown = { stopped: true };
  for (let level = 0; level < depth; level += 1) see = { ever: see };
  return see;
}

test.each<[string, unknown]>([
  ['no list', 7],
  ['a check that is none', [null]],
  ['a check without an id', [{ run: moved }]],
  ['nothing to see', [{ id: 'a', run: {} }]],
  ['an unknown word', [{ id: 'a', run: { see: { flies: true } } }]],
  ['an unknown word beside a known one', [{ id: 'a', run: { see: { sprite: 'cat', flies: true } } }]],
  ['a sprite of which nothing is said', [{ id: 'a', run: { see: { sprite: 'cat' } } }]],
  ['a number that is none', [{ id: 'a', run: { see: { sprite: 'cat', x: 'far' } } }]],
  ['an empty rule', [{ id: 'a', run: { see: { sprite: 'cat', x: {} } } }]],
  ['an unknown shape', [{ id: 'a', run: { see: { draws: { shape: 'cow' } } } }]],
  ['an unknown start', [{ id: 'a', run: { ...moved, start: 'slowly' } }]],
  ['an unknown step', [{ id: 'a', run: { ...moved, do: [{ dance: 1 }] } }]],
  ['a scene without end', [{ id: 'a', run: { ...moved, seconds: 1e9 } }]],
  ['waiting without end', [{ id: 'a', run: { ...moved, do: [{ wait: Infinity }] } }]],
  ['clicks without end', [{ id: 'a', run: { ...moved, do: [{ click: 'cat', times: 1e6 }] } }]],
  ['sights inside sights without end', [{ id: 'a', run: { see: deep(50) } }]],
  ['deeper than any stack', [{ id: 'a', run: { see: deep(20_000) } }]],
  ['very many sights', [{ id: 'a', run: { see: { all: Array.from({ length: 5_000 }, () => ({ stopped: true })) } } }]],
  ['very many checks', Array.from({ length: 500 }, (_, id) => ({ id: `c${id}`, run: moved }))],
  ['a path of very many points', [{ id: 'a', run: { see: { draws: { like: Array.from({ length: 9_999 }, (_, x) => [x, 0]) } } } }]],
  ['its prototype', [{ id: 'a', run: JSON.parse('{"__proto__": {"see": {"stopped": true}}}') as unknown }]],
])('an activity with %s is answered with bad_activity', (_, checks) => {
  expect(ask(checks)).toMatchObject({ results: [], run: null, error: { code: 'bad_activity' } });
});

test('an activity of another world is a bad one', () => {
  expect(answerStage({ activity: { world: { kind: 'grid' }, checks: [] } as never, work, assets: ASSETS })).toMatchObject({ error: { code: 'bad_activity' } });
  expect(answerStage(null as never)).toMatchObject({ error: { code: 'bad_activity' } });
});

test('values that are null are values that are absent', () => {
  expect(ask([{ id: 'a', run: { start: null, do: null, see: { sprite: 'cat', x: null, moved: 50, touches: null } } }])).toMatchObject({ results: [{ passed: true }] });
});

test('the same question has the same answer, chance included', () => {
  const games = stageWork({
    variables: { score: 0 },
    sprites: {
      cat: { scripts: [flag({ forever: [{ go_to: 'random' }, { if: { condition: { touching: 'dog' }, do: [{ change_variable: { variable: 'score', by: 1 } }] } }] })] },
      dog: { scripts: [flag({ forever: [{ turn_right: { random: { from: -30, to: 30 } } }, { move: 9 }, 'bounce'] })] },
    },
  });
  const checks = [{ id: 'a', run: { see: { variable: 'score', is: -1 } } }, { id: 'b', run: { seed: 5, see: { sprite: 'dog', x: 0 } } }];
  expect(ask(checks, games, { trace: true })).toEqual(ask(checks, games, { trace: true }));
});

test('asking changes nothing of the question', () => {
  const checks = [{ id: 'a', run: { ...moved, cast: { sprites: { cat: { name: 'Pisica' } } } } }];
  const before = JSON.stringify([checks, work]);
  ask(checks);
  expect(JSON.stringify([checks, work])).toBe(before);
});

/** Counted, never timed: what a small game costs in blocks, against what a check may cost and an old PC does in a second. */
test('a minute of a small game is far from what a check may cost', () => {
  const fall = { forever: [{ change_y: -4 }, { if: { condition: { touching: 'cat' }, do: [{ change_variable: { variable: 'score', by: 1 } }, { go_to_xy: { x: 0, y: 170 } }] } }] };
  const game: StageOutline = {
    variables: { score: 0 },
    sprites: {
      cat: { y: -150, scripts: [flag({ forever: [{ if: { condition: { key_pressed: 'right' }, do: [{ change_x: 5 }] } }, 'bounce'] })] },
      apple: { scripts: [flag(fall)] },
    },
  };
  const { facts } = judged(stageWork(game), { seconds: 60, see: { variable: 'score', is: -1 } });
  expect(facts).toMatchObject({ notes: [], limits: [], seconds: 60 });
  const engine = new Engine(readProject(stageWork(game)), ASSETS, { seed: 1 });
  engine.do({ kind: 'flag' });
  let blocks = 0;
  for (let frame = 0; frame < 1_800; frame += 1) {
    engine.tick({ frames: 1 });
    blocks += engine.world.threads.spent;
  }
  expect(blocks).toBeLessThan(BLOCKS / 20);
});

test.each<[string, StageOutline]>([
  ['loops without end', { ...cat(flag({ forever: [{ change_variable: { variable: 'n', by: 1 } }] })), variables: { n: 0 } }],
  ['makes clones without end', cat(flag({ forever: [{ make_clone: 'myself' }] }), ['when_clone', { forever: [{ go_to: 'random' }] }])],
  ['draws without end', cat(flag('pen_down', { forever: [{ move: 13 }, { turn_right: 37 }] }))],
  ['sends itself messages without end', { ...cat(flag({ broadcast: 'm' }), [{ when_message: 'm' }, { broadcast: 'm' }]), messages: ['m'] }],
])('a project that %s is cut by the budget, and others are not', (_, outline) => {
  const runs = Array.from({ length: 3 }, () => ({ seconds: 60, see: { all: [{ draws: { shape: 'rectangle' as const } }, { sprite: 'cat', x: 9_999 }] } }));
  const { passed, facts } = judged(stageWork(outline), ...runs);
  expect(passed).toEqual(runs.map(() => false));
  // A virtual second costs at least 100 blocks a frame.
  expect(facts.seconds).toBeLessThanOrEqual((BLOCKS + AGAIN_BLOCKS) / 100 / 30);
});

test('a check that eats its share leaves the others theirs', () => {
  const eats = stageWork({ ...cat(flag({ forever: [{ change_variable: { variable: 'n', by: 1 } }] }), [{ when_key: 'space' }, { move: 50 }]), variables: { n: 0 } });
  const { passed } = judged(eats, { seconds: 60, see: { variable: 'n', is: -1 } }, { start: { key: 'space' }, see: moved.see });
  expect(passed).toEqual([false, true]);
});

const QUESTION = {
  activity: {
    world: WORLD,
    checks: [
      {
        id: 'a',
        run: {
          start: { key: 'space' }, seed: 2, seconds: 2,
          do: [{ press: 'right', until: { sprite: 'cat', touches: 'edge' }, seconds: 1 }, { click: [1, 2] }, { answer: '7' }, { follow: 'cat', seconds: 1 }],
          see: { then: [{ sprite: 'cat', says: { contains: ['a'] }, near: { of: 'dog', within: 3 } }, { any: [{ draws: { like: [[0, 0], [5, 5]] } }, { variable: 'n', is: [1, 'x'] }] }] },
          cast: { sprites: { cat: { name: 'Pisica', place: 0 } }, variables: { n: { name: 'n' } } },
        },
      },
    ],
  },
  work: stageWork({ ...cat(flag('pen_down', { say: 'a' }, { move: 9 })), variables: { n: 1 } }),
  assets: ASSETS,
};

const RUBBISH: unknown[] = [null, true, -1, 1e300, NaN, '', 'x', '__proto__', [], [[]], {}, { ever: {} }, { sprite: 'cat' }, ['cat']];

/** Every place of a question, as the keys that lead there. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))];
}

test('whatever stands anywhere in a question, it is answered', () => {
  for (const path of placesIn(QUESTION.activity).filter(({ length }) => length > 0)) {
    for (const rubbish of RUBBISH) {
      const question = structuredClone(QUESTION) as unknown as StageQuestion;
      const key = path.at(-1) as string;
      const holder = path.slice(0, -1).reduce((at, part) => at[part] as Record<string, unknown>, question.activity as unknown as Record<string, unknown>);
      holder[key] = rubbish;
      const answer = answerStage(question);
      expect('error' in answer ? answer.error.code : 'judged').toMatch(/^(judged|bad_activity)$/);
    }
  }
});
