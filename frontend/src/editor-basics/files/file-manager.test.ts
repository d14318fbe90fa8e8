import { beforeEach, expect, test } from 'vitest';
import type { TaskWork } from '../../shared/contract.ts';
import { pressKey } from '../../sheet/sheet.test-support.ts';
import { fileManager } from './file-manager.ts';

let saved: TaskWork[] = [];
let said = '';
let desk: HTMLElement;

beforeEach(() => {
  saved = [];
  said = '';
  desk = fileManager({
    task: { id: 'tidy', kind: 'files', html: '', begin: ['photos/', 'letter', 'cat'], end: ['photos/cat'], gone: ['letter', 'cat'], names: { photos: 'Poze', letter: 'Scrisoare', cat: 'Pisica' } },
    work: { done: false },
    change: (work) => saved.push(work),
    say: (text) => (said = text),
  });
  document.body.replaceChildren(desk);
});

const item = (name: string): HTMLButtonElement => [...desk.querySelectorAll<HTMLButtonElement>('.desk-item')].find((each) => each.textContent?.startsWith(`${name},`)) as HTMLButtonElement;
const act = (name: string): HTMLButtonElement => desk.querySelector(`[data-act="${name}"]`) as HTMLButtonElement;
const shown = (): string[] => [...desk.querySelectorAll('.desk-item')].map(({ textContent }) => textContent?.split(',')[0] ?? '');
const bin = (): HTMLElement => desk.querySelector('.desk-bin') as HTMLElement;

test('a file is tidied away with the buttons alone', () => {
  expect(act('cut').disabled).toBe(true);
  item('Pisica').click();
  act('cut').click();
  item('Poze').click();
  act('open').click();
  act('paste').click();
  expect(shown()).toEqual(['Pisica']);
  act('up').click();
  item('Scrisoare').click();
  act('throwAway').click();
  expect(saved.map(({ done }) => done)).toEqual([false, true]);
  expect(saved.at(-1)).toMatchObject({ files: ['photos/', 'photos/cat'], bin: [{ from: '', files: ['letter'] }] });
});

test('a file is tidied away with the keyboard alone', () => {
  item('Poze').focus();
  pressKey(document.activeElement as Element, 'ArrowRight');
  expect(document.activeElement).toBe(item('Scrisoare'));
  pressKey(document.activeElement as Element, 'Delete');
  item('Pisica').focus();
  pressKey(item('Pisica'), 'x', { ctrlKey: true });
  pressKey(item('Poze'), 'Enter');
  act('paste').click();
  expect(saved.at(-1)?.done).toBe(true);
  pressKey(item('Pisica'), 'Backspace');
  expect(shown()).toEqual(['Poze']);
});

test('on the way to the buttons the focus changes nothing that is chosen', () => {
  item('Pisica').click();
  item('Poze').focus();
  expect(item('Pisica').getAttribute('aria-pressed')).toBe('true');
  expect([...desk.querySelectorAll<HTMLElement>('.desk-item')].map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  act('throwAway').click();
  expect(shown()).toEqual(['Poze', 'Scrisoare']);
});

test('the arrows walk from button to button, past those that cannot be pressed', () => {
  item('Pisica').click();
  const stops = (): string[] => [...desk.querySelectorAll<HTMLElement>('.desk-act')].filter(({ tabIndex }) => tabIndex === 0).map((each) => each.dataset['act'] ?? '');
  expect(stops()).toEqual(['makeFolder']);
  act('makeFolder').focus();
  pressKey(act('makeFolder'), 'ArrowRight');
  pressKey(act('rename'), 'ArrowRight');
  expect(document.activeElement).toBe(act('cut'));
  expect(stops()).toEqual(['cut']);
  pressKey(act('cut'), 'Home');
  pressKey(act('makeFolder'), 'ArrowLeft');
  expect(document.activeElement).toBe(act('throwAway'));
  act('throwAway').click();
  expect(document.activeElement).not.toBe(document.body);
});

test('what was cut is pasted with the keys into an empty folder, and the advice to open it is gone by then', () => {
  item('Pisica').focus();
  pressKey(item('Pisica'), 'x', { ctrlKey: true });
  expect(said).toContain('Now open the folder');
  expect(document.activeElement).toBe(item('Pisica'));
  pressKey(item('Poze'), 'Enter');
  expect(said).toBe('');
  pressKey(document.activeElement as Element, 'v', { ctrlKey: true });
  expect(shown()).toEqual(['Pisica']);
});

test('what is in the bin comes back', () => {
  item('Pisica').click();
  act('throwAway').click();
  expect(bin().textContent).toContain('1');
  bin().click();
  expect(shown()).toEqual(['Pisica']);
  item('Pisica').click();
  act('bringBack').click();
  bin().click();
  expect(shown()).toEqual(['Poze', 'Scrisoare', 'Pisica']);
});

test('a new folder and a new name are asked for in the window itself, until they can be used', () => {
  act('makeFolder').click();
  const input = desk.querySelector('.desk-form input') as HTMLInputElement;
  const send = (text: string): void => {
    input.value = text;
    desk.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
  };
  expect(document.activeElement).toBe(input);
  send('poze');
  expect(said).toContain('with this name already');
  send('Vacanță');
  expect(desk.querySelector('.desk-form')).toBeNull();
  expect(saved.at(-1)?.files).toContain(':Vacanță/');
  item('Vacanță').click();
  act('rename').click();
  pressKey(desk.querySelector('.desk-form input') as Element, 'Escape');
  expect(desk.querySelector('.desk-form')).toBeNull();
  expect(saved).toHaveLength(1);
});

test('a file is dragged onto a folder and onto the bin, and a trembling hand drags nothing', () => {
  const drag = (name: string, onto: HTMLElement, by = 40): void => {
    document.elementsFromPoint = () => [onto];
    item(name).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0, clientX: 0, clientY: 0 }));
    desk.dispatchEvent(new PointerEvent('pointermove', { buttons: 1, clientX: by, clientY: 0 }));
    desk.dispatchEvent(new PointerEvent('pointerup', {}));
  };
  drag('Pisica', bin(), 3);
  drag('Poze', item('Poze'));
  expect(saved).toEqual([]);
  drag('Pisica', item('Poze'));
  drag('Scrisoare', bin());
  expect(saved.at(-1)).toMatchObject({ done: true, files: ['photos/', 'photos/cat'] });
});
