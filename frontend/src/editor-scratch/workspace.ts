/** How a page finds this workspace. */
import type { Workspace } from '../frame/workspaces.ts';
import { listFileNames } from '../shared/scratch-files.ts';

export default {
  name: 'scratch',
  tag: 'editor-scratch',
  bring: () => import('./editor-scratch.ts'),
  carries: {},
  isPlainOnly: true,
  filesOf: (work) => ('project' in work ? listFileNames(work.project) : []),
} satisfies Workspace;
