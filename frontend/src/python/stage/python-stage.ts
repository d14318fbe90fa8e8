/**
 * The stage under a Python program: the very world that blocks run in (stage/world.ts), with functions of Python in place
 * of scripts of blocks. What a function of the module `stage` does is a block: so it means the same, to the frame.
 */
import type { Brython, FrameObject, PyFunction } from '../brython.ts';
import { ROUND, LineMark, TIRED, FUEL, type Run, type Turns, type Wait } from '../turns.ts';
import { Actor } from '../../stage/actor.ts';
import { Code, ON, REST, TURN, type Flow } from '../../stage/code.ts';
import { Compiler, roleOf } from '../../stage/compile.ts';
import { COMMANDS, REPORTERS } from '../../stage/blocks/all.ts';
import { doTo } from '../../stage/doings.ts';
import { place } from '../../stage/engine.ts';
import { STAGE, type StageProject } from '../../stage/program.ts';
import type { CompiledScript, Role } from '../../stage/role.ts';
import type { Assets, Doing, Monitor, Snapshot } from '../../stage/snapshot.ts';
import { takeSnapshot } from '../../stage/take-snapshot.ts';
import { Thread } from '../../stage/thread.ts';
import type { Value } from '../../stage/values.ts';
import { FRAMES_A_SECOND, World } from '../../stage/world.ts';
import type { SavedSound, SavedSprite, SavedStage } from '../../stage/work.ts';
import { emptyScene, named, spriteOf } from './cast.ts';
import { Rounds } from './rounds.ts';
import { blockOf, keyOf, type BlockWait, type Said } from './said.ts';

const FRAME_MS = 1_000 / FRAMES_A_SECOND;
/** Frames that are made up for at once when the page was slow. */
const MAX_FRAMES = 4;
const MAX_SPRITES = 100;
/** More than can be on the stage at once: some of them are gone. */
const MANY_ACTORS = 500;

/** A script that runs. isFresh: no loop in it has begun a round. stack: where it rests. */
interface Going {
  run: Run;
  wait: Wait | null;
  isFresh: boolean;
  stack: FrameObject | null;
}

export class PythonStage {
  readonly world: World;
  /** As the page shows it: what the program has put on the stage. */
  readonly scene: SavedStage = emptyScene();
  readonly actors = new Map<string, Actor>();
  /** Whose turn it is. */
  current: Thread | null = null;
  onLine: () => void = () => undefined;
  /** Monitors that the program shows. */
  readonly shown = new Map<string, Pick<Monitor, 'name' | 'owner'> & { value: () => Monitor['value'] }>();
  private readonly b: Brython;
  private readonly turns: Turns;
  private readonly cast: SavedStage;
  private readonly assets: Assets;
  private readonly runs = new WeakMap<Thread, Going>();
  private readonly compilers = new Map<Role, Compiler>();
  private latest: Thread | null = null;
  private behind_ms = 0;
  private readonly rounds = new Rounds();
  private module: Thread | null = null;
  hasBegun = false;
  /** The module's end presses no flag. */
  waitsForFlag = false;

  constructor(b: Brython, turns: Turns, cast: SavedStage, assets: Assets, seed: number) {
    this.b = b;
    this.turns = turns;
    this.cast = cast;
    this.assets = assets;
    this.world = new World(seed);
    this.scene.backdrops = cast.backdrops.length > 0 ? cast.backdrops : [{ id: 'plain', name: '', library: 'plain-blue' }];
    this.scene.backdrop = Math.max(Math.min(cast.backdrop, cast.backdrops.length - 1), 0);
    this.scene.sounds = cast.sounds;
    const actor = new Actor(roleOf(this.project, { id: STAGE, name: '', scripts: [] }, assets), 0, this.world);
    this.world.stage = actor;
    actor.costume = this.scene.backdrop;
    this.actors.set(STAGE, actor);
    turns.restsEachRound = true;
  }

  private get project(): StageProject {
    return { stage: this.scene, targets: [] };
  }

  /** Puts a sprite there. null: nobody knows a picture of that name, or there are too many. */
  add(name: string, look: Partial<SavedSprite>, costumes: readonly string[]): string | null {
    const id = `sprite-${this.scene.sprites.length + 1}`;
    const saved = this.scene.sprites.length < MAX_SPRITES ? spriteOf(this.cast, name, { ...look, id, name }, costumes) : null;
    if (!saved) return null;
    this.scene.sprites.push(saved);
    const actor = new Actor(roleOf(this.project, { id, name, scripts: [] }, this.assets), 0, this.world);
    place(actor, saved);
    this.world.sprites.set(id, actor);
    this.world.layers.push(actor);
    this.actors.set(id, actor);
    this.world.redraw = true;
    return id;
  }

  /** Its own clone, right behind it: the key of the new one. null: there are too many. */
  clone(from: Actor): string | null {
    const before = new Set(this.world.layers);
    this.world.makeClone(from);
    const made = this.world.layers.find((actor) => !before.has(actor));
    if (!made) return null;
    const key = keyOf(made);
    this.actors.set(key, made);
    if (this.actors.size > MANY_ACTORS) for (const [gone, { isGone }] of this.actors) if (isGone) this.actors.delete(gone);
    return key;
  }

  /** What this one may play, each by its name. */
  soundsOf({ role }: Actor): readonly SavedSound[] {
    return this.scene.sprites.find(({ id }) => id === role.id)?.sounds ?? this.scene.sounds;
  }

  /** Runs `act` when the hat's time comes. */
  on(target: string, hat: string, act: PyFunction): void {
    const actor = this.actors.get(target);
    if (!actor) return;
    const [word, what] = hat.split(' ');
    if (word === 'when_message' && what !== undefined) this.world.messages.add(hat.slice(word.length + 1));
    const code = new Code();
    const script: CompiledScript = { id: hat, code };
    code.add(hat, 0, (thread) => this.turn(thread, () => this.turns.apart(begin(this.b, act))));
    const { hats } = actor.role;
    hats.set(hat, [...(hats.get(hat) ?? []), script]);
  }

  /** What is left of the module itself goes on as a script of the stage. */
  adopt(run: Run, wait: Wait | null): void {
    const code = new Code();
    code.add('module', 0, (thread) => this.turn(thread, () => run));
    const thread = this.world.threads.start(this.world.stage, { id: 'module', code });
    if (thread) this.runs.set(thread, { run, wait, isFresh: false, stack: null });
    this.module = thread;
  }

  /** The module's last line is reached: the flag. */
  start(): void {
    this.hasBegun = true;
    this.world.timerFrom = this.world.frame;
    if (!this.waitsForFlag) this.world.begin('when_flag', 'restart');
  }

  private turn(thread: Thread, begin_: () => Run): Flow {
    const known = this.runs.get(thread) ?? { run: begin_(), wait: null, isFresh: true, stack: null };
    this.runs.set(thread, known);
    // Until the function says otherwise, this step comes again.
    thread.pc -= 1;
    this.current = thread;
    this.turns.fuel = FUEL;
    try {
      return this.go(thread, known);
    } finally {
      known.stack = this.turns.stackApart;
      this.latest = thread;
      this.current = null;
    }
  }

  private go(thread: Thread, known: Going): Flow {
    let sent: unknown;
    if (known.wait) {
      const answer = known.wait.answer();
      if (!answer) return thread.leaveFor('frame', this.world.frame + 1);
      known.wait = null;
      sent = answer.value;
    }
    for (;;) {
      this.world.charge(1);
      const step = known.run.next(sent);
      sent = undefined;
      const isPause = step.value === ROUND || step.value === TIRED;
      if (isPause ? this.rounds.end(step.value) : !(step.value instanceof LineMark)) this.world.progress = true;
      if (step.done) {
        thread.isOver = true;
        return REST;
      }
      if (step.value instanceof LineMark) {
        this.onLine();
        continue;
      }
      if (isPause) {
        // As in Scratch, a round that ends where the script has come back from waiting goes on at once.
        // The first round of all has nothing before it.
        const isFirst = step.value === ROUND && known.isFresh;
        const isBack = step.value === ROUND && thread.isBack;
        thread.isBack = false;
        if (step.value === ROUND) known.isFresh = false;
        if (!isBack && !isFirst) return TURN;
        continue;
      }
      return this.rest(thread, known, step.value as Wait);
    }
  }

  private rest(thread: Thread, known: { wait: Wait | null }, wait: Wait): Flow {
    if (wait.kind !== 'block') {
      known.wait = wait;
      return thread.leaveFor('frame', this.world.frame + 1);
    }
    const { word, said, actor } = wait as BlockWait;
    const other = actor && actor !== thread.actor ? actor : null;
    const code = this.compilerOf((other ?? thread.actor).role).script([blockOf(word, said)]);
    if (!other) {
      thread.call(code, []);
      return ON;
    }
    const helper = this.world.threads.start(other, { id: word, code });
    known.wait = { kind: 'block', answer: () => (!helper || helper.isGone ? { value: undefined } : null) };
    return thread.leaveFor('frame', this.world.frame + 1);
  }

  private compilerOf(role: Role): Compiler {
    const known = this.compilers.get(role) ?? new Compiler(this.world, role, []);
    this.compilers.set(role, known);
    return known;
  }

  /** Does at once what takes no time. False: it takes time, and has to be waited for. */
  act(actor: Actor, word: string, said: Said): boolean {
    const make = COMMANDS.get(word);
    if (!make) return false;
    this.world.charge(1);
    this.rounds.look();
    if (this.current) this.current.isBack = false;
    make(blockOf(word, said), this.compilerOf(actor.role))(this.threadOf(actor));
    return true;
  }

  ask(actor: Actor, word: string, said: Said): Value {
    const make = REPORTERS.get(word);
    this.rounds.look();
    return make ? make(blockOf(word, said), this.compilerOf(actor.role))(this.threadOf(actor)) : 0;
  }

  private threadOf(actor: Actor): Thread {
    return this.current?.actor === actor ? this.current : new Thread(actor, { id: '', code: new Code() }, true);
  }

  /** Where the script rests that had the latest turn; null: none runs. */
  get stack(): FrameObject | null {
    const running = this.world.threads.list.filter(({ isOver }) => !isOver);
    const thread = running.find((each) => each === this.latest) ?? running[0];
    return (thread && this.runs.get(thread)?.stack) ?? null;
  }

  hear(doing: Doing): void {
    if (doing.kind !== 'run_script') doTo(this.world, doing);
  }

  /** Lets time pass. */
  pass(ms: number): void {
    this.behind_ms = Math.min(this.behind_ms + ms, MAX_FRAMES * FRAME_MS);
    while (this.behind_ms >= FRAME_MS) {
      this.behind_ms -= FRAME_MS;
      this.rounds.beginFrame();
      this.world.threads.runFrame();
      if (!this.hasBegun && (this.module === null || this.module.isOver)) this.start();
    }
  }

  /** null: nothing more can happen. */
  get state(): 'running' | 'listening' | null {
    if (this.world.isRunning || !this.hasBegun) return 'running';
    return this.canHear ? 'listening' : null;
  }

  /** Those of the project or the library by these names, in this order. */
  setBackdrops(names: readonly string[]): void {
    const found = names.flatMap((name) => named(this.cast.backdrops, name) ?? []);
    if (found.length === 0) return;
    this.scene.backdrops = found;
    this.scene.backdrop = 0;
    const before = this.world.stage;
    const actor = new Actor(roleOf(this.project, { id: STAGE, name: '', scripts: [] }, this.assets), 0, this.world);
    for (const [hat, scripts] of before.role.hats) actor.role.hats.set(hat, scripts);
    this.world.stage = actor;
    this.actors.set(STAGE, actor);
    this.world.redraw = true;
  }

  /** Whether anything can still begin. */
  private get canHear(): boolean {
    return [...this.actors.values()].some(({ role }) => [...role.hats.keys()].some((hat) => !hat.startsWith('when_flag') && !hat.startsWith('when_clone')));
  }

  snapshot(): { snapshot: Snapshot; scene: SavedStage } {
    return { snapshot: { ...takeSnapshot(this.world, this.project), monitors: this.monitors(), lit: [] }, scene: this.scene };
  }

  private monitors(): Monitor[] {
    return [...this.shown].map(([id, { name, owner, value }]) => ({ id, name, owner, value: value() }));
  }
}

function* begin(b: Brython, act: PyFunction): Run {
  return act.$gen ? yield* act.$gen() : b.$call(act);
}
