/**
 * Check in Scratch: the project is played in a sandbox of its own, in Scratch's VM without a screen, far faster than in
 * real time. So the program on the page isn't disturbed, and one that never ends is ended with its sandbox.
 */
import type { CheckRequest } from '../../scratch-frame/checks/worker.ts';
import { isNumber, isObject, isText, isTruth, listOf, orAbsent, shaped } from '../sandbox/shape.ts';
import { openSandbox, SandboxStuck, type Sandbox } from '../sandbox/host.ts';
import { UnreadableWork, type ActivityData, type ScratchFacts, type ScratchWork } from '../shared/contract.ts';
import { staticAddress } from '../shared/static-files.ts';
import { drawCostumes } from './draw-costumes.ts';

/** The checks end what costs too much by counting its blocks; this is for a computer that is far slower than any. */
const LIMIT_MS = 15_000;

/** Kept from one press of Check to the next, so that Scratch itself hasn't to be read again. */
let kept: Promise<Sandbox> | null = null;

function keepSandbox(): Promise<Sandbox> {
  kept ??= openSandbox(new URL(staticAddress('js/scratch-check-worker.js')));
  kept.catch(() => (kept = null));
  return kept;
}

/** A sprite that is turned for two seconds: then Scratch has been read, and has done something. */
const TURNING = {
  isStage: false, name: 'a', costumes: [{ name: 'a', assetId: 'a', dataFormat: 'svg', rotationCenterX: 9, rotationCenterY: 9 }], sounds: [], currentCostume: 0, layerOrder: 1,
  blocks: {
    hat: { opcode: 'event_whenflagclicked', next: 'loop', parent: null, inputs: {}, fields: {}, topLevel: true, shadow: false, x: 0, y: 0 },
    loop: { opcode: 'control_forever', next: null, parent: 'hat', inputs: { SUBSTACK: [2, 'turn'] }, fields: {}, topLevel: false, shadow: false },
    turn: { opcode: 'motion_turnright', next: null, parent: 'loop', inputs: { DEGREES: [1, [4, '5']] }, fields: {}, topLevel: false, shadow: false },
  },
};
const NOTHING: ScratchWork = {
  format: 1, workspace: 'scratch', world: 'scratch',
  project: { targets: [{ ...TURNING, isStage: true, name: 'Stage', blocks: {}, layerOrder: 0 }, TURNING], monitors: [], extensions: [], meta: { semver: '3.0.0' } },
};

export async function warmUp(): Promise<void> {
  const checks = [{ id: 'turns', run: { seconds: 2, see: { always: { sprite: 'a', size: 100 } } } }];
  const request: CheckRequest = { question: { activity: { world: { kind: 'scratch' }, checks }, work: NOTHING }, assets: { pictures: {} } };
  await (await keepSandbox()).ask(request, LIMIT_MS);
}

function dropSandbox(sandbox: Sandbox): void {
  kept = null;
  sandbox.close();
}

export interface Judged {
  results: { id: string; passed: boolean }[];
  run: ScratchFacts;
}

const areNames = (value: unknown) => isObject(value) && Object.values(value).every((name) => name === null || isText(name));
const isFacts = shaped<ScratchFacts>({
  world: (value) => value === 'scratch', failed: listOf(isText), limits: listOf(isText), seconds: isNumber,
  notes: listOf((note) => isObject(note) && isText(note['kind']) && isText(note['check'])),
  cast: orAbsent((cast) => isObject(cast) && areNames(cast['sprites']) && areNames(cast['variables'])),
});
const isResult = (value: unknown) => isObject(value) && isText(value['id']) && isTruth(value['passed']);
const isAnswer = (value: unknown): value is Partial<Judged> & { error?: { message: string } } =>
  isObject(value) && listOf(isResult)(value['results']) && orAbsent((error) => isObject(error) && isText(error['message']))(value['error']);

/** files: what the work names. Rejects with UnreadableWork for what is no project, and where the sandbox can't be had. */
export async function checkScratch(
  activity: Pick<ActivityData, 'world' | 'checks' | 'cast'>, work: ScratchWork, files: (name: string) => Promise<Uint8Array | null>,
  open: () => Promise<Sandbox> = keepSandbox,
): Promise<Judged> {
  const checks = activity.checks.filter(({ run }) => run !== null).map(({ id, run }) => ({ id, run }));
  const ids = checks.map(({ id }) => id);
  const [sandbox, pictures] = await Promise.all([open(), drawCostumes(work.project, files)]);
  const question = { activity: { world: activity.world, checks, cast: activity.cast ?? null }, work } as unknown as CheckRequest['question'];
  try {
    const request: CheckRequest = { question, assets: { pictures } };
    return readAnswer(await sandbox.ask(request, LIMIT_MS), ids);
  } catch (error) {
    dropSandbox(sandbox);
    if (error instanceof SandboxStuck) return unanswered(ids);
    throw error;
  }
}

/** What is said of a program that never came back. */
function unanswered(ids: readonly string[]): Judged {
  return {
    results: ids.map((id) => ({ id, passed: false })),
    run: { world: 'scratch', failed: [...ids], notes: ids.slice(0, 1).map((check) => ({ kind: 'limit', check })), limits: ['endless'], seconds: 0 },
  };
}

/** It comes out of a sandbox, so nothing of it is believed but what has the right form. */
function readAnswer(answer: unknown, asked: readonly string[]): Judged {
  if (!isAnswer(answer)) return unanswered(asked);
  if (answer.error) throw new UnreadableWork(answer.error.message);
  if (!isFacts(answer.run)) return unanswered(asked);
  const passed = new Map(answer.results?.map((result) => [result.id, result.passed]));
  return { results: asked.map((id) => ({ id, passed: passed.get(id) ?? false })), run: answer.run as ScratchFacts };
}
