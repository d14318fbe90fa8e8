/** What a child who knows Scratch expects of each frame: see as-in-scratch.test.ts. */
import { expect, test } from 'vitest';
import { add, begin, cat, flag, get, mover, on, repeat, say, sprites, when, yes } from './as-in-scratch.test-support.ts';
import type { StageOutline } from './stage-outline.test-support.ts';

/** Name, program, the variable n after each frame. */
const COUNTS: [name: string, outline: StageOutline, counts: number[]][] = [
  ['moving ends the frame for all', cat(flag(repeat(9, add())), mover), [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ['moving hidden does not', { sprites: { cat: { shown: false, scripts: [flag(repeat(9, add(), { move: 1 }))] } } }, [9]],
  [
    'a script that sends itself a message does so once in a frame',
    cat(flag({ broadcast: 'go' }), on('go', add(), { broadcast: 'go' })),
    [1, 2, 3, 4],
  ],
  [
    'beside one that says something for a time too',
    sprites({ dog: [flag({ say_for: { text: 'hi', seconds: 5 } })], cat: [flag({ broadcast: 'go' }), on('go', add(), { broadcast: 'go' })] }),
    [1, 2, 3],
  ],
  [
    'beside one that waits it goes on in the same frame',
    cat(flag({ broadcast: 'go' }), flag({ wait: 5 }), on('go', add(), when({ less: { a: get('n'), b: 50 } }, { broadcast: 'go' }))),
    [1, 50],
  ],
  [
    'two that send each other messages do so once in a frame',
    cat(flag({ broadcast: 'ping' }), on('ping', add(), { broadcast: 'pong' }), on('pong', add(), { broadcast: 'ping' })),
    [2, 4, 6],
  ],
  [
    'a glide moves from its second round on',
    cat(flag({ glide_to_xy: { seconds: 0.1, x: 90, y: 0 } }), flag(repeat(9, add()))),
    [2, 3, 4, 5, 9],
  ],
  ['when a bubble goes away, the frame goes on', cat(flag(say, repeat(5, add()))), [0, 0, 0, 5]],
  [
    'a loop that ends in waiting for a bubble begins its next round in the same turn',
    sprites({ dog: [mover], cat: [flag(repeat(3, add(), say))] }),
    [1, 1, 1, 2, 2, 2, 3],
  ],
  [
    'also through an if and an own block',
    {
      sprites: {
                 dog: { scripts: [mover] },
                 cat: { own_blocks: { own: [] }, scripts: [[{ define: 'own' }, when(yes, say)], flag(repeat(3, add(), { call: 'own' }))] },
               },
    },
    [1, 1, 1, 2, 2, 2, 3],
  ],
  [
    'a loop that ends in a wait does so in the next frame',
    sprites({ dog: [mover], cat: [flag(repeat(3, add(), { wait: 0.1 }))] }),
    [1, 1, 1, 1, 2, 2, 2, 2, 3],
  ],
  ['a wait of no time is a frame', cat(flag(repeat(3, { wait: 0 }, add()))), [0, 1, 2, 3]],
  [
    'a wait ends the frame in which it begins, also a hidden one',
    { sprites: { cat: { shown: false, scripts: [flag({ wait: 0.1 }), flag(repeat(5, add()))] } } },
    [1, 5],
  ],
  ['saying nothing shows nothing', cat(flag(repeat(5, { say: '' }, add()))), [5]],
  [
    'hiding shows nothing, but a bubble that goes',
    cat(flag(repeat(3, 'hide', add()), 'show', { say: 'hi' }, { wait: 0 }, repeat(3, 'hide', add()))),
    [3, 4, 6],
  ],
  ['showing ends the frame', cat(flag(repeat(3, 'show', add()))), [1, 2, 3]],
  ['layers do not', cat(flag(repeat(3, { to_layer: 'front' }, add()))), [3]],
  [
    'a hidden clone goes without ending the frame',
    { sprites: { cat: { shown: false, scripts: [flag({ make_clone: 'myself' }, repeat(5, add())), ['when_clone', 'delete_clone']] } } },
    [5],
  ],
  [
    'the pen ends the frame, also of a hidden sprite',
    { sprites: { cat: { shown: false, scripts: [flag('pen_down', repeat(3, add(), { move: 1 }))] } } },
    [1, 2, 3],
  ],
  [
    'a question of a hidden sprite does not',
    { sprites: { cat: { shown: false, scripts: [flag({ ask: 'who?' }), flag(repeat(5, add()))] } } },
    [5],
  ],
  ['broadcast and wait in a loop, all in a frame', cat(flag(repeat(4, { broadcast_wait: 'go' })), on('go', add())), [4]],
  [
    'broadcast and wait for those that stand earlier in the order, a frame later',
    cat(on('go'), flag({ broadcast: 'go' }, { wait: 0 }, { broadcast_wait: 'go' }, add())),
    [0, 1],
  ],
];

test.each(COUNTS)('%s', (_, outline, expected) => {
  const me = begin(outline);
  expect(expected.map(() => me.frames().engine.variable('n'))).toEqual(expected);
});

/** Name, program, what the cat says after each frame. */
const BUBBLES: [name: string, outline: StageOutline, said: (string | undefined)[]][] = [
  [
    'a bubble goes away in its time although its script was stopped',
    cat(flag({ say_for: { text: 'hi', seconds: 0.15 } }), flag({ wait: 0.05 }, { stop: 'others' })),
    ['hi', 'hi', 'hi', 'hi', 'hi', undefined],
  ],
  [
    'another bubble stays',
    cat(flag({ say_for: { text: 'hi', seconds: 0.1 } }), flag({ wait: 0.05 }, { say: 'hi' })),
    ['hi', 'hi', 'hi', 'hi', 'hi'],
  ],
  [
    'a number with many places shows two',
    cat(flag({ say: { divide: { a: 1, b: 3 } } }, { wait: 0 }, { say: { divide: { a: 1, b: 500 } } }, { wait: 0 }, { say: '3.14159' })),
    ['0.33', '0.002', '3.14159'],
  ],
  [
    'bubbles of a loop follow each other without a gap',
    sprites({ dog: [mover], cat: [flag(repeat(3, { say_for: { text: { join: { a: 'n', b: get('n') } }, seconds: 0.05 } }))] }),
    ['n0', 'n0', 'n0', 'n0', 'n0', 'n0', undefined],
  ],
];

test.each(BUBBLES)('%s', (_, outline, expected) => {
  const me = begin(outline);
  expect(expected.map(() => me.frames().saying('cat'))).toEqual(expected);
});
