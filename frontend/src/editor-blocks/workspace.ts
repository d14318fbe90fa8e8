/** How a page finds this workspace. */
import type { Workspace } from '../frame/workspaces.ts';

export default {
  name: 'blocks',
  tag: 'editor-blocks',
  bring: () => import('./editor-blocks.ts'),
  carries: { grid: [], stage: ['js/stage-worker.js', 'library'] },
} satisfies Workspace;
