import { afterEach, beforeEach, expect, test } from 'vitest';
import { Keys } from './keys.ts';

let heard: string[] = [];
let forget = (): void => undefined;
let stage: HTMLElement;
let block: HTMLElement;

beforeEach(() => {
  heard = [];
  document.body.innerHTML = '<div id="stage" tabindex="0"></div><div class="injectionDiv"><g id="block" tabindex="0"></g><input></div><button>Stop</button>';
  stage = document.querySelector('#stage') as HTMLElement;
  block = document.querySelector('#block') as HTMLElement;
  forget = new Keys(stage, { down: (key) => heard.push(key), up: () => undefined, hears: (key) => key === 'left' }).listen();
});

afterEach(() => forget());

function press(key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}

function pointAt(place: HTMLElement): void {
  place.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  place.focus();
}

test('on the stage every key is the program’s', () => {
  stage.focus();
  press('ArrowUp');
  press('a');
  expect(heard).toEqual(['up', 'a']);
});

test('who came among the blocks by mouse plays with the keys that the program hears; the others move among the blocks', () => {
  pointAt(block);
  expect(press('ArrowLeft').defaultPrevented).toBe(true);
  expect(press('ArrowDown').defaultPrevented).toBe(false);
  expect(heard).toEqual(['left']);
});

test('who came with the Tab key moves among the blocks with all of them', () => {
  pointAt(block);
  press('Tab');
  press('ArrowLeft');
  expect(heard).toEqual([]);
});

test('in a field, and on a button, keys are not for the program', () => {
  for (const place of ['input', 'button']) {
    pointAt(document.querySelector(place) as HTMLElement);
    press('ArrowLeft');
  }
  expect(heard).toEqual([]);
});
