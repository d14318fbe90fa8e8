/** How the tests run. The builds are listed in build.ts. */
import { defineConfig } from 'vitest/config';
import { icons } from './vite-icons.ts';
import { pythonLibrary } from './vite-python-library.ts';

/** What knows of no page. To make one for each of these files would take longer than most of them. */
const WITHOUT_PAGE = [
  'src/{checks,python,python-errors,scratch-blocks,stage,stage-python}/**/*.test.ts',
  'library/**/*.test.ts',
];

export default defineConfig({
  plugins: [icons(), pythonLibrary(import.meta.dirname)],
  test: {
    // On two cores Vitest alone would leave one without work.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'without a page', environment: 'node', include: WITHOUT_PAGE } },
      {
        extends: true,
        test: {
          name: 'on a page',
          environment: 'happy-dom',
          include: ['src/**/*.test.ts', 'scratch-frame/checks/**/*.test.ts'],
          exclude: WITHOUT_PAGE,
        },
      },
    ],
  },
});
