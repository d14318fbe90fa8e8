import { beforeEach, expect, test } from 'vitest';

beforeEach(() => sessionStorage.clear());

test('a name that is typed again stands on the certificate and stays in the tab', async () => {
  document.body.innerHTML = `
    <form data-guest-names><input data-guest="17"></form>
    <guest-certificate guest="17"><div class="certificate" aria-label="Certificate: Vulpea 7"><p class="certificate-name">Vulpea 7</p></div></guest-certificate>`;
  await import('./hour.ts');
  const input = document.querySelector('input') as HTMLInputElement;
  const line = document.querySelector('.certificate-name');
  expect([input.value, line?.textContent, line?.classList.contains('is-by-hand')]).toEqual(['', '', true]);
  input.value = ' Ana ';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  expect([line?.textContent, line?.classList.contains('is-by-hand')]).toEqual(['Ana', false]);
  expect(document.querySelector('.certificate')?.getAttribute('aria-label')).toBe('Certificate: Ana');
  const { getTypedName } = await import('./typed-names.ts');
  expect(getTypedName('17')).toBe('Ana');
  input.value = '';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  expect([line?.textContent, document.querySelector('.certificate')?.getAttribute('aria-label')]).toEqual(['', 'Certificate: Vulpea 7']);
});
