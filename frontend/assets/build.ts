/** Puts fonts, icons, drawings and the library of the stage into the package's static folder: `node assets/build.ts`, the last step of the build. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildLibrary } from '../library/build.ts';
import { buildDrawings } from './drawings.ts';
import { buildFonts } from './fonts.ts';
import { buildIcons } from './icons.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = resolve(ROOT, '../src/cluboteca/static');

mkdirSync(OUT, { recursive: true });
await buildFonts(ROOT, join(OUT, 'fonts'));
buildIcons(ROOT, join(OUT, 'icons.svg'));
buildDrawings(join(ROOT, 'drawings'), join(OUT, 'drawings'));
await buildLibrary(join(ROOT, 'library'), join(OUT, 'library'));
