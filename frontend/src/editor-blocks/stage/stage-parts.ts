/** The parts of the stage editor and how they hear of each other. */
import { UnreadableWork, type ActivityData, type StageWork, type StageWorld } from '../../shared/contract.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import type { Snapshot } from '../../stage/snapshot.ts';
import type { SavedStage } from '../../stage/work.ts';
import type { StudioEdit } from '../../studio/contract.ts';
import type { Library } from '../../studio/library.ts';
import { fire } from '../block-world.ts';
import { element } from '../elements.ts';
import { WorkspaceBar } from '../workspace-bar.ts';
import { EmptyRoom, listLoose, whyNothingStarts } from './beginning.ts';
import { BlockNotes } from './block-notes.ts';
import { BlockValues } from './block-values.ts';
import { KeyHint } from './key-hint.ts';
import { MessageLog, type Names } from './message-log.ts';
import { makeMessage, pressed, type Desk } from './names-desk.ts';
import { Panels } from './panels.ts';
import type { PlayerSandbox } from './player.ts';
import { ProjectModel } from './project-model.ts';
import { StageControls } from './stage-controls.ts';
import { StagePlay } from './stage-play.ts';
import { PythonPanel } from './python-panel.ts';
import { isHat, scriptOf, StageWorkspace } from './stage-workspace.ts';
import { planToolbox } from './toolbox.ts';
import { countBlocks } from './uses.ts';
import { stageWords } from './words.ts';

/** While a program runs, numbers of sprites change more often than anybody can read. */
const PANELS_MS = 250;

export interface StageSetup {
  host: HTMLElement;
  activity: ActivityData;
  rights: StageWorld;
  library: Library;
  openSandbox: () => Promise<PlayerSandbox>;
}

/** What the editor is made of, once there is a project to make it for. */
export class StageParts {
  readonly play: StagePlay;
  private readonly host: HTMLElement;
  private readonly activity: ActivityData;
  private readonly model: ProjectModel;
  private readonly blocks: StageWorkspace;
  private readonly controls: StageControls;
  private readonly bar: WorkspaceBar;
  private readonly panels: Panels;
  private readonly log = new MessageLog();
  private readonly notes = new BlockNotes({ placeOf: (id) => this.blocks.placeOf(id) });
  private readonly values: BlockValues;
  private readonly empty = new EmptyRoom();
  /** The drawer in which the blocks are that begin a script. */
  private readonly firstDrawer: string;
  private readonly isReadonly: boolean;
  private readonly python: PythonPanel;
  private readonly hint: KeyHint;
  private readonly said = element('p', { class: 'village-said stage-said', role: 'status' });
  private readonly desk: Desk;
  private deleted: { stage: SavedStage; sprite: string } | null = null;
  private panelsTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly names: Names = {
    message: (id) => this.model.stage.messages.find((message) => message.id === id)?.name ?? '—',
    target: (id) => this.model.nameOf(id, gettext('Stage')),
  };

  constructor({ host, activity, rights, library, openSandbox }: StageSetup, stage: SavedStage) {
    this.host = host;
    this.activity = activity;
    this.isReadonly = host.closest('[readonly]') !== null;
    const words = stageWords(activity.locale);
    const plan = planToolbox(activity.toolbox);
    this.firstDrawer = plan.flat ? gettext('Blocks') : words.categories[plan.categories.has('events') ? 'events' : [...plan.categories.keys()][0] ?? 'events'];
    this.model = new ProjectModel(stage, words);
    this.desk = {
      model: this.model, apply: (change) => this.apply(change, this.model.target), now: () => this.save().stage,
      define: (own) => this.blocks.addDefinition(own), open: (category) => this.blocks.openCategory(category),
    };
    this.play = new StagePlay(library, () => this.model.work, openSandbox, {
      stateChanged: () => this.showState(),
      shown: (snapshot) => this.shown(snapshot),
      say: (text, tone) => this.say(text, tone),
      placed: (sprite, x, y) => this.place(sprite, x, y),
    });
    this.controls = new StageControls({
      start: () => this.start(),
      stop: () => this.play.stop(),
      step: () => void this.play.step(),
      back: () => this.backToStart(),
      setSpeed: (speed) => (this.play.speed = speed),
    });
    this.play.speed = this.controls.speed;
    this.hint = new KeyHint(this.play.view, () => this.model.stage);
    this.panels = new Panels(library, this.isReadonly ? { library: false, paint: false, isReadonly: true } : rights, this.log.root, {
      edit: (edit) => this.edit(edit),
      choose: (target) => this.choose(target),
      bringBack: () => this.bringBack(),
    });
    this.bar = new WorkspaceBar(host, {
      undo: () => this.blocks.undo(),
      redo: () => this.blocks.redo(),
      zoom: (steps) => this.blocks.zoom(steps),
      showPython: (isShown) => this.showPython(isShown),
    });
    const blocksHost = element('div', { class: 'village-blocks' });
    this.python = new PythonPanel({ host, activity, isReadonly: this.isReadonly, save: () => this.save(), say: (text) => this.say(text, 'oops') });
    const bin = element('div', { class: 'village-bin', 'aria-hidden': 'true' }, gettext('Drop here to delete'));
    const room = element('div', { class: 'village-room stage-room' }, this.empty.root, blocksHost, bin, this.notes.root, this.bar.zoom);
    host.replaceChildren(element('div', { class: 'village-editor stage-editor' },
      element('div', { class: 'village-work' }, this.bar.root, this.bar.help, room),
      element('div', { class: 'village-stage stage-side' },
        this.controls.root, this.play.view.root, this.said, this.play.summary.root, this.panels.root, this.python.root)));
    this.blocks = new StageWorkspace(blocksHost, {
      plan, view: () => this.model.view, words,
      offer: {
        options: (kind) => this.model.options(kind),
        own: (id) => this.model.view.own.find((own) => own.id === id) ?? null,
        parameter: (id) => this.model.view.own.flatMap(({ parameters }) => parameters).find((parameter) => parameter.id === id) ?? null,
        makeMessage: () => makeMessage(this.desk),
      },
    }, {
      changed: () => this.changed(),
      dragging: (isDragging) => host.classList.toggle('village-is-dragging', isDragging),
      pressed: (key) => pressed(key, this.desk),
      tapped: (block) => {
        if (block.outputConnection) void this.values.show(block, true);
        else void this.play.runScript(this.model.target, scriptOf(block).id);
      },
      selected: (block) => void this.values.show(block, false),
    });
    this.values = new BlockValues(room, this.blocks, (block, mayOpen) => this.play.value(this.model.target, block, mayOpen));
    new ResizeObserver(() => this.blocks.resize()).observe(room);
  }

  /** Resolves when everything can be seen. What was there before stays when the blocks can't be read. */
  async load(stage: SavedStage): Promise<void> {
    const { stage: before, target } = this.model;
    this.model.replace(stage);
    try {
      this.blocks.showTarget(this.model.blocks);
    } catch (error) {
      this.model.stage = before;
      this.model.target = target;
      this.blocks.showTarget(this.model.blocks);
      throw new UnreadableWork(String(error), { cause: error });
    }
    this.forgetDeleted();
    this.log.clear();
    this.showProgram();
    await this.play.begin();
    this.play.warmUp();
  }

  save(): StageWork {
    this.model.keepBlocks(this.blocks.save());
    return this.model.work;
  }

  look(target: string, blocks: readonly string[]): void {
    this.choose(target);
    this.blocks.light(blocks, true);
  }

  private start(): void {
    // Keys of the game go to the stage from now on, not to the button that was pressed.
    if (this.hint.usesKeys) this.play.view.root.focus({ preventScroll: true });
    const why = whyNothingStarts(this.save().stage);
    void this.play.start();
    if (why) this.say(why, 'oops');
    this.notes.showLoose(listLoose(this.model.blocks));
  }

  private backToStart(): void {
    this.notes.clear();
    this.log.clear();
    this.play.reset();
    this.showState();
  }

  /** The scripts have changed. */
  private changed(): void {
    const before = this.model.stage;
    this.say('', 'step');
    this.save();
    this.play.changed(before);
    this.showProgram();
    fire(this.host, 'editor-changed', null);
  }

  private apply(change: (stage: SavedStage) => SavedStage, target: string): void {
    const before = this.save().stage;
    const after = change(before);
    if (after === before && target === this.model.target) return;
    this.model.stage = after;
    const isOther = target !== this.model.target || !after.sprites.some(({ id }) => id === target);
    this.model.choose(target);
    if (isOther) this.blocks.showTarget(this.model.blocks);
    else this.blocks.refreshNames();
    // Fields that show a name are saved by id, but own blocks may have got or lost places.
    this.save();
    this.play.changed(before);
    this.showProgram();
    this.showPanels();
    fire(this.host, 'editor-changed', null);
  }

  private edit({ apply, target }: StudioEdit): void {
    const before = this.save().stage;
    this.apply(apply, target);
    const gone = before.sprites.find(({ id }) => !this.model.stage.sprites.some((sprite) => sprite.id === id));
    if (!gone) return;
    this.deleted = { stage: before, sprite: gone.id };
    this.panels.offerBack(interpolate(gettext('%(name)s is deleted.'), { name: gone.name }));
  }

  private bringBack(): void {
    const { deleted } = this;
    if (!deleted) return;
    this.forgetDeleted();
    const sprite = deleted.stage.sprites.find(({ id }) => id === deleted.sprite);
    if (!sprite) return;
    // Only what went away comes back; what was changed since stays.
    this.apply((stage) => ({
      ...stage,
      sprites: [...stage.sprites, sprite],
      variables: [...stage.variables, ...deleted.stage.variables.filter(({ owner }) => owner === sprite.id)],
      lists: [...stage.lists, ...deleted.stage.lists.filter(({ owner }) => owner === sprite.id)],
    }), sprite.id);
  }

  private forgetDeleted(): void {
    this.deleted = null;
    this.panels.offerBack(null);
  }

  private choose(target: string): void {
    if (target === this.model.target) return;
    this.save();
    this.model.choose(target);
    this.notes.clear();
    this.values.hide();
    this.blocks.showTarget(this.model.blocks);
    this.showProgram();
    this.showPanels();
  }

  private place(sprite: string, x: number, y: number): void {
    if (this.isReadonly) return this.play.reset();
    this.apply((stage) => ({ ...stage, sprites: stage.sprites.map((each) => (each.id === sprite ? { ...each, x, y } : each)) }), sprite);
  }

  private shown(snapshot: Snapshot): void {
    const isRunning = snapshot.isRunning;
    const here = snapshot.lit.filter(({ target }) => target === this.model.target).map(({ block }) => block);
    this.blocks?.light(isRunning ? here : []);
    this.python.light(isRunning ? here : []);
    this.log.add(snapshot.sendings, this.names);
    this.notes.show(snapshot.sendings, this.model.target, this.names);
    this.panelsTimer ??= setTimeout(() => this.showPanels(), PANELS_MS);
  }

  private showState(): void {
    const { state } = this.play;
    this.controls.show(state, this.play.hasMoved);
    this.hint.show(state === 'running');
    this.host.classList.toggle('stage-is-running', state === 'running');
    if (state === 'closed') this.notes.clear();
  }

  private showPanels(): void {
    this.panelsTimer = void clearTimeout(this.panelsTimer);
    this.panels.show(this.play.standing, this.model.target);
    this.showState();
  }

  private showProgram(): void {
    const { canUndo, canRedo } = this.blocks;
    const limit = this.activity.block_limit ?? null;
    const { stage } = this.model;
    const count = [stage, ...stage.sprites].reduce((sum, { blocks }) => sum + countBlocks(blocks, isHat), 0);
    const remaining = limit === null ? null : Math.max(0, limit - count);
    this.blocks.limit(remaining);
    this.bar.show({ canUndo, canRedo, remaining });
    this.empty.show(!this.isReadonly && countBlocks(this.model.blocks, () => false) === 0, this.model.sprite?.name ?? null, this.firstDrawer);
    void this.python.show(this.model.target);
  }

  private showPython(isShown: boolean): void {
    this.python.root.hidden = !isShown;
    this.panels.root.hidden = isShown;
    this.showProgram();
  }

  private say(text: string, tone: 'step' | 'oops'): void {
    if (this.said.textContent === text) return;
    this.said.textContent = text;
    this.said.dataset['tone'] = tone;
  }
}
