/**
 * Builds the frame of the Scratch editor into the package's static folder: `node build.ts`.
 *
 * It is the editor's own source from npm, with the changes of plugins/changes.ts. The output is classic scripts, one style
 * sheet, the pictures that Blockly asks for by name, and `chunks.json`: names of the scripts that come later.
 */
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { browserslistToTargets } from 'lightningcss';
import { build } from 'vite';
import { classicChunks } from './plugins/classic-chunks.ts';
import { webpackFiles } from './plugins/webpack-files.ts';
import { schemas } from './plugins/schemas.ts';
import { instead } from './plugins/instead.ts';
import { twoLanguages } from './plugins/two-languages.ts';

const ROOT = import.meta.dirname;
const SCRATCH = join(ROOT, 'node_modules/@scratch');
const FLOOR = ['chrome109', 'firefox115'];
const OUT = resolve(process.argv[2] ?? join(ROOT, '../../src/cluboteca/static/scratch'));

await build({
  root: ROOT,
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  mode: 'production',
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  resolve: {
    alias: {
      '@frame': join(ROOT, 'src'),
      '@gui': join(SCRATCH, 'scratch-gui/src'),
      '@paint': join(SCRATCH, 'scratch-paint/src'),
      '@storage': join(SCRATCH, 'scratch-storage/src'),
      '@vm': join(SCRATCH, 'scratch-vm/src'),
      buffer: join(ROOT, 'node_modules/buffer'),
      '@scratch/scratch-storage': join(ROOT, 'src/instead/scratch-storage.ts'),
      '@tensorflow-models/face-detection': join(ROOT, 'src/instead/no-faces.ts'),
      '@mediapipe/face_detection/package.json': join(ROOT, 'src/instead/no-faces.ts'),
    },
    conditions: ['webpack', 'browser', 'production'],
    mainFields: ['browser', 'module', 'main'],
  },
  plugins: [
    twoLanguages(ROOT),
    schemas(),
    instead(ROOT),
    webpackFiles(browserslistToTargets(['chrome 109', 'firefox 115']), 'editor.css'),
    classicChunks('editor.js'),
  ],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: FLOOR,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      input: { editor: join(ROOT, 'src/frame.tsx') },
      output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});

/** Pictures on blocks, as the editor's own package has them. Its sounds aren't used. */
const MEDIA = join(SCRATCH, 'scratch-gui/dist/static/blocks-media');
cpSync(MEDIA, join(OUT, 'static/blocks-media'), { recursive: true, filter: (file) => !/\.(?:wav|mp3|ogg)$/.test(file) });
