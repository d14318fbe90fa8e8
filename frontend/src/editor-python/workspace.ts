/** How a page finds this workspace. */
import type { Workspace } from '../frame/workspaces.ts';

export default {
  name: 'python',
  tag: 'editor-python',
  bring: () => import('./editor-python.ts'),
  fetches: ['js/python-worker.js'],
  carries: { python: ['js/python-worker.js', 'js/python-turtle.json', 'js/python-stage.json', 'js/python-more.json', 'js/stage-worker.js', 'library'] },
} satisfies Workspace;
