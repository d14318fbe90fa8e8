/**
 * Judges a project of the stage by playing the scenes of its activity's checks. Pure and without DOM: the stage's worker
 * in the browser and `cluboteca pack check` in Node run these very lines.
 *
 * A check that fails is played again in the ways in which children's projects work all the same: with another start, with
 * a variable of another name, a second time. What comes of it is a note.
 */
import type { StageFacts, StageNote } from '../../shared/contract.ts';
import { Engine } from '../../stage/engine.ts';
import { readProject } from '../../stage/read-project.ts';
import { STAGE, type StageProject } from '../../stage/program.ts';
import type { Assets } from '../../stage/snapshot.ts';
import { KEYS } from '../../stage/words.ts';
import { FRAMES_A_SECOND } from '../../stage/world.ts';
import { BadActivity } from '../grid.ts';
import { UnreadableProgram } from '../program.ts';
import { Purse, type Budget } from './budget.ts';
import { meanings, type Meant } from './meant.ts';
import type { StageAnswer, StageJudgement, StageQuestion, StageRefusal, StageRunCheck, Start } from './question.ts';
import { readChecks } from './read-question.ts';
import { Scene, type Opening, type Played } from './scene.ts';
import { Tracer } from './trace.ts';
import { WorldPlayable } from './world-playable.ts';

/** Blocks for the scenes themselves, and for playing them again. On a PC of today both together take less than a second. */
export const BLOCKS = 3_000_000;
export const AGAIN_BLOCKS = 1_000_000;
/** So many other starts are tried. */
const MAX_STARTS = 4;

export function answerStage(question: StageQuestion): StageAnswer {
  try {
    return judgeStage(question);
  } catch (error) {
    if (error instanceof UnreadableProgram) return refusal(error.code, error.message);
    if (error instanceof BadActivity) return refusal('bad_activity', error.message);
    // What isn't even of the shape of a question fails somewhere in the middle.
    if (error instanceof TypeError || error instanceof RangeError) {
      return refusal('bad_activity', `The activity can't be read: ${error.message}`);
    }
    throw error;
  }
}

function refusal(code: StageRefusal['error']['code'], message: string): StageRefusal {
  return { results: [], run: null, error: { code, message } };
}

interface Verdict {
  passed: boolean;
  notes: Omit<StageNote, 'check'>[];
  played: Played;
  trace: string[];
}

function judgeStage({ activity, work, assets, trace }: StageQuestion): StageJudgement {
  const checks = readChecks(activity);
  const project = readProject(work);
  const judge = new Judge(project, assets, trace === true, checks.length);
  const verdicts = checks.map(({ id, run }) => ({ id, ...judge.check(run) }));
  const frames = verdicts.reduce((sum, { played }) => sum + played.frames, 0);
  const run: StageFacts = {
    world: 'stage',
    failed: verdicts.filter(({ passed }) => !passed).map(({ id }) => id),
    notes: verdicts.flatMap(({ id, notes }) => notes.map((note) => ({ ...note, check: id }))),
    limits: [...new Set(verdicts.flatMap(({ played }) => [...played.limits, ...(played.isCut ? ['endless'] : [])]))],
    seconds: Math.round((frames / FRAMES_A_SECOND) * 10) / 10,
  };
  const results = verdicts.map(({ id, passed }) => ({ id, passed }));
  return trace === true ? { results, run, trace: Object.fromEntries(verdicts.map((each) => [each.id, each.trace])) } : { results, run };
}

class Judge {
  private readonly project: StageProject;
  private readonly assets: Assets;
  private readonly isTraced: boolean;
  private readonly scenes: Purse;
  private readonly again: Purse;

  constructor(project: StageProject, assets: Assets, isTraced: boolean, checks: number) {
    this.project = project;
    this.assets = assets;
    this.isTraced = isTraced;
    this.scenes = new Purse(BLOCKS, checks);
    this.again = new Purse(AGAIN_BLOCKS, checks);
  }

  check(run: StageRunCheck): Verdict {
    const [plainly, ...guesses] = meanings(run, this.project) as [Meant, ...Meant[]];
    const tracer = this.isTraced ? new Tracer(plainly.run, this.project.stage) : null;
    const played = this.scenes.spend((budget) => new Scene(new WorldPlayable(this.engine(plainly.run)), plainly.run, budget, tracer).play());
    const verdict = { passed: played.seen, notes: plainly.notes, played, trace: tracer?.lines ?? [] };
    // “Never touches the edge” is no praise for a sprite that is gone, or for a project that does nothing.
    const isVain = plainly.notes.some(({ kind }) => kind === 'missing_sprite') || (run.start !== 'nothing' && !this.doesAnything);
    if (isVain) return { ...verdict, passed: false };
    if (played.seen) return verdict;
    return this.again.spend((budget) => ({ ...verdict, ...this.tryAgain(plainly, guesses, played, budget) }));
  }

  private engine({ seed = 1 }: StageRunCheck): Engine {
    return new Engine(this.project, this.assets, { seed });
  }

  private get doesAnything(): boolean {
    return this.project.targets.some(({ scripts }) => scripts.some(({ hat, body }) => hat.word !== 'define' && body.length > 0));
  }

  private tryAgain(plainly: Meant, guesses: Meant[], played: Played, budget: Budget): Pick<Verdict, 'passed' | 'notes'> {
    const isSeen = ({ run }: Meant, opening: Opening = {}): boolean => {
      const { seen, isCut } = new Scene(new WorldPlayable(this.engine(run)), run, budget).play(opening);
      return seen && !isCut;
    };
    const [behaving, ...others] = guesses.filter((guess) => isSeen(guess));
    if (behaving && others.length === 0) return { passed: true, notes: behaving.notes };
    for (const { start, note } of otherStarts(this.project, plainly.run)) {
      if (isSeen(plainly, { also: start })) return { passed: true, notes: [...plainly.notes, { kind: 'other_start', ...note }] };
    }
    if (isSeen(plainly, { isSecond: true })) return { passed: false, notes: [...plainly.notes, { kind: 'second_start' }] };
    const hasHitLimit = played.limits.length > 0 || played.isCut;
    return { passed: false, notes: hasHitLimit ? [...plainly.notes, { kind: 'limit' }] : plainly.notes };
  }
}

interface OtherStart {
  start: Start;
  note: { key?: string; sprite?: string };
}

/** How else the project can be started: what its hats say, but for what the check does anyway. */
function otherStarts(project: StageProject, { start = 'flag', do: steps = [] }: StageRunCheck): OtherStart[] {
  if (start === 'nothing' || (typeof start === 'object' && 'message' in start)) return [];
  const done = new Set<string>([JSON.stringify(start)]);
  for (const step of steps) {
    if ('press' in step) done.add(JSON.stringify({ key: step.press }));
    if ('click' in step) done.add(JSON.stringify({ click: step.click }));
  }
  const found: OtherStart[] = [];
  for (const { id, name, scripts } of project.targets) {
    for (const { hat, body } of scripts) {
      const other = body.length > 0 ? otherStart(hat.word, hat.fields['KEY'], id, name) : null;
      const key = other && JSON.stringify(other.start);
      if (!other || !key || done.has(key)) continue;
      done.add(key);
      found.push(other);
    }
  }
  return found.slice(0, MAX_STARTS);
}

function otherStart(word: string, key: unknown, target: string, name: string): OtherStart | null {
  if (word === 'when_flag') return { start: 'flag', note: { key: 'flag' } };
  if (word === 'when_key' && KEYS.includes(String(key))) return { start: { key: String(key) }, note: { key: String(key) } };
  if (word === 'when_clicked') return { start: { click: target }, note: { sprite: target === STAGE ? '' : name } };
  return null;
}
