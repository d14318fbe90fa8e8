import { beforeEach, expect, test, vi } from 'vitest';
import { forgetNames, getTypedName, keepTyped, nameGuests, tidy } from './typed-names.ts';

beforeEach(() => sessionStorage.clear());

function fill(...places: [avatar: string, name: string][]): HTMLFormElement {
  document.body.innerHTML = `<form>${places
    .map(
      ([avatar], at) =>
        `<input type="radio" name="avatar-${at + 1}" value="${avatar}" checked><input data-typed-name="${at + 1}" maxlength="20">`,
    )
    .join('')}</form>`;
  const form = document.querySelector('form') as HTMLFormElement;
  [...form.querySelectorAll<HTMLInputElement>('[data-typed-name]')].forEach((input, at) => (input.value = places[at]?.[1] ?? ''));
  return form;
}

test('each child gets the name that was typed at its place', () => {
  keepTyped(fill(['fox', ' Ana  Maria '], ['', 'nobody'], ['owl', ''], ['bee', 'Țuți']));
  nameGuests(['5', '6', '7']);
  expect(['5', '6', '7'].map(getTypedName)).toEqual(['Ana Maria', '', 'Țuți']);
});

test('who joins later gets a name of its own, and the others keep theirs', () => {
  keepTyped(fill(['fox', 'Ana']));
  nameGuests(['5']);
  keepTyped(fill(['owl', 'Luca']));
  nameGuests(['5', '8']);
  expect([getTypedName('5'), getTypedName('8')]).toEqual(['Ana', 'Luca']);
  nameGuests(['5', '8', '9']);
  expect(getTypedName('9')).toBe('');
});

test('who is done leaves no name in the tab', () => {
  keepTyped(fill(['fox', 'Ana']));
  nameGuests(['5']);
  keepTyped(fill(['owl', 'Luca']));
  forgetNames();
  nameGuests(['5', '8']);
  expect([getTypedName('5'), getTypedName('8')]).toEqual(['', '']);
});

test('the form sends no name, since its inputs have none', () => {
  const form = fill(['fox', 'Ana']);
  expect([...new FormData(form).keys()]).toEqual(['avatar-1']);
});

test('a name has at most twenty letters, and no half of a sign', () => {
  expect(tidy('x'.repeat(30))).toHaveLength(20);
  expect(tidy('🦊'.repeat(30))).toBe('🦊'.repeat(20));
});

test('a browser that keeps nothing shows a line to write on', () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => {
      throw new Error('no');
    },
    setItem: () => {
      throw new Error('no');
    },
    clear: () => undefined,
  });
  keepTyped(fill(['fox', 'Ana']));
  nameGuests(['5']);
  expect(getTypedName('5')).toBe('');
  vi.unstubAllGlobals();
});
