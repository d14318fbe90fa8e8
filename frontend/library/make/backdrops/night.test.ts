// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPalette } from '../../palette.ts';
import { atNight, LIT } from './night.ts';

const drawings = resolve(import.meta.dirname, '../../../drawings');
const { day } = readPalette(drawings);
const [, dusk = ''] = readFileSync(`${drawings}/PALETTE.md`, 'utf8').split(/^## Dusk$/m);

describe('A scene at night', () => {
  it('gives each colour to its dusk partner of the palette', () => {
    for (const [, name = '', partner = ''] of dusk.matchAll(/\| ([a-z ]+) \| `(#[0-9a-f]{6})` (?=\|)/g)) {
      expect(atNight(`fill="${day.get(name)}"`), name).toBe(`fill="${partner}"`);
    }
  });

  it('leaves lit windows yellow', () => {
    expect(atNight(`fill="${LIT}"`)).toBe(`fill="${day.get('yellow')}"`);
  });
});
