/**
 * All that a running project is made of besides its scripts: who stands where, what the variables hold, what is asked,
 * what has been drawn since the latest snapshot.
 */
import type { Actor, Watcher } from './actor.ts';
import { MAX_ALL_SIGNS, weightOf, type Items, type Store } from './items.ts';
import { Questions, type Question } from './questions.ts';
import { Random } from './random.ts';
import type { CompiledScript } from './role.ts';
import type { Limit, PenMark, Sending, SoundMark } from './snapshot.ts';
import type { Thread } from './thread.ts';
import { Threads } from './threads.ts';
import type { Value } from './values.ts';

export const FRAMES_A_SECOND = 30;
export const MAX_CLONES = 300;
/** Marks, sounds and sendings that one snapshot carries; more says nothing more to anyone. */
const MAX_MARKS = 20_000;
const MAX_SOUNDS = 50;
const MAX_SENDINGS = 200;
const MAX_RECEIVERS = 100;
/** Sprites and clones whose hats take as long to look through as one block. */
const ACTORS_A_BLOCK = 8;

export interface Cell {
  value: Value;
}

export class World implements Watcher, Store {
  readonly threads = new Threads();
  readonly random: Random;
  /** The sprites themselves, by id. */
  readonly sprites = new Map<string, Actor>();
  /** Sprites and clones, back to front. */
  layers: Actor[] = [];
  stage!: Actor;
  /** Of variables and lists for all sprites. */
  readonly variables = new Map<string, Cell>();
  readonly lists = new Map<string, Items>();
  /** Ids of variables and lists that the stage shows. */
  readonly monitored = new Set<string>();
  readonly messages = new Set<string>();
  readonly mouse = { x: 0, y: 0, isDown: false };
  readonly keys = new Set<string>();
  answer: Value = '';
  readonly asked = new Questions(this.threads);
  /** The frame in which the timer stood at 0. */
  timerFrom = 0;
  items = 0;
  signs = 0;
  marks: PenMark[] = [];
  sounds: SoundMark[] = [];
  sendings: Sending[] = [];
  limits: Limit[] = [];
  /** What blocks `touching` have found, for who asks: things that touch are often apart again when the frame ends. */
  felt: { actor: Actor; target: string }[] | null = null;
  private told = new Set<Limit>();
  private readonly cloneNumbers = new Map<string, number>();
  private clones = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.threads.onLimit = (limit) => this.limit(limit);
    this.threads.onFrame = () => this.fade(this.frame);
    this.threads.onEnd = () => this.fade(Number.MAX_SAFE_INTEGER);
  }

  set redraw(isNeeded: boolean) {
    this.threads.redraw = isNeeded;
  }

  set progress(isMade: boolean) {
    this.threads.progress = isMade;
  }

  get frame(): number {
    return this.threads.frame;
  }

  /** Those that wait for an answer; the first one is seen. */
  get questions(): readonly Question[] {
    return this.asked.list;
  }

  /** Work that took as long as so many blocks. */
  charge(blocks: number): void {
    this.threads.spent += blocks;
  }

  /** The frame in which something of this length that begins now is over; at least the next one. */
  after(seconds: number): number {
    const frames = Math.ceil(seconds * FRAMES_A_SECOND - 1e-6);
    return this.frame + Math.max(1, Math.min(frames, Number.MAX_SAFE_INTEGER));
  }

  seconds(): number {
    return (this.frame - this.timerFrom) / FRAMES_A_SECOND;
  }

  limit(limit: Limit): void {
    if (this.told.has(limit)) return;
    this.told.add(limit);
    this.limits.push(limit);
  }

  full(): void {
    this.limit('list');
  }

  /** Whether a variable may change from one value to the other; false when all texts together are too long. */
  weigh(before: Value, after: Value): boolean {
    const change = weightOf(after) - weightOf(before);
    if (change > 0 && this.signs + change > MAX_ALL_SIGNS) {
      this.limit('text');
      return false;
    }
    this.signs += change;
    return true;
  }

  draw(mark: PenMark): void {
    this.threads.redraw = true;
    if (mark.kind === 'clear') this.marks = [];
    if (this.marks.length < MAX_MARKS) this.marks.push(mark);
  }

  sound(mark: SoundMark): void {
    if (mark.kind === 'stop') this.sounds = [];
    if (this.sounds.length < MAX_SOUNDS) this.sounds.push(mark);
  }

  /** True, and remembered. */
  feels(actor: Actor, target: string): true {
    if (this.felt && this.felt.length < MAX_SENDINGS) this.felt.push({ actor, target });
    return true;
  }

  /** Takes away the bubbles whose time is over. Nobody says anything anew: the frame doesn't end by it. */
  private fade(frame: number): void {
    for (const actor of this.layers) if (actor.bubble && actor.bubble.until <= frame) actor.bubble = null;
  }

  /** Scripts, or a bubble that will go away though its script was ended. */
  get isRunning(): boolean {
    return this.threads.list.length > 0 || this.layers.some(({ bubble }) => bubble !== null && bubble.until < Infinity);
  }

  silence(): void {
    for (const thread of this.threads.list) if (thread.isPlaying) thread.wake = Math.min(thread.wake, this.frame + 1);
    this.sound({ kind: 'stop' });
    this.progress = true;
  }

  /** Begins every script with this hat, front sprite first, the stage last. */
  begin(hat: string, shall: 'restart' | 'wait', only?: Actor): Thread[] {
    const begun: Thread[] = [];
    const on = (actor: Actor) => {
      for (const script of actor.role.hats.get(hat) ?? []) {
        const thread = this.beginOne(actor, script, shall);
        if (thread) begun.push(thread);
      }
    };
    if (only) on(only);
    else {
      this.charge(Math.floor(this.layers.length / ACTORS_A_BLOCK));
      for (const actor of [...this.layers].reverse()) on(actor);
      on(this.stage);
    }
    return begun;
  }

  private beginOne(actor: Actor, script: CompiledScript, shall: 'restart' | 'wait'): Thread | null {
    const running = this.threads.running(actor, script, shall === 'wait');
    if (!running) return this.threads.start(actor, script);
    if (shall === 'wait') return null;
    this.asked.drop(({ thread }) => thread === running);
    return this.threads.restart(running);
  }

  send(message: string, from: Sending['from']): Thread[] {
    if (!this.messages.has(message)) return [];
    const begun = this.begin(`when_message ${message}`, 'restart');
    const to = begun.slice(0, MAX_RECEIVERS).map(({ actor, script }) => ({ target: actor.role.id, block: script.id }));
    if (this.sendings.length < MAX_SENDINGS) this.sendings.push({ message, from, to });
    return begun;
  }

  switchBackdrop(index: number): void {
    this.stage.setCostume(index);
    this.begin(`when_backdrop ${this.stage.role.costumes[this.stage.costume]!.id}`, 'restart');
  }

  /** Right behind the one it is made from. */
  makeClone(from: Actor): void {
    if (from.isStage || from.isGone) return;
    if (this.clones >= MAX_CLONES) {
      this.limit('clones');
      return;
    }
    this.clones += 1;
    const number = (this.cloneNumbers.get(from.role.id) ?? 0) + 1;
    this.cloneNumbers.set(from.role.id, number);
    const clone = from.cloned(number);
    for (const value of clone.variables) this.signs += weightOf(value);
    this.layers.splice(this.layers.indexOf(from), 0, clone);
    this.begin('when_clone', 'wait', clone);
    this.progress = true;
    if (clone.shown) this.redraw = true;
  }

  deleteClone(clone: Actor): void {
    if (clone.clone === 0 || clone.isGone) return;
    this.forget(clone);
    this.layers = this.layers.filter((actor) => actor !== clone);
    this.threads.stop((thread) => thread.actor === clone);
    this.asked.drop((question) => question.thread.actor === clone);
    if (clone.shown) this.redraw = true;
  }

  private forget(clone: Actor): void {
    clone.isGone = true;
    for (const list of clone.lists) list.clear();
    for (const value of clone.variables) this.signs -= weightOf(value);
    this.clones -= 1;
  }

  /** `places` forwards; negative backwards. Not a number of places is none. */
  shiftLayer(actor: Actor, places: number): void {
    const from = this.layers.indexOf(actor);
    if (from < 0 || Number.isNaN(places)) return;
    const to = Math.min(Math.max(from + Math.trunc(places), 0), this.layers.length - 1);
    this.layers.splice(from, 1);
    this.layers.splice(to, 0, actor);
    if (to !== from) this.progress = true;
  }

  /** Ends all other scripts of the sprite or clone. */
  stopOthers(thread: Thread): void {
    const isOther = (one: Thread) => one.actor === thread.actor && one !== thread;
    this.threads.stop(isOther);
    this.asked.drop((question) => isOther(question.thread));
  }

  /** Taps on a script: one that runs stops, else it begins. */
  tap(actor: Actor, script: CompiledScript): void {
    const isMine = (thread: Thread) => thread.actor === actor && thread.script === script && !thread.isOver;
    if (this.threads.list.some(isMine)) {
      this.threads.stop(isMine);
      this.asked.drop((question) => question.thread.isOver);
    } else this.threads.start(actor, script, true);
  }

  monitor(id: string, isShown: boolean): void {
    if (isShown) this.monitored.add(id);
    else this.monitored.delete(id);
  }

  /** Everything but places, looks, variables and what is drawn goes back to the beginning. */
  stopAll(): void {
    this.threads.stopAll();
    for (const actor of this.layers) if (actor.clone > 0) this.forget(actor);
    this.layers = this.layers.filter((actor) => actor.clone === 0);
    this.asked.clear();
    for (const actor of [this.stage, ...this.layers]) {
      actor.clearEffects();
      actor.bubble = null;
    }
    this.silence();
    this.redraw = true;
  }

  flag(): void {
    this.stopAll();
    this.told.clear();
    this.timerFrom = this.frame;
    this.answer = '';
    this.begin('when_flag', 'restart');
  }

  /** The sprite itself, never a clone. */
  sprite(id: string): Actor | undefined {
    return this.sprites.get(id);
  }

  reply(answer: string): void {
    if (this.asked.answered()) this.answer = answer;
  }

  /** Asks something of the world without leaving a trace. */
  unchanged<T>(ask: () => T): T {
    const { random, threads } = this;
    const before = { state: random.state, spent: threads.spent, progress: threads.progress, limits: [...this.limits] };
    const told = new Set(this.told);
    const answer = ask();
    random.state = before.state;
    threads.spent = before.spent;
    threads.progress = before.progress;
    this.limits = before.limits;
    this.told = told;
    return answer;
  }
}
