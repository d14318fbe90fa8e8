/** For tests: thirteen criteria of a teacher for the game of fruit-game.test-support.ts, as checks. */
import type { See } from '../../src/checks/stage/question.ts';
import type { ScratchActivity, ScratchCast, ScratchRunCheck } from './question.ts';

export const CAST: ScratchCast = {
  sprites: {
    bowl: { named: ['Bowl', 'Castron'], moves_with: ['left', 'right'] },
    apple: { named: ['Apple', 'Măr'], falls: true },
    banana: { named: ['Banana', 'Banană'], falls: true },
  },
  variables: {
    points: { named: ['Points', 'Puncte', 'Score', 'Scor'], up_when: { touch: ['apple', 'bowl'] } },
    time: { named: ['Time', 'Timp'], counts_down: true },
  },
};

/** A bowl that goes by itself is steered by nobody. */
const still: See = { ever: { sprite: 'bowl', speed: { at_most: 1 } } };
const begun = [{ wait: 0.5 }, { mark: true } as const];

export const CRITERIA: Record<string, ScratchRunCheck> = {
  right: { do: [{ wait: 1 }, { press: 'right', seconds: 0.6 }], seconds: 0.1, see: { all: [still, { sprite: 'bowl', moved_x: { at_least: 8 } }] } },
  left: { do: [{ wait: 1 }, { press: 'left', seconds: 0.6 }], seconds: 0.1, see: { all: [still, { sprite: 'bowl', moved_x: { at_most: -8 } }] } },
  only_with_keys: { do: [...begun, { wait: 2 }], seconds: 0, see: { always: { sprite: 'bowl', moved_x: { is: 0, within: 1 } } } },
  stays_low: { do: [...begun, { press: 'right', seconds: 1 }, { press: 'left', seconds: 1 }], see: { always: { sprite: 'bowl', moved_y: { is: 0, within: 3 } } } },
  apple_falls: { seconds: 5, see: { ever: { sprite: 'apple', speed_y: { at_most: -20 } } } },
  banana_falls: { seconds: 5, see: { ever: { sprite: 'banana', speed_y: { at_most: -20 } } } },
  anywhere: { do: [{ steer: 'bowl', from: ['apple', 'banana'], seconds: 18 }], see: { values: { sprite: 'apple', take: 'x', when: { y: { at_least: 100 } } }, different: { at_least: 3 } } },
  catches: { do: [...begun, { steer: 'bowl', to: 'apple', seconds: 15, until: { sprite: 'apple', touches: 'bowl' } }], seconds: 1, see: { then: [{ sprite: 'apple', touches: 'bowl' }, { variable: 'points', goes: 'up' }] } },
  apple_comes_back: { do: [{ steer: 'bowl', to: 'apple', seconds: 15 }], see: { seen: { sprite: 'apple', y: { at_least: 100 } }, times: { at_least: 2 } } },
  ground: { do: [{ steer: 'bowl', from: ['apple', 'banana'], seconds: 12 }], see: { any: [{ variable: 'points', goes: 'down' }, { stopped: true }] } },
  clock: { do: [{ wait: 1 }, { mark: true }, { steer: 'bowl', to: ['apple', 'banana'], seconds: 4 }], seconds: 0, see: { variable: 'time', per_second: { is: -1, within: 0.3 } } },
  ends: { do: [{ steer: 'bowl', to: ['apple', 'banana'], seconds: 60, until: { stopped: true } }], see: { all: [{ stopped: true }, { any: [{ sprite: 'bowl', says: { any: true } }, { sprite: 'apple', says: { any: true } }] }, { ever: { variable: 'time', at_most: 0 } }] } },
  resets: { do: [{ steer: 'bowl', to: ['apple', 'banana'], seconds: 6 }, { again: true }, { wait: 0.2 }, { mark: true }], seconds: 0, see: { all: [{ variable: 'points', is: 0 }, { variable: 'time', at_least: 20 }] } },
};

export const ACTIVITY: ScratchActivity = {
  world: { kind: 'scratch' },
  cast: CAST,
  checks: Object.entries(CRITERIA).map(([id, run]) => ({ id, run })),
};
