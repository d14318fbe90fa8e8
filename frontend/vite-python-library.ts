/**
 * `import library from 'python-library:'` gives the modules that children's Python programs can import: those of
 * src/python/library/*.py, compiled as a child's program is, and those that Brython has as JavaScript.
 *
 *     {"turtle": {"code": "…"}, "math": {"script": "…"}}
 *
 * Those of the parts in library-parts.ts are not among them; `pickModules` gives them to the build.
 */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { translate } from './src/python/compile.ts';
import { loadBrython } from './src/python/load-brython.ts';
import { partOf, type LibraryPart } from './src/python/library-parts.ts';
import type { LibraryModule } from './src/python/modules.ts';

const ID = 'python-library:';
const OF_BRYTHON = ['math'];

export function compileLibrary(root: string): Record<string, LibraryModule> {
  const b = loadBrython();
  const modules: Record<string, LibraryModule> = {};
  for (const path of globSync('src/python/library/*.py', { cwd: root }).sort()) {
    const name = basename(path, '.py');
    modules[name] = { code: tighten(translate(b, readFileSync(join(root, path), 'utf8'), `<${name}>`, name, false)) };
  }
  const standard = readStandardLibrary();
  for (const name of OF_BRYTHON) modules[name] = { script: standard[name]![1] };
  return modules;
}

/** Without indentation and empty lines: no text of a library module spans lines. */
function tighten(js: string): string {
  return js.replaceAll(/^\s+/gm, '').replaceAll(/^;+\n/gm, '');
}

/** Brython's own file calls a function with all of it as JSON. */
function readStandardLibrary(): Record<string, [string, string]> {
  const text = readFileSync(createRequire(import.meta.url).resolve('brython/brython_stdlib.js'), 'utf8');
  const json = text.slice(text.indexOf('{', text.indexOf('var scripts')), text.lastIndexOf('__BRYTHON__.update_VFS'));
  return JSON.parse(json.trim().replace(/;$/, '')) as Record<string, [string, string]>;
}

/** The modules of a part; null: those that come with the worker. */
export function pickModules(modules: Record<string, LibraryModule>, part: LibraryPart | null): Record<string, LibraryModule> {
  return Object.fromEntries(Object.entries(modules).filter(([name]) => partOf(name) === part));
}

export function pythonLibrary(root: string): Plugin {
  return {
    name: 'python-library',
    resolveId: (source) => (source === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(pickModules(compileLibrary(root), null))};` : null),
  };
}
