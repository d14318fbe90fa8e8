/**
 * A project on its stage: starts and stops it, shows what runs, and what a run left behind. A run goes on with the same
 * engine until the project changes; then the next start opens a new one, with everything where it stood.
 */
import type { Assets, Doing, Limit, Snapshot } from '../../stage/snapshot.ts';
import type { SavedStage, StageWork } from '../../stage/work.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import type { Library } from '../../studio/library.ts';
import type { Speed } from '../speed.ts';
import { heardKeys } from './key-hint.ts';
import { Player, type PlayState, type PlayerSandbox } from './player.ts';
import { Sounds } from './sounds.ts';
import { StageView } from './stage-view.ts';
import { Remains, stillOf } from './still.ts';
import { describe, Summary } from './summary.ts';
import { Wardrobe } from './wardrobe.ts';

export interface PlayEvents {
  stateChanged(state: PlayState): void;
  /** Something of a run is to be seen. */
  shown(snapshot: Snapshot): void;
  /** One kind sentence; '' takes it away. */
  say(text: string, tone: 'step' | 'oops'): void;
  /** The child has put a sprite somewhere else. */
  placed(sprite: string, x: number, y: number): void;
}

/** restless: the name of whoever has the script that never rests; null where it isn't known. */
function limitSentence(limit: Limit, restless: string | null): string {
  switch (limit) {
    case 'endless': return restless === null
      ? gettext('The program has so much to do that the stage waits. Put “wait” into the loop that never rests.')
      : interpolate(gettext('%(name)s has a loop that never rests, and the stage has to wait. Put “wait” into it.'), { name: restless });
    case 'clones': return gettext('There are 300 clones now. More would be too many: delete some when they are done.');
    case 'list': return gettext('A list has 10,000 items now and takes no more.');
    case 'text': return gettext('A text has become too long and was cut.');
    case 'scripts': return gettext('Too many scripts run at once. Some have to end before others can begin.');
    case 'depth': return gettext('A block of yours calls itself too often. It needs a condition to stop.');
  }
}

export class StagePlay {
  readonly view: StageView;
  readonly summary = new Summary();
  private readonly library: Library;
  private readonly project: () => StageWork;
  private readonly events: PlayEvents;
  private readonly wardrobe: Wardrobe;
  private readonly player: Player;
  private readonly sounds: Sounds;
  private readonly remains = new Remains();
  /** Whether the open engine runs the project as it is now. */
  private isFresh = false;
  private opening: Promise<boolean> | null = null;
  /** Where the mouse was last seen on the stage: a program that begins knows it. */
  private pointer: Doing[] = [];
  private latest: Snapshot;

  /** project: as it stands now, with what has just been changed. */
  constructor(library: Library, project: () => StageWork, openSandbox: () => Promise<PlayerSandbox>, events: PlayEvents) {
    this.library = library;
    this.project = project;
    this.events = events;
    this.wardrobe = new Wardrobe(library);
    this.sounds = new Sounds((id) => library.soundUrl(id));
    this.player = new Player(openSandbox, {
      shown: (snapshot, isNew) => this.show(snapshot, isNew),
      stateChanged: (state) => events.stateChanged(state),
      stuck: () => this.giveUp(),
      failed: (message) => events.say(message, 'oops'),
    });
    this.view = new StageView(this.wardrobe, {
      isPlaying: () => this.player.state === 'running' || this.player.state === 'paused',
      mouse: (x, y, isDown) => {
        this.pointer = [{ kind: 'mouse', x, y, isDown: false }];
        if (this.player.state === 'running') this.player.do({ kind: 'mouse', x, y, isDown });
      },
      click: (x, y) => void this.doLive({ kind: 'mouse', x, y, isDown: true }, { kind: 'click', x, y }, { kind: 'mouse', x, y, isDown: false }),
      drag: (sprite, x, y) => this.move(sprite, x, y),
      drop: (sprite, x, y) => events.placed(sprite, x, y),
      keyDown: (key) => void this.doLive({ kind: 'key_down', key }),
      keyUp: (key) => void this.afterOpening(() => this.player.do({ kind: 'key_up', key })),
      hears: (key) => {
        const keys = heardKeys(project().stage);
        return keys.has('any') || keys.has(key);
      },
      answer: (text) => this.player.do({ kind: 'answer', text }),
    });
    this.latest = stillOf(project().stage);
    this.view.keys.listen();
  }

  get state(): PlayState {
    return this.player.state;
  }

  get hasMoved(): boolean {
    return !this.remains.isEmpty;
  }

  set speed(speed: Speed) {
    this.player.speed = speed;
  }

  /** The project with everything where it stands on the stage now. */
  get standing(): SavedStage {
    return this.remains.applyTo(this.project().stage);
  }

  warmUp(): void {
    void this.player.warmUp();
  }

  /** Another project: nothing of the one before remains. */
  async begin(): Promise<void> {
    this.reset();
    await this.wardrobe.prepare(this.project().stage);
    this.showStill();
  }

  /** The project has changed: what runs stops, and the stage shows it. before: as it was. */
  changed(before: SavedStage): void {
    const { stage } = this.project();
    this.isFresh = false;
    this.opening = null;
    if (this.player.state !== 'closed') this.player.close();
    this.sounds.stop();
    // What was said was of the project as it was.
    this.events.say('', 'step');
    this.remains.follow(before, stage);
    this.showStill();
    void this.wardrobe.prepare(stage).then(() => this.view.painter.repaint());
  }

  async start(): Promise<void> {
    this.sounds.prepare(soundIds(this.project().stage));
    // After steps it goes on from there; else it begins anew.
    if (this.player.state === 'paused') this.player.resume();
    else await this.doLive(...this.pointer, { kind: 'flag' });
    await this.player.whenDone();
  }

  async step(): Promise<void> {
    if (!(await this.ensureOpen())) return;
    await this.player.step(this.player.state === 'idle' ? { kind: 'flag' } : null);
  }

  stop(): void {
    this.sounds.stop();
    this.player.stop();
  }

  /** Everything back to where it stands when the project is opened. */
  reset(): void {
    this.player.close();
    this.isFresh = false;
    this.opening = null;
    this.remains.forget();
    this.sounds.stop();
    this.view.painter.clearPen();
    this.showStill();
    this.events.say('', 'step');
  }

  runScript(target: string, block: string): Promise<void> {
    return this.doLive({ kind: 'run_script', target, block });
  }

  /** undefined while no engine has the project as it is now. */
  async value(target: string, block: string, mayOpen: boolean): Promise<Awaited<ReturnType<Player['value']>>> {
    if (mayOpen ? !(await this.ensureOpen()) : !this.isFresh) return undefined;
    return this.player.value(target, block);
  }

  private async doLive(...doings: Doing[]): Promise<void> {
    if (!(await this.ensureOpen())) return;
    for (const doing of doings) this.player.do(doing);
  }

  /** Not before what opened the engine; otherwise a key would be let go before it is pressed, and stay down. */
  private async afterOpening(act: () => void): Promise<void> {
    if (this.opening) await this.opening;
    act();
  }

  /** One engine, however many keys are pressed until it is there. */
  private ensureOpen(): Promise<boolean> {
    if (this.isFresh && this.player.state !== 'closed') return Promise.resolve(true);
    const opening = this.opening ?? this.open();
    this.opening = opening;
    return opening;
  }

  private async open(): Promise<boolean> {
    const work = this.remains.applyToWork(this.project());
    this.events.say('', 'step');
    const assets: Assets = await this.library.assets(work.stage);
    const isOpen = await this.player.open(work, assets, Math.floor(Math.random() * 2 ** 31));
    this.isFresh = isOpen;
    this.opening = null;
    return isOpen;
  }

  private show(snapshot: Snapshot, isNew: boolean): void {
    this.latest = snapshot;
    this.view.show(snapshot);
    this.sounds.hear(snapshot.sounds);
    if (!isNew) this.remains.keep(snapshot);
    const restless = snapshot.restless === null ? null : this.nameOf(snapshot.restless);
    for (const limit of snapshot.limits) this.events.say(limitSentence(limit, restless), 'oops');
    this.tell();
    this.events.shown(snapshot);
  }

  private showStill(): void {
    this.latest = stillOf(this.standing);
    this.view.show(this.latest);
    this.tell();
    this.events.shown(this.latest);
  }

  private move(sprite: string, x: number, y: number): void {
    this.latest = { ...this.latest, sprites: this.latest.sprites.map((drawn) => (drawn.sprite === sprite && drawn.clone === 0 ? { ...drawn, x, y } : drawn)) };
    this.view.show({ ...this.latest, pen: [] });
  }

  private giveUp(): void {
    this.isFresh = false;
    this.opening = null;
    this.sounds.stop();
    this.events.say(gettext('The program no longer answered, so it was stopped. Look for a loop that never ends.'), 'oops');
  }

  private tell(): void {
    const { latest } = this;
    this.summary.tell(() => describe(latest, (id) => this.nameOf(id)));
  }

  private nameOf(target: string): string {
    return this.project().stage.sprites.find(({ id }) => id === target)?.name ?? gettext('Stage');
  }
}

function soundIds(stage: SavedStage): Set<string> {
  return new Set([stage, ...stage.sprites].flatMap(({ sounds }) => sounds.map(({ library }) => library)));
}
