/** The parts of the Python workspace and how they hear of each other. */
import library from 'icon:library';
import music from 'icon:music';
import image from 'icon:image';
import redo from 'icon:redo-2';
import undo from 'icon:undo-2';
import { fire } from '../editor-blocks/block-world.ts';
import { iconButton } from '../editor-blocks/elements.ts';
import type { Place, PythonWork, RawError } from '../python/protocol.ts';
import type { ActivityData, PythonFacts, PythonWorld } from '../shared/contract.ts';
import { element } from '../shared/elements.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import type { SavedStage } from '../stage/work.ts';
import { chooseFromLibrary } from '../studio/open.ts';
import { BlocksWindow } from './blocks/blocks-window.ts';
import { CodeEditor } from './code/code-editor.ts';
import type { WrongPlace } from './code/marks.ts';
import { ErrorCard } from './errors/error-card.ts';
import { explainError, OF_THE_TEXT } from './errors/explain-error.ts';
import { explainHere } from './errors/explain-here.ts';
import { FileTabs } from './files/file-tabs.ts';
import { importFor, lineFor } from './files/library-lines.ts';
import { Panels } from './panels.ts';
import { ProgramRun } from './program-run.ts';
import type { PythonProject } from '../python/read-work.ts';
import type { PlayerSandbox } from './run/python-player.ts';
import { failedSentence } from './run/limits.ts';
import { RunControls } from './run/run-controls.ts';
import { usesStage } from './stage/uses-stage.ts';
import { StepBar } from './steps/step-bar.ts';
import type { StepState } from './steps/step-history.ts';
import { VariablesView } from './steps/variables-view.ts';

export interface PythonSetup {
  host: HTMLElement;
  activity: ActivityData;
  world: PythonWorld;
  openSandbox: () => Promise<PlayerSandbox>;
}

/** Set while only the running program is shown. */
export const SHOW_OFF = 'python-show-off';

/** What of the library a program can name. */
type Shelf = 'sprites' | 'backdrops' | 'sounds';

export class PythonParts {
  readonly run: ProgramRun;
  readonly panels: Panels;
  private readonly host: HTMLElement;
  private readonly world: PythonWorld;
  private readonly isReadonly: boolean;
  private readonly code: CodeEditor;
  private readonly tabs: FileTabs;
  private readonly controls: RunControls;
  private readonly steps: StepBar;
  private readonly variables = new VariablesView();
  private readonly card = new ErrorCard(() => this.goToError());
  private readonly said = element('p', { class: 'village-said python-said', role: 'status' });
  private readonly told = element('p', { class: 'village-unseen', role: 'status' });
  private readonly undoButton = iconButton(undo, gettext('Undo'), 'village-button village-small', true);
  private readonly redoButton = iconButton(redo, gettext('Redo'), 'village-button village-small', true);
  private readonly shelves: HTMLElement;
  private readonly blocks: BlocksWindow;
  private scene: SavedStage | null = null;
  private wrong: (WrongPlace & { file: string }) | null = null;

  constructor({ host, activity, world, openSandbox }: PythonSetup) {
    this.host = host;
    this.world = world;
    this.isReadonly = host.closest('[readonly]') !== null;
    this.code = new CodeEditor(activity.words ?? [], this.isReadonly, {
      changed: () => this.changed(),
      run: () => void this.start(),
      full: () => this.say(gettext('There is no more room in this project. Delete something first.'), 'oops'),
    });
    this.panels = new Panels(world.shows, { isPlaying: () => this.run.state !== 'idle', act: (doing) => this.run.do(doing) });
    this.run = new ProgramRun(openSandbox, this.panels, {
      stateChanged: () => this.showState(),
      say: (text, tone) => this.say(text, tone),
      failed: (error) => void this.explain(error),
      lit: (place, isFollowed) => this.light(place, isFollowed),
      stepped: (state) => this.showStep(state),
    });
    this.tabs = new FileTabs(this.isReadonly, {
      show: (name) => this.edit(() => this.code.show(name), false),
      add: (name) => {
        this.edit(() => this.code.add(name));
        this.code.focus();
      },
      rename: (from, to) => this.edit(() => this.code.rename(from, to)),
      remove: (name) => this.edit(() => this.code.remove(name)),
    });
    this.controls = new RunControls({ run: () => void this.start(), stop: () => this.run.stop(), watch: () => void this.watch() });
    this.steps = new StepBar({
      toStart: () => this.run.session?.toStart(), back: () => this.run.session?.back(), forward: () => void this.run.session?.forward(),
      toEnd: () => void this.run.session?.toEnd(), to: (step) => this.run.session?.to(step),
      play: () => (this.run.session?.isPlaying ? this.run.session.pause() : this.run.session?.play()),
      setSpeed: (speed) => {
        this.run.speed = speed;
        if (this.run.session) this.run.session.speed = speed;
      },
    });
    this.run.speed = this.steps.speed;
    this.undoButton.addEventListener('click', () => this.code.undo());
    this.redoButton.addEventListener('click', () => this.code.redo());
    this.shelves = element('div', { class: 'python-shelves', role: 'group', 'aria-label': gettext('Library') },
      this.shelf(library, gettext('Sprite from the library'), 'sprites'), this.shelf(image, gettext('Backdrop from the library'), 'backdrops'),
      this.shelf(music, gettext('Sound from the library'), 'sounds'));
    this.blocks = new BlocksWindow(activity, () => this.code.read()[0]?.text ?? '');
    this.build();
    host.addEventListener('keydown', (event) => this.runByKey(event));
  }

  async load({ files, scene }: PythonProject): Promise<void> {
    this.run.stop();
    this.scene = scene;
    this.card.hide();
    this.wrong = null;
    this.code.load(files);
    this.blocks.load(scene);
    this.panels.clear();
    this.say('', 'step');
    this.showFiles();
    this.showState();
    this.run.warmUp({ files, scene });
  }

  save(): PythonWork {
    const work: PythonWork = { format: 1, workspace: 'python', world: 'python', files: this.code.read() };
    return this.scene ? { ...work, scene: this.scene } : work;
  }

  /** What Check found, shown as after a run when the text isn't Python. It doesn't tell in which of several programs. */
  tellOfText(error: PythonFacts['error']): void {
    const [program, ...more] = this.code.names.filter((name) => name.endsWith('.py'));
    if (!error || !OF_THE_TEXT.has(error.type) || program === undefined || more.length > 0) return;
    const { type, message, line } = error;
    const frames = [{ file: program, line, function: '<module>', column: null, end_column: null }];
    void this.explain({ type, message, frames, names: [] });
  }

  /** Python itself couldn't be had. */
  tellNoStart(): void {
    this.say(failedSentence(), 'oops');
  }

  start(): Promise<void> {
    this.forgetError();
    return this.run.start({ files: this.code.read(), scene: this.scene }, false);
  }

  private async watch(): Promise<void> {
    if (this.run.session) return this.run.stop();
    this.forgetError();
    const starting = this.run.start({ files: this.code.read(), scene: this.scene }, true);
    await starting;
    if (this.run.session && !this.panels.root.contains(document.activeElement)) this.steps.focus();
  }

  /** Wherever the focus is. In the text the editor hears it first. */
  private runByKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    event.preventDefault();
    void this.start();
  }

  private build(): void {
    const edits = this.isReadonly ? [] : [this.undoButton, this.redoButton];
    const hint = element('p', { class: 'python-hint' }, gettext('Esc, then Tab: out of the text'));
    this.host.replaceChildren(element('div', { class: 'python-editor' },
      element('div', { class: 'python-work' },
        this.tabs.root,
        element('div', { class: 'python-room', role: 'tabpanel', 'aria-label': gettext('Program') }, this.code.root),
        element('div', { class: 'python-bar' }, ...edits, this.shelves, this.blocks.button, hint), this.card.root, this.blocks.root),
      element('div', { class: 'python-side' }, this.controls.root, this.steps.root, this.panels.root, this.variables.root, this.said, this.told)));
  }

  private shelf(icon: string, word: string, kind: Shelf): HTMLButtonElement {
    const button = iconButton(icon, word, 'village-button village-small', true);
    button.addEventListener('click', () => void this.take(kind));
    return button;
  }

  private async take(kind: Shelf): Promise<void> {
    const { library: shelf } = await this.panels.bringStage();
    const chosen = await chooseFromLibrary(shelf, kind);
    if (!chosen) return;
    const program = this.code.read().find(({ name }) => name === this.code.shown)?.text ?? '';
    this.code.insertLine(lineFor(kind, chosen.name, program), importFor(program));
  }

  /** isChange: whether the project is another afterwards. */
  private edit(act: () => void, isChange = true): void {
    act();
    if (isChange) this.changed();
    else this.showFiles();
  }

  private changed(): void {
    if (this.run.state !== 'idle' || this.run.session) this.run.stop();
    this.forgetError();
    this.blocks.forget();
    this.say('', 'step');
    this.showFiles();
    fire(this.host, 'editor-changed', null);
  }

  private showFiles(): void {
    this.tabs.show(this.code.names, this.code.shown);
    this.undoButton.setAttribute('aria-disabled', String(!this.code.canUndo));
    this.redoButton.setAttribute('aria-disabled', String(!this.code.canRedo));
    this.shelves.hidden = this.isReadonly || (this.world.shows !== 'stage' && this.scene === null && !usesStage(this.code.read()));
  }

  private showState(): void {
    const { session } = this.run;
    this.controls.show(this.run.state, session !== null);
    this.steps.root.hidden = session === null;
    this.variables.root.hidden = session === null;
    this.host.classList.toggle('python-is-watched', session !== null);
    if (session) this.steps.show({ step: session.step, length: session.length, isPlaying: session.isPlaying, canGoOn: session.canGoOn });
    else this.variables.clear();
  }

  private showStep(state: StepState): void {
    this.variables.show(state);
    const top = state.frames.at(-1);
    const values = [...top?.changed ?? []].map((name) => `${name} = ${top?.vars.get(name)?.text ?? ''}`).join(', ');
    this.told.textContent = state.event === 'end' ? values : interpolate(gettext('Line %(line)s. %(values)s'), { line: state.place.line, values });
  }

  private light(place: Place | null, isFollowed: boolean): void {
    void this.blocks.light(place);
    const isSeen = isFollowed || this.blocks.isOpen;
    if (place && !isSeen && place.file !== this.code.shown) return;
    const { shown } = this.code;
    this.code.light(place, isSeen);
    if (this.code.shown !== shown) this.showFiles();
  }

  private async explain(error: RawError): Promise<void> {
    const files = this.code.read();
    const explanation = await explainError(error, files, explainHere);
    // Meanwhile the program may have become another.
    if (this.run.state !== 'idle' || files.some(({ text }, index) => this.code.read()[index]?.text !== text)) return;
    const file = error.frames.at(-1)?.file ?? files[0]?.name ?? '';
    const { line, column, end_column } = explanation;
    this.wrong = line === null ? null : { file, line, column, end_column };
    this.code.mark(this.wrong);
    this.showFiles();
    this.card.show(explanation, error, files.length > 1 ? file : null);
    // On the projector there is no room for the card.
    if (this.host.classList.contains(SHOW_OFF)) this.say(explanation.title, 'oops');
  }

  private goToError(): void {
    if (this.wrong) this.code.goTo(this.wrong);
    this.showFiles();
  }

  private forgetError(): void {
    this.card.hide();
    if (this.wrong) this.code.mark(null);
    this.wrong = null;
  }

  private say(text: string, tone: 'step' | 'oops'): void {
    this.said.textContent = text;
    this.said.dataset['tone'] = tone;
  }
}
