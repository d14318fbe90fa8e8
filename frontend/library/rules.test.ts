// @vitest-environment node
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COLOURS } from './make/colours.ts';
import { makeMask, prepareMasks } from './mask.ts';
import { readPalette } from './palette.ts';
import type { Sources } from './read.ts';
import { findLibraryFaults } from './rules.ts';

const PALETTE = readPalette(resolve(import.meta.dirname, '../drawings'));

type ASprite = Sources['sprites'][number];

function drawn(inside: string, viewBox = '0 0 8 4'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inside}</svg>`;
}

const BALL: ASprite = {
  id: 'ball',
  group: 'sport',
  from: 'sprites/sport/ball',
  titles: { ro: 'Minge', en: 'Ball' },
  words: { ro: ['minge'], en: ['ball'] },
  costumes: [1, 2].map((step) => ({ id: `roll-${step}`, titles: { ro: `rulează ${step}`, en: `rolls ${step}` }, svg: drawn('<circle cx="2" cy="2" r="2" fill="#c8383f"/>') })),
};

function faultsOf(changes: Partial<ASprite>): string {
  return findLibraryFaults({ sprites: [{ ...BALL, ...changes }], backdrops: [] }, PALETTE).join('\n');
}

function withSvg(svg: string): ASprite['costumes'] {
  return BALL.costumes.map((costume, at) => (at === 1 ? { ...costume, svg } : costume));
}

describe('the rules of the library', () => {
  test('let a good sprite pass', () => {
    expect(faultsOf({})).toBe('');
  });

  test('name the file of a colour that isn’t in the palette', () => {
    expect(faultsOf({ costumes: withSvg(drawn('<path d="M0 0h2v2Z" fill="#ff0000"/>')) })).toBe('library/sprites/sport/ball/roll-2.svg: #ff0000 is no colour of PALETTE.md.');
  });

  test.each([
    ['an id', '<g id="a"/>', 'The attribute id'],
    ['a style', '<g style="fill:red"/>', 'The attribute style'],
    ['a gradient', '<linearGradient/>', '<linearGradient>'],
    ['text', '<text>Hop</text>', '<text>'],
    ['what is no SVG', '<g', 'can’t be read as SVG'],
  ])('refuse %s', (_what, inside, fault) => {
    expect(faultsOf({ costumes: withSvg(drawn(inside)) })).toContain(fault);
  });

  test('want two to four costumes of one size', () => {
    expect(faultsOf({ costumes: BALL.costumes.slice(0, 1) })).toContain('has 1 costumes');
    expect(faultsOf({ costumes: withSvg(drawn('', '0 0 8 5')) })).toContain('differ in their viewBox');
  });

  test('want both languages, and commas below', () => {
    expect(faultsOf({ titles: { ro: '', en: 'Ball' } })).toContain('titles.ro is missing');
    expect(faultsOf({ titles: { ro: 'Co\u015f', en: 'Basket' } })).toContain('cedilla');
    expect(faultsOf({ words: { ro: [], en: ['ball'] } })).toContain('words.ro has no search words');
  });

  test('want a group that exists and an id of its own', () => {
    expect(faultsOf({ group: 'sports' })).toContain('there is no group “sports”');
    expect(findLibraryFaults({ sprites: [BALL, BALL], backdrops: [] }, PALETTE).join()).toContain('is taken by');
  });
});

test('the colours of scripts are those of the palette', () => {
  expect(new Set(Object.values(COLOURS))).toEqual(new Set(PALETTE.day.values()));
  expect(PALETTE.day.size).toBe(29);
});

describe('a mask', () => {
  const box = { x: 0, y: 0, width: 8, height: 4 };

  test('has a bit for each square of two units, rows from the top', async () => {
    await prepareMasks();
    const leftHalf = makeMask(drawn('<path d="M0 0h4v4h-4Z" fill="#c8383f"/>'), box);
    expect([...Buffer.from(leftHalf.bits, 'base64')]).toEqual([0b11001100]);
    expect(leftHalf).toMatchObject({ isCut: false, covered: 0.5 });
  });

  test('tells what is drawn beyond the viewBox', async () => {
    await prepareMasks();
    expect(makeMask(drawn('<path d="M0 0h12v4h-12Z" fill="#c8383f"/>'), box).isCut).toBe(true);
  });
});
