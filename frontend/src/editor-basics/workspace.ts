/** How a page finds this workspace. */
import type { Workspace } from '../frame/workspaces.ts';

export default { name: 'basics', tag: 'editor-basics', bring: () => import('./editor-basics.ts'), carries: {}, isSheet: true } satisfies Workspace;
