/**
 * Builds the front end into the package's static folder: `node build.ts` (run by `npm run build`).
 *
 * Several builds, because they have several homes: the pages (ES modules that share chunks), the workers and the
 * sandbox's frame (one file each, since they can't import) and the check runner for Node (one file). Style sheets are
 * bundled beside them with their url() untouched, since fonts and drawings are put in place by the `assets` script. Last
 * come the page that a project is taken home in and the one that a unit is exported in, made of all of these.
 *
 * File names are fixed: Django's static files storage adds the content hash. Only the folders named in OWNED are
 * emptied; fonts/, drawings/ and icons.svg belong to `assets`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { bundle, browserslistToTargets } from 'lightningcss';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { buildHome } from './build-home.ts';
import { buildPaper } from './build-paper.ts';
import { buildScratchChecks } from './scratch-frame/build-checks.ts';
import { icons } from './vite-icons.ts';
import { readBrython } from './src/python/brython-text.ts';
import { fileOf, LIBRARY_PARTS } from './src/python/library-parts.ts';
import { compileLibrary, pickModules, pythonLibrary } from './vite-python-library.ts';
import { listWorkspaceStyles, workspaces } from './vite-workspaces.ts';

const ROOT = import.meta.dirname;
const OUT = resolve(ROOT, '../src/cluboteca/static');
const OWNED = ['js', 'checks', 'blockly', 'home', 'paper'];
const FLOOR = ['chrome109', 'firefox115'];

const PAGES: Record<string, string> = {
  'js/page': 'src/pages/page.ts',
  'js/sign-in': 'src/pages/sign-in.ts',
  'js/board': 'src/pages/board.ts',
  'js/help-queue': 'src/pages/help-queue.ts',
  'js/projector': 'src/pages/projector.ts',
  'js/own': 'src/pages/own.ts',
  'js/packs': 'src/pages/packs.ts',
  'js/show-password': 'src/pages/show-password.ts',
  'js/hour': 'src/hour/hour.ts',
  'js/activity': 'src/frame/activity.ts',
  'js/computer-check': 'src/computer-check/computer-check.ts',
  'js/gallery': 'src/gallery/gallery.ts',
};

const STYLES: Record<string, string> = {
  'css/app.css': 'styles/app.css',
  'css/children.css': 'styles/children.css',
  'css/home.css': 'styles/home.css',
  'css/leading.css': 'styles/leading.css',
  'css/print.css': 'styles/print.css',
  ...listWorkspaceStyles(ROOT),
};

/** What our workspace asks for: no sounds, trash can, comments or zoom buttons of Blockly, so their files stay behind. */
const BLOCKLY_MEDIA = ['dropdown-arrow.svg', 'handdelete.cur', 'sprites.svg'];

const shared: InlineConfig = {
  root: ROOT,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  base: './',
};

/**
 * Makes imports between chunks ones that Django's static files storage can follow when it puts hashes into names: it
 * knows import("./x.js") but not import(`./x.js`), and can't name files that need each other's names. An entry that
 * another chunk imports would be loaded twice, under its hashed name by the page and under its own name by the chunk. So
 * these two stop the build.
 */
function djangoImports(): Plugin {
  return {
    name: 'django-imports',
    generateBundle(_options, output) {
      const chunks = Object.values(output).filter((file) => file.type === 'chunk');
      const circle = findCircle(new Map(chunks.map(({ fileName, imports, dynamicImports }) => [fileName, [...imports, ...dynamicImports]])));
      if (circle) this.error(`${circle.join(' -> ')}: chunks need each other's names. Put what they share into a group of its own.`);
      const entries = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
      for (const chunk of chunks) {
        const imported = chunk.imports.find((name) => entries.has(name));
        if (imported) this.error(`${chunk.fileName} imports the entry ${imported}: what they share belongs in src/shared/.`);
        chunk.code = chunk.code.replaceAll(/import\(`(\.[^`$]+)`\)/g, 'import("$1")');
      }
    },
  };
}

/** The first circle of names, from a name back to itself; null when there is none. */
function findCircle(uses: Map<string, string[]>): string[] | null {
  const seen = new Set<string>();
  const follow = (name: string, way: string[]): string[] | null => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (seen.has(name)) return null;
    seen.add(name);
    return (uses.get(name) ?? []).map((used) => follow(used, [...way, name])).find((found) => found !== null) ?? null;
  };
  return [...uses.keys()].map((name) => follow(name, [])).find((found) => found !== null) ?? null;
}

async function buildPages(): Promise<void> {
  await build({
    ...shared,
    plugins: [icons(), djangoImports(), workspaces(ROOT)],
    build: {
      outDir: OUT,
      emptyOutDir: false,
      target: FLOOR,
      sourcemap: false,
      modulePreload: false,
      // Blockly's core is one file of 630 kB, 175 kB gzipped, and can't be split.
      chunkSizeWarningLimit: 700,
      cssCodeSplit: false,
      rolldownOptions: {
        input: PAGES,
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'js/[name].js',
          assetFileNames: 'js/[name][extname]',
          codeSplitting: {
            groups: [
              { name: 'blockly', test: /node_modules[\\/]blockly/, priority: 5 },
              // What an editor and its frame have in common, which no other page needs; the bundler's own helpers too.
              { name: 'contract', test: /src[\\/]shared[\\/](?:contract|cut-edges|scratch-files)|vite[\\/]preload-helper|rolldown[\\/]runtime/, priority: 4 },
              // The registry brings editors, so nothing that an editor uses may stand beside it: Django can't name chunks
              // by their content where each needs the other's name.
              { name: 'workspaces', test: /src[\\/](?:frame[\\/]workspaces|[^\\/]+[\\/]workspace)\.ts$/, priority: 3 },
              // One file for what pages have in common, rather than a request for each small module.
              { name: 'page-parts', test: /src[\\/](?:frame|pages|shared)[\\/]/, minShareCount: 2, priority: 2 },
              { name: 'sheet-parts', test: /src[\\/]sheet[\\/]/, minShareCount: 2, priority: 2 },
              // The words for errors, one file for each language.
              { debugName: 'errors', name: (module) => `errors-${basename(module, '.json')}`, test: /copydeck[\\/]\w+\.json$/, priority: 5 },
              // What the workspaces have in common, and how a stage is seen: neither needs blocks.
              { name: 'workspace-parts', test: /src[\\/](?:sandbox[\\/]|checks[\\/]program\.ts|editor-blocks[\\/](?:block-world|choices|elements|picture|speed)\.ts)/, minShareCount: 2, priority: 2 },
              { name: 'stage-seen', test: /src[\\/]editor-blocks[\\/]stage[\\/](?:bitmaps|bubbles|geometry|keys|monitors|painter|pointer|response-shape|sounds|stage-view|summary|wardrobe)\.ts/, minShareCount: 2, priority: 2 },
              { name: 'editor-parts', test: /src[\\/](?:editor-blocks|checks)[\\/]/, minShareCount: 2, priority: 1 },
              { name: 'codemirror', test: /node_modules[\\/](?:@codemirror|@lezer|style-mod|w3c-keyname|crelt|@marijn)/, priority: 5 },
              { name: 'python-parts', test: /src[\\/](?:editor-python|python)[\\/]/, minShareCount: 2, priority: 1 },
              { name: 'icons', test: /icon:/, priority: 3 },
              // What the stage has in common with the dialogs that it brings when they are opened.
              { name: 'studio-parts', test: /src[\\/](?:stage[\\/]|studio[\\/](?!costume-painter|paint-|library-dialog|recolour-dialog|open|studio|\w+-list))/, priority: 0 },
            ],
          },
        },
      },
    },
  });
}

async function buildSingleFile(source: string, file: string, target: string | string[], minify: boolean): Promise<void> {
  await build({
    ...shared,
    build: {
      outDir: OUT,
      emptyOutDir: false,
      target,
      minify,
      sourcemap: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(ROOT, source),
        external: [/^node:/],
        output: { format: 'es', entryFileNames: file, codeSplitting: false },
      },
    },
  });
}

/** Brython is a plain script that leaves a global name behind; what is ours comes after it, in the same file. */
async function buildPythonWorker(): Promise<void> {
  const built = (await build({
    ...shared,
    plugins: [pythonLibrary(ROOT)],
    build: {
      write: false,
      target: FLOOR,
      minify: true,
      modulePreload: false,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: join(ROOT, 'src/python/worker.ts'), output: { format: 'iife', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  // It asks for its own address, which a worker made of text hasn't got. Nothing is ever fetched from there.
  const begin = 'globalThis.__BRYTHON__={brython_path:"https://club.local/python/"};';
  writeFileSync(join(OUT, 'js/python-worker.js'), `${begin}\n${readBrython()}\n;${built.output[0].code}`);
  const modules = compileLibrary(ROOT);
  for (const part of LIBRARY_PARTS) writeFileSync(join(OUT, fileOf(part)), JSON.stringify(pickModules(modules, part)));
}

function buildStyles(): void {
  const targets = browserslistToTargets(['chrome 109', 'firefox 115']);
  for (const [file, source] of Object.entries(STYLES)) {
    const { code } = bundle({ filename: join(ROOT, source), minify: true, targets });
    mkdirSync(dirname(join(OUT, file)), { recursive: true });
    writeFileSync(join(OUT, file), code);
  }
}

function copyBlocklyMedia(): void {
  for (const name of BLOCKLY_MEDIA) {
    cpSync(join(ROOT, 'node_modules/blockly/media', name), join(OUT, 'blockly', name));
  }
}

/** `node --run`, since a script that calls `npm` needs npm on the PATH, which a fresh machine doesn't have. */
function runAssets(): void {
  const { status } = spawnSync(process.execPath, ['--run', 'assets'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

for (const folder of OWNED) rmSync(join(OUT, folder), { recursive: true, force: true });
await buildPages();
await buildSingleFile('src/checks/check-worker.ts', 'js/check-worker.js', FLOOR, true);
await buildSingleFile('src/stage/worker.ts', 'js/stage-worker.js', FLOOR, true);
await buildPythonWorker();
await buildSingleFile('src/computer-check/memory-worker.ts', 'js/memory-worker.js', FLOOR, true);
await buildSingleFile('src/scratch-blocks/alone.ts', 'js/scratch-blocks-alone.js', FLOOR, true);
await buildSingleFile('src/sandbox/frame.ts', 'js/sandbox-frame.js', FLOOR, true);
await buildSingleFile('src/checks/run-checks.ts', 'checks/run-checks.mjs', 'node24', false);
await buildScratchChecks(OUT, shared, FLOOR);
buildStyles();
copyBlocklyMedia();
runAssets();
await buildHome(OUT, { ...shared, plugins: [icons()] });
buildPaper(OUT);
