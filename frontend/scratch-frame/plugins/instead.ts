/**
 * Puts modules of ours in the place of modules of Scratch, and changes single lines of others: what needs the internet,
 * an account or a device is left out, and what would ask a server asks the page instead.
 *
 * A change that finds nothing to change stops the build, so that a newer Scratch can't undo one silently.
 */
import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { INSTEAD, patch } from './changes.ts';

/** Before a path within node_modules: the module itself, though another stands in its place for all others. */
const ORIGINAL = 'original:';

export function instead(root: string): Plugin {
  const used = new Set<string>();
  return {
    name: 'instead',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer) return null;
      if (source.startsWith(ORIGINAL)) return join(root, 'node_modules', source.slice(ORIGINAL.length));
      const found = await this.resolve(source, importer, { skipSelf: true });
      if (!found || found.external) return found;
      const path = normalizePath(found.id);
      const own = Object.keys(INSTEAD).find((end) => path.endsWith(end));
      if (!own) return found;
      used.add(own);
      return join(root, 'src', INSTEAD[own]!);
    },
    transform(code, id) {
      const changed = patch(normalizePath(id), code);
      return changed === null ? null : { code: changed, map: null };
    },
    generateBundle() {
      const idle = Object.keys(INSTEAD).filter((end) => !used.has(end));
      if (idle.length > 0) this.error(`Nothing of Scratch is named ${idle.join(', ')} any more: look at plugins/changes.ts.`);
    },
  };
}
