// @vitest-environment node
/** A game as children write it, in many ways, judged by what a teacher would look for. */
import { expect, test } from 'vitest';
import { answerScratch } from './answer.ts';
import { ACTIVITY, CRITERIA } from './fruit-checks.test-support.ts';
import {
  add, flag, forever, fruit, fruitGame, goTo, heldKeys, key, keyHats, less, random, say, set, stop, top, touching, wait, when, type Variant,
} from './fruit-game.test-support.ts';
import { read, type Block } from './project.test-support.ts';

const ALL = Object.keys(CRITERIA);

function judged(variant: Variant): { failed: string[]; notes: string[] } {
  const { work, pictures } = fruitGame(variant);
  const answer = answerScratch({ activity: ACTIVITY, work }, { pictures });
  if ('error' in answer) throw new Error(answer.error.message);
  return { failed: answer.run.failed, notes: [...new Set(answer.run.notes.map(({ kind }) => kind))] };
}

const ground: Block = less(['motion_yposition'], -165);
const space: Block = ['event_whenkeypressed', { KEY_OPTION: 'space' }];
const clicked: Block = ['event_whenthisspriteclicked'];
const count = (SUBSTACK: Block[], start: Block = flag) => (name: { points: string; time: string }) => [
  [start, set(name.points, 0), set(name.time, 30), ['control_repeat', { TIMES: 30, SUBSTACK }] as Block, say('The end'), stop],
];

const VARIANTS: Record<string, [variant: Variant, failed: string[], notes: string[]]> = {
  'as it should be': [{}, [], []],
  'with hats for the keys': [{ bowl: [[flag, goTo(0, -140)], ...keyHats()] }, [], []],
  'with other names': [{ names: { bowl: 'Sprite1', apple: 'kugel', banana: 'x', points: 'p', time: 'my variable' } }, [], ['renamed']],
  'in Romanian, with a slip': [{ names: { bowl: 'Castron2', apple: 'mar', banana: 'Bananna', points: 'puncte', time: 'TIMP' } }, [], []],
  'started with the space key': [{ start: space, bowl: [[space, goTo(0, -140), ...heldKeys()]] }, [], ['other_start']],
  'started with a click on the bowl': [{ start: ['event_whenbroadcastreceived', { BROADCAST_OPTION: 'go' }], bowl: [[clicked, ['event_broadcast', { BROADCAST_INPUT: 'go' }], goTo(0, -140), ...heldKeys()]] }, [], ['other_start']],
  'with the keys the wrong way round': [{ bowl: [[flag, goTo(0, -140), ...heldKeys(-12)]] }, ['right', 'left'], []],
  'with a bowl that follows the mouse': [{ bowl: [[flag, goTo(0, -140), forever(['motion_setx', { X: ['sensing_mousex'] }])]] }, ['right', 'left'], []],
  'with the keys A and D': [{ bowl: [[flag, goTo(0, -140), forever(when(key('d'), ['motion_changexby', { DX: 12 }]), when(key('a'), ['motion_changexby', { DX: -12 }]))]] }, ['right', 'left'], []],
  'only to the right': [{ bowl: [[flag, goTo(0, -140), forever(when(key('right arrow'), ['motion_changexby', { DX: 12 }]))]] }, ['left'], []],
  'with a bowl that goes by itself': [{ bowl: [[flag, goTo(0, -140), forever(['motion_changexby', { DX: 4 }], ['motion_ifonedgebounce'])]] }, ['right', 'left', 'only_with_keys', 'catches'], []],
  'with a bowl that goes up as well': [{ bowl: [[flag, goTo(0, -140), ...heldKeys()], [['event_whenkeypressed', { KEY_OPTION: 'right arrow' }], ['motion_changeyby', { DY: 10 }]]] }, ['stays_low'], []],
  'always from the same place': [{ apple: (name) => [[flag, goTo(60, 170), ...forOn(fruit(flag, name, 6, 1, [add(name.points, -1), goTo(60, 170)]), goTo(60, 170))]] }, ['anywhere'], []],
  'with an apple that stays on the ground': [{ apple: (name) => [fruit(flag, name, 6, 1, [add(name.points, -1), ['looks_hide'], ['control_stop', { STOP_OPTION: 'this script' }]])] }, ['anywhere'], []],
  'without points': [{ apple: () => [[flag, top(), forever(['motion_changeyby', { DY: -6 }], when(touching('Bowl'), top()), when(ground, top()))]], banana: null }, ['banana_falls', 'catches', 'ground'], ['missing_sprite']],
  'where the ground costs nothing': [{ apple: (name) => [fruit(flag, name, 6, 1, [top()])], banana: (name) => [fruit(flag, name, 8, 2, [top()])] }, ['ground'], []],
  'where the ground ends the game': [{ apple: (name) => [fruit(flag, name, 6, 1, [say('Game over'), stop])] }, ['anywhere', 'clock', 'ends'], []],
  'with a clock that runs too fast': [{ clock: count([wait(0.3), add('Time', -1)]) }, ['clock'], []],
  'with a clock that counts up': [{ clock: count([wait(1), add('Time', 1)]) }, ['clock', 'ends'], []],
  'with a clock that never ends': [{ clock: (name) => [[flag, set(name.points, 0), set(name.time, 30), forever(wait(1), add(name.time, -1))]] }, ['ends'], []],
  'without an end': [{ clock: (name) => [[flag, set(name.points, 0), set(name.time, 30), ['control_repeat', { TIMES: 30, SUBSTACK: [wait(1), add(name.time, -1)] }]]] }, ['ends'], []],
  'without a reset': [{ clock: (name) => [[flag, set(name.time, 30), ['control_repeat', { TIMES: 30, SUBSTACK: [wait(1), add(name.time, -1)] }], say('The end'), stop]] }, ['resets'], []],
  'with clones': [{ apple: (name) => [
    [flag, ['looks_hide'], forever(['control_create_clone_of', { CLONE_OPTION: '_myself_' }], wait(2))],
    [['control_start_as_clone'], ['looks_show'], top(), forever(
      ['motion_changeyby', { DY: -6 }],
      when(touching('Bowl'), add(name.points, 1), ['control_delete_this_clone']),
      when(ground, add(name.points, -1), ['control_delete_this_clone']),
    )],
  ] }, [], []],
  'with fruit that glides': [{ apple: (name) => [
    [flag, forever(top(), ['motion_glidesecstoxy', { SECS: 3, X: random(-200, 200), Y: -170 }], add(name.points, -1))],
    [flag, forever(when(touching('Bowl'), add(name.points, 1), wait(0.5)))],
  ] }, [], []],
  'where the bowl counts': [{ bowl: [[flag, goTo(0, -140), ...heldKeys()], [flag, forever(when(touching('Apple'), add('Points', 1), ['control_wait_until', { CONDITION: ['operator_not', { OPERAND: touching('Apple') }] }]))]],
    apple: () => [[flag, top(), forever(['motion_changeyby', { DY: -6 }], when(touching('Bowl'), wait(0.1), top()), when(ground, add('Points', -1), top()))]] }, [], []],
  'with variables of the sprites': [{ outline: (outline) => ({ ...outline, variables: { Points: 0 }, sprites: { ...outline.sprites, Bowl: { ...outline.sprites['Bowl'], variables: { Time: 0 } } } }) }, [], []],
  'where nothing was built': [{ bowl: [], apple: () => [], banana: () => [], clock: () => [] }, ALL, []],
  'with only the bowl': [{ apple: () => [], banana: () => [], clock: () => [] }, ALL.filter((id) => !['right', 'left', 'only_with_keys', 'stays_low'].includes(id)), []],
  'with loops that never rest beside it': [{ bowl: [[flag, goTo(0, -140), ...heldKeys()], [flag, forever(set('Points', read('Points')))]] }, [], []],
};

/** What comes after the first of a script. */
function forOn(script: Block[], first: Block): Block[] {
  return JSON.parse(JSON.stringify(script.slice(2)).replaceAll(JSON.stringify(top()), JSON.stringify(first))) as Block[];
}

test.each(Object.keys(VARIANTS))('a game %s gets its marks', (name) => {
  const [variant, failed, notes] = VARIANTS[name]!;
  expect(judged(variant)).toEqual({ failed, notes });
});
