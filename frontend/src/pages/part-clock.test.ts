import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { layPage, pass, useFakeTime } from '../frame/fake-club.test-support.ts';
import type { Part } from '../frame/shapes.ts';
import { PartClock } from './part-clock.ts';

beforeEach(useFakeTime);
afterEach(() => {
  document.body.innerHTML = '';
  vi.clearAllTimers();
  vi.useRealTimers();
});

function part(secondsLeft: number, following: string | null = null): Part {
  const end = Date.now() + secondsLeft * 1_000;
  return { id: 'work', title: 'Work', text: '', minutes: 50, started_at: new Date(end - 3_000_000).toISOString(), ends_at: new Date(end).toISOString(), following };
}

function show(shown: Part | null): HTMLElement {
  const clock = new PartClock();
  document.body.replaceChildren(clock);
  clock.show(shown);
  return clock;
}

const state = (clock: HTMLElement): string | undefined => clock.querySelector<HTMLElement>('.timer')?.dataset['state'];

test('minutes and seconds run down', async () => {
  const clock = show(part(754, 'Show'));
  expect(clock.textContent).toContain('12:34');
  expect(clock.textContent).toContain('Then: Show');
  await pass(2_000);
  expect(clock.textContent).toContain('12:32');
  expect(state(clock)).toBe('running');
});

test('the last minute and the end are told apart in words', async () => {
  const clock = show(part(59, 'Show'));
  expect(state(clock)).toBe('ending');
  await pass(60_000);
  expect(state(clock)).toBe('over');
  expect(clock.textContent).toContain('Time is up');
  expect(clock.textContent).toContain('You can go on to: Show');
});

test('without a part there is nothing to see', () => {
  expect(show(null).textContent).toBe('');
});

test('the part that the page embeds is shown at once', () => {
  layPage('<part-clock></part-clock>', { data: { 'part-data': part(600) } });
  expect(document.querySelector('part-clock')?.textContent).toContain('10:00');
});

test('it becomes longer than planned kindly, and says so once when the time runs out', async () => {
  const heard = vi.fn();
  document.addEventListener('part-over', heard);
  const clock = show(part(2, 'Show'));
  await pass(3_000);
  expect(heard).toHaveBeenCalledOnce();
  await pass(125_000);
  expect(heard).toHaveBeenCalledOnce();
  expect(clock.textContent).toContain('2 minutes longer than planned');
  document.removeEventListener('part-over', heard);
});

test('a page that is opened after the end says nothing aloud', async () => {
  const heard = vi.fn();
  document.addEventListener('part-over', heard);
  show(part(-30));
  await pass(2_000);
  expect(heard).not.toHaveBeenCalled();
  document.removeEventListener('part-over', heard);
});

test('while the time stands still it doesn\'t run down', async () => {
  const paused = { ...part(600, 'Show'), paused_at: new Date().toISOString() };
  const clock = show(paused);
  await pass(5_000);
  expect(clock.textContent).toContain('10:00');
  expect(clock.textContent).toContain('The time stands still.');
  expect(state(clock)).toBe('paused');
});
