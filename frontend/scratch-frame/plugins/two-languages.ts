/** Of the texts of the editor in all languages, those in two: the reader is asked for nothing, the page has a language. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

export const LANGUAGES = ['en', 'ro'];
const TEXTS = /scratch-l10n[\\/]locales[\\/][\w-]+\.js$/;
const LIST = /scratch-l10n[\\/]src[\\/]supported-locales\.mjs$/;
const DATA = /scratch-l10n[\\/]src[\\/]locale-data\.mjs$/;

export function twoLanguages(): Plugin {
  return {
    name: 'two-languages',
    enforce: 'pre',
    load(id) {
      if (TEXTS.test(id)) {
        const text = readFileSync(id, 'utf8');
        const all = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Record<string, Record<string, string>>;
        return `export default ${JSON.stringify(Object.fromEntries(LANGUAGES.map((language) => [language, all[language]])))};`;
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
