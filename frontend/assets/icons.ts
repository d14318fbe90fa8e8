/**
 * One sprite of the Lucide icons (ISC) that icons.json names: `<use href="icons.svg#icon-NAME"/>`. The logo is in it too
 * (`#logo`), since every page shows it and needs no request more for it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify, toSymbol } from './drawings.ts';

interface IconSet {
  icons: Record<string, { body: string }>;
  aliases?: Record<string, { parent: string }>;
}

export function buildIcons(root: string, file: string): void {
  const wanted = JSON.parse(readFileSync(join(import.meta.dirname, 'icons.json'), 'utf8')) as string[];
  const set = JSON.parse(readFileSync(join(root, 'node_modules/@iconify-json/lucide/icons.json'), 'utf8')) as IconSet;
  const symbols = wanted.map((name) => {
    const icon = set.icons[set.aliases?.[name]?.parent ?? name];
    if (!icon) throw new Error(`icons.json names “${name}”, which Lucide doesn't have.`);
    return `<symbol id="icon-${name}" viewBox="0 0 24 24">${icon.body}</symbol>`;
  });
  symbols.push(toSymbol('logo', minify(join(root, 'drawings/logo.svg'))));
  writeFileSync(file, `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
}
