/** One task, the ways in which children solve it: every one is right. */
import { describe, expect, test } from 'vitest';
import type { Outline, StageOutline } from '../../stage/stage-outline.test-support.ts';
import { cat, flag, passes } from './judged.test-support.ts';
import type { StageRunCheck } from './question.ts';

const beside = (...scripts: Outline[][]): StageOutline => ({ sprites: { cat: { x: -150, scripts }, dog: { x: 100, scripts: [] } } });
const far = { greater: { a: { distance_to: 'dog' }, b: 30 } };

interface Task {
  run: StageRunCheck;
  right: Record<string, StageOutline>;
  wrong: Record<string, StageOutline>;
}

const TASKS: Record<string, Task> = {
  'walk to the dog': {
    run: { see: { sprite: 'cat', touches: 'dog' } },
    right: {
      'one long move': beside(flag({ move: 240 })),
      'many short ones': beside(flag({ repeat: { times: 24, do: [{ move: 10 }] } })),
      'a glide': beside(flag({ glide_to: { seconds: 2, target: 'dog' } })),
      'until it touches': beside(flag({ repeat_until: { condition: { touching: 'dog' }, do: [{ move: 10 }] } })),
      'changing x': beside(flag({ repeat: { times: 60, do: [{ change_x: 4 }] } })),
      'a forever that asks': beside(flag({ forever: [{ if: { condition: far, do: [{ move: 3 }] } }] })),
      'going there at once': beside(flag({ go_to: 'dog' })),
      'pointing first': beside(flag({ point: 0 }, { point_to: 'dog' }, { repeat: { times: 30, do: [{ move: 8 }] } })),
      'the dog who comes': { sprites: { cat: { x: -150 }, dog: { x: 100, scripts: [flag({ glide_to: { seconds: 1, target: 'cat' } })] } } },
    },
    wrong: {
      'too few steps': beside(flag({ repeat: { times: 10, do: [{ move: 10 }] } })),
      'the wrong way': beside(flag({ point: -90 }, { repeat: { times: 24, do: [{ move: 10 }] } })),
      nothing: beside(),
    },
  },
  'draw a square': {
    run: { see: { draws: { shape: 'square' } } },
    right: {
      'a repeat': cat(flag('pen_clear', 'pen_down', { repeat: { times: 4, do: [{ move: 60 }, { turn_right: 90 }] } })),
      'line by line': cat(flag('pen_down', { move: 60 }, { turn_left: 90 }, { move: 60 }, { turn_left: 90 }, { move: 60 }, { turn_left: 90 }, { move: 60 })),
      'by places': cat(flag({ go_to_xy: { x: 0, y: 0 } }, 'pen_down', { set_x: 90 }, { set_y: 90 }, { set_x: 0 }, { set_y: 0 })),
      'gliding': cat(flag('pen_down', { glide_to_xy: { seconds: 1, x: 50, y: 0 } }, { glide_to_xy: { seconds: 1, x: 50, y: 50 } }, { glide_to_xy: { seconds: 1, x: 0, y: 50 } }, { glide_to_xy: { seconds: 1, x: 0, y: 0 } })),
      'without end': cat(flag('pen_down', { forever: [{ move: 40 }, { turn_right: 90 }] })),
      'with an own block': { sprites: { cat: { own_blocks: { side: [] }, scripts: [[{ define: 'side' }, { move: 70 }, { turn_right: 90 }], flag('pen_down', { call: 'side' }, { call: 'side' }, { call: 'side' }, { call: 'side' })] } } },
      'and walking off without the pen': cat(flag('pen_down', { repeat: { times: 4, do: [{ move: 60 }, { turn_right: 90 }] } }, 'pen_up', { move: 150 })),
    },
    wrong: {
      'pen not down': cat(flag({ repeat: { times: 4, do: [{ move: 60 }, { turn_right: 90 }] } })),
      'three sides': cat(flag('pen_down', { repeat: { times: 3, do: [{ move: 60 }, { turn_right: 90 }] } })),
      'another turn': cat(flag('pen_down', { repeat: { times: 4, do: [{ move: 60 }, { turn_right: 60 }] } })),
    },
  },
  'count clicks': {
    run: { do: [{ click: 'cat', times: 5 }], see: { variable: 'score', changed_by: 5 } },
    right: Object.fromEntries(Object.entries({
      'a hat': [['when_clicked', { change_variable: { variable: 'score', by: 1 } }]],
      'a hat and a reset': [flag({ set_variable: { variable: 'score', value: 0 } }), ['when_clicked', { change_variable: { variable: 'score', by: 1 } }]],
      'an addition': [['when_clicked', { set_variable: { variable: 'score', value: { add: { a: { variable: 'score' }, b: 1 } } } }]],
      'a game that asks for the mouse': [flag({ forever: [
        { if: { condition: { and: { a: { touching: 'mouse' }, b: { mouse_down: {} } } }, do: [{ change_variable: { variable: 'score', by: 1 } }, { wait_until: { not: { mouse_down: {} } } }] } },
      ] })],
    }).map(([way, scripts]) => [way, { ...cat(...(scripts as Outline[][])), variables: { score: 0 } }])),
    wrong: {
      'two at a time': { ...cat(['when_clicked', { change_variable: { variable: 'score', by: 2 } }]), variables: { score: 0 } },
      'set to one': { ...cat(['when_clicked', { set_variable: { variable: 'score', value: 1 } }]), variables: { score: 0 } },
    },
  },
};

describe.each(Object.keys(TASKS))('%s', (task) => {
  const { run, right, wrong } = TASKS[task] as Task;
  test.each(Object.keys(right))('right: %s', (way) => expect(passes(right[way] as StageOutline, run)).toBe(true));
  test.each(Object.keys(wrong))('wrong: %s', (way) => expect(passes(wrong[way] as StageOutline, run)).toBe(false));
});
