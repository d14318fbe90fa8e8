/**
 * Cuts the fonts down to what Romanian and English texts need.
 *
 * Headings: Bitter, a slab serif drawn for screens. Text: Atkinson Hyperlegible Next, drawn for people with low vision
 * (Il1 and O0 differ, so an address can be copied from the projector). Both OFL-1.1, both with ș and ț with a comma.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const PACKAGES = 'node_modules/@expo-google-fonts';

const FONTS: Record<string, string> = {
  'heading-800': 'bitter/800ExtraBold/Bitter_800ExtraBold.ttf',
  'text-400': 'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'text-700': 'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
};

const LICENCES: Record<string, string> = {
  'OFL-Bitter.txt': 'bitter/LICENSE_FONT',
  'OFL-Atkinson-Hyperlegible-Next.txt': 'atkinson-hyperlegible-next/LICENSE_FONT',
};

const PRINTABLE_ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
/**
 * Romanian; letters of Hungarian and German names, which are common in Transylvania; and s and t with a cedilla, which the
 * keyboards of old Windows write instead of the right ones.
 */
const LETTERS = 'ĂÂÎȘȚăâîșț' + 'ÁÉÍÓÖŐÚÜŰáéíóöőúüűÄäß' + '\u015e\u015f\u0162\u0163';
const SIGNS = '\u00a0«»„“”‘’–—…•·×÷°©→←↑↓✓−';

/** Only what keeps letters and accents in place, and figures of one width for the timers. */
const FEATURES = ['kern', 'mark', 'ccmp', 'locl', 'tnum'];

export async function buildFonts(root: string, out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const [name, source] of Object.entries(FONTS)) {
    const font = await subsetFont(readFileSync(join(root, PACKAGES, source)), PRINTABLE_ASCII + LETTERS + SIGNS, {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      noHinting: true,
    });
    writeFileSync(join(out, `${name}.woff2`), font);
  }
  for (const [name, source] of Object.entries(LICENCES)) copyFileSync(join(root, PACKAGES, source), join(out, name));
}
