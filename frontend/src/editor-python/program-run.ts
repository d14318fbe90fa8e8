/**
 * Runs a program: at once or step by step, and shows what comes of it in the panels, in the editor and, when something is
 * wrong, on a card.
 */
import type { Speed } from '../editor-blocks/speed.ts';
import type { Doing, Moment, Place, RawError, SourceFile, Turtle } from '../python/protocol.ts';
import { gettext } from '../shared/i18n.ts';
import type { Assets } from '../stage/snapshot.ts';
import type { SavedStage } from '../stage/work.ts';
import type { Panels } from './panels.ts';
import { lessonsFor } from './run/lessons.ts';
import { failedSentence, limitSentence, stuckSentence } from './run/limits.ts';
import { PythonPlayer, type PlayerSandbox, type PlayState } from './run/python-player.ts';
import { usesStage } from './stage/uses-stage.ts';
import type { StepState } from './steps/step-history.ts';
import { StepSession } from './steps/step-session.ts';

export interface RunEvents {
  stateChanged(): void;
  /** One kind sentence; '' takes it away. */
  say(text: string, tone: 'step' | 'oops'): void;
  failed(error: RawError): void;
  /** The line that runs; null: none. isFollowed: it is to be seen, wherever the child looks. */
  lit(place: Place | null, isFollowed: boolean): void;
  stepped(state: StepState): void;
}

export interface Program {
  files: SourceFile[];
  scene: SavedStage | null;
}

/** While a program runs freely, lines change more often than an eye can follow. */
const LIT_EVERY_MS = 120;
const SEEDS = 2 ** 31;
/** A program that says this wants the keys from the beginning. */
const HEARS_KEYS = /\b(?:onkey\w*|listen|when_key\w*|key_pressed|is_pressed)\b/;

export class ProgramRun {
  session: StepSession | null = null;
  speed: Speed = 'normal';
  private readonly player: PythonPlayer;
  private readonly panels: Panels;
  private readonly events: RunEvents;
  /** Counts starts and stops. */
  private round = 0;
  private litAt = 0;
  /** The program came to its end by itself. */
  private hasEnded = false;

  constructor(openSandbox: () => Promise<PlayerSandbox>, panels: Panels, events: RunEvents) {
    this.panels = panels;
    this.events = events;
    this.player = new PythonPlayer(openSandbox, {
      shown: (moment) => this.show(moment),
      stateChanged: (state) => this.changeState(state),
      refused: (error) => events.failed(error),
      stuck: () => events.say(stuckSentence(), 'oops'),
      failed: () => events.say(failedSentence(), 'oops'),
    });
  }

  get state(): PlayState {
    return this.player.state;
  }

  /** Brings what the program will need, before it is asked for. */
  warmUp({ files }: Program): void {
    this.player.warmUp();
    void lessonsFor(files);
  }

  /** For Check, which then needs no new Python. */
  lend(): Promise<PlayerSandbox> {
    return this.player.lend();
  }

  /** Resolves when the program has ended or was stopped; of a watched one, when its first line is lit. */
  async start({ files, scene }: Program, isWatched: boolean): Promise<void> {
    this.stop();
    const { round } = this;
    this.panels.clear();
    this.hasEnded = false;
    this.events.say('', 'step');
    const [lessons, { cast, assets }] = await Promise.all([lessonsFor(files), this.prepareStage({ files, scene })]);
    if (round !== this.round) return;
    if (isWatched) this.session = this.makeSession();
    const seed = Math.floor(Math.random() * SEEDS);
    if (!(await this.player.open({ kind: 'open', files, seed, isWatched, cast, assets }, lessons)) || round !== this.round) return;
    if (HEARS_KEYS.test(files.map(({ text }) => text).join('\n'))) this.panels.focus();
    if (isWatched) await this.session?.forward();
    else await this.player.whenDone();
  }

  /** What a program of the stage needs beside its files. */
  async prepareStage({ files, scene }: Program): Promise<{ cast: SavedStage | null; assets: Assets | null }> {
    if (!scene && !usesStage(files)) return { cast: null, assets: null };
    return (await this.panels.bringStage()).prepare(files, scene);
  }

  /** Ends what runs and what is looked at. */
  stop(): void {
    this.round += 1;
    const wasOn = this.player.state !== 'idle';
    this.player.stop();
    this.endSession();
    if (wasOn) this.events.say(gettext('Stopped.'), 'step');
  }

  close(): void {
    this.stop();
    this.player.close();
  }

  do(doing: Doing): void {
    this.player.do(doing);
    // Someone who watches goes on as soon as the question is answered.
    if (doing.kind === 'reply' && this.session) void this.player.advance(1);
  }

  private endSession(): void {
    if (!this.session) return;
    this.session.pause();
    this.session = null;
    this.panels.showNewest();
    this.events.lit(null, false);
    this.events.stateChanged();
  }

  private makeSession(): StepSession {
    const session: StepSession = new StepSession(this.player, {
      shown: (state, turtles, isNewest) => {
        if (this.session === session) this.showStep(state, turtles, isNewest);
      },
      changed: () => this.events.stateChanged(),
      full: () => {
        this.events.say(limitSentence('steps'), 'oops');
        this.player.letRun();
      },
    });
    session.speed = this.speed;
    return session;
  }

  private show(moment: Moment): void {
    this.panels.add(moment);
    // Where the program had to be ended for it, the explanation says more.
    if (!moment.error) for (const limit of moment.limits) this.events.say(limitSentence(limit), 'oops');
    if (this.session) {
      this.session.hear(moment);
      // Its lines are over: keys and clicks come by themselves.
      if (moment.state === 'listening') this.player.letRun();
    } else this.lightFreely(moment);
    if (moment.error) this.events.failed(moment.error);
    else if (moment.state === 'done' && moment.limits.length === 0 && !this.session?.isFull) {
      this.hasEnded = true;
      this.sayEnd(this.session?.isNewest ?? true);
    }
  }

  private showStep(state: StepState, turtles: readonly Turtle[], isNewest: boolean): void {
    this.panels.showStep(state, turtles, isNewest);
    this.events.lit(state.event === 'end' ? null : state.place, true);
    this.events.stepped(state);
    if (this.hasEnded) this.sayEnd(isNewest);
  }

  /** Not true of an earlier step. */
  private sayEnd(isNewest: boolean): void {
    this.events.say(isNewest ? gettext('The program has ended.') : '', 'step');
  }

  private lightFreely({ place, state }: Moment): void {
    const now = performance.now();
    if (state === 'done' || state === 'failed') this.events.lit(null, false);
    else if (now - this.litAt > LIT_EVERY_MS) {
      this.litAt = now;
      this.events.lit(place, false);
    }
  }

  private changeState(state: PlayState): void {
    this.panels.listen(state !== 'idle' && state !== 'opening');
    if (state === 'idle' && !this.session) this.events.lit(null, false);
    this.events.stateChanged();
  }
}
