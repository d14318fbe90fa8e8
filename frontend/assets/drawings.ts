/**
 * Minifies the drawings: each becomes a file of its own; avatars and sign-in pictures also go into one sprite,
 * people.svg, so that the sign-in page asks for one file: `<use href="people.svg#avatar-fox"/>`, `#picture-apple`.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { optimize } from 'svgo';

const SPRITE: Record<string, string> = { avatars: 'avatar-', pictures: 'picture-' };

/** For both the default plugins and the sprite: ids and view boxes stay, since pages point at them. */
export function minify(path: string): string {
  return optimize(readFileSync(path, 'utf8'), {
    path,
    multipass: true,
    floatPrecision: 1,
    plugins: [{ name: 'preset-default', params: { overrides: { cleanupIds: false } } }],
  }).data;
}

/** The inside of a minified drawing as a symbol; what stands on the root (fill, stroke...) stays in force. */
export function toSymbol(id: string, svg: string): string {
  return svg
    .replace(/^<svg/, `<symbol id="${id}"`)
    .replace(/ xmlns="[^"]*"/, '')
    .replace(/ (width|height)="[^"]*"/g, (match, _name, offset: number) => (offset < svg.indexOf('>') ? '' : match))
    .replace(/<\/svg>\s*$/, '</symbol>');
}

/** `avatars/avatar-fox.svg` and `avatars/fox.svg` are both `avatar-fox`. */
function symbolId(prefix: string, name: string): string {
  return name.startsWith(prefix) ? name : prefix + name;
}

export function buildDrawings(source: string, out: string): void {
  rmSync(out, { recursive: true, force: true });
  const symbols: string[] = [];
  for (const relative of globSync('**/*.svg', { cwd: source }).sort()) {
    const svg = minify(join(source, relative));
    mkdirSync(join(out, dirname(relative)), { recursive: true });
    writeFileSync(join(out, relative), svg);
    const prefix = SPRITE[dirname(relative)];
    if (prefix) symbols.push(toSymbol(symbolId(prefix, basename(relative, '.svg')), svg));
  }
  writeFileSync(join(out, 'people.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
}
