/**
 * The workspaces that an activity can open, found by folder: each folder of src/ with a file workspace.ts is one. That
 * file is tiny and comes with the page; the editor's own code is brought only where an activity asks for it.
 *
 *     import type { Workspace } from '../frame/workspaces.ts';
 *
 *     export default {
 *       name: 'blocks', tag: 'editor-blocks', bring: () => import('./editor-blocks.ts'),
 *       carries: { grid: [], stage: ['js/stage-worker.js', 'library'] },
 *     } satisfies Workspace;
 *
 * docs/reference/workspaces.md says what else the folder holds.
 */
import type { Work } from '../shared/contract.ts';

export interface Workspace {
  /** `workspace` of ActivityData. */
  name: string;
  /** The custom element, a WorkspaceEditor. */
  tag: string;
  /** Defines the element. */
  bring: () => Promise<unknown>;
  /** By world: files and folders of the static folder that a project needs at home. */
  carries: Record<string, string[]>;
  /** Names of the files that a work names and doesn't hold (see WorkFile). Absent: its works hold everything. */
  filesOf?: (work: Work) => string[];
  /** Whether a project goes home as a page that opens by itself; else only as plain files. Absent: it does. */
  isPlainOnly?: boolean;
  /** Whether it holds no program: then there is nothing to take home, to copy or to show. Absent: it holds one. */
  isSheet?: boolean;
  /** Whether the element has a button "Done" of its own (editor-finished), which takes the place of Check. */
  endsItself?: boolean;
  /** Files of the static folder that the element asks for as soon as it is there; the page fetches them beside its code. */
  fetches?: string[];
}

const found = Object.values(import.meta.glob<Workspace>('../*/workspace.ts', { eager: true, import: 'default' }));

export const WORKSPACES: Readonly<Record<string, Workspace>> = Object.fromEntries(found.map((workspace) => [workspace.name, workspace]));
