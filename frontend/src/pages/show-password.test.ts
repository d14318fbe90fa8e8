import { beforeEach, expect, test } from 'vitest';
import './show-password.ts';

beforeEach(() => {
  document.body.innerHTML = `<form>
    <input name="username" value="elena">
    <input name="password" type="password" value="trei cuvinte bune">
    <input name="again" type="password" value="trei cuvinte">
    <show-password></show-password>
  </form>`;
});

const field = (name: string): HTMLInputElement => document.querySelector(`[name=${name}]`) as HTMLInputElement;
const box = (): HTMLInputElement => document.querySelector('show-password input') as HTMLInputElement;

test('the box shows both passwords, and hides them again', () => {
  box().click();
  expect([field('username').type, field('password').type, field('again').type]).toEqual(['text', 'text', 'text']);
  expect(field('password').value).toBe('trei cuvinte bune');
  box().click();
  expect([field('password').type, field('again').type]).toEqual(['password', 'password']);
});

test('a form that is sent has passwords that are hidden', () => {
  box().click();
  const form = document.querySelector('form') as HTMLFormElement;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.requestSubmit();
  expect(field('password').type).toBe('password');
  expect(box().checked).toBe(false);
});

test('it is moved without a second box, and outside a form there is none', () => {
  const element = document.querySelector('show-password') as HTMLElement;
  document.querySelector('form')?.prepend(element);
  expect(document.querySelectorAll('show-password input')).toHaveLength(1);
  document.body.innerHTML = '<show-password></show-password>';
  expect(document.querySelector('input')).toBeNull();
});
