import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetMessages, gettext, interpolate, ngettext } from './i18n.ts';

beforeEach(() => {
  document.documentElement.lang = 'ro';
  document.body.innerHTML = `<script type="application/json" id="messages">${JSON.stringify({
    catalog: { Run: 'Pornește', '%(count)s block': ['%(count)s bloc', '%(count)s blocuri', '%(count)s de blocuri'], Empty: '' },
  })}</script>`;
  forgetMessages();
});

afterEach(() => forgetMessages());

test('a text is shown in the language of the page', () => {
  expect(gettext('Run')).toBe('Pornește');
});

test('a text without a translation stays English', () => {
  expect(gettext('Step')).toBe('Step');
  expect(gettext('Empty')).toBe('Empty');
});

test.each([
  [1, '1 bloc'],
  [0, '0 blocuri'],
  [2, '2 blocuri'],
  [19, '19 blocuri'],
  [20, '20 de blocuri'],
  [101, '101 blocuri'],
])('Romanian counts %i as "%s"', (count, text) => {
  expect(interpolate(ngettext('%(count)s block', '%(count)s blocks', count), { count })).toBe(text);
});

test('a page without a catalogue speaks English', () => {
  document.body.innerHTML = '';
  forgetMessages();
  expect(ngettext('%(count)s block', '%(count)s blocks', 1)).toBe('%(count)s block');
  expect(ngettext('%(count)s block', '%(count)s blocks', 2)).toBe('%(count)s blocks');
});

test('a place without a value is left as it is', () => {
  expect(interpolate('%(name)s and %(other)s', { name: 'Ana' })).toBe('Ana and %(other)s');
});
