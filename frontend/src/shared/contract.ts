/**
 * The contract between a page and a workspace: what every editor understands, gives back and tells.
 *
 * An editor is a custom element. The page around it (steps, hints, Check, saving, crew) is the same for all of them and
 * knows only this file:
 *
 *     const editor = document.createElement('editor-blocks') as WorkspaceEditor;
 *     editor.configure(activityData);           // once, before load
 *     stage.append(editor);
 *     await editor.load(latestSave ?? activityData.starter);
 *     editor.addEventListener('editor-changed', () => keep(editor.save()));
 *     editor.addEventListener('editor-checked', (event) => send(event.detail));
 *     checkButton.onclick = () => editor.check();
 *     saver.picture = await editor.picture();   // a small picture for the list of versions; null where there is none
 *
 * With the attribute `readonly`, set before `configure`, a program can be looked at and run and not changed. Texts grow by
 * the CSS variable `--text-scale` of the page (1, 1.15 or 1.3).
 *
 * Events bubble. They are in HTMLElementEventMap, so `addEventListener` knows their detail.
 */

import type { PythonWork } from '../python/protocol.ts';
import type { SheetData, SheetKind, SheetWork } from '../sheet/sheet.ts';
import type { StageWork } from '../stage/work.ts';

export type * from '../sheet/sheet.ts';
export type { PythonWork } from '../python/protocol.ts';
export type { StageWork } from '../stage/work.ts';

export type Facing = 'north' | 'east' | 'south' | 'west';
export type Hero = 'ana' | 'matei' | 'grivei';
export type Goal = 'well' | 'library' | 'home' | 'school';
/** What the hero can pick up. */
export type Thing = 'apple' | 'egg' | 'letter';
export type Obstacle = 'meadow' | 'tree' | 'fir' | 'house' | 'fence' | 'water' | 'rock' | 'haystack' | 'flowers' | 'edge';

/** A word of `toolbox:` in activity.yaml. Each stands for the Blockly block `village_<word>`. */
export type ToolboxWord =
  | 'move' | 'turn_left' | 'turn_right' | 'pick' | 'water'
  | 'repeat' | 'until' | 'while' | 'if' | 'if_else'
  | 'path' | 'here' | 'at_goal' | 'not';

/**
 * A learner's work as it is saved: JSON text of at most 10 MiB. What stands in `blocks` is Blockly's own
 * serialization; a reader must expect anything there, since the server stores what a browser sends.
 */
export interface GridWork {
  format: 1;
  workspace: 'blocks';
  world: 'grid';
  blocks: Record<string, unknown>;
}

/** `project` is the project.json as Scratch writes it. Costumes and sounds are files of their own: see WorkFile. */
export interface ScratchWork {
  format: 1;
  workspace: 'scratch';
  world: 'scratch';
  project: Record<string, unknown>;
}

export type Work = GridWork | StageWork | PythonWork | ScratchWork | SheetWork;

/** A file that a work names and doesn't hold. name: `<md5 of the bytes>.<ending>`, so what stands under it never changes. */
export interface WorkFile {
  name: string;
  bytes: Uint8Array;
}

/** Of all files of a project of Python together, in UTF-8. */
export const MOST_PROGRAM_BYTES = 200_000;

/** The grid of an activity. Each map is rows of cell letters, joined by line ends; 3-10 columns, 3-8 rows. */
export interface GridWorld {
  kind: 'grid';
  hero: Hero;
  goal: Goal;
  maps: string[];
}

/** The stage of an activity. What stands on it at the beginning is in the starter. */
export interface StageWorld {
  kind: 'stage';
  /** Whether the child can take sprites, costumes, backdrops and sounds from the library. */
  library: boolean;
  /** Whether the child can paint costumes and backdrops. */
  paint: boolean;
}

/** A program as text. */
export interface PythonWorld {
  kind: 'python';
  /** Which panel is open before the program has shown anything itself. */
  shows: 'text' | 'drawing' | 'stage';
}

/** Scratch's own stage. */
export interface ScratchWorld {
  kind: 'scratch';
}

/** Questions, tasks, pages or a link: nothing that runs. */
export interface SheetWorld {
  kind: SheetKind;
}

export type World = GridWorld | StageWorld | PythonWorld | ScratchWorld | SheetWorld;

/** A rule that only a run can judge. Exactly one of the keys is there. */
export type RunCheck =
  | { arrives: true }
  | { collects: { thing: Thing; count: 'all' | number } }
  | { waters: { count: 'all' | number } }
  | { no_crash: true }
  | { stops: true }
  | { visits: { at: [number, number] } }
  /** Comes by these cells, one after another; others may lie between. */
  | { visits_in_order: [number, number][] }
  /** Ends looking there. */
  | { faces: Facing }
  | { steps: { at_most: number } };

/** `run` is null for a check that the server judges by reading the program. */
export interface ActivityCheck<Run = unknown> {
  id: string;
  run: Run | null;
  passed: string;
  failed: string;
}

/** What the page embeds as `<script type="application/json" id="activity-data">`. Texts are in the reader's language. */
export interface ActivityData {
  /** `pack/activity`. */
  activity: string;
  workspace: 'blocks' | 'python' | 'scratch' | SheetKind;
  title: string;
  locale: string;
  world: World;
  /** Words of the world's blocks; on the stage also names of whole categories, and empty for everything. Empty in Python. */
  toolbox: string[];
  /** Of Python: what the course has taught so far, which is what the editor offers to complete. Empty: everything. */
  words?: string[];
  /** At most so many blocks; hats aren't counted. */
  block_limit?: number | null;
  starter: Work;
  /** Empty where there are only steps to follow: then the page's big button says that the children are done. */
  checks: ActivityCheck[];
  /** `html` is rendered and cleaned by the server. */
  steps: { title: string; html: string }[];
  /** From a nudge to nearly there; HTML rendered and cleaned by the server. */
  hints: string[];
  next: { id: string; title: string; url: string; words?: string } | null;
  /** Where a project of this activity can go on in another workspace. Absent or null: nowhere, or not on this page. */
  continues_in?: { activity: string; title: string; url: string } | null;
  /** Of Scratch: addresses of the files that the starter names. */
  files?: Record<string, string>;
  /** Of Scratch: who is meant by the names in the checks. */
  cast?: Record<string, unknown>;
  /** Of Scratch: where the same can be done with blocks, for computers on which Scratch doesn't run. */
  twin?: { activity: string; title: string; url: string } | null;
  /** Of a sheet: what it asks and shows. Never which answer of a quiz is right: that only the server knows. */
  sheet?: SheetData;
}

/** What one run check said. `message` is the activity's text for passed or failed. */
export interface CheckResult {
  id: string;
  passed: boolean;
  message: string;
}

export type Ending = 'done' | 'crashed' | 'endless' | 'empty';

/**
 * What happened in a run: of the first map on which a run check fails, else of the first map.
 *
 * Cells are [x, y], x to the right, y down, from 0. Distances are in cells, up-down plus left-right.
 */
export interface GridFacts {
  /** Which map, from 0. */
  map: number;
  /** `empty`: nothing below the start block. `endless`: stopped after 2,000 executed blocks. */
  ended: Ending;
  at: [number, number];
  facing: Facing;
  at_goal: boolean;
  /** Was on the goal earlier, isn't at the end. */
  passed_goal: boolean;
  /** null on a map without a goal. */
  distance_to_goal: number | null;
  /** What stood in the way; null when the run didn't crash. */
  blocked_by: Obstacle | null;
  /** Not yet taken, by thing; things that this map never had are not named. */
  left: Partial<Record<Thing, number>>;
  collected: Partial<Record<Thing, number>>;
  watered: number;
  dry: number;
  /** How often `pick` or `water` found nothing. */
  nothing_here: number;
  /** Executed statement blocks and loop rounds. */
  executed: number;
}

/** Something that children do and that isn't what the activity asked for, though it may work. */
export interface StageNote {
  kind: 'other_start' | 'renamed' | 'missing_sprite' | 'second_start' | 'limit';
  /** Id of the check at which it showed. */
  check: string;
  sprite?: string;
  variable?: string;
  key?: string;
}

/** What happened when the stage's checks were played. */
export interface StageFacts {
  world: 'stage';
  failed: string[];
  notes: StageNote[];
  limits: string[];
  /** Virtual seconds that were played. */
  seconds: number;
}

/** What happened when the checks of a Scratch activity were played in the Scratch VM. */
export interface ScratchFacts extends Omit<StageFacts, 'world'> {
  world: 'scratch';
  cast?: FoundCast;
}

/** By the ids of the checks: what the child calls it, at most 100 signs of that. Null: there is none. */
export interface FoundCast {
  sprites: Record<string, string | null>;
  variables: Record<string, string | null>;
}

/** Something that children do and that isn't what the activity asked for, though it may be right in itself. */
export interface PythonNote {
  kind: 'renamed' | 'asked_more' | 'missing_function' | 'missing_sprite' | 'printed_not_returned' | 'almost';
  /** Id of the check at which it showed. */
  check: string;
  [more: string]: unknown;
}

/** What happened when the checks of a Python activity were run. */
export interface PythonFacts {
  world: 'python';
  failed: string[];
  /** The first error of any check, as Python tells it. */
  error: { type: string; line: number; message: string } | null;
  limits: string[];
  notes: PythonNote[];
  /** The first 2,000 signs. */
  printed: string;
}

/** Of a sheet, in which nothing runs. */
export interface NothingRan {
  ended?: never;
}

export type RunFacts = GridFacts | StageFacts | PythonFacts | ScratchFacts | NothingRan;

/** A file as other programs read it: `main.py`, `joc.sb3`. */
export type PlainFile = { name: string; text: string } | WorkFile;

export interface EditorChecked {
  /** Only the checks that a run can judge, in the order of the activity's checks. */
  results: CheckResult[];
  run: RunFacts;
  /** Resolves when the editor has shown the run that decided, within a second. Absent where there is nothing to show. */
  shown?: Promise<void>;
}

/** The methods of every editor element. */
export interface WorkspaceEditor extends HTMLElement {
  /** Tells the editor its activity. Call it once, before `load`. */
  configure(activity: ActivityData): void;
  /** Shows a work; resolves when it can be edited. Fires no editor-changed. Throws UnreadableWork. */
  load(work: Work): Promise<void>;
  /** The work as it stands now. Cheap enough to call at every change. */
  save(): Work;
  /** Runs the program: in the village on the shown map, at the chosen speed. Resolves when it has ended or was stopped. */
  run(): Promise<void>;
  /** Stops a run; in the village the hero goes back to the start. */
  stop(): void;
  /**
   * Judges the program (in the village: on all maps); answers within two seconds. Fires editor-checked. Then it may show the run that
   * decided (see EditorChecked.shown) and stay at its end, so that the picture agrees with what is said.
   */
  check(): Promise<CheckResult[]>;
  /** What is seen now, at most 240 by 180 pixels and 40 kB, PNG or WebP; null where there is nothing to see. */
  picture(): Promise<Blob | null>;
  /** The work as plain files, the most important one first, to take along beside the project. Absent: there are none. */
  plainFiles?(): PlainFile[] | Promise<PlainFile[]>;
  /**
   * Where the files come from that a work names; the page sets it before `load`. null: nobody has it, or nobody answers
   * just now.
   */
  readFile?: (name: string) => Promise<Uint8Array | null>;
  /** Those of these files that the editor has; it is asked for files that have come into the work since it was loaded. */
  filesFor?(names: string[]): Promise<WorkFile[]>;
  /** Shows only the running program and what starts and stops it, without what is for building it, as for the projector. */
  showOff?(isOn: boolean): void;
  /**
   * What the server said of the work as it stands: all checks, in the order of the activity's. The editor marks them where
   * they belong, and the page doesn't list them one by one. Not called while the server is away. Called again for a work
   * that is opened anew, with those checks alone that still hold.
   */
  judged?(checks: CheckResult[]): void;
}

/** `load` got something that isn't a work of this workspace. What was shown before is still there. */
export class UnreadableWork extends Error {
  override name = 'UnreadableWork';
}

declare global {
  interface HTMLElementEventMap {
    /** The program has really changed (not: scrolled, selected, ran). Read it with `save()`. */
    'editor-changed': CustomEvent<null>;
    'editor-checked': CustomEvent<EditorChecked>;
    /** A run that was shown ended with everything done, or all is answered, and Check hasn't looked at it since. Also while loading. */
    'editor-arrived': CustomEvent<null>;
    /** The child pressed the editor's own "Done"; the page does what a press of Check does. */
    'editor-finished': CustomEvent<null>;
    /** The child wants to go on with this work in the activity `continues_in`. The page saves it there and opens it. */
    'editor-continued': CustomEvent<Work>;
  }
}
