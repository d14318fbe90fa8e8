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

/** Blocks for finding out who is who, for the scenes, and for playing them again. On a PC of today all together are about a second. */
const CASTING_BLOCKS = 400_000;
const BLOCKS = 2_200_000;
const AGAIN_BLOCKS = 1_000_000;
/** What going through a frame costs beside its blocks. */
const [FRAME, SPRITE] = [40, 10];
/** A game may have a clock of two minutes. */
export const MAX_SCRATCH_SECONDS = 180;
/** A variable that can't be found may be any of so many. */
const MAX_CANDIDATES = 4;

const budgetOf = (blocks: number) => new Budget(blocks, FRAME, SPRITE);

export function answerScratch(question: ScratchQuestion, assets: Assets): ScratchAnswer {
  try {
    return judge(question, assets);
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

function judge({ activity, work, trace }: ScratchQuestion, assets: Assets): ScratchAnswer {
  const checks = readChecks(activity, 'scratch', MAX_SCRATCH_SECONDS) as { id: string; run: ScratchRunCheck }[];
  const cast = readCast(activity.cast);
  const project = readWork(work);
  const budget = budgetOf(CASTING_BLOCKS);
  const casting = findCast(project, cast, mentionedIn(checks.map(({ run }) => run)), () => new Machine(project, assets, 1), budget);
  const bench = new Bench(project, assets, casting, checks.map(({ run }) => run), trace === true);
  const verdicts = checks.map(({ id, run }) => ({ id, ...bench.check(run) }));
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

interface Verdict {
  passed: boolean;
  notes: Note[];
  played: Played;
  trace: string[];
}

/** Plays every check by itself: what one costs or breaks is nothing to the others. */
class Bench {
  private readonly project: ScratchProject;
  private readonly assets: Assets;
  private readonly casting: Casting;
  private readonly facts: SpriteBlocks[];
  private readonly isTraced: boolean;
  private readonly scenes: Purse;
  private readonly again: Purse;

  constructor(project: ScratchProject, assets: Assets, casting: Casting, runs: readonly ScratchRunCheck[], isTraced: boolean) {
    this.project = project;
    this.assets = assets;
    this.casting = casting;
    this.isTraced = isTraced;
    this.facts = blockFactsOf(project);
    const length = runs.reduce((sum, run) => sum + lengthOf(run), 0);
    this.scenes = new Purse(BLOCKS, length, budgetOf);
    this.again = new Purse(AGAIN_BLOCKS, length, budgetOf);
  }

  check(run: ScratchRunCheck): Verdict {
    const ids = [...spritesOf(run), ...namedIn(run, ['variable'])];
    const notes = ids.flatMap((id) => this.casting.notes.get(id) ?? []);
    const tracer = this.isTraced ? new Tracer(run, traced(this.casting)) : null;
    const played = this.scenes.spend((budget) => this.play(run, budget, {}, this.casting, tracer), lengthOf(run));
    const verdict = { passed: played.seen && !played.isCut, notes, played, trace: tracer?.lines ?? [] };
    const missing = new Set(ids.filter((id) => this.casting.notes.get(id)?.kind === 'missing_sprite'));
    // “Never touches the edge” is no praise for a sprite that is gone, or for a project that does nothing.
    const isVain = praisesAbsence(run.see, missing) || (run.start !== 'nothing' && !doesAnything(this.facts));
    if (isVain) return { ...verdict, passed: false };
    // A sprite that is missing is only told of where it is missed.
    if (verdict.passed) return { ...verdict, notes: notes.filter(({ kind }) => kind !== 'missing_sprite') };
    return this.again.spend((budget) => ({ ...verdict, ...this.tryAgain(run, notes, played, budget) }), lengthOf(run));
  }

  private play(run: ScratchRunCheck, budget: Budget, opening: Opening = {}, casting = this.casting, tracer: Tracer | null = null): Played {
    const machine = new Machine(this.project, this.assets, run.seed ?? 1);
    const playable = new ScratchPlayable(machine, casting, budget);
    return new Scene(playable, run, budget, tracer, MAX_SCRATCH_SECONDS).play(opening);
  }

  private tryAgain(run: ScratchRunCheck, notes: Note[], played: Played, budget: Budget): Pick<Verdict, 'passed' | 'notes'> {
    const isSeen = (opening: Opening, casting = this.casting, check = run): boolean => {
      const { seen, isCut } = this.play(check, budget, opening, casting);
      return seen && !isCut;
    };
    const behaving = this.otherVariables(run).filter(({ casting }) => isSeen({}, casting));
    if (behaving.length === 1 && behaving[0]) return { passed: true, notes: [...notes, behaving[0].note] };
    for (const { start, note } of otherStarts(this.facts, this.casting, run)) {
      if (isSeen({ also: start })) return { passed: true, notes: [...notes, { kind: 'other_start', ...note }] };
    }
    // What now works and now doesn't is chance, and not the start.
    const otherwise = { ...run, seed: (run.seed ?? 1) + 1 };
    if (isSeen({ isSecond: true }) && isSeen({ isSecond: true }, this.casting, otherwise) && !isSeen({}, this.casting, otherwise)) {
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
