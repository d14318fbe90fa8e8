/**
 * Judges a project of Scratch by playing the scenes of its activity's checks in Scratch's own VM. Without DOM, without
 * WebGL and without a clock: the worker in the browser and `cluboteca pack check` in Node run these very lines.
 *
 * A check that fails is played again in the ways in which children's projects work all the same: with another start, with
 * another variable, a second time. What comes of it is a note.
 */
import { BadActivity } from '../../src/checks/grid.ts';
import { UnreadableProgram } from '../../src/checks/program.ts';
import { Budget, Purse } from '../../src/checks/stage/budget.ts';
import { namedIn } from '../../src/checks/stage/named-in.ts';
import { readChecks } from '../../src/checks/stage/read-question.ts';
import { Scene, type Opening, type Played } from '../../src/checks/stage/scene.ts';
import { Tracer } from '../../src/checks/stage/trace.ts';
import { FRAMES_A_SECOND } from '../../src/stage/world.ts';
import { blockFactsOf, doesAnything, type SpriteBlocks } from './block-facts.ts';
import { findCast } from './casting-call.ts';
import { tellOf, type Casting, type Held, type Note } from './casting.ts';
import { Machine, type Assets } from './machine.ts';
import { mentionedIn, praisesAbsence, spritesOf } from './mentioned.ts';
import { otherStarts } from './other-starts.ts';
import { ScratchPlayable } from './playable.ts';
import type { ScratchAnswer, ScratchFacts, ScratchQuestion, ScratchRunCheck } from './question.ts';
import { readCast } from './read-cast.ts';
import { readWork, type ScratchProject } from './read-work.ts';

/**
 * Blocks for finding out who is who, for the scenes, and for playing them again. On a PC of today all together are about two
 * seconds; a game such as children make needs a tenth of it.
 */
const CASTING_BLOCKS = 400_000;
const BLOCKS = 5_000_000;
const AGAIN_BLOCKS = 4_000_000;
/** What going through a frame costs beside its blocks. */
const [FRAME, SPRITE] = [40, 10];
/** A game may have a clock of two minutes. */
export const MAX_SCRATCH_SECONDS = 180;
/** A variable that can't be found may be any of so many. */
const MAX_CANDIDATES = 4;
/** A second start has to work whatever chance says: with so many other seeds. */
const CHANCES = [0, 1, 2, 3];

const budgetOf = (blocks: number) => new Budget(blocks, FRAME, SPRITE);

/** patience: how many times as much a project may cost where nobody stands and waits for the answer. */
export function answerScratch(question: ScratchQuestion, assets: Assets, patience = 1): ScratchAnswer {
  try {
    return judge(question, assets, patience);
  } catch (error) {
    if (error instanceof UnreadableProgram) return refusal(error.code, error.message);
    if (error instanceof BadActivity) return refusal('bad_activity', error.message);
    // What isn't even of the shape of a question fails somewhere in the middle.
    if (error instanceof TypeError || error instanceof RangeError) return refusal('bad_activity', `The activity can't be read: ${error.message}`);
    throw error;
  }
}

type Refusal = Extract<ScratchAnswer, { error: unknown }>;

function refusal(code: Refusal['error']['code'], message: string): Refusal {
  return { results: [], run: null, error: { code, message } };
}

function judge({ activity, work, trace }: ScratchQuestion, assets: Assets, patience: number): ScratchAnswer {
  const checks = readChecks(activity, 'scratch', MAX_SCRATCH_SECONDS) as Check[];
  const cast = readCast(activity.cast);
  const project = readWork(work);
  const budget = budgetOf(CASTING_BLOCKS);
  const casting = findCast(project, cast, mentionedIn(checks.map(({ run }) => run)), () => new Machine(project, assets, 1), budget);
  const bench = new Bench(project, assets, casting, trace === true);
  const verdicts = bench.judge(checks, patience);
  const frames = verdicts.reduce((sum, { played }) => sum + played.frames, 0);
  const run: ScratchFacts = {
    world: 'scratch',
    failed: verdicts.filter(({ passed }) => !passed).map(({ id }) => id),
    notes: verdicts.flatMap(({ id, notes }) => notes.map((note) => ({ ...note, check: id }))),
    limits: [...new Set(verdicts.flatMap(({ played }) => [...played.limits, ...(played.isCut ? ['endless'] : [])]))],
    seconds: Math.round((frames / FRAMES_A_SECOND) * 10) / 10,
    cast: tellOf(casting),
  };
  const results = verdicts.map(({ id, passed }) => ({ id, passed }));
  return trace === true ? { results, run, trace: Object.fromEntries(verdicts.map((each) => [each.id, [...each.trace, ...each.notes.map(remark)]])) } : { results, run };
}

interface Check {
  id: string;
  run: ScratchRunCheck;
}

interface Verdict {
  passed: boolean;
  /** It is worth to play it again in another way. */
  mayPass: boolean;
  notes: Note[];
  played: Played;
  trace: string[];
}

type Judged = Verdict & { id: string };

/** Plays every check by itself: what one costs or breaks is nothing to the others. */
class Bench {
  private readonly project: ScratchProject;
  private readonly assets: Assets;
  private readonly casting: Casting;
  private readonly facts: SpriteBlocks[];
  private readonly isTraced: boolean;

  constructor(project: ScratchProject, assets: Assets, casting: Casting, isTraced: boolean) {
    this.project = project;
    this.assets = assets;
    this.casting = casting;
    this.isTraced = isTraced;
    this.facts = blockFactsOf(project);
  }

  /**
   * Short checks come first: what they leave is for the long ones. Only those that fail share what is there for playing again,
   * so how many others there are matters only to projects that do far too much.
   */
  judge(checks: readonly Check[], patience: number): Judged[] {
    const length = (some: readonly Check[]) => some.reduce((sum, { run }) => sum + lengthOf(run), 0);
    const inOrder = [...checks].sort((a, b) => lengthOf(a.run) - lengthOf(b.run));
    const scenes = new Purse(BLOCKS * patience, length(checks), budgetOf);
    const first = new Map(inOrder.map((check) => [check, scenes.spend((budget) => this.check(check.run, budget), lengthOf(check.run))]));
    const failed = inOrder.filter((check) => first.get(check)?.mayPass);
    const again = new Purse(AGAIN_BLOCKS * patience, length(failed), budgetOf);
    for (const check of failed) {
      const verdict = first.get(check) as Verdict;
      first.set(check, again.spend((budget) => ({ ...verdict, ...this.tryAgain(check.run, verdict, budget) }), lengthOf(check.run)));
    }
    return checks.map((check) => ({ id: check.id, ...(first.get(check) as Verdict) }));
  }

  private check(run: ScratchRunCheck, budget: Budget): Verdict {
    const ids = [...spritesOf(run), ...namedIn(run, ['variable'])];
    const notes = ids.flatMap((id) => this.casting.notes.get(id) ?? []);
    const tracer = this.isTraced ? new Tracer(run, traced(this.casting)) : null;
    const played = this.play(run, budget, {}, this.casting, tracer);
    const verdict = { passed: played.seen && !played.isCut, mayPass: false, notes, played, trace: tracer?.lines ?? [] };
    const missing = new Set(ids.filter((id) => this.casting.notes.get(id)?.kind === 'missing_sprite'));
    // “Never touches the edge” is no praise for a sprite that is gone, or for a project that does nothing.
    const isVain = praisesAbsence(run.see, missing) || (run.start !== 'nothing' && !doesAnything(this.facts));
    if (isVain) return { ...verdict, passed: false };
    // A sprite that is missing is only told of where it is missed.
    if (verdict.passed) return { ...verdict, notes: notes.filter(({ kind }) => kind !== 'missing_sprite') };
    return { ...verdict, mayPass: true };
  }

  private play(run: ScratchRunCheck, budget: Budget, opening: Opening = {}, casting = this.casting, tracer: Tracer | null = null): Played {
    const machine = new Machine(this.project, this.assets, run.seed ?? 1);
    const playable = new ScratchPlayable(machine, casting, budget);
    return new Scene(playable, run, budget, tracer, MAX_SCRATCH_SECONDS).play(opening);
  }

  private tryAgain(run: ScratchRunCheck, { notes, played }: Verdict, budget: Budget): Pick<Verdict, 'passed' | 'notes'> {
    const isSeen = (opening: Opening, casting = this.casting, check = run): boolean => {
      const { seen, isCut } = this.play(check, budget, opening, casting);
      return seen && !isCut;
    };
    const behaving = this.otherVariables(run).filter(({ casting }) => isSeen({}, casting));
    if (behaving.length === 1 && behaving[0]) return { passed: true, notes: [...notes, behaving[0].note] };
    for (const { start, note } of otherStarts(this.facts, this.casting, run)) {
      if (isSeen({ also: start })) return { passed: true, notes: [...notes, { kind: 'other_start', ...note }] };
    }
    // What works at one second start and not at another is chance, and so is what works at most other first starts. One may be lucky.
    const [plainly, ...others] = CHANCES.map((more) => ({ ...run, seed: (run.seed ?? 1) + more }));
    const isSeenSecond = (check = run) => isSeen({ isSecond: true }, this.casting, check);
    const isReliable = isSeenSecond(plainly) && others.every((other) => isSeenSecond(other));
    if (isReliable && others.filter((other) => isSeen({}, this.casting, other)).length <= others.length / 2) {
      return { passed: true, notes: [...notes, { kind: 'second_start' }] };
    }
    const hasHitLimit = played.limits.length > 0 || played.isCut;
    return { passed: false, notes: hasHitLimit ? [...notes, { kind: 'limit' }] : notes };
  }

  /** Where a variable wasn't found: each that nobody else is, for the only one that behaves is the one. */
  private otherVariables(run: ScratchRunCheck): { casting: Casting; note: Note }[] {
    const open = [...namedIn(run, ['variable'])].find((id) => !this.casting.variables.get(id));
    if (open === undefined) return [];
    const taken = new Set([...this.casting.variables.values()].map((held) => held?.id));
    const changed = new Set(this.facts.flatMap((each) => [...each.changed]));
    const free: Held[] = this.project.targets.flatMap(({ name: owner, variables = {} }) =>
      Object.entries(variables).flatMap(([id, variable]) => (changed.has(id) && !taken.has(id) ? [{ owner, id, name: String(variable[0]) }] : [])));
    return free.slice(0, MAX_CANDIDATES).map((held) => ({
      casting: { ...this.casting, variables: new Map([...this.casting.variables, [open, held]]) },
      note: { kind: 'renamed', variable: held.name },
    }));
  }
}

/** About how long a check may take, in virtual seconds: the longer, the larger its share. */
function lengthOf({ do: steps = [], seconds }: ScratchRunCheck): number {
  const inSteps = steps.reduce((sum, step) => sum + 1 + ('wait' in step ? step.wait : 'seconds' in step ? (step.seconds ?? 3) : 0), 0);
  return 3 + inSteps + (seconds ?? (steps.length > 0 ? 1 : 10));
}

function traced({ sprites, variables, lists }: Casting): { variables: { id: string }[]; lists: { id: string }[]; missing: string[] } {
  const ids = (of: ReadonlyMap<string, unknown>) => [...of.keys()].map((id) => ({ id }));
  const missing = [...sprites, ...variables, ...lists].flatMap(([id, found]) => (found === null ? [id] : []));
  return { variables: ids(variables), lists: ids(lists), missing };
}

/** For the end of a trace: with another start the scene was another one than the one that was traced. */
function remark({ kind, ...more }: Note): string {
  return ['note:', kind, ...Object.entries(more).map(([word, value]) => `${word} ${String(value)}`)].join(' ');
}
