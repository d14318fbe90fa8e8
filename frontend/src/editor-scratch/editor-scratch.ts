/**
 * <editor-scratch>: the Scratch editor, in a frame of its own that reaches nothing but this element.
 *
 * configure(activity) once; load(work), save(), run(), stop(), check(), picture(), plainFiles(), filesFor(), showOff() as
 * WorkspaceEditor says. It fills the box it is put into. Until the child changes something, save() gives the very work
 * that was loaded. With `readonly` the project can be seen and run, and not changed. Where there is no WebGL it says so,
 * and names the activity's twin; save() still gives what was loaded.
 *
 *     <editor-scratch></editor-scratch>
 *
 * Fires editor-changed (the project is another) and editor-checked (detail: EditorChecked). Needs `frame-src 'self'`,
 * `connect-src 'self'`, `img-src data:`.
 */
import { askKindly, openDialog } from '../frame/dialogs.ts';
import { download } from '../home/download.ts';
import { loadImage, smallPicture } from '../editor-blocks/picture.ts';
import {
  UnreadableWork, type ActivityData, type CheckResult, type EditorChecked, type PlainFile, type ScratchWork, type Work, type WorkFile, type WorkspaceEditor,
} from '../shared/contract.ts';
import { element } from '../shared/elements.ts';
import { gettext, locale } from '../shared/i18n.ts';
import { FrameFiles } from './files.ts';
import { openFrame, type OpenedFrame } from './frame-host.ts';
import { ClubLibrary } from './library.ts';
import { NotAnswered } from './line.ts';
import { isNamedBytes, isRecord, type Mode, type Open } from './messages.ts';
import { canDraw, noScratch } from './no-scratch.ts';
import { readChanged, readWork } from './read-work.ts';
import { checkScratchWork, warmUpChecks } from './ask-checks.ts';

class EditorScratch extends HTMLElement implements WorkspaceEditor {
  readFile?: (name: string) => Promise<Uint8Array | null>;
  readonly #library = new ClubLibrary();
  #activity: ActivityData | null = null;
  #files: FrameFiles | null = null;
  #opened: Promise<OpenedFrame> | null = null;
  #work: ScratchWork | null = null;
  #isShowing = false;
  #draws: boolean | null = null;
  /** Counts loads: what the frame tells of a project that has gone since isn't the one that is shown. */
  #loads = 0;
  #isOpening = false;
  readonly #textSize = new MutationObserver(() => {
    const scale = readScale(this);
    void this.#line?.then((line) => line.tell('scale', { scale })).catch(() => undefined);
  });
  #connected: () => void = () => undefined;
  readonly #whenConnected = new Promise<void>((resolve) => {
    this.#connected = resolve;
  });

  connectedCallback(): void {
    this.#connected();
    this.#textSize.observe(document.documentElement, { attributeFilter: ['data-text-size'] });
    // It comes while the page looks for the project.
    if (this.#activity && this.#canDraw()) void this.#openFrame().catch(() => undefined);
  }

  disconnectedCallback(): void {
    this.#textSize.disconnect();
    void this.#opened?.then(({ line }) => line.close()).catch(() => undefined);
  }

  configure(activity: ActivityData): void {
    this.#activity = activity;
    this.#files = new FrameFiles({ editor: this, activity, library: this.#library });
  }

  async load(work: Work): Promise<void> {
    const read = readWork(work);
    await this.#whenConnected;
    if (!this.#canDraw()) return this.#sayNoScratch(read);
    this.#loads += 1;
    const load = this.#loads;
    const before = this.#work;
    this.#isOpening = true;
    try {
      const { line } = await this.#openFrame();
      await line.ask('open', this.#makeOpen(read));
      if (load === this.#loads) this.#work = read;
      if (load === 1) warmUpChecks(this.#configured);
    } catch (error) {
      if (load === this.#loads) this.#work = before;
      throw error instanceof NotAnswered ? new UnreadableWork(error.message) : error;
    } finally {
      if (load === this.#loads) this.#isOpening = false;
      this.querySelector('.scratch-cover')?.remove();
    }
  }

  save(): Work {
    if (!this.#work) throw new Error('load() comes first.');
    return this.#work;
  }

  async run(): Promise<void> {
    await this.#line?.then((line) => line.ask('run')).catch(() => undefined);
  }

  stop(): void {
    void this.#line?.then((line) => line.tell('stop')).catch(() => undefined);
  }

  async check(): Promise<CheckResult[]> {
    const checked = await checkScratchWork(this.#configured, this.save() as ScratchWork, (name) => this.#readForCheck(name));
    this.dispatchEvent(new CustomEvent<EditorChecked>('editor-checked', { bubbles: true, detail: checked }));
    return checked.results;
  }

  async picture(): Promise<Blob | null> {
    const address = await this.#line?.then((line) => line.ask('picture'));
    if (typeof address !== 'string' || !address.startsWith('data:image/png')) return null;
    const image = await loadImage(address);
    return smallPicture(image, image.naturalWidth, image.naturalHeight, '#ffffff');
  }

  async plainFiles(): Promise<PlainFile[]> {
    const bytes = await this.#line?.then((line) => line.ask('sb3')).catch(() => null);
    return bytes instanceof ArrayBuffer ? [{ name: `${fileNameOf(this.#configured.title)}.sb3`, bytes: new Uint8Array(bytes) }] : [];
  }

  async filesFor(names: string[]): Promise<WorkFile[]> {
    const files = await this.#line?.then((line) => line.ask('files', { names })).catch(() => null);
    if (!Array.isArray(files)) return [];
    return files.filter(isNamedBytes).filter(({ name }) => names.includes(name)).map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }));
  }

  showOff(isOn: boolean): void {
    this.#isShowing = isOn;
    const mode = this.#mode;
    void this.#line?.then((line) => line.tell('mode', { mode })).catch(() => undefined);
  }

  #makeOpen({ project }: ScratchWork): Open {
    const { starter, title } = this.#configured;
    const first = readWork(starter).project;
    return { project: JSON.stringify(project), starter: JSON.stringify(first), title, mode: this.#mode };
  }

  #openFrame(): Promise<OpenedFrame> {
    const open = (): Promise<OpenedFrame> => {
      this.replaceChildren(element('p', { class: 'scratch-cover', role: 'status' }, gettext('Scratch is coming. This takes a moment.')));
      const begin = { kind: 'scratch-frame-begin', locale: locale(), scale: readScale(this) } as const;
      return openFrame(this, 'Scratch', begin, { hear: (name, body) => this.#hear(name, body), answer: (name, body) => this.#answer(name, body) });
    };
    this.#opened ??= open();
    this.#opened.catch(() => (this.#opened = null));
    return this.#opened;
  }

  #hear(name: string, body: unknown): void {
    if (name === 'changed') this.#change(body);
    if (name === 'download' && isNamedBytes(body)) download(new Uint8Array(body.bytes), fileNameOf(body.name), 'application/octet-stream');
    if (name === 'unreadable') openDialog(gettext('Scratch can’t read this file. Choose another one: a file that was saved by Scratch.'), closeButton());
  }

  async #answer(name: string, body: unknown): Promise<unknown> {
    switch (name) {
      case 'file':
        return (await this.#files?.read(isRecord(body) ? body.name : null))?.slice().buffer ?? null;
      case 'library':
        return this.#library.list(locale());
      case 'replace':
        return askKindly({
          title: gettext('Put another project in the place of this one?'),
          text: gettext('What you have made stays under “Earlier versions”.'),
          yes: gettext('Yes, the other one'),
        });
      default:
        throw new Error('not understood');
    }
  }

  #change(body: unknown): void {
    const work = readChanged(body);
    if (!work || this.#isOpening || this.#mode !== 'edit') return;
    this.#work = work;
    this.dispatchEvent(new CustomEvent('editor-changed', { bubbles: true, detail: null }));
  }

  async #readForCheck(name: string): Promise<Uint8Array | null> {
    const [own] = await this.filesFor([name]);
    return own?.bytes ?? (await this.#files?.read(name)) ?? null;
  }

  #sayNoScratch(work: ScratchWork): void {
    this.#work = work;
    this.replaceChildren(noScratch(this.#configured, gettext('Scratch can’t draw on this computer. Try another computer of the club.')));
  }

  #canDraw(): boolean {
    this.#draws ??= canDraw();
    return this.#draws;
  }

  get #line() {
    return this.#opened?.then(({ line }) => line);
  }

  get #mode(): Mode {
    if (this.#isShowing) return 'show';
    return this.hasAttribute('readonly') ? 'look' : 'edit';
  }

  get #configured(): ActivityData {
    if (!this.#activity) throw new Error('configure() comes first.');
    return this.#activity;
  }
}

function closeButton(): HTMLElement {
  return element('form', { method: 'dialog', class: 'dialog-buttons' }, element('button', { class: 'button button-primary' }, gettext('Close')));
}

/** What file systems take, of a title or of what the frame calls a file. */
function fileNameOf(title: string): string {
  return title.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ').trim().slice(0, 100) || 'Scratch';
}

function readScale(host: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(host).getPropertyValue('--text-scale')) || 1;
}

customElements.define('editor-scratch', EditorScratch);
