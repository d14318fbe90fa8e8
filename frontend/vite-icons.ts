/**
 * `import play from 'icon:play'` gives the inside of the Lucide icon of that name, as SVG text for a 24 by 24 viewBox.
 * Only the icons that are named get into a bundle.
 */
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

interface IconSet {
  icons: Record<string, { body: string }>;
  aliases?: Record<string, { parent: string }>;
}

export function icons(): Plugin {
  let set: IconSet | null = null;
  return {
    name: 'icons',
    resolveId: (source) => (source.startsWith('icon:') ? `\0${source}` : null),
    load(id) {
      if (!id.startsWith('\0icon:')) return null;
      set ??= createRequire(import.meta.url)('@iconify-json/lucide/icons.json') as IconSet;
      const name = id.slice('\0icon:'.length);
      const icon = set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? ''];
      if (!icon) throw new Error(`Lucide has no icon "${name}".`);
      return `export default ${JSON.stringify(icon.body)};`;
    },
  };
}
