/**
 * Builds the front end into the package's static folder: `node build.ts` (run by `npm run build`).
 *
 * Three builds, because they have three homes: the pages (ES modules that share chunks), the check worker (one file,
 * so that a worker starts with one request) and the check runner for Node (one file). Style sheets are bundled beside
 * them with their url() untouched, since fonts and drawings are put in place by the `assets` script, which runs last.
 *
 * File names are fixed: Django's static files storage adds the content hash. Only the folders named in OWNED are
 * emptied; fonts/, drawings/ and icons.svg belong to `assets`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bundle, browserslistToTargets } from 'lightningcss';
import { build, type InlineConfig, type Plugin } from 'vite';
import { icons } from './vite-icons.ts';

const ROOT = import.meta.dirname;
const OUT = resolve(ROOT, '../src/cluboteca/static');
const OWNED = ['js', 'checks', 'blockly'];
const FLOOR = ['chrome109', 'firefox115'];

const PAGES: Record<string, string> = {
  'js/page': 'src/pages/page.ts',
  'js/sign-in': 'src/pages/sign-in.ts',
  'js/board': 'src/pages/board.ts',
  'js/projector': 'src/pages/projector.ts',
  'js/activity': 'src/frame/activity.ts',
  'js/gallery': 'src/gallery/gallery.ts',
};

const STYLES: Record<string, string> = {
  'css/app.css': 'styles/app.css',
  'css/print.css': 'styles/print.css',
  'css/editor.css': 'src/editor-blocks/editor-blocks.css',
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
 * knows import("./x.js") but not import(`./x.js`). An entry that another chunk imports would be loaded twice, under its
 * hashed name by the page and under its own name by the chunk; so that stops the build.
 */
function djangoImports(): Plugin {
  return {
    name: 'django-imports',
    generateBundle(_options, output) {
      const chunks = Object.values(output).filter((file) => file.type === 'chunk');
      const entries = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
      for (const chunk of chunks) {
        const imported = chunk.imports.find((name) => entries.has(name));
        if (imported) this.error(`${chunk.fileName} imports the entry ${imported}: what they share belongs in src/shared/.`);
        chunk.code = chunk.code.replaceAll(/import\(`(\.[^`$]+)`\)/g, 'import("$1")');
      }
    },
  };
}

async function buildPages(): Promise<void> {
  await build({
    ...shared,
    plugins: [icons(), djangoImports()],
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
              { name: 'blockly', test: /node_modules[\\/]blockly/ },
              // What an editor and its frame have in common, which no other page needs.
              { name: 'contract', test: /src[\\/]shared[\\/]contract/ },
              // One file for what pages have in common, rather than a request for each small module.
              { name: 'page-parts', test: /src[\\/](?:frame|pages|shared)[\\/]/, minShareCount: 2 },
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
await buildSingleFile('src/checks/run-checks.ts', 'checks/run-checks.mjs', 'node24', false);
buildStyles();
copyBlocklyMedia();
runAssets();
