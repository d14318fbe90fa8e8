/** What is opened and done in each trial: the same everywhere, so that times can be compared. */
import type { ActivityData, GridWork, PythonWork, StageWork } from '../shared/contract.ts';
import { locale } from '../shared/i18n.ts';
import type { SavedSprite } from '../stage/work.ts';

export const STAGE_SPRITES = 40;
/** Two seconds, at the thirty frames a second at which a stage runs. */
export const STAGE_FRAMES = 60;
const COSTUME = 'football/roll-1';
const BACKDROP = 'meadow';

type Block = Record<string, unknown>;

function activity(workspace: 'blocks' | 'python', world: ActivityData['world'], more: Partial<ActivityData>, starter: ActivityData['starter']): ActivityData {
  return {
    activity: 'trial/trial', workspace, title: '', locale: locale(), world, toolbox: [], starter, checks: [], steps: [], hints: [], next: null, ...more,
  };
}

/* --- The village: a row of blocks, and Check --- */

function moves(count: number): Block {
  const next = count > 1 ? { next: { block: moves(count - 1) } } : {};
  return { type: 'village_move', id: `m${count}`, ...next };
}

export const VILLAGE_WORK: GridWork = {
  format: 1,
  workspace: 'blocks',
  world: 'grid',
  blocks: { blocks: { languageVersion: 0, blocks: [{ type: 'village_start', id: 'start', x: 16, y: 28, next: { block: moves(12) } }] } },
};

export const villageActivity = (): ActivityData => activity(
  'blocks', { kind: 'grid', hero: 'ana', goal: 'well', maps: ['TTTTTTTT\nT>====GT\nTTTTTTTT'] },
  { toolbox: ['move', 'turn_left', 'turn_right', 'repeat', 'until', 'if'], checks: [{ id: 'arrives', run: { arrives: true }, passed: '', failed: '' }] },
  VILLAGE_WORK,
);

/* --- The stage: forty sprites that move, bounce and ask whether they touch their neighbour --- */

const number = (value: number): Block => ({ shadow: { type: 'stage_number', id: `n${value}`, fields: { NUM: value } } });

function scripts(neighbour: string): Record<string, unknown> {
  const turn: Block = { type: 'stage_turn_right', id: 'turn', inputs: { DEGREES: number(15) } };
  const touching: Block = { type: 'stage_touching', id: 'touching', fields: { TARGET: neighbour } };
  const ask: Block = { type: 'stage_if', id: 'if', inputs: { CONDITION: { block: touching }, DO: { block: turn } } };
  const bounce: Block = { type: 'stage_bounce', id: 'bounce', next: { block: ask } };
  const move: Block = { type: 'stage_move', id: 'move', inputs: { STEPS: number(4) }, next: { block: bounce } };
  const repeat: Block = { type: 'stage_repeat', id: 'repeat', inputs: { TIMES: number(STAGE_FRAMES), DO: { block: move } } };
  return { blocks: { languageVersion: 0, blocks: [{ type: 'stage_when_flag', id: 'flag', x: 20, y: 20, next: { block: repeat } }] } };
}

function sprite(index: number): SavedSprite {
  return {
    id: `s${index}`, name: `S${index}`, x: -200 + (index % 8) * 57, y: 140 - Math.floor(index / 8) * 68, direction: -170 + ((index * 37) % 340),
    size: 100, rotation: 'around', shown: true, costume: 0, costumes: [{ id: 'c', name: 'c', library: COSTUME }], sounds: [], own_blocks: [],
    blocks: scripts(`s${(index + 1) % STAGE_SPRITES}`),
  };
}

export const STAGE_WORK: StageWork = {
  format: 1,
  workspace: 'blocks',
  world: 'stage',
  stage: {
    backdrops: [{ id: 'b', name: 'b', library: BACKDROP }], backdrop: 0, sounds: [], own_blocks: [], blocks: {},
    sprites: Array.from({ length: STAGE_SPRITES }, (_, index) => sprite(index)), variables: [], lists: [], messages: [],
  },
};

export const stageActivity = (): ActivityData => activity('blocks', { kind: 'stage', library: true, paint: true }, {}, STAGE_WORK);

/* --- Python: a loop that adds up, and a line that says so --- */

const PROGRAM = `total = 0
for number in range(20000):
    total = total + number % 7
print(total)
`;

/** No part of the program says it. */
export const PYTHON_PRINTS = '59997';

export const PYTHON_WORK: PythonWork = { format: 1, workspace: 'python', world: 'python', files: [{ name: 'main.py', text: PROGRAM }] };

export const pythonActivity = (): ActivityData => activity('python', { kind: 'python', shows: 'text' }, {}, PYTHON_WORK);
