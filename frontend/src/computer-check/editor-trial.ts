/**
 * Tries a real editor out: opens it with a work, as the page of an activity does, and does the same thing in it twice.
 * The first time brings what it needs (a worker, Python); the second is as children mostly find it.
 */
import { WORKSPACES } from '../frame/workspaces.ts';
import type { ActivityData, CheckResult, WorkspaceEditor } from '../shared/contract.ts';
import type { EditorTrial, StageTrial } from './facts.ts';
import { PYTHON_PRINTS, pythonActivity, STAGE_FRAMES, stageActivity, villageActivity } from './trial-works.ts';

/** Where an editor is shown while it is tried. */
export type Box = Pick<HTMLElement, 'replaceChildren'>;

export interface TrialPlan {
  activity: ActivityData;
  /** What is timed. */
  act: (editor: WorkspaceEditor) => Promise<unknown>;
  /** Whether it was really done: an editor tells children what is wrong, and doesn't throw. */
  isDone: (editor: WorkspaceEditor, times: EditorTrial) => boolean;
}

/** Replaced in tests. */
export interface Timing {
  now: () => number;
  rest: () => Promise<unknown>;
}

/** Sixty frames at up to forty a second. */
const LEAST_STAGE_MS = (STAGE_FRAMES * 1000) / 40;
/** Nobody presses again at once, and what an editor makes ready meanwhile is ready. */
const REST_MS = 700;
const TIMING: Timing = { now: () => performance.now(), rest: () => new Promise((resolve) => setTimeout(resolve, REST_MS)) };

/** Rejects when the editor can't be had, breaks, or doesn't do what it is told. */
export async function tryEditor(box: Box, { activity, act, isDone }: TrialPlan, { now, rest }: Timing = TIMING): Promise<EditorTrial> {
  const workspace = WORKSPACES[activity.workspace];
  if (!workspace) throw new Error(`There is no workspace ${activity.workspace}.`);
  const timed = async (what: () => Promise<unknown>): Promise<number> => {
    const begun = now();
    await what();
    return now() - begun;
  };
  let editor: WorkspaceEditor | undefined;
  const open = async (): Promise<WorkspaceEditor> => {
    await workspace.bring();
    const made = document.createElement(workspace.tag) as WorkspaceEditor;
    editor = made;
    made.configure(activity);
    box.replaceChildren(made);
    await made.load(activity.starter);
    return made;
  };
  try {
    const begun = now();
    const opened = await open();
    const opens_ms = now() - begun;
    const first_ms = await timed(() => act(opened));
    await rest();
    const times = { opens_ms, first_ms, again_ms: await timed(() => act(opened)) };
    await rest();
    if (!isDone(opened, times)) throw new Error(`${workspace.tag} didn't do what it was told.`);
    return times;
  } finally {
    editor?.stop();
    box.replaceChildren();
  }
}

/** In the village a run takes the time that the hero needs to walk, whatever the computer; Check doesn't. */
export function tryVillage(box: Box, timing = TIMING): Promise<EditorTrial> {
  let results: CheckResult[] = [];
  return tryEditor(box, {
    activity: villageActivity(),
    act: async (editor) => {
      results = await editor.check();
    },
    isDone: () => results.length > 0,
  }, timing);
}

/** Each run takes STAGE_FRAMES frames: two seconds where the computer keeps up, and never less. */
export async function tryStage(box: Box, timing = TIMING): Promise<StageTrial> {
  const trial = await tryEditor(box, {
    activity: stageActivity(),
    act: (editor) => editor.run(),
    isDone: (_editor, { first_ms, again_ms }) => Math.min(first_ms, again_ms) > LEAST_STAGE_MS,
  }, timing);
  return { ...trial, frames_per_second: (STAGE_FRAMES * 1000) / trial.again_ms };
}

export function tryPython(box: Box, timing = TIMING): Promise<EditorTrial> {
  return tryEditor(box, {
    activity: pythonActivity(),
    act: (editor) => editor.run(),
    isDone: (editor) => (editor.textContent ?? '').includes(PYTHON_PRINTS),
  }, timing);
}
