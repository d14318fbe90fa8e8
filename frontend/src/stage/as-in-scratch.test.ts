/**
 * What a child who knows Scratch expects. Each program was run in Scratch's own virtual machine as well, and did the same
 * there, frame by frame. Where the engine differs on purpose stands in docs/reference/stage.md.
 */
import { expect, test } from 'vitest';
import {
  add, answer, begin, cat, clones, down, flag, get, note, on, own, repeat, set, sprites, tenths, when, yes, type Doings,
} from './as-in-scratch.test-support.ts';
import type { Outline, StageOutline } from './stage-outline.test-support.ts';

/** Name, program, frames, what the scripts write into the list `log`, and what is done to it in which frame. */
const LOGS: [name: string, outline: StageOutline, frames: number, log: unknown[], doings?: Doings][] = [
  [
    'at the flag the front sprite begins, the stage comes last',
    { scripts: [flag(note('stage'))], ...sprites({ back: [flag(note('b1')), flag(note('b2'))], front: [flag(note('f'))] }) },
    1, ['f', 'b1', 'b2', 'stage'],
  ],
  [
    'a message begins its scripts front sprite first, at the end of the round',
    {
      scripts: [on('go', note('stage'))],
      ...sprites({ back: [flag({ broadcast: 'go' }, note('sent')), on('go', note('b'))], front: [on('go', note('f'))] }),
    },
    1, ['sent', 'f', 'b', 'stage'],
  ],
  [
    'a sprite that goes to the front gets messages first',
    sprites({ back: [flag({ to_layer: 'front' }, { broadcast: 'go' }), on('go', note('b'))], front: [on('go', note('f'))] }),
    1, ['b', 'f'],
  ],
  [
    'a message begins its script anew',
    cat(flag({ broadcast: 'go' }, { wait: 0.1 }, { broadcast: 'go' }), on('go', note('begin'), { wait: 0.2 }, note('end'))),
    20, ['begin', 'begin', 'end'],
  ],
  [
    'two messages in one turn are one',
    cat(flag({ broadcast: 'go' }, { broadcast: 'go' }, note('sent')), on('go', note('got'))),
    3, ['sent', 'got'],
  ],
  [
    'a script that begins itself anew finishes its turn first',
    cat(
      flag({ broadcast: 'go' }),
      on('go', add(), when({ less: { a: get('n'), b: 3 } }, { broadcast: 'go' }), note('after'), repeat(1, note('loop')), note('end')),
    ),
    3, ['after', 'loop', 'after', 'loop', 'after', 'loop', 'end'],
  ],
  [
    'broadcast and wait waits for the slowest',
    sprites({ back: [flag({ broadcast_wait: 'go' }, note('on'))], front: [on('go', { wait: 0.1 }, note('slow')), on('go', note('quick'))] }),
    10, ['quick', 'slow', 'on'],
  ],
  [
    'broadcast and wait no longer waits for a script begun anew',
    cat(flag({ broadcast_wait: 'go' }, note('on')), flag({ wait: 0.1 }, { broadcast: 'go' }), on('go', { wait: 0.3 }, note('end'))),
    30, ['on', 'end'],
  ],
  [
    'loops take turns, a round each, also after the last',
    cat(flag(repeat(2, note('a')), note('a end')), flag(repeat(2, note('b')), note('b end'))),
    1, ['a', 'b', 'a', 'b', 'a end', 'b end'],
  ],
  [
    'a loop in a loop',
    cat(flag(repeat(2, note('out'), repeat(2, note('in')))), flag(repeat(6, note('x')))),
    1, ['out', 'in', 'x', 'in', 'x', 'x', 'out', 'in', 'x', 'in', 'x', 'x'],
  ],
  [
    'repeat rounds its number',
    cat(flag(...[2.5, 2.4, 0.4, -1, '', 'abc'].map((times) => repeat(times, note(times))))),
    1, [2.5, 2.5, 2.5, 2.4, 2.4],
  ],
  ['without loops nothing comes in between', cat(flag(note(1), note(2)), flag(note(3))), 1, [1, 2, 3]],
  [
    'stop this script in an own block leaves the block',
    own([], [note('in'), repeat(3, when(yes, { stop: 'this' })), note('never')], flag({ call: 'own' }, note('after'))),
    2, ['in', 'after'],
  ],
  [
    'stop other scripts leaves this one and other sprites',
    sprites({ dog: [flag({ wait: 0.1 }, note('dog'))], cat: [flag({ wait: 0.1 }, note('never')), flag({ stop: 'others' }, note('me'))] }),
    10, ['me', 'dog'],
  ],
  [
    'clones begin at the end of the round, in the order in which they were made',
    clones(flag(set('id', 1), { make_clone: 'myself' }, set('id', 2), { make_clone: 'myself' }, note('cat')), ['when_clone', note(get('id'))]),
    1, ['cat', 1, 2],
  ],
  [
    'a clone of a clone, and variables of its own',
    clones(
      flag(set('id', 1), { make_clone: 'myself' }),
      [
        'when_clone', note(get('id')),
        when({ less: { a: get('id'), b: 3 } }, { change_variable: { variable: 'id', by: 1 } }, { make_clone: 'myself' }),
      ],
    ),
    1, [1, 2, 3],
  ],
  [
    'the sprite gets a message before its clones, the youngest clone comes next',
    clones(
      flag(set('id', 1), { make_clone: 'myself' }, set('id', 2), { make_clone: 'myself' }, set('id', 0), { wait: 0.1 }, { broadcast: 'go' }),
      on('go', note(get('id'))),
    ),
    9, [0, 2, 1],
  ],
  [
    'a clone that deletes itself does nothing more, in none of its scripts',
    cat(
      flag({ make_clone: 'myself' }, 'delete_clone', note('sprite')), ['when_clone', note('clone'), 'delete_clone', note('never')],
      ['when_clone', note('nor this')],
    ),
    3, ['sprite', 'clone'],
  ],
  [
    'an own block that calls itself gives the others a turn',
    own(
      ['k'],
      [
        note({ parameter: 'k' }),
        when({ greater: { a: { parameter: 'k' }, b: 0 } }, { call: { own: 'own', k: { subtract: { a: { parameter: 'k' }, b: 1 } } } }),
        note({ parameter: 'k' }),
      ],
      flag({ call: { own: 'own', k: 2 } }), flag(repeat(4, note('x'))),
    ),
    1, [2, 'x', 1, 'x', 0, 0, 1, 2, 'x', 'x'],
  ],
  [
    'a parameter is 0 outside its block, a missing condition false',
    own(
      ['is_on'], [note({ join: { a: { parameter_is: 'is_on' }, b: '' } })],
      flag(note({ parameter_is: 'is_on' }), { call: 'own' }, { call: { own: 'own', is_on: yes } }),
    ),
    1, [0, 'false', 'true'],
  ],
  [
    'a backdrop begins its scripts also when it was there already',
    {
      backdrops: ['one', 'two'], scripts: [[{ when_backdrop: 'one' }, note('one')], [{ when_backdrop: 'two' }, note('two')]],
      ...cat(flag({ switch_backdrop: 'one' }, { wait: 0.1 }, 'next_backdrop')),
    },
    9, ['one', 'two'],
  ],
  [
    'a held key doesn\'t begin a script that still runs',
    cat([{ when_key: 'a' }, note('a'), { wait: 0.1 }, note('end')], [{ when_key: 'any' }, note('any')]),
    9, ['a', 'any', 'any', 'end', 'a', 'any', 'end'], { 0: [down('a')], 2: [down('a')], 5: [down('a')] },
  ],
  [
    'a click begins its script anew, for the clone on top alone',
    {
      scripts: [['when_clicked', note('stage')]],
      ...cat(flag({ make_clone: 'myself' }, { set_x: 100 }), ['when_clicked', note({ x: {} }), { wait: 0.2 }, note('end')]),
    },
    15, [0, 0, 'stage', 'end'], { 1: [{ kind: 'click', x: 0, y: 0 }], 3: [{ kind: 'click', x: 0, y: 0 }], 4: [{ kind: 'click', x: -200, y: 0 }] },
  ],
  [
    'questions stand in line',
    sprites(
      {
        dog: [flag({ ask: 'D' }, note({ join: { a: 'dog ', b: { answer: {} } } }))],
        cat: [flag({ ask: 'A' }, note({ answer: {} }), { ask: 'B' }, note({ answer: {} }))],
      },
    ),
    9, ['1', 'dog 2', '3'], { 2: [answer('1')], 3: [answer('2')], 5: [answer('3')] },
  ],
  [
    'wait until goes on in the frame in which it is so',
    cat(flag({ wait_until: { greater: { a: get('n'), b: 2 } } }, note('on')), flag(repeat(4, add(), note(get('n'))))),
    1, [1, 2, 3, 'on', 4],
  ],
  [
    'directions go round',
    cat(flag(...[180, -180, 181, 270, 450, -361, 'abc'].flatMap((direction) => [{ point: direction }, note({ direction: {} })]))),
    20, [180, 180, -179, -90, 90, -1, 0],
  ],
  [
    'at least 15 units stay on the stage',
    cat(
      flag(
        { set_x: 1_000 }, { set_y: -1_000 }, note({ x: {} }), note({ y: {} }), { set_size: 10 }, { go_to_xy: { x: 999, y: 0 } }, note({ x: {} }),
        { set_x: { divide: { a: -1, b: 0 } } }, note({ x: {} }),
      ),
    ),
    1, [245, -185, 240, -240],
  ],
  [
    'bouncing turns away from the nearest edge',
    cat(
      flag(
        { go_to_xy: { x: 230, y: 0 } }, { point: 60 }, 'bounce', note({ round: { a: { direction: {} } } }), note({ round: { a: { x: {} } } }),
        { go_to_xy: { x: 0, y: 175 } }, { point: 0 }, 'bounce', note({ direction: {} }), { point: 20 }, 'bounce',
        note({ round: { a: { direction: {} } } }),
      ),
    ),
    1, [-60, 213, 180, 160],
  ],
  [
    'sizes have limits',
    cat(flag(...[0, 5_000, 33.4, -10].flatMap((size) => [{ set_size: size }, note({ size: {} })]))),
    1, [13, 1_350, 33, 13],
  ],
  [
    'costumes go round',
    {
      sprites: {
                 cat: {
                        costumes: ['one', 'two'],
                        scripts: [
                                   flag(
                                     'next_costume', note({ costume: 'name' }), 'next_costume', note({ costume: 'number' }),
                                     { switch_costume: 'gone' }, note({ costume: 'number' }),
                                   ),
                                 ],
                      },
               },
    },
    1, ['two', 1, 1],
  ],
  [
    'a hidden sprite touches the edge, but no sprite',
    { sprites: { dog: {}, cat: { shown: false, scripts: [flag(note({ touching: 'dog' }), { set_x: 230 }, note({ touching: 'edge' }))] } } },
    1, ['false', 'true'],
  ],
  [
    'places of a list are cut to whole numbers; last and all are places too',
    cat(
      flag(
        ...[0.9, 1, 2.9, 4, 'last', '', 'all'].map((index) => note({ list_item: { index, list: 'list' } })),
        { list_delete: { index: 'last', list: 'list' } }, { list_insert: { item: 'x', index: 'last', list: 'list' } }, note({ list: 'list' }),
        { list_delete: { index: 'all', list: 'list' } }, note({ list_length: 'list' }),
      ),
    ),
    1, ['', 'a', 'b', '', 3, '', '', 'abx', 0],
  ],
  [
    'the timer stands still within a frame',
    cat(flag('reset_timer', { wait: 0.5 }, note(tenths), repeat(9, add()), note(tenths))),
    20, [5, 5],
  ],
  [
    'changing the volume takes a frame',
    cat(flag({ set_volume: 150 }, note({ volume: {} }), { change_volume: -30 }, note({ volume: {} })), flag(note('x'), { wait: 0 }, note('y'))),
    4, ['x', 100, 'y', 70],
  ],
];

test.each(LOGS)('%s', (_, outline, frames, expected, doings = {}) => {
  const me = begin(outline);
  for (let frame = 0; frame < frames; frame += 1) {
    for (const doing of doings[frame] ?? []) me.engine.do(doing);
    me.frames();
  }
  expect(me.engine.items('log')).toEqual(expected);
});

/** What reporters say. */
const VALUES: [value: Outline, is: unknown][] = [
  [{ less: { a: '10', b: '9' } }, false], [{ less: { a: 'a', b: 'B' } }, true], [{ less: { a: '10', b: 'a' } }, true],
  [{ equal: { a: '', b: '0' } }, false], [{ equal: { a: '1.0', b: '1' } }, true], [{ equal: { a: 'Ana', b: 'ANA' } }, true],
  [{ equal: { a: ' ', b: '' } }, false], [{ equal: { a: yes, b: 'true' } }, true], [{ greater: { a: yes, b: '0' } }, true],
  [{ equal: { a: '1e3', b: '1000' } }, true], [{ equal: { a: '1,5', b: '1.5' } }, false],
  [{ add: { a: 'abc', b: yes } }, 1], [{ divide: { a: 1, b: 0 } }, Infinity], [{ mod: { a: -7, b: 3 } }, 2],
  [{ mod: { a: 7, b: -3 } }, -2], [{ round: { a: 2.5 } }, 3], [{ round: { a: -2.5 } }, -2],
  [{ math: { op: 'tan', a: 90 } }, Infinity], [{ math: { op: 'cos', a: 90 } }, 0], [{ math: { op: 'atan', a: 45 } }, 88.72696997994328],
  [{ letter: { index: 0.5, text: 'abc' } }, ''], [{ letter: { index: 1.9, text: 'abc' } }, 'a'], [{ letter: { index: 4, text: 'abc' } }, ''],
  [{ contains: { text: 'Apple', part: 'PL' } }, true], [{ contains: { text: 'abc', part: '' } }, true], [{ length: { text: 12.5 } }, 4],
  [{ join: { a: { divide: { a: 1, b: 3 } }, b: '' } }, '0.3333333333333333'],
  [{ random: { from: 4, to: 4 } }, 4], [{ list_index: { item: '3.0', list: 'list' } }, 3], [{ list_contains: { list: 'list', item: 'A' } }, true],
];

test.each(VALUES)('%j is %j', (value, expected) => {
  const [kept] = begin(cat(flag(note(value)))).frames().engine.items('log') ?? [];
  expect(kept).toEqual(typeof expected === 'boolean' ? String(expected) : expected);
});
