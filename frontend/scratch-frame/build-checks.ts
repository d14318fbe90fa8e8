/**
 * Builds the checks of Scratch projects: for Node (checks/scratch-checks.mjs, with the drawer of costumes beside it) and as
 * a worker of the browser (js/scratch-check-worker.js). Both hold Scratch's own VM, without its editor, screen and sound.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';

const ROOT = import.meta.dirname;

/** What the VM would use to load files, to draw and to talk: here it gets pictures, draws nothing and says nothing. */
const INSTEAD: [name: RegExp, code: string][] = [
  [/^raw-loader!/, 'export default "";'],
  [/util\/log(\.js)?$/, 'const silent = () => undefined; module.exports = { settings: {}, log: silent, debug: silent, info: silent, warn: silent, error: silent };'],
  [/import\/load-costume(\.js)?$/, 'const loadCostume = (md5, costume) => Promise.resolve(costume); module.exports = { loadCostume, loadCostumeFromAsset: (costume) => Promise.resolve(costume) };'],
  [/import\/load-sound(\.js)?$/, 'const loadSound = (sound) => Promise.resolve(sound); module.exports = { loadSound, loadSoundFromAsset: loadSound };'],
  [/\/deserialize-assets(\.js)?$/, 'const nothing = () => Promise.resolve(null); module.exports = { deserializeCostume: nothing, deserializeSound: nothing };'],
  [/scratch-link-websocket$/, 'module.exports = class {};'],
  [/fetch-with-timeout(\.js)?$/, 'module.exports = { fetchWithTimeout: () => Promise.reject(), setFetch: () => undefined };'],
];

function instead(): Plugin {
  const MARK = '\0instead:';
  return {
    name: 'instead-of-the-screen',
    enforce: 'pre',
    resolveId: (source) => {
      const index = INSTEAD.findIndex(([name]) => name.test(source));
      return index < 0 ? null : `${MARK}${index}`;
    },
    load: (id) => (id.startsWith(MARK) ? (INSTEAD[Number(id.slice(MARK.length))] as [RegExp, string])[1] : null),
  };
}

/** shared: how the rest of the front end is built. */
export async function buildScratchChecks(out: string, shared: InlineConfig, floor: string[]): Promise<void> {
  const bundle = (source: string, file: string, target: string | string[], format: 'es' | 'iife', minify: boolean) => build({
    ...shared,
    plugins: [instead()],
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: out,
      emptyOutDir: false,
      target,
      minify,
      sourcemap: false,
      modulePreload: false,
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: {
        input: join(ROOT, 'checks', source),
        preserveEntrySignatures: 'strict',
        external: [/^node:/],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  });
  await bundle('in-node.ts', 'checks/scratch-checks.mjs', 'node24', 'es', false);
  await bundle('worker.ts', 'js/scratch-check-worker.js', floor, 'iife', true);
  cpSync(join(ROOT, '../node_modules/@resvg/resvg-wasm/index_bg.wasm'), join(out, 'checks/resvg.wasm'));
}
