import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as en from 'blockly/msg/en';
import { ENGLISH } from './blockly-messages-en.ts';
import { ROMANIAN } from './blockly-messages-ro.ts';

/** What the core asks for by name, as opposed to Blockly's ready-made blocks and plugins. A hue is no message. */
const core = readFileSync('node_modules/blockly/blockly_compressed.js', 'utf8');
const named = new Set([...core.matchAll(/\.([A-Z][A-Z0-9_]{1,})\b/g)].map(([, key]) => key));
const blockly = Object.fromEntries(Object.entries(en).filter(([, text]) => typeof text === 'string')) as Record<string, string>;
const theirs = Object.keys(blockly).filter((key) => named.has(key) && !key.endsWith('_HUE'));

test('every message that Blockly can show is there in both languages', () => {
  expect(theirs.length).toBeGreaterThan(150);
  expect(theirs.filter((key) => !(key in ENGLISH))).toEqual([]);
  expect(Object.keys(ROMANIAN).sort()).toEqual(Object.keys(ENGLISH).sort());
});

test('a message has the same places to fill in as Blockly expects', () => {
  const places = (text = '') => [...text.matchAll(/%\d/g)].map(String).sort();
  for (const [key, text] of Object.entries(ROMANIAN)) {
    expect([key, places(text)]).toEqual([key, places(blockly[key])]);
    expect([key, places(ENGLISH[key])]).toEqual([key, places(text)]);
  }
});

test('Romanian is written with its own letters', () => {
  expect(Object.values(ROMANIAN).filter((text) => /[şţŞŢ]/.test(text))).toEqual([]);
});
