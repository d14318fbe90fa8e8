import { expect, test } from 'vitest';
import { play } from '../play.test-support.ts';

test('setting and changing; a text counts as 0 when it is changed by a number', () => {
  const me = play({
    variables: { score: 5, name: 'Ana' },
    sprites: { cat: { scripts: [['when_flag', { change_variable: { variable: 'score', by: 2.5 } }, { change_variable: { variable: 'name', by: 1 } }]] } },
  }).frames();
  expect([me.engine.variable('score'), me.engine.variable('name')]).toEqual([7.5, 1]);
});

test('a variable that isn\'t there reads 0, and setting it does nothing', () => {
  const me = play({ sprites: { cat: { scripts: [['when_flag', { set_variable: { variable: 'gone', value: 3 } }, { say: { variable: 'gone' } }]] } } });
  expect(me.frames().saying('cat')).toBe('0');
  expect(me.engine.variable('gone')).toBeNull();
});

test('a sprite\'s own variable is each clone\'s own, as it was when the clone was made', () => {
  const me = play({
    variables: { speed: { owner: 'cat', value: 1 } },
    sprites: {
      cat: {
        scripts: [
          ['when_flag', { set_variable: { variable: 'speed', value: 2 } }, { make_clone: 'myself' }, { set_variable: { variable: 'speed', value: 3 } }],
          ['when_clone', { change_variable: { variable: 'speed', by: 10 } }, { say: { variable: 'speed' } }],
        ],
      },
    },
  }).frames();
  expect(me.drawn('cat', 1).bubble?.text).toBe('12');
  expect(me.engine.variable('speed')).toBe(3);
});

test('another sprite can\'t reach it', () => {
  const me = play({
    variables: { speed: { owner: 'cat', value: 1 } },
    sprites: { cat: {}, dog: { scripts: [['when_flag', { set_variable: { variable: 'speed', value: 9 } }, { say: { variable: 'speed' } }]] } },
  }).frames();
  expect(me.saying('dog')).toBe('0');
  expect(me.engine.variable('speed')).toBe(1);
});

test('the stage shows what is to be shown, with the name of whose it is', () => {
  const me = play({
    variables: { score: { value: 3, shown: true }, speed: { owner: 'cat', shown: true }, secret: 1 },
    lists: { names: { items: ['Ana', 2], shown: true } },
    sprites: { cat: { scripts: [['when_flag', { wait: 0.1 }, { hide_variable: 'score' }, { show_variable: 'secret' }, { hide_list: 'names' }]] } },
  }).frames();
  expect(me.snapshot.monitors).toEqual([
    { id: 'score', name: 'score', owner: null, value: 3 },
    { id: 'speed', name: 'speed', owner: 'cat', value: 0 },
    { id: 'names', name: 'names', owner: null, value: ['Ana', 2] },
  ]);
  expect(me.frames(9).snapshot.monitors.map(({ id }) => id)).toEqual(['speed', 'secret']);
});

test('variables keep their values at the next flag', () => {
  const me = play({ variables: { n: 1 }, sprites: { cat: { scripts: [['when_flag', { change_variable: { variable: 'n', by: 1 } }]] } } }).frames(2);
  me.engine.do({ kind: 'flag' });
  expect(me.frames().engine.variable('n')).toBe(3);
});
