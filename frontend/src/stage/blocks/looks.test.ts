import { expect, test } from 'vitest';
import type { Outline } from '../stage-outline.test-support.ts';
import { play } from '../play.test-support.ts';

const cat = (script: Outline[], more: object = {}) =>
  play({ backdrops: ['meadow', 'night'], sprites: { dog: {}, cat: { costumes: ['one', 'two', 'three'], ...more, scripts: [['when_flag', ...script]] } } });

test('what is said stays until something else is said, an empty text takes it away', () => {
  expect(cat([{ say: 'Bună!' }]).frames(99).saying('cat')).toBe('Bună!');
  expect(cat([{ say: 'Bună!' }, { say: '' }]).frames().saying('cat')).toBeUndefined();
  expect(cat([{ think: 'Hmm' }]).frames().drawn('cat').bubble).toEqual({ kind: 'think', text: 'Hmm' });
});

test('what is said for two seconds goes away then', () => {
  const me = cat([{ say_for: { text: 'Unu', seconds: 2 } }, { say: 'Doi' }]);
  expect(me.frames(60).saying('cat')).toBe('Unu');
  expect(me.frames(1).saying('cat')).toBe('Doi');
});

test('a text that took the place of another isn\'t taken away with it', () => {
  const me = play({
    sprites: { cat: { scripts: [['when_flag', { say_for: { text: 'scurt', seconds: 0.5 } }], ['when_flag', { wait: 0.1 }, { say: 'lung' }]] } },
  });
  expect(me.seconds(2).saying('cat')).toBe('lung');
});

test('numbers are said with two decimals', () => {
  expect(cat([{ say: { divide: { a: 10, b: 3 } } }]).frames().saying('cat')).toBe('3.33');
  expect(cat([{ say: { add: { a: 1, b: 2 } } }]).frames().saying('cat')).toBe('3');
});

test('a hidden sprite\'s bubble isn\'t seen until it shows itself', () => {
  const me = cat(['hide', { say: 'ascuns' }, { wait: 0.1 }, 'show']);
  expect(me.frames().saying('cat')).toBeUndefined();
  expect(me.frames(9).saying('cat')).toBe('ascuns');
});

test('costumes by id, one after another, round and round', () => {
  expect(cat([{ switch_costume: 'three' }]).frames().drawn('cat').costume).toBe(2);
  expect(cat([{ switch_costume: 'three' }, 'next_costume']).frames().drawn('cat').costume).toBe(0);
  expect(cat([{ switch_costume: 'gone' }]).frames().drawn('cat').costume).toBe(0);
});

test('backdrops', () => {
  expect(cat([{ switch_backdrop: 'night' }]).frames().snapshot.backdrop).toBe(1);
  expect(cat(['next_backdrop', 'next_backdrop']).frames().snapshot.backdrop).toBe(0);
  expect(cat([{ switch_backdrop: 'gone' }]).frames().snapshot.backdrop).toBe(0);
});

test('a size is never less than five units, nor more than one and a half stages', () => {
  expect(cat([{ set_size: 0 }]).frames().drawn('cat').size).toBeCloseTo(12.5);
  expect(cat([{ change_size: 99_999 }]).frames().drawn('cat').size).toBe(1_350);
  expect(cat([{ change_size: -30 }]).frames().drawn('cat').size).toBe(70);
});

test('effects: ghost and brightness have ends, colour goes round in 200', () => {
  expect(cat([{ set_effect: { effect: 'ghost', to: 130 } }]).frames().drawn('cat').effects.ghost).toBe(100);
  expect(cat([{ change_effect: { effect: 'brightness', by: -500 } }]).frames().drawn('cat').effects.brightness).toBe(-100);
  expect(cat([{ change_effect: { effect: 'colour', by: 250 } }]).frames().drawn('cat').effects.colour).toBe(90);
  expect(cat([{ set_effect: { effect: 'ghost', to: 50 } }, 'clear_effects']).frames().drawn('cat').effects.ghost).toBe(0);
});

test('layers', () => {
  const order = (script: Outline[]) => cat(script).frames().snapshot.sprites.map(({ sprite }) => sprite);
  expect(order([])).toEqual(['dog', 'cat']);
  expect(order([{ to_layer: 'back' }])).toEqual(['cat', 'dog']);
  expect(order([{ shift_layer: { direction: 'backward', count: 5 } }])).toEqual(['cat', 'dog']);
  expect(order([{ to_layer: 'back' }, { shift_layer: { direction: 'forward', count: 1 } }])).toEqual(['dog', 'cat']);
});

test('reporters of looks', () => {
  const say = (value: Outline) => cat([{ switch_costume: 'two' }, { set_size: 33.4 }, { say: value }]).frames().saying('cat');
  expect(say({ costume: 'number' })).toBe('2');
  expect(say({ costume: 'name' })).toBe('two');
  expect(say({ backdrop: 'number' })).toBe('1');
  expect(say({ backdrop: 'name' })).toBe('meadow');
  expect(say({ size: {} })).toBe('33');
});
