import { expect, test } from 'vitest';
import type { Outline } from '../stage-outline.test-support.ts';
import { play } from '../play.test-support.ts';

const cat = (script: Outline[]) =>
  play({ sprites: { cat: { sounds: ['meow'], scripts: [['when_flag', ...script]] } } }, { sound_seconds: { meow: 0.5 } });

test('a sound is told once, as loud as the sprite is', () => {
  const me = cat([{ set_volume: 40 }, { play: 'meow' }]).frames(2);
  expect(me.snapshot.sounds).toEqual([{ kind: 'play', library: 'meow', volume: 40 }]);
  expect(me.frames().snapshot.sounds).toEqual([]);
});

test('a sound that the sprite doesn\'t have isn\'t played', () => {
  expect(cat([{ play: 'woof' }, { play_wait: 'woof' }, { set_x: 1 }]).frames().at('cat')).toEqual([1, 0]);
});

test('playing to the end takes as long as the sound', () => {
  const me = cat([{ play_wait: 'meow' }, { set_x: 1 }]);
  expect(me.frames(15).at('cat')).toEqual([0, 0]);
  expect(me.frames(1).at('cat')).toEqual([1, 0]);
});

test('stopping all sounds ends the waiting for them', () => {
  const me = play(
    { sprites: { cat: { sounds: ['meow'], scripts: [['when_flag', { play_wait: 'meow' }, { set_x: 1 }], ['when_flag', { wait: 0.1 }, 'stop_sounds']] } } },
    { sound_seconds: { meow: 60 } },
  ).frames(6);
  expect(me.at('cat')).toEqual([1, 0]);
  expect(me.snapshot.sounds).toEqual([{ kind: 'stop' }]);
});

test('a volume is between 0 and 100', () => {
  expect(cat([{ change_volume: -300 }, { say: { volume: {} } }]).frames(2).saying('cat')).toBe('0');
  expect(cat([{ set_volume: 300 }, { say: { volume: {} } }]).frames(2).saying('cat')).toBe('100');
});

test('a loop of sounds plays one in a frame', () => {
  expect(cat([{ forever: [{ play: 'meow' }] }]).frames().snapshot.sounds.filter(({ kind }) => kind === 'play')).toHaveLength(1);
});
