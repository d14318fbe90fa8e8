/**
 * Tells the server which files each workspace needs, so that a page can fetch them at once instead of one after the
 * other: `workspaces.json` in the static folder.
 *
 *     {"blocks": {"style": "css/editor-blocks.css", "scripts": ["js/editor-blocks.js", …], "fetches": [], "worlds": {"grid": ["js/grid-editor.js", …]}}}
 *
 * A workspace is a folder of src/ with a file workspace.ts. Its style sheet has the folder's name. What its code brings
 * for one world alone lies in a folder of the world's name: `import('./grid/grid-editor.ts')`.
 */
import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const FETCHES = /\bfetches:\s*\[([^\]]*)\]/;
const NAME = /\bname:\s*['"`]([\w-]+)['"`]/;

interface WorkspaceFiles {
  style: string | null;
  scripts: string[];
  /** What its code asks for as soon as it is there. */
  fetches: string[];
  worlds: Record<string, string[]>;
}

/** Style sheets of the workspaces: where they go, where they come from. */
export function listWorkspaceStyles(root: string): Record<string, string> {
  const folders = globSync('src/*/workspace.ts', { cwd: root }).map(dirname).sort();
  const sheets = folders.map((folder) => [`css/${basename(folder)}.css`, join(folder, `${basename(folder)}.css`)] as const);
  return Object.fromEntries(sheets.filter(([, source]) => existsSync(join(root, source))));
}

export function workspaces(root: string): Plugin {
  return {
    name: 'workspaces',
    generateBundle(_options, output) {
      const chunks = Object.values(output).filter((file) => file.type === 'chunk');
      const styles = listWorkspaceStyles(root);
      const found: Record<string, WorkspaceFiles> = {};
      for (const id of this.getModuleIds()) {
        const info = this.getModuleInfo(id);
        if (!info || !/[\\/]src[\\/][^\\/]+[\\/]workspace\.ts$/.test(id)) continue;
        const name = NAME.exec(info.code ?? '')?.[1];
        const brought = info.dynamicallyImportedIds[0];
        if (!name || !brought) return this.error(`${id} has to export its name and bring its element.`);
        const style = `css/${basename(dirname(id))}.css`;
        const files: WorkspaceFiles = { style: style in styles ? style : null, scripts: listFiles(chunks, brought), fetches: readFetches(info.code ?? ''), worlds: {} };
        for (const part of this.getModuleInfo(brought)?.dynamicallyImportedIds ?? []) {
          const [world, ...rest] = relative(dirname(id), part).split(sep);
          if (!world || world === '..' || rest.length === 0) continue;
          const known = files.worlds[world] ?? [];
          files.worlds[world] = [...new Set([...known, ...listFiles(chunks, part)])].filter((file) => !files.scripts.includes(file));
        }
        found[name] = files;
      }
      this.emitFile({ type: 'asset', fileName: 'workspaces.json', source: `${JSON.stringify(found, null, 2)}\n` });
    },
  };
}

function readFetches(code: string): string[] {
  return [...(FETCHES.exec(code)?.[1] ?? '').matchAll(/['"`]([^'"`]+)['"`]/g)].map(([, path]) => path as string);
}

/** The file with this module and all that it imports, in the order in which they are found. */
function listFiles(chunks: Rolldown.OutputChunk[], module: string): string[] {
  const files: string[] = [];
  const add = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || files.includes(chunk.fileName)) return;
    files.push(chunk.fileName);
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name));
  };
  add(chunks.find(({ moduleIds }) => moduleIds.includes(module)));
  return files;
}
