/** The village grid: blocks on one side, the map, its controls and the Python beside them. */
import { UnreadableWork, type ActivityCheck, type ActivityData, type CheckResult, type EditorChecked, type GridWork, type GridWorld, type RunCheck, type Work } from '../../shared/contract.ts';
import { staticAddress } from '../../shared/static-files.ts';
import { gettext } from '../../shared/i18n.ts';
import { ask } from '../../checks/ask.ts';
import { judge } from '../../checks/judge.ts';
import { parseMap, type GridMap } from '../../checks/grid.ts';
import { readProgram } from '../../checks/program.ts';
import { World } from '../../checks/world.ts';
import { fire, type BlockWorld, type MakeWorld } from '../block-world.ts';
import { element } from '../elements.ts';
import { PythonView } from '../python-view.ts';
import { WorkspaceBar } from '../workspace-bar.ts';
import { GridWorkspace } from './grid-workspace.ts';
import { mapPicture } from './map-picture.ts';
import { toPython } from './python.ts';
import { RunControls } from './run-controls.ts';
import { Runner } from './runner.ts';
import { asksInLoop, endSentence, isAllDone, stepSentence } from './speech.ts';
import { VillageGrid } from './village-grid.ts';

const findWorker = (): URL => new URL(staticAddress('js/check-worker.js'));
/** How long Check may take to show the run that decided. */
const REPLAY_MS = 900;

export const makeGrid: MakeWorld = (host, activity) => {
  const { world } = activity;
  if (world.kind !== 'grid') throw new Error(`a ${world.kind} is no grid`);
  return new GridEditor(host, { ...activity, world, checks: activity.checks as ActivityCheck<RunCheck>[] });
};

type GridActivity = Omit<ActivityData, 'world' | 'checks'> & { world: GridWorld; checks: ActivityCheck<RunCheck>[] };

class GridEditor implements BlockWorld {
  private readonly runner: Runner;
  private readonly host: HTMLElement;
  private readonly activity: GridActivity;
  private readonly maps: GridMap[];
  private readonly blocks: GridWorkspace;
  private readonly village: VillageGrid;
  private readonly controls: RunControls;
  private readonly bar: WorkspaceBar;
  private readonly python = new PythonView();
  private readonly said = element('p', { class: 'village-said' });
  /** The live region. A quick run would fill a screen reader's queue for minutes, so it hears only what follows at a pace to listen to. */
  private readonly aloud = element('p', { class: 'village-unseen', role: 'status' });
  private readonly mapBox = element('div', { class: 'village-map' });
  private mapIndex = 0;
  /** Whether Check has looked at the program as it is now. */
  private isChecked = false;

  constructor(host: HTMLElement, activity: GridActivity) {
    this.host = host;
    this.activity = activity;
    this.maps = activity.world.maps.map(parseMap);
    this.village = new VillageGrid(this.mapBox, activity.world);
    this.runner = this.makeRunner();
    this.controls = new RunControls(this.maps.length, {
      run: () => void this.runner.run(),
      step: () => this.runner.step(),
      stop: () => this.runner.stop(),
      setSpeed: (speed) => (this.runner.speed = speed),
      chooseMap: (index) => this.showMap(index),
    });
    this.runner.speed = this.controls.speed;
    this.bar = new WorkspaceBar(host, {
      undo: () => this.blocks.undo(),
      redo: () => this.blocks.redo(),
      zoom: (steps) => this.blocks.zoom(steps),
      showPython: (isShown) => this.showPython(isShown),
    });
    const blocksHost = element('div', { class: 'village-blocks' });
    this.python.root.hidden = true;
    const bin = element('div', { class: 'village-bin', 'aria-hidden': 'true' }, gettext('Drop here to delete'));
    const room = element('div', { class: 'village-room' }, blocksHost, bin, this.bar.zoom);
    host.replaceChildren(element('div', { class: 'village-editor' },
      element('div', { class: 'village-work' }, this.bar.root, this.bar.help, room),
      element('div', { class: 'village-stage' }, this.controls.root, this.controls.maps, this.mapBox, this.said, this.aloud, this.python.root),
    ));
    this.blocks = new GridWorkspace(blocksHost, activity, activity.world, {
      changed: () => this.changed(),
      dragging: (isDragging) => host.classList.toggle('village-is-dragging', isDragging),
    });
    new ResizeObserver(() => this.blocks.resize()).observe(room);
  }

  async load(work: Work): Promise<void> {
    try {
      readProgram(work);
      this.runner.stop();
      this.blocks.load((work as GridWork).blocks);
    } catch (error) {
      throw new UnreadableWork(String(error), { cause: error });
    }
    this.forgetCheck();
    this.showMap(this.mapIndex);
    this.showProgram();
  }

  save(): GridWork {
    return { format: 1, workspace: 'blocks', world: 'grid', blocks: this.blocks.save() };
  }

  run(): Promise<void> {
    return this.runner.run();
  }

  stop(): void {
    this.runner.stop();
  }

  async picture(): Promise<Blob | null> {
    const drawing = this.mapBox.querySelector<SVGSVGElement>('svg');
    return drawing && mapPicture(drawing);
  }

  showOff(isOn: boolean): void {
    this.host.classList.toggle('blocks-show-off', isOn);
  }

  async check(): Promise<CheckResult[]> {
    const { world, checks } = this.activity;
    const work = this.save();
    const answer = await ask({ activity: { world, checks: checks.map(({ id, run }) => ({ id, run })) }, work }, findWorker());
    if (answer.run === null) throw new UnreadableWork(answer.error.message);
    const results = answer.results.map(({ id, passed }) => {
      const check = checks.find((each) => each.id === id);
      return { id, passed, message: (passed ? check?.passed : check?.failed) ?? '' };
    });
    fire<EditorChecked>(this.host, 'editor-checked', { results, run: answer.run, shown: this.showDeciding(work, answer.run.map) });
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
          if (leadsOn) fire(this.host, 'editor-arrived', null);
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
    fire(this.host, 'editor-changed', null);
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
    this.blocks?.light(block === null ? [] : [block], true);
    this.python.light(block === null ? [] : [block]);
  }

  private say(text: string, tone: 'step' | 'oops' | 'well'): void {
    this.said.textContent = text;
    this.said.dataset['tone'] = tone;
    const isUnhurried = !this.runner.isReplay && (this.runner.state !== 'running' || this.runner.speed === 'slow');
    if (tone !== 'step' || isUnhurried) this.aloud.textContent = text;
  }
}
