/**
 * Modules of the library that don't come with the worker, in the parts in which they are fetched. Where a program names one
 * of them, the page fetches that part and gives it to the worker first, as most programs need none of them.
 */
import type { SourceFile } from './protocol.ts';

const PARTS = {
  turtle: ['turtle'],
  stage: ['stage'],
  more: [
    'calendar', 'collections', 'copy', 'datetime', 'fractions', 'functools', 'itertools', 'json', 'operator', 'statistics', 'textwrap',
    '_time_of_day', '_timedelta',
  ],
};

export type LibraryPart = keyof typeof PARTS;

export const LIBRARY_PARTS = Object.keys(PARTS) as LibraryPart[];

/** In the static folder. */
export const fileOf = (part: LibraryPart): string => `js/python-${part}.json`;

const IMPORT = /^[^\S\n]*(?:from[^\S\n]+([\w.]+)|import[^\S\n]+([\w., \t]+))/gm;

/** null: it comes with the worker. `_turtle_pen` is of the turtle. */
export function partOf(module: string): LibraryPart | null {
  return LIBRARY_PARTS.find((part) => PARTS[part].includes(module) || module.startsWith(`_${part}_`)) ?? null;
}

export function partsNeeded(files: readonly SourceFile[]): LibraryPart[] {
  const imports = files.flatMap(({ text }) => [...text.matchAll(IMPORT)].flatMap(([, from, names]) => (from ?? names ?? '').split(/[\s,.]+/)));
  return LIBRARY_PARTS.filter((part) => imports.some((name) => partOf(name) === part));
}
