/** What <activity-frame> does when a project goes home and when it comes back. */
import { download } from '../home/download.ts';
import { nameFile } from '../home/project-file.ts';
import type { ActivityData, PlainFile } from '../shared/contract.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { ApiError, callApi } from './api.ts';
import { openDialog } from './dialogs.ts';
import { el, icon } from './dom.ts';
import type { Table } from './frame-versions.ts';
import { bringBack, makeHomeFile } from './take-home.ts';

const FLUSH_MS = 2_500;

export interface HomeOptions {
  activity: ActivityData;
  /** Nicknames of those who have worked on it. */
  authors: string[];
  table: () => Table | null;
  say: (text: string) => void;
  sayWhy: (error: unknown) => void;
  /** The project goes home as plain files alone. */
  isPlainOnly?: boolean;
  /** Replaced in tests. */
  reload?: () => void;
}

export class FrameHome {
  readonly #options: HomeOptions;

  constructor(options: HomeOptions) {
    this.#options = options;
  }

  /** The whole project; where it has plain files as well, the child chooses. */
  async takeHome(): Promise<void> {
    const names = await this.#askForHome();
    if (names === null) return;
    const files = (await this.#options.table()?.editor.plainFiles?.()) ?? [];
    const [only] = files;
    if (only && this.#options.isPlainOnly) this.#give(only);
    else if (only) this.#offer(files, names);
    else await this.#takeProject(names);
  }

  /** Whom the file may name, or null when it may not go: the club's computer knows whose guardians agree to it. While it is away, nothing goes. */
  async #askForHome(): Promise<string[] | null> {
    const project = this.#options.table()?.project ?? null;
    if (project === null) return [];
    try {
      const { names } = await callApi<{ names: string[] }>('GET', `/api/projects/${encodeURIComponent(project)}/home-files`);
      return names;
    } catch (error) {
      this.#options.sayWhy(error);
      return null;
    }
  }

  #offer(files: readonly PlainFile[], names: string[]): void {
    const take = (act: () => void) => () => (dialog.close(), act());
    const project = el('button', { type: 'button', class: 'button button-primary', onclick: take(() => void this.#takeProject(names)) }, icon('house'), gettext('The whole project'));
    const plain = files.map((file) => el('button', { type: 'button', class: 'button', onclick: take(() => this.#give(file)) }, icon('download'), file.name));
    const close = el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, gettext('Close'));
    const dialog = openDialog(
      gettext('Take it home'),
      el('p', {}, gettext('The whole project opens at home with a double click, without internet, and can be brought back.')),
      el('p', {}, gettext('Or take the program alone, as text for other programs that know Python.')),
      files.length > 1 && el('p', {}, gettext('This program has several files: put all of them into one folder.')),
      el('div', { class: 'dialog-buttons' }, close, ...plain, project),
    );
  }

  #give(file: PlainFile): void {
    const { name } = file;
    if ('text' in file) download(file.text, name, 'text/x-python');
    else download(file.bytes, name, 'application/octet-stream');
    this.#options.say(interpolate(gettext('"%(name)s" is in the folder of downloads.'), { name }));
  }

  /** Gives the project as one file to the browser, which puts it where downloads go. */
  async #takeProject(names: string[]): Promise<void> {
    const { activity, authors, say, sayWhy } = this.#options;
    const project = await this.#save();
    if (project === null) return;
    try {
      say(gettext('The file is being made. This takes a moment.'));
      const { file, home } = await makeHomeFile({ activity, project, authors, names });
      const name = nameFile(home);
      download(file, name);
      say(interpolate(gettext('"%(name)s" is in the folder of downloads. Put it on a stick: at home it opens with a double click.'), { name }));
    } catch (error) {
      sayWhy(error);
    }
  }

  /** Asks for the file and takes it in; then the page begins anew with what it brought. */
  askForFile(): void {
    const input = el('input', { type: 'file', accept: '.html,text/html', class: 'spoken' });
    const refusal = el('p', { class: 'field-error', role: 'alert' });
    const close = el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, gettext('Close'));
    const dialog = openDialog(
      gettext('Bring it back from home'),
      el('p', {}, gettext('Choose the file that you saved at home. Your work in the club stays under “Earlier versions”.')),
      el('label', { class: 'button button-primary button-file' }, input, icon('folder-open'), gettext('Choose the file')),
      refusal,
      el('div', { class: 'dialog-buttons' }, close),
    );
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      input.value = ''; // so that the same one can be chosen again
      if (file) void this.#bringIn(file, refusal, dialog);
    });
  }

  async #bringIn(file: Blob, refusal: HTMLElement, dialog: HTMLDialogElement): Promise<void> {
    const { say, sayWhy, reload = () => location.reload() } = this.#options;
    const project = await this.#save();
    if (project === null) return dialog.close();
    try {
      const isNew = await bringBack(project, file);
      dialog.close();
      if (isNew) return reload();
      say(gettext('Everything in this file is here already.'));
    } catch (error) {
      // Another file may be the right one, so the dialog stays.
      if (error instanceof ApiError && (error.status === 422 || error.status === 413)) return void (refusal.textContent = error.message);
      dialog.close();
      sayWhy(error);
    }
  }

  /** What is on the table, once it is safe; null when it can't be saved just now. */
  async #save(): Promise<Table['project']> {
    const table = this.#options.table();
    if (!table?.saver) return null;
    // An older version that is only looked at stays older.
    await table.preview.leave();
    if ((await table.saver.flush(FLUSH_MS)) !== null) return table.project;
    this.#options.sayWhy(null);
    return null;
  }
}
