/**
 * Of the texts of the editor in all languages, those in two: the page has a language, so nobody is asked for one.
 *
 * texts/ro.json has what Scratch's own translation leaves in English, or doesn't know yet.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export const LANGUAGES = ['en', 'ro'];
const TEXTS = /scratch-l10n[\\/]locales[\\/][\w-]+\.js$/;
const LIST = /scratch-l10n[\\/]src[\\/]supported-locales\.mjs$/;
const DATA = /scratch-l10n[\\/]src[\\/]locale-data\.mjs$/;

/** root: of the frame's workspace. */
export function twoLanguages(root: string): Plugin {
  return {
    name: 'two-languages',
    enforce: 'pre',
    load(id) {
      if (TEXTS.test(id)) {
        const text = readFileSync(id, 'utf8');
        const all = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Record<string, Record<string, string>>;
        const more: Record<string, Record<string, string>> = { ro: JSON.parse(readFileSync(join(root, 'texts/ro.json'), 'utf8')) };
        return `export default ${JSON.stringify(Object.fromEntries(LANGUAGES.map((language) => [language, { ...all[language], ...more[language] }])))};`;
      }
      if (LIST.test(id)) {
        return `export default { en: { name: 'English' }, ro: { name: 'Română' } };
          export const localeMap = {};
          export const isRtl = () => false;`;
      }
      return DATA.test(id) ? 'export default {};' : null;
    },
  };
}
