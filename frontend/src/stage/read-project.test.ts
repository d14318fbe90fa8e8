import { expect, test } from 'vitest';
import { UnreadableProgram } from '../checks/program.ts';
import { Engine } from './engine.ts';
import { stageWork } from './stage-outline.test-support.ts';
import { noAssets } from './play.test-support.ts';
import { readProject } from './read-project.ts';
import type { StageWork } from './work.ts';

type Json = Record<string, unknown>;

const code = (work: unknown): string => {
  try {
    readProject(work);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableProgram) return error.code;
    throw error;
  }
};

/** A work with one cat, after something was done to it. */
function spoilt(spoil: (stage: Json, cat: Json) => void): unknown {
  const work = JSON.parse(JSON.stringify(stageWork({ sprites: { cat: {} } }))) as { stage: { sprites: Json[] } };
  spoil(work.stage as unknown as Json, work.stage.sprites[0]!);
  return work;
}

const tops = (...blocks: unknown[]) => ({ blocks: { languageVersion: 0, blocks: blocks } });

/** The head of a PNG, which is all that is read of one. */
function png(width: number, height: number): string {
  const bytes = [0, 0, 0, 13, ...Buffer.from('IHDR'), ...[width, height].flatMap((side) => [0, 0, side >> 8, side & 255]), 8, 6, 0, 0, 0];
  return `data:image/png;base64,${Buffer.from([0x89, ...Buffer.from('PNG\r\n\x1a\n'), ...bytes]).toString('base64')}`;
}

const own = (picture: string) => ({ id: 'c', name: '', picture, width: 9, height: 9, centre: [0, 0] as [number, number], mask: '' });

test('scripts become trees of uniform blocks', () => {
  const { targets } = readProject(stageWork({
    sprites: { cat: { scripts: [['when_flag', { repeat: { times: 3, do: [{ move: { add: { a: 1, b: { x: {} } } } }] } }]] } },
  }));
  expect(targets.map(({ id }) => id)).toEqual(['stage', 'cat']);
  expect(targets[1]?.scripts).toEqual([
    {
      hat: { id: 'b1', word: 'when_flag', fields: {}, inputs: {}, bodies: {} },
      body: [
        {
          id: 'b2', word: 'repeat', fields: {}, inputs: { TIMES: 3 },
          bodies: {
            DO: [
              {
                id: 'b4', word: 'move', fields: {}, bodies: {},
                inputs: {
                  STEPS: {
                    id: 'b5', word: 'add', fields: {}, bodies: {},
                    inputs: { A: 1, B: { id: 'b7', word: 'x', fields: {}, inputs: {}, bodies: {} } },
                  },
                },
              },
            ],
          },
        },
      ],
    },
  ]);
});

test('what has no hat lies apart', () => {
  const { targets } = readProject(stageWork({ sprites: { cat: { scripts: [[{ move: 1 }, { move: 2 }], [{ x: {} }]] } } }));
  expect(targets[1]?.scripts).toEqual([]);
  expect(targets[1]?.loose?.map((blocks) => blocks.map(({ word }) => word))).toEqual([['move', 'move'], ['x']]);
});

test('a picture of the child\'s own', () => {
  const { stage } = readProject(stageWork({ sprites: { cat: { costumes: [own(png(960, 720))] } } }));
  expect(stage.sprites[0]?.costumes).toEqual([own(png(960, 720))]);
});

test('own blocks and their calls', () => {
  const { targets } = readProject(stageWork({
    sprites: { cat: { own_blocks: { jump: ['height'] }, scripts: [[{ define: 'jump' }, { call: { own: 'jump', height: 5, other: 6 } }]] } },
  }));
  expect(targets[1]?.scripts[0]).toMatchObject({ hat: { word: 'define', own: 'jump' }, body: [{ word: 'call', own: 'jump' }] });
  expect(Object.keys(targets[1]?.scripts[0]?.body[0]?.inputs ?? {})).toEqual(['height']);
});

test.each([null, 7, 'work', [], {}, { format: 2, workspace: 'blocks', world: 'stage' }, { format: 1, workspace: 'blocks', world: 'stage' }])(
  '%j is no work',
  (work) => {
    expect(code(work)).toBe('not_a_work');
  },
);

test('what is missing has a sensible value', () => {
  const work = { format: 1, workspace: 'blocks', world: 'stage', stage: { backdrops: [{ id: 'b', library: 'meadow' }], sprites: [{ id: 'cat', costumes: [{ id: 'c', library: 'cat/one' }] }] } };
  expect(readProject(work).stage.sprites[0]).toMatchObject({ name: '', x: 0, direction: 90, size: 100, shown: true, rotation: 'around' });
});

test('a tidied work is read again as the same', () => {
  const { stage } = readProject(stageWork({ variables: { n: 1 }, lists: { l: [1, 'a'] }, messages: ['m'], sprites: { cat: { sounds: ['meow'], own_blocks: { j: ['p'] } } } }));
  const again: StageWork = { format: 1, workspace: 'blocks', world: 'stage', stage };
  expect(readProject(again).stage).toEqual(stage);
});

test('what Blockly could save beside the blocks is left out', () => {
  const blocks = tops({ type: 'stage_show' });
  const work = spoilt((stage, cat) => {
    cat['blocks'] = { ...blocks, workspaceComments: [{ id: 'c', text: 'x' }], variables: [{ id: 'v', name: 'v' }] };
    stage['blocks'] = { workspaceComments: [] };
  });
  const { stage } = readProject(work);
  expect([stage.blocks, stage.sprites[0]?.blocks]).toEqual([{}, blocks]);
});

test.each<[string, string, (stage: Json, cat: Json) => void]>([
  ['an x that is a text', 'bad_field', (_, cat) => (cat['x'] = '5')],
  ['an x that is no number', 'bad_field', (_, cat) => (cat['x'] = Number.NaN)],
  ['no costume', 'bad_field', (_, cat) => (cat['costumes'] = [])],
  ['costumes that are no list', 'not_a_work', (_, cat) => (cat['costumes'] = {})],
  ['no backdrop', 'bad_field', (stage) => (stage['backdrops'] = [])],
  ['two sprites of one id', 'bad_field', (stage, cat) => (stage['sprites'] = [cat, cat])],
  ['a sprite called as the stage', 'bad_field', (_, cat) => (cat['id'] = 'stage')],
  ['too many sprites', 'too_large', (stage, cat) => (stage['sprites'] = Array.from({ length: 101 }, (__, n) => ({ ...cat, id: `c${n}` })))],
  ['a picture from elsewhere', 'bad_field', (_, cat) => (cat['costumes'] = [{ id: 'c', picture: 'https://example.org/a.png', width: 9, height: 9, centre: [0, 0], mask: '' }])],
  ['a picture that is an SVG', 'bad_field', (_, cat) => (cat['costumes'] = [{ id: 'c', picture: 'data:image/svg+xml;base64,AA==', width: 9, height: 9, centre: [0, 0], mask: '' }])],
  ['a picture with something behind it', 'bad_field', (_, cat) => (cat['costumes'] = [{ id: 'c', picture: `${png(9, 9)}" onload="x`, width: 9, height: 9, centre: [0, 0], mask: '' }])],
  ['a photo that calls itself a PNG', 'bad_field', (_, cat) => (cat['costumes'] = [own(`data:image/png;base64,${btoa('\xff\xd8\xff\xe0'.padEnd(90))}`)])],
  ['a picture that unpacks to gigabytes', 'bad_field', (_, cat) => (cat['costumes'] = [own(png(16_000, 16_000))])],
  ['a picture that is higher than there may be', 'bad_field', (_, cat) => (cat['costumes'] = [own(png(1, 1_025))])],
  ['a picture that breaks off', 'bad_field', (_, cat) => (cat['costumes'] = [own(png(9, 9).slice(0, 50))])],
  ['a variable that is an object', 'bad_field', (stage) => (stage['variables'] = [{ id: 'v', value: {} }])],
  ['a list that is too long', 'too_large', (stage) => (stage['lists'] = [{ id: 'l', items: Array.from({ length: 10_001 }, () => 1) }])],
  ['blocks that are a text', 'not_a_work', (_, cat) => (cat['blocks'] = 'x')],
  ['blocks that are no list', 'not_a_work', (_, cat) => (cat['blocks'] = { blocks: { blocks: 3 } })],
  ['a block without a type', 'not_a_work', (_, cat) => (cat['blocks'] = tops({}))],
  ['a block of another world', 'unknown_block', (_, cat) => (cat['blocks'] = tops({ type: 'village_move' }))],
  ['a block named after what all objects have', 'unknown_block', (_, cat) => (cat['blocks'] = tops({ type: 'stage_constructor' }))],
  ['a reporter below a hat', 'unknown_block', (_, cat) => (cat['blocks'] = tops({ type: 'stage_when_flag', next: { block: { type: 'stage_x' } } }))],
  ['a command inside an input', 'unknown_block', (_, cat) => (cat['blocks'] = tops({ type: 'stage_say', inputs: { TEXT: { block: { type: 'stage_show' } } } }))],
  ['a choice that there isn\'t', 'bad_field', (_, cat) => (cat['blocks'] = tops({ type: 'stage_stop', fields: { WHAT: 'everything' } }))],
  ['a field that is an object', 'bad_field', (_, cat) => (cat['blocks'] = tops({ type: 'stage_go_to', fields: { TARGET: { id: 'cat' } } }))],
  ['a call of nothing', 'bad_field', (_, cat) => (cat['blocks'] = tops({ type: 'stage_call' }))],
  ['too many blocks', 'too_large', (_, cat) => (cat['blocks'] = tops(...Array.from({ length: 10_001 }, () => ({ type: 'stage_show' }))))],
  ['too much text', 'too_large', (_, cat) => (cat['blocks'] = tops(...Array.from({ length: 30 }, () => ({ type: 'stage_say', inputs: { TEXT: { shadow: { type: 'stage_text', fields: { TEXT: 'x'.repeat(100_000) } } } } }))))],
])('%s: %s', (_, expected, spoil) => {
  expect(code(spoilt(spoil))).toBe(expected);
});

test('blocks that are nested too deep', () => {
  let inner: Json = { type: 'stage_show' };
  for (let depth = 0; depth < 120; depth += 1) inner = { type: 'stage_forever', inputs: { DO: { block: inner } } };
  expect(code(spoilt((_, cat) => (cat['blocks'] = tops(inner))))).toBe('too_deep');
  let value: Json = { type: 'stage_x' };
  for (let depth = 0; depth < 120; depth += 1) value = { type: 'stage_round', inputs: { A: { block: value } } };
  expect(code(spoilt((_, cat) => (cat['blocks'] = tops(value))))).toBe('too_deep');
});

test('names like those of all objects are names like others', () => {
  const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const outline = {
    variables: Object.fromEntries(ids.slice(1).map((id) => [id, 1])),
    messages: ids,
    sprites: { cat: { own_blocks: { toString: ids }, scripts: [['when_flag', { set_variable: { variable: 'constructor', value: 5 } }, { broadcast: '__proto__' }], [{ when_message: '__proto__' }, { set_x: 7 }]] } },
  };
  const engine = new Engine(readProject(JSON.parse(JSON.stringify(stageWork(outline)))), noAssets, { seed: 1 });
  engine.do({ kind: 'flag' });
  const { sprites } = engine.tick({ frames: 2 });
  expect(sprites[0]?.x).toBe(7);
  expect(engine.variable('constructor')).toBe(5);
  expect(({} as Json)['polluted']).toBeUndefined();
});

test('a saved __proto__ is not looked at', () => {
  const work = JSON.parse('{"format":1,"workspace":"blocks","world":"stage","stage":{"__proto__":{"backdrops":[{"id":"b","library":"m"}]}}}') as unknown;
  expect(code(work)).toBe('bad_field');
});

test('ids that are missing or used twice are replaced', () => {
  const { targets } = readProject(spoilt((_, cat) => (cat['blocks'] = tops({ type: 'stage_show', id: 'a', next: { block: { type: 'stage_hide', id: 'a', next: { block: { type: 'stage_show' } } } } }))));
  const ids = targets[1]?.loose?.[0]?.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(3);
});
