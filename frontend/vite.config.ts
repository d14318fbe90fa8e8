/** How the tests run. The builds are listed in build.ts. */
import { defineConfig } from 'vitest/config';
import { icons } from './vite-icons.ts';
import { pythonLibrary } from './vite-python-library.ts';

export default defineConfig({
  plugins: [icons(), pythonLibrary(import.meta.dirname)],
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'library/**/*.test.ts', 'scratch-frame/checks/**/*.test.ts'],
  },
});
