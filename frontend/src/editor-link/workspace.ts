/** How a page finds this workspace. */
import type { Workspace } from '../frame/workspaces.ts';

export default { name: 'link', tag: 'editor-link', bring: () => import('./editor-link.ts'), carries: {}, isSheet: true, endsItself: true } satisfies Workspace;
