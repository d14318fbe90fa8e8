/** How a page finds this workspace. */
import type { Workspace } from '../frame/workspaces.ts';

export default { name: 'reading', tag: 'editor-reading', bring: () => import('./editor-reading.ts'), carries: {}, isSheet: true, endsItself: true } satisfies Workspace;
