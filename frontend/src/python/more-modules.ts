/**
 * Modules of the library that few programs import. They don't come with the worker: where a program names one of them, the
 * page fetches `js/python-more.json` and gives it to the worker first.
 */
import type { SourceFile } from './protocol.ts';

export const MORE_MODULES: readonly string[] = [
  'calendar', 'collections', 'copy', 'datetime', 'fractions', 'functools', 'itertools', 'json', 'operator', 'statistics', 'textwrap',
];
export const MORE_FILE = 'js/python-more.json';

const IMPORT = /^[^\S\n]*(?:from[^\S\n]+([\w.]+)|import[^\S\n]+([\w., \t]+))/gm;

export function needsMore(files: readonly SourceFile[]): boolean {
  return files.some(({ text }) => [...text.matchAll(IMPORT)].some(([, from, names]) => (from ?? names ?? '').split(/[\s,.]+/).some((name) => MORE_MODULES.includes(name))));
}
