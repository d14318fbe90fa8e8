import { expect, test } from 'vitest';
import { body, condition, say, value, view } from './python.test-support.ts';

test('brackets stand only where they are needed', () => {
  const x = { x: {} };
  const y = { y: {} };
  expect(value({ multiply: { a: { add: { a: x, b: 1 } }, b: 2 } })).toBe('(me.x + 1) * 2');
  expect(value({ add: { a: { multiply: { a: x, b: 2 } }, b: { divide: { a: y, b: 3 } } } })).toBe('me.x * 2 + me.y / 3');
  expect(value({ subtract: { a: { subtract: { a: x, b: 1 } }, b: { subtract: { a: y, b: 2 } } } })).toBe('me.x - 1 - (me.y - 2)');
  expect(value({ add: { a: x, b: { add: { a: y, b: 1 } } } })).toBe('me.x + me.y + 1');
  expect(value({ divide: { a: x, b: { multiply: { a: y, b: 2 } } } })).toBe('me.x / (me.y * 2)');
  expect(value({ multiply: { a: x, b: { multiply: { a: y, b: 2 } } } })).toBe('me.x * me.y * 2');
  expect(value({ multiply: { a: x, b: { mod: { a: y, b: 2 } } } })).toBe('me.x * (me.y % 2)');
  expect(value({ multiply: { a: -1, b: x } })).toBe('-1 * me.x');
});

test('a negative number turns the sign', () => {
  expect(value({ add: { a: { x: {} }, b: -5 } })).toBe('me.x - 5');
  expect(value({ subtract: { a: { x: {} }, b: -5 } })).toBe('me.x + 5');
  expect(value({ subtract: { a: 1, b: { subtract: { a: { x: {} }, b: -5 } } } })).toBe('1 - (me.x + 5)');
});

test('conditions bind as Python reads them', () => {
  const edge = { touching: 'edge' };
  const down = { mouse_down: {} };
  expect(condition({ and: { a: { or: { a: edge, b: down } }, b: edge } })).toBe('(touching(edge) or mouse.is_down) and touching(edge)');
  expect(condition({ or: { a: { and: { a: edge, b: down } }, b: edge } })).toBe('touching(edge) and mouse.is_down or touching(edge)');
  expect(condition({ not: { and: { a: edge, b: down } } })).toBe('not (touching(edge) and mouse.is_down)');
  expect(condition({ not: { not: edge } })).toBe('touching(edge)');
  expect(condition({ equal: { a: { less: { a: 1, b: 2 } }, b: { greater: { a: 2, b: 1 } } } })).toBe('(1 < 2) == (2 > 1)');
});

test('the opposite of a comparison is a comparison', () => {
  expect(condition({ not: { equal: { a: { x: {} }, b: 0 } } })).toBe('me.x != 0');
  expect(condition({ not: { less: { a: { x: {} }, b: 0 } } })).toBe('me.x >= 0');
  expect(condition({ not: { list_contains: { list: 'fruit', item: 'măr' } } })).toBe('"măr" not in fruit');
  expect(body([{ repeat_until: { condition: { greater: { a: { x: {} }, b: 100 } }, do: [{ move: 10 }] } }])).toBe('while me.x <= 100:\n    move(10)');
});

test('empty places do in Python what they do in blocks', () => {
  expect(body([{ if: { do: ['show'] } }])).toBe('if False:\n    show()');
  expect(body([{ repeat_until: {} }])).toBe('while True:\n    pass');
  expect(condition({ not: null })).toBe('True');
  expect(condition({ and: { a: { touching: 'edge' } } })).toBe('touching(edge) and False');
  expect(value({ add: {} })).toBe('0 + 0');
  expect(view([['when_flag']]).slice(-3)).toEqual(['@cat.when_flag', 'def cat_at_start():', '    pass']);
});

test('an if that is alone in an else is elif', () => {
  expect(body([{ if_else: { condition: { touching: 'edge' }, do: ['show'], else: [{ if_else: { condition: { touching: 'dog' }, do: ['hide'], else: ['bounce'] } }] } }])).toBe(
    'if touching(edge):\n    show()\nelif touching(dog):\n    hide()\nelse:\n    bounce()');
});

test('texts stay texts where text is meant, and are numbers where they read like one', () => {
  expect(say('5')).toBe('say("5")');
  expect(body([{ list_add: { item: '5', list: 'fruit' } }])).toBe('fruit.append(5)');
  expect(body([{ list_add: { item: '05a', list: 'fruit' } }])).toBe('fruit.append("05a")');
  expect(value('abc')).toBe('0');
});

test('joins become one f-string', () => {
  expect(say({ join: { a: 'Ai ', b: { join: { a: { variable: 'score' }, b: ' puncte' } } } })).toBe('say(f"Ai {score} puncte")');
  expect(say({ join: { a: 'a', b: 'b' } })).toBe('say("ab")');
  expect(say({ join: { a: { variable: 'score' }, b: '' } })).toBe('say(str(score))');
  expect(say({ join: { a: '{', b: { x: {} } } })).toBe('say(f"{{{me.x}")');
  expect(say({ join: { a: 'a', b: { join: { a: { add: { a: 1, b: 2 } }, b: '' } } } })).toBe('say(f"a{1 + 2}")');
});

test('an f-string whose values hold quotes takes the other quotes, or is a sum', () => {
  const spoken = { letter: { index: 1, text: 'măr' } };
  expect(say({ join: { a: "It's ", b: spoken } })).toBe("say(f'It\\'s {\"măr\"[0]}')");
  expect(say({ join: { a: 'x', b: { letter: { index: 1, text: '"\'' } } } })).toBe('say("x" + str("\\"\'"[0]))');
});

test('quotes, line ends and strange signs stay within their literal', () => {
  expect(say('a"b')).toBe("say('a\"b')");
  expect(say('a"b\'c')).toBe('say("a\\"b\'c")');
  expect(say('a\nb\\')).toBe('say("a\\nb\\\\")');
  expect(say('\u0000\u2028')).toBe('say("\\u0000\\u2028")');
});

test('places in lists and texts are counted from nought', () => {
  const item = (index: unknown) => value({ list_item: { index, list: 'fruit' } });
  expect(item(3)).toBe('fruit[2]');
  expect(item({ variable: 'score' })).toBe('fruit[score - 1]');
  expect(item({ add: { a: { variable: 'score' }, b: 1 } })).toBe('fruit[score]');
  expect(item({ add: { a: { variable: 'score' }, b: 3 } })).toBe('fruit[score + 2]');
  expect(item({ subtract: { a: { variable: 'score' }, b: 1 } })).toBe('fruit[score - 2]');
  expect(item({ multiply: { a: { variable: 'score' }, b: 2 } })).toBe('fruit[score * 2 - 1]');
  expect(item({ divide: { a: { variable: 'score' }, b: 2 } })).toBe('fruit[round(score / 2) - 1]');
  expect(item({ list_length: 'fruit' })).toBe('fruit[len(fruit) - 1]');
  expect(value({ letter: { index: { variable: 'score' }, text: { variable: 'name' } } })).toBe('name[score - 1]');
});

test('range gets whole numbers', () => {
  expect(body([{ repeat: { times: 2.5 } }])).toBe('for _ in range(3):\n    pass');
  expect(body([{ repeat: { times: { divide: { a: 9, b: 2 } } } }])).toBe('for _ in range(round(9 / 2)):\n    pass');
});
