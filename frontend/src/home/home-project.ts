/**
 * <home-project>: a project at home, on a page that is one file: steps, hints and the editor, without crew or club.
 *
 * Reads #cluboteca-project (HomeProject) and #cluboteca-kit (HomeKit). Every change is kept in the browser; "Save the
 * file" gives a new file with all of its history, to be opened here again or brought back to the club. Checks say what
 * the browser can find out alone.
 *
 *     <home-project></home-project>
 */
import type { Work, WorkspaceEditor } from '../shared/contract.ts';
import { UnreadableWork } from '../shared/contract.ts';
import '../frame/activity-hints.ts';
import '../frame/activity-steps.ts';
import '../frame/check-results.ts';
import { el, icon, put, setText } from '../frame/dom.ts';
import { judgeAlone, praise, runChecks } from '../frame/judge.ts';
import { newVersionKey } from '../frame/version-key.ts';
import { WORKSPACES } from '../frame/workspaces.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { download } from './download.ts';
import { findDraft, keepDraft } from './draft.ts';
import { addVersion, nameFile, newest, replaceProject, type HomeKit, type HomeProject, type HomeVersion } from './project-file.ts';

const KEEP_AFTER_MS = 500;

class HomeProjectPage extends HTMLElement {
  #project!: HomeProject;
  #kit!: HomeKit;
  #file!: string;
  #editor!: WorkspaceEditor;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isUnsaved = false;
  readonly #state = el('p', { class: 'home-state', role: 'status' });
  readonly #results = document.createElement('check-results');

  /** file: the text of this page as it came. */
  async open(file: string, project: HomeProject, kit: HomeKit): Promise<void> {
    this.#file = file;
    this.#project = project;
    this.#kit = kit;
    const workspace = WORKSPACES[kit.activity.workspace];
    if (!workspace) throw new Error(`no workspace "${kit.activity.workspace}"`);
    await workspace.bring();
    this.#editor = document.createElement(workspace.tag) as WorkspaceEditor;
    this.#editor.configure(kit.activity);
    this.#lay();
    const draft = findDraft(project);
    await this.#show(draft);
    this.#editor.addEventListener('editor-changed', () => this.#change());
    addEventListener('pagehide', () => this.#keep());
    addEventListener('beforeunload', (event) => {
      if (!this.#keep()) event.preventDefault();
    });
    this.setAttribute('ready', '');
  }

  async #show(draft: HomeVersion | null): Promise<void> {
    if (draft !== null && (await this.#loads(draft.work))) {
      this.#isUnsaved = true;
      return this.#say(gettext('You went on here without saving the file. This is your newest work: save the file to keep it.'));
    }
    for (const { work } of [...this.#project.versions].reverse()) {
      if (await this.#loads(work)) return this.#say('');
    }
    await this.#editor.load(this.#kit.activity.starter);
    this.#say(gettext('Your work in this file could not be shown. This is how the activity begins.'));
  }

  async #loads(work: Work): Promise<boolean> {
    try {
      await this.#editor.load(work);
      return true;
    } catch (error) {
      if (error instanceof UnreadableWork) return false;
      throw error;
    }
  }

  #lay(): void {
    const { title, authors } = this.#project;
    const { steps, hints, checks } = this.#kit.activity;
    const stepList = document.createElement('activity-steps');
    const hintList = document.createElement('activity-hints');
    const check = el('button', { type: 'button', class: 'button button-primary', onclick: () => void this.#check() }, icon('check'), checks.length > 0 ? gettext('Check') : gettext("We're done!"));
    const save = el('button', { type: 'button', class: 'button button-primary home-save', onclick: () => this.#save() }, icon('download'), gettext('Save the file'));
    put(
      this,
      el('header', { class: 'home-bar' },
        el('h1', { class: 'home-title' }, title),
        authors.length > 0 && el('p', { class: 'home-authors' }, authors.join(', ')),
        this.#state,
        save),
      el('main', { class: 'home-room' },
        el('section', { class: 'home-aside', 'aria-label': gettext('What to do') }, stepList, hintList, check, this.#results),
        el('div', { class: 'home-stage' }, this.#editor)),
    );
    this.#results.toggleAttribute('at-home', true);
    stepList.show(steps);
    hintList.show(hints);
  }

  #version(): HomeVersion {
    return { key: newVersionKey(), saved_at: new Date().toISOString(), saved_by: [], work: this.#editor.save() };
  }

  #change(): void {
    this.#isUnsaved = true;
    this.#results.age();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), KEEP_AFTER_MS);
    this.#say(gettext('There are changes that are not in the file yet.'));
  }

  /** Whether the work is safe, if only in this browser. */
  #keep(): boolean {
    clearTimeout(this.#timer);
    return !this.#isUnsaved || keepDraft(this.#project, this.#version());
  }

  #save(): void {
    const project = addVersion(this.#project, this.#version());
    const file = replaceProject(this.#file, project);
    const name = nameFile(project);
    download(file, name);
    // Whether the browser really wrote it isn't known here.
    keepDraft(this.#project, newest(project));
    this.#project = project;
    this.#file = file;
    this.#isUnsaved = false;
    this.#say(interpolate(gettext('Saved as "%(name)s", in the folder of your downloads. Bring that file to the club.'), { name }));
  }

  async #check(): Promise<void> {
    const { activity } = this.#kit;
    const checked = await runChecks(this.#editor);
    const { results } = checked;
    const shown = judgeAlone(activity, checked, { is_away: false });
    const isSolved = activity.checks.every(({ id }) => results.find((result) => result.id === id)?.passed === true);
    this.#results.show({ ...shown, is_solved: isSolved, praise: praise(activity) }, null);
    if (!isSolved && shown.attempt === null) {
      this.#say(gettext('What can be tried at home works. In the club, press Check once more.'));
    }
  }

  #say(text: string): void {
    setText(this.#state, text);
  }
}

customElements.define('home-project', HomeProjectPage);

declare global {
  interface HTMLElementTagNameMap {
    'home-project': HomeProjectPage;
  }
}
