import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeClub, layPage, pass, refuse, useFakeTime } from '../frame/fake-club.test-support.ts';
import './pack-progress.ts';
import type { PackProgress } from './pack-progress.ts';

const ADDRESS = '/packs/progress/';
let club: FakeClub;
let answer: { is_working: boolean; text: string; percent: number | null };

beforeEach(() => {
  useFakeTime();
  club = new FakeClub().install();
  club.routes.set(`GET ${ADDRESS}`, () => Response.json(answer));
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(): Promise<PackProgress> {
  layPage(`<pack-progress address="${ADDRESS}"><p data-part="text">Wait</p><progress data-part="bar" max="100"></progress><p data-part="again">link</p></pack-progress>`);
  const element = document.querySelector('pack-progress') as PackProgress;
  element.reload = vi.fn();
  await pass(100);
  return element;
}

const bar = (): HTMLProgressElement => document.querySelector('progress') as HTMLProgressElement;

test('text and bar follow what has come', async () => {
  answer = { is_working: true, text: 'Looking', percent: null };
  const element = await open();
  expect(element.textContent).toContain('Looking');
  expect(bar().hasAttribute('value')).toBe(false);
  answer = { is_working: true, text: 'Fetching', percent: 40 };
  await pass(2_100);
  expect(element.textContent).toContain('Fetching');
  expect(bar().value).toBe(40);
  expect(element.reload).not.toHaveBeenCalled();
});

test('the link for those without JavaScript is put away', async () => {
  answer = { is_working: true, text: 'Looking', percent: null };
  await open();
  expect(document.querySelector<HTMLElement>('[data-part=again]')?.hidden).toBe(true);
});

test('when nothing goes on any more the page is loaded anew', async () => {
  answer = { is_working: false, text: '', percent: null };
  const element = await open();
  expect(element.reload).toHaveBeenCalled();
});

test('who was signed out is sent to the sign-in by a new load', async () => {
  club.routes.set(`GET ${ADDRESS}`, () => refuse(404, 'not_found'));
  const element = await open();
  expect(element.reload).toHaveBeenCalled();
});
