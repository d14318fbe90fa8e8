import { expect, test } from 'vitest';
import type { Outline } from '../stage-outline.test-support.ts';
import { play } from '../play.test-support.ts';

const marks = (...script: Outline[]) => play({ sprites: { cat: { scripts: [['when_flag', ...script]] } } }).frames(20).snapshot.pen;

test('a pen that is down leaves a point, and a line wherever the sprite goes', () => {
  expect(marks('pen_down', { move: 10 }, 'pen_up', { move: 10 })).toEqual([
    { kind: 'line', from: [0, 0], to: [0, 0], colour: '#0000ff', size: 1 },
    { kind: 'line', from: [0, 0], to: [10, 0], colour: '#0000ff', size: 1 },
  ]);
});

test('colour and size', () => {
  const [mark] = marks({ pen_colour: '#12a4ff' }, { pen_size: 4 }, { pen_change_size: 2 }, 'pen_down');
  expect(mark).toMatchObject({ colour: '#12a4ff', size: 6 });
  expect(marks({ pen_size: -5 }, 'pen_down')[0]).toMatchObject({ size: 1 });
});

test.each(['#000000', '#ffffff', '#123456', '#abcdef', '#ff0080'])('%s stays %s', (colour) => {
  expect(marks({ pen_colour: colour }, 'pen_down')[0]).toMatchObject({ colour });
});

test('the hue goes round once in 101', () => {
  expect(marks({ pen_colour: '#ff0000' }, { pen_change_hue: 33.333333 }, 'pen_down')[0]).toMatchObject({ colour: '#00ff00' });
  expect(marks({ pen_colour: '#ff0000' }, { pen_change_hue: -202 }, 'pen_down')[0]).toMatchObject({ colour: '#ff0000' });
});

test('what is no colour is black, a number is one as in Scratch', () => {
  expect(marks({ pen_colour: '#nonsense' }, 'pen_down')[0]).toMatchObject({ colour: '#000000' });
  expect(marks({ pen_colour: { add: { a: 255, b: 0 } } }, 'pen_down')[0]).toMatchObject({ colour: '#0000ff' });
});

test('a stamp is the sprite as it is, also a hidden one', () => {
  const [mark] = marks('hide', { set_size: 50 }, { point: 0 }, 'pen_stamp');
  expect(mark).toMatchObject({ kind: 'stamp', drawn: { sprite: 'cat', size: 50, direction: 0, shown: true, bubble: null } });
});

test('wiping takes away what was drawn before', () => {
  expect(marks('pen_down', { move: 5 }, 'pen_clear', { move: 5 }).map(({ kind }) => kind)).toEqual(['clear', 'line']);
});

test('a square that turtles draw', () => {
  const lines = marks('pen_down', { repeat: { times: 4, do: [{ move: 50 }, { turn_right: 90 }] } }).slice(1);
  expect(lines.map((mark) => mark.kind === 'line' && mark.to.map((n) => Math.round(n) + 0))).toEqual([[50, 0], [50, -50], [0, -50], [0, 0]]);
});

test('a clone takes the pen along', () => {
  const me = play({ sprites: { cat: { scripts: [['when_flag', { pen_colour: '#ff0000' }, { make_clone: 'myself' }], ['when_clone', 'pen_down']] } } });
  expect(me.frames(2).snapshot.pen).toMatchObject([{ colour: '#ff0000' }]);
});
