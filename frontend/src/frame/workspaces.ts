/** Which editor each workspace of an activity is. A new workspace is one line here. */
export interface Workspace {
  tag: string;
  /** Defines the element. Its code is brought only by pages that need it. */
  bring: () => Promise<unknown>;
}

export const WORKSPACES: Readonly<Record<string, Workspace>> = {
  blocks: { tag: 'editor-blocks', bring: () => import('../editor-blocks/editor-blocks.ts') },
};
