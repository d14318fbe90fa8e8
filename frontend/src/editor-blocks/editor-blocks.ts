/**
 * <editor-blocks>: build programs of blocks for a hero in a village, run and check them.
 *
 * configure(activity) once; load(work), save(), run(), stop(), check() as WorkspaceEditor says. It fills the box it is
 * put into: blocks on one side, village and controls beside them, below each other where that is too narrow.
 * A change while a program runs stops the run. Everything is in the light DOM, styled by css/editor.css.
 *
 *     <editor-blocks></editor-blocks>
 *
 * Fires editor-changed (the program is another), editor-checked (detail: EditorChecked), editor-arrived. Needs `style-src 'self'` and
 * `img-src 'self'` only: Blockly's rules come as constructed style sheets, its images from ../blockly/.
 */
import type { ActivityData, CheckResult, EditorChecked, Work, WorkspaceEditor } from '../shared/contract.ts';
import { UnreadableWork } from '../shared/contract.ts';
import { gettext } from '../shared/i18n.ts';
import { ask } from '../checks/ask.ts';
import { judge } from '../checks/judge.ts';
import { parseMap, type GridMap } from '../checks/grid.ts';
import { readProgram } from '../checks/program.ts';
import { World } from '../checks/world.ts';
import { BlockWorkspace } from './block-workspace.ts';
import { element } from './elements.ts';
import { fontReady } from './look-of-blocks.ts';
import { PythonView } from './python-view.ts';
import { toPython } from './python.ts';
import { RunControls } from './run-controls.ts';
import { Runner } from './runner.ts';
import { asksInLoop, endSentence, isAllDone, stepSentence } from './speech.ts';
import { VillageGrid } from './village-grid.ts';
import { WorkspaceBar } from './workspace-bar.ts';

// Not written as one expression, which a bundler would take for a file to copy.
const here = import.meta.url;
const WORKER = new URL('../js/check-worker.js', here);
const MEDIA = new URL('../blockly/', here).href;
/** How long Check may take to show the run that decided. */
const REPLAY_MS = 900;

class EditorBlocks extends HTMLElement implements WorkspaceEditor {
  private activity: ActivityData | null = null;
  private parts: Parts | null = null;
  private connected: () => void = () => undefined;
  private readonly whenConnected = new Promise<void>((resolve) => {
    this.connected = resolve;
  });

  connectedCallback(): void {
    this.connected();
  }

  disconnectedCallback(): void {
    this.stop();
  }

  configure(activity: ActivityData): void {
    this.activity = activity;
  }

  async load(work: Work): Promise<void> {
    if (!this.activity) throw new Error('configure() comes before load().');
    try {
      readProgram(work);
    } catch (error) {
      throw new UnreadableWork(String(error), { cause: error });
    }
    await Promise.all([this.whenConnected, fontReady()]);
    this.parts ??= new Parts(this, this.activity);
    this.parts.load(work);
  }

  save(): Work {
    return this.loaded.save();
  }

  run(): Promise<void> {
    return this.loaded.runner.run();
  }

  stop(): void {
    this.parts?.runner.stop();
  }

  check(): Promise<CheckResult[]> {
    return this.loaded.check();
  }

  private get loaded(): Parts {
    if (!this.parts) throw new Error('load() comes first.');
    return this.parts;
  }
}

/** What the element is made of, once there is an activity to make it for. */
class Parts {
  readonly runner: Runner;
  private readonly host: HTMLElement;
  private readonly activity: ActivityData;
  private readonly maps: GridMap[];
  private readonly blocks: BlockWorkspace;
  private readonly village: VillageGrid;
  private readonly controls: RunControls;
  private readonly bar: WorkspaceBar;
  private readonly python = new PythonView();
  private readonly said = element('p', { class: 'village-said' });
  /** The live region. A quick run would fill a screen reader's queue for minutes, so it hears only what follows at a pace to listen to. */
  private readonly aloud = element('p', { class: 'village-unseen', role: 'status' });
  private readonly picture = element('div', { class: 'village-map' });
  private mapIndex = 0;
  /** Whether Check has looked at the program as it is now. */
  private isChecked = false;

  constructor(host: HTMLElement, activity: ActivityData) {
    this.host = host;
    this.activity = activity;
    this.maps = activity.world.maps.map(parseMap);
    this.village = new VillageGrid(this.picture, activity.world);
    this.runner = this.makeRunner();
    this.controls = new RunControls(this.maps.length, {
      run: () => void this.runner.run(),
      step: () => this.runner.step(),
      stop: () => this.runner.stop(),
      setSpeed: (speed) => (this.runner.speed = speed),
      chooseMap: (index) => this.showMap(index),
    });
    this.runner.speed = this.controls.speed;
    this.bar = new WorkspaceBar({
      undo: () => this.blocks.undo(),
      redo: () => this.blocks.redo(),
      zoom: (steps) => this.blocks.zoom(steps),
      showPython: (isShown) => this.showPython(isShown),
    });
    const blocksHost = element('div', { class: 'village-blocks' });
    this.python.root.hidden = true;
    const bin = element('div', { class: 'village-bin', 'aria-hidden': 'true' }, gettext('Drop here to delete'));
    const room = element('div', { class: 'village-room' }, blocksHost, bin, this.bar.zoom, this.bar.help);
    host.replaceChildren(element('div', { class: 'village-editor' },
      element('div', { class: 'village-work' }, this.bar.root, room),
      element('div', { class: 'village-stage' }, this.controls.root, this.controls.maps, this.picture, this.said, this.aloud, this.python.root),
    ));
    this.blocks = new BlockWorkspace(blocksHost, activity, MEDIA, {
      changed: () => this.changed(),
      dragging: (isDragging) => host.classList.toggle('village-is-dragging', isDragging),
    });
    new ResizeObserver(() => this.blocks.resize()).observe(room);
  }

  load(work: Work): void {
    this.runner.stop();
    try {
      this.blocks.load(work.blocks);
    } catch (error) {
      throw new UnreadableWork(String(error), { cause: error });
    }
    this.forgetCheck();
    this.showMap(this.mapIndex);
    this.showProgram();
  }

  save(): Work {
    return { format: 1, workspace: 'blocks', world: 'grid', blocks: this.blocks.save() };
  }

  async check(): Promise<CheckResult[]> {
    const { world, checks } = this.activity;
    const work = this.save();
    const answer = await ask({ activity: { world, checks: checks.map(({ id, run }) => ({ id, run })) }, work }, WORKER);
    if (answer.run === null) throw new UnreadableWork(answer.error.message);
    const results = answer.results.map(({ id, passed }) => {
      const check = checks.find((each) => each.id === id);
      return { id, passed, message: (passed ? check?.passed : check?.failed) ?? '' };
    });
    this.fire<EditorChecked>('editor-checked', { results, run: answer.run, shown: this.showDeciding(work, answer.run.map) });
    return results;
  }

  /** Leaves the village as it is at the end of the run that decided: on the first map that fails, else on the one that is shown. */
  private showDeciding(work: Work, told: number): Promise<void> {
    // Changed while the checks ran: what they found is of another program.
    if (JSON.stringify(work) !== JSON.stringify(this.save())) return Promise.resolve();
    this.isChecked = true;
    const { world, checks } = this.activity;
    const passed = world.maps.map((map) => judge({ world: { ...world, maps: [map] }, checks }, work).results.every((each) => each.passed));
    this.controls.markFound(passed);
    const index = passed.includes(false) ? told : this.mapIndex;
    if (index === this.mapIndex && this.runner.state === 'over') return Promise.resolve();
    if (index !== this.mapIndex) this.showMap(index);
    return this.runner.replay(this.village.isCalm ? 0 : REPLAY_MS);
  }

  private forgetCheck(): void {
    this.isChecked = false;
    this.controls.markFound(null);
  }

  private makeRunner(): Runner {
    const { world: village } = this.activity;
    return new Runner(
      () => ({ program: readProgram(this.save()), makeWorld: () => new World(this.map) }),
      {
        begin: () => this.backToStart(),
        show: (step, world, durationMs) => {
          if (durationMs > 0) this.light(step.block);
          this.village.show(step, world, durationMs);
          this.say(stepSentence(step.happened, world, village.hero), step.happened.kind === 'bumped' ? 'oops' : 'step');
        },
        over: (outcome, world) => {
          const { ended } = outcome;
          if (ended !== 'crashed') this.light(null);
          const isThere = ended === 'done' && world.atGoal();
          if (isThere) this.village.celebrate(world);
          const sentence = endSentence(outcome, world, village, asksInLoop(readProgram(this.save())));
          const leadsOn = isAllDone(ended, world) && !this.isChecked;
          if (sentence) this.say(leadsOn ? `${sentence} ${gettext('Now press Check.')}` : sentence, isThere ? 'well' : ended === 'done' ? 'step' : 'oops');
          if (leadsOn) this.fire('editor-arrived', null);
        },
        stateChanged: (state) => {
          if (state === 'ready') this.backToStart();
          this.controls.show(state);
        },
      },
    );
  }

  private get map(): GridMap {
    return this.maps[this.mapIndex] as GridMap;
  }

  private showMap(index: number): void {
    this.mapIndex = index;
    this.runner.stop();
    this.controls.markMap(index);
    this.backToStart();
  }

  private backToStart(): void {
    this.village.draw(this.map);
    this.light(null);
    this.say('', 'step');
  }

  private changed(): void {
    if (this.runner.state !== 'ready') this.runner.stop();
    this.forgetCheck();
    this.showProgram();
    this.fire('editor-changed', null);
  }

  private showProgram(): void {
    const { canUndo, canRedo, remaining } = this.blocks;
    this.bar.show({ canUndo, canRedo, remaining });
    if (!this.python.root.hidden) this.python.show(toPython(readProgram(this.save()), this.activity.locale));
  }

  private showPython(isShown: boolean): void {
    this.python.root.hidden = !isShown;
    this.showProgram();
  }

  private light(block: string | null): void {
    this.blocks?.light(block);
    this.python.light(block);
  }

  private say(text: string, tone: 'step' | 'oops' | 'well'): void {
    this.said.textContent = text;
    this.said.dataset['tone'] = tone;
    const isUnhurried = !this.runner.isReplay && (this.runner.state !== 'running' || this.runner.speed === 'slow');
    if (tone !== 'step' || isUnhurried) this.aloud.textContent = text;
  }

  private fire<T>(name: 'editor-changed' | 'editor-checked' | 'editor-arrived', detail: T): void {
    this.host.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }
}

customElements.define('editor-blocks', EditorBlocks);
