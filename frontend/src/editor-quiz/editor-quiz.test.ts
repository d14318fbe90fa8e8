import { expect, test } from 'vitest';
import type { QuizQuestion } from '../shared/contract.ts';
import { type Told, makeActivity, openSheet, type } from '../sheet/sheet.test-support.ts';
import './editor-quiz.ts';

const part = (id: string): { id: string; html: string } => ({ id, html: `<p>${id}</p>` });
const questions: QuizQuestion[] = [
  { id: 'flag', kind: 'single', html: '<p>The flag?</p>', options: [part('starts'), part('stops')] },
  { id: 'loops', kind: 'multiple', html: '<p>Loops?</p>', options: [part('repeat'), part('if'), part('forever')] },
  { id: 'morning', kind: 'order', html: '<p>In order?</p>', items: [part('eat'), part('wake'), part('wash')] },
  { id: 'pairs', kind: 'match', html: '<p>Pairs?</p>', left: [part('cat'), part('dog')], right: [part('bark'), part('purr')] },
  { id: 'many', kind: 'short', html: '<p>How many?</p>' },
];
const ids = questions.map(({ id }) => id);
const all = { flag: 'starts', loops: ['repeat'], morning: ['wake', 'wash', 'eat'], pairs: { cat: 'purr', dog: 'bark' }, many: '3' };

const open = (answers: unknown = {}, attributes: string[] = []): Promise<Told> => openSheet(makeActivity('quiz', { introduction: '', questions }, ids), { answers }, attributes);
const answers = (told: Told): Record<string, unknown> => told.work()['answers'] as unknown as Record<string, unknown>;
const states = ({ all }: Told): (string | undefined)[] => all('.sheet-dot').map((dot) => dot.dataset['state']);

function choose(told: Told, value: string): void {
  told.editor.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click();
}

test('an untouched quiz is saved without an answer, and opening it is no change', async () => {
  const told = await open();
  expect(answers(told)).toEqual({});
  expect(told.events).toEqual([]);
  expect(states(told)).toEqual(['open', 'open', 'open', 'open', 'open']);
});

test('one and several are chosen as radio buttons and boxes, and each choice is told', async () => {
  const told = await open();
  choose(told, 'stops');
  choose(told, 'starts');
  told.press('Next');
  choose(told, 'forever');
  choose(told, 'repeat');
  expect(answers(told)).toEqual({ flag: 'starts', loops: ['repeat', 'forever'] });
  choose(told, 'repeat');
  choose(told, 'forever');
  expect(answers(told)['loops']).toEqual([]);
  expect(told.events).toEqual(Array.from({ length: 6 }, () => 'editor-changed'));
  expect(states(told).slice(0, 2)).toEqual(['begun', 'open']);
});

test('things are put in order with buttons alone, and the focus stays with the thing', async () => {
  const told = await open({ flag: 'starts', loops: ['if'] });
  expect(told.text('.quiz-text')).toBe('In order?');
  expect(told.button('Up: eat').disabled).toBe(true);
  told.button('Up: wash').focus();
  told.press('Up: wash');
  expect(document.activeElement).toBe(told.button('Up: wash'));
  expect(answers(told)['morning']).toEqual(['eat', 'wash', 'wake']);
  told.press('Up: wash');
  expect(answers(told)['morning']).toEqual(['wash', 'eat', 'wake']);
  expect(document.activeElement).toBe(told.button('Down: wash'));
  expect(told.text('[role=status]')).toBe('Now number 1 of 3.');
});

test('a thing is dragged to another place, and let go where it was it changes nothing', async () => {
  const told = await open({ flag: 'starts', loops: ['if'] });
  const list = told.editor.querySelector('.quiz-order') as HTMLElement;
  for (const item of told.all('.quiz-item')) {
    item.getBoundingClientRect = () => ({ top: [...list.children].indexOf(item) * 50, height: 50 }) as DOMRect;
  }
  const drag = (to: number): void => {
    list.firstElementChild?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0, clientY: 10 }));
    list.dispatchEvent(new PointerEvent('pointermove', { clientY: to }));
    list.dispatchEvent(new PointerEvent('pointerup', {}));
  };
  drag(12);
  expect(told.events).toEqual([]);
  drag(140);
  expect(answers(told)['morning']).toEqual(['wake', 'wash', 'eat']);
  expect(told.events).toEqual(['editor-changed']);
});

test('pairs are made by pressing what stands on the right, one after another, and come apart again', async () => {
  const told = await open();
  told.press('Question 4 of 5');
  const left = (): HTMLButtonElement[] => told.all<HTMLButtonElement>('.quiz-left');
  const right = (index: number): void => told.all('.quiz-right')[index]?.click();
  expect(left().map((each) => each.getAttribute('aria-current'))).toEqual(['true', 'false']);
  expect(states(told)[3]).toBe('open'); // only opened
  right(0);
  expect(answers(told)['pairs']).toEqual({ cat: 'bark' });
  right(0); // what is taken goes to the one that is asked for now
  expect(answers(told)['pairs']).toEqual({ dog: 'bark' });
  right(1);
  expect(answers(told)['pairs']).toEqual({ dog: 'bark', cat: 'purr' });
  expect(told.text('.quiz-asked')).toContain('All have a pair');
  right(1); // nobody asks
  expect(told.events).toHaveLength(3);
  left()[0]?.click();
  expect(answers(told)['pairs']).toEqual({ dog: 'bark' });
});

test('once all are answered, each change draws the eye to Check', async () => {
  const told = await open({ ...all, many: ' ' });
  const input = told.editor.querySelector('.quiz-short') as HTMLInputElement;
  type(input, '3');
  type(input, '34');
  expect(told.events).toEqual(['editor-changed', 'editor-arrived', 'editor-changed', 'editor-arrived']);
  expect((await open(all)).events).toEqual(['editor-arrived']);
  expect(answers(told)['many']).toBe('34');
});

test('after Check the first that is not right comes with what was said of it, and a change takes the mark away', async () => {
  const told = await open(all);
  told.editor.judged?.(ids.map((id) => ({ id, passed: id !== 'loops', message: `${id}!` })));
  expect(told.text('.quiz-text')).toBe('Loops?');
  expect(told.text('.sheet-said')).toBe('loops!');
  expect(states(told)).toEqual(['right', 'again', 'right', 'right', 'right']);
  expect(told.all('.sheet-dot')[1]?.getAttribute('aria-label')).toBe('Question 2 of 5: look at it again');
  choose(told, 'forever');
  expect(told.text('.sheet-said')).toBe('');
  expect(states(told)[1]).toBe('begun');
});

test('after Check a question without an answer has a sign of its own, which an answer takes away', async () => {
  const told = await open({ flag: 'starts' });
  told.editor.judged?.(ids.map((id) => ({ id, passed: false, message: `${id}!` })));
  expect(states(told)).toEqual(['again', 'missing', 'missing', 'missing', 'missing']);
  expect(told.all('.sheet-dot')[1]?.getAttribute('aria-label')).toBe('Question 2 of 5: not answered yet');
  expect(told.all('.sheet-said')[0]?.className).toBe('sheet-said is-missing');
  choose(told, 'forever');
  expect(states(told)[1]).toBe('begun');
});

test('who looks at a question that is not right stays there', async () => {
  const told = await open(all);
  told.press('Question 5 of 5: answered');
  told.editor.judged?.([{ id: 'flag', passed: false, message: 'flag!' }, { id: 'many', passed: false, message: 'many!' }]);
  expect(told.text('.quiz-text')).toBe('How many?');
  expect(told.text('.sheet-said')).toBe('many!');
});

test('a quiz is opened at the first question without an answer, as it was saved', async () => {
  const told = await open({ flag: 'starts', loops: ['repeat', 'if'] });
  expect(told.text('.quiz-text')).toBe('In order?');
  told.press('Back');
  expect(told.all<HTMLInputElement>('input').map(({ checked }) => checked)).toEqual([true, true, false]);
  expect(answers(told)).toEqual({ flag: 'starts', loops: ['repeat', 'if'] });
});

test.each<unknown>([
  null, [], 'x', { flag: 'nothing', loops: 'repeat', morning: ['eat', 'eat', 'wake'], pairs: ['cat'], many: 4 },
  { flag: { a: 'b' }, loops: [1, null], pairs: { cat: 'toString', toString: 'purr' }, constructor: 'x' },
])('of saved answers that are none, %j, the rest is shown', async (saved) => {
  const told = await open(saved);
  const kept = answers(told);
  expect(Object.keys(kept).filter((id) => !ids.includes(id))).toEqual([]);
  expect(kept['flag']).toBeUndefined();
  expect(kept['morning']).toBeUndefined();
  expect(kept['many']).toBeUndefined();
  expect(kept['pairs'] ?? {}).toEqual({});
});

test.each([{ workspace: 'basics' }, { format: 2 }])('what is no quiz is refused: %j', async (other) => {
  await expect(openSheet(makeActivity('quiz', { introduction: '', questions }, ids), other)).rejects.toThrow('no quiz');
});

test('who only looks can turn over, and change nothing', async () => {
  const told = await open(all, ['readonly']);
  expect(told.all<HTMLInputElement>('input').every(({ disabled }) => disabled)).toBe(true);
  told.press('Question 3 of 5: answered');
  expect(told.all('.quiz-item button')).toEqual([]);
  told.press('Question 4 of 5: answered');
  expect(told.all<HTMLButtonElement>('.quiz-match button').every(({ disabled }) => disabled)).toBe(true);
  expect(told.events).toEqual([]);
});

test('Check judges nothing by itself', async () => {
  const told = await open();
  await told.editor.check();
  expect(told.events).toEqual(['editor-checked']);
});
