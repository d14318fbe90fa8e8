/** How a page finds this workspace. */
import type { Workspace } from '../frame/workspaces.ts';

export default { name: 'quiz', tag: 'editor-quiz', bring: () => import('./editor-quiz.ts'), carries: {}, isSheet: true } satisfies Workspace;
