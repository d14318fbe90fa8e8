/**
 * Tries a real editor out: opens it with a work, as the page of an activity does, and does the same thing in it twice.
 * The first time brings what it needs (a worker, Python); the second is as children mostly find it.
 */
import { WORKSPACES } from '../frame/workspaces.ts';
import type { ActivityData, WorkspaceEditor } from '../shared/contract.ts';
import type { EditorTrial, StageTrial } from './facts.ts';
import { pythonActivity, STAGE_FRAMES, stageActivity, villageActivity } from './trial-works.ts';

/** Where an editor is shown while it is tried. */
export type Box = Pick<HTMLElement, 'replaceChildren'>;
export type Clock = () => number;
export type Rest = () => Promise<unknown>;

/** Nobody presses again at once, and what an editor makes ready meanwhile is ready. */
const REST_MS = 700;
const rest = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, REST_MS));

/** Rejects when the editor can't be had or breaks. */
export async function tryEditor(
  box: Box, activity: ActivityData, act: (editor: WorkspaceEditor) => Promise<unknown>, clock: Clock = () => performance.now(), pause: Rest = rest,
): Promise<EditorTrial> {
  const workspace = WORKSPACES[activity.workspace];
  if (!workspace) throw new Error(`There is no workspace ${activity.workspace}.`);
  const timed = async (what: () => Promise<unknown>): Promise<number> => {
    const begun = clock();
    await what();
    return clock() - begun;
  };
  let editor: WorkspaceEditor | undefined;
  const open = async (): Promise<void> => {
    await workspace.bring();
    const made = document.createElement(workspace.tag) as WorkspaceEditor;
    editor = made;
    made.configure(activity);
    box.replaceChildren(made);
    await made.load(activity.starter);
  };
  try {
    const opens_ms = await timed(open);
    const use = (): Promise<unknown> => act(editor as WorkspaceEditor);
    const first_ms = await timed(use);
    await pause();
    return { opens_ms, first_ms, again_ms: await timed(use) };
  } finally {
    editor?.stop();
    box.replaceChildren();
  }
}

/** In the village a run takes the time that the hero needs to walk, whatever the computer; Check doesn't. */
export function tryVillage(box: Box): Promise<EditorTrial> {
  return tryEditor(box, villageActivity(), (editor) => editor.check());
}

/** Each run takes STAGE_FRAMES frames: two seconds where the computer keeps up. */
export async function tryStage(box: Box): Promise<StageTrial> {
  const trial = await tryEditor(box, stageActivity(), (editor) => editor.run());
  return { ...trial, frames_per_second: Math.min(60, (STAGE_FRAMES * 1000) / Math.max(1, trial.again_ms)) };
}

export function tryPython(box: Box): Promise<EditorTrial> {
  return tryEditor(box, pythonActivity(), (editor) => editor.run());
}
