/**
 * <editor-python>: write programs in Python, run them, look at them step by step, check them.
 *
 * configure(activity) once; load(work), save(), run(), stop(), check(), picture(), showOff() as WorkspaceEditor says. It
 * fills the box it is put into: the program on one side, what starts it and what it shows beside it, below each other where
 * that is too narrow. A change while a program runs stops the run. The text is never changed but by the child. Everything is
 * in the light DOM, styled by css/editor-python.css, apart from the text itself: see code/look.ts.
 *
 *     <editor-python></editor-python>
 *
 * Fires editor-changed (the program is another), editor-checked (detail: EditorChecked). Needs `style-src 'self'`,
 * `img-src 'self' data:`, `frame-src 'self'`.
 */
import { fire } from '../editor-blocks/block-world.ts';
import { smallPicture } from '../editor-blocks/picture.ts';
import { openSandbox } from '../sandbox/host.ts';
import { UnreadableWork, type ActivityData, type CheckResult, type EditorChecked, type PlainFile, type Work, type WorkspaceEditor } from '../shared/contract.ts';
import { staticAddress } from '../shared/static-files.ts';
import { PythonParts, SHOW_OFF } from './python-parts.ts';
import { readWork } from '../python/read-work.ts';
import { checkPython } from './run/check-python.ts';
import type { PlayerSandbox } from './run/python-player.ts';

function open(): Promise<PlayerSandbox> {
  return openSandbox(new URL(staticAddress('js/python-worker.js')), { mayCompile: true });
}

class EditorPython extends HTMLElement implements WorkspaceEditor {
  private activity: ActivityData | null = null;
  private parts: PythonParts | null = null;
  private connected: () => void = () => undefined;
  private readonly whenConnected = new Promise<void>((resolve) => {
    this.connected = resolve;
  });

  connectedCallback(): void {
    this.connected();
  }

  disconnectedCallback(): void {
    this.parts?.run.close();
  }

  configure(activity: ActivityData): void {
    this.activity = activity;
  }

  async load(work: Work): Promise<void> {
    const { activity } = this;
    if (!activity || activity.world.kind !== 'python') throw new Error('configure() comes before load().');
    const project = readWork(work);
    await this.whenConnected;
    this.parts ??= new PythonParts({ host: this, activity, world: activity.world, openSandbox: open });
    await this.parts.load(project);
  }

  save(): Work {
    return this.loaded.save();
  }

  run(): Promise<void> {
    return this.loaded.start();
  }

  stop(): void {
    this.parts?.run.stop();
  }

  async check(): Promise<CheckResult[]> {
    const work = this.loaded.save();
    const props = await this.loaded.run.prepareStage({ files: work.files, scene: work.scene ?? null });
    const checked = await checkPython(this.configured, work, () => this.loaded.run.lend(), props).catch((error: unknown) => {
      if (!(error instanceof UnreadableWork)) this.loaded.tellNoStart();
      throw error;
    }).finally(() => this.loaded.run.warmUp({ files: work.files, scene: work.scene ?? null }));
    if ('world' in checked.run && checked.run.world === 'python') this.loaded.tellOfText(checked.run.error);
    fire<EditorChecked>(this, 'editor-checked', checked);
    return checked.results;
  }

  picture(): Promise<Blob | null> {
    const { canvas } = this.loaded.panels;
    return canvas ? smallPicture(canvas, canvas.width, canvas.height, '#ffffff') : Promise.resolve(null);
  }

  plainFiles(): PlainFile[] {
    return this.loaded.save().files;
  }

  showOff(isOn: boolean): void {
    this.classList.toggle(SHOW_OFF, isOn);
  }

  private get loaded(): PythonParts {
    if (!this.parts) throw new Error('load() comes first.');
    return this.parts;
  }

  private get configured(): ActivityData {
    if (!this.activity) throw new Error('configure() comes first.');
    return this.activity;
  }
}

customElements.define('editor-python', EditorPython);
