/**
 * <shown-project showing="12">: a crew's project on the projector, as it was when it was put there.
 *
 * Title, authors and the program, which the editor lets run for who stands at the projector: in its show-off mode, else
 * readonly. Brings the workspace that the activity needs, and its style sheet, whose address the page tells in
 * #workspace-styles. Another `showing` loads anew.
 *
 *     <shown-project showing="12">
 *       <header class="shown-head">
 *         <div class="shown-about"><h1>To the well</h1> <ul class="shown-authors">…</ul> <p class="frame-credit">…</p></div>
 *         <button aria-label="Take it off the projector">…</button>
 *       </header>
 *       <div class="shown-stage"><editor-blocks readonly></editor-blocks></div>
 *     </shown-project>
 */
import { ApiError, type Id, callApi } from '../frame/api.ts';
import { avatar, el, icon, put } from '../frame/dom.ts';
import { type ShownProject, readEmbedded } from '../frame/shapes.ts';
import { ProjectFiles, shownFiles } from '../frame/project-files.ts';
import { WORKSPACES } from '../frame/workspaces.ts';
import { UnreadableWork, type ActivityData, type WorkspaceEditor } from '../shared/contract.ts';
import { gettext } from '../shared/i18n.ts';

const AGAIN_MS = 5_000;

type Told = ShownProject & { activity: ActivityData };

export class ShownProjectElement extends HTMLElement {
  static readonly observedAttributes = ['showing'];
  #editor: WorkspaceEditor | null = null;
  /** The showing that is on its way or seen. */
  #wanted: string | null = null;

  /** Comes before connectedCallback as well, where the code comes after the markup. */
  attributeChangedCallback(): void {
    this.#look();
  }

  connectedCallback(): void {
    this.#look();
  }

  disconnectedCallback(): void {
    this.#wanted = null;
    this.#editor?.stop();
  }

  #look(): void {
    const showing = this.getAttribute('showing');
    if (!this.isConnected || showing === null || showing === this.#wanted) return;
    this.#wanted = showing;
    void this.#load(showing);
  }

  async #load(wanted: string): Promise<void> {
    this.#editor?.stop();
    try {
      const told = await callApi<Told>('GET', '/api/showings/current');
      // Another one has come since: it is on its way by itself.
      if (this.#wanted === wanted) await this.#show(told);
    } catch (error) {
      // Taken off in the same moment: the next answer about the meeting says so.
      if (error instanceof ApiError && error.status === 404) return;
      this.#tell(gettext('This project cannot be shown just now.'));
      // Asking again brings the same work.
      if (error instanceof UnreadableWork) return;
      setTimeout(() => {
        if (this.#wanted === wanted) void this.#load(wanted);
      }, AGAIN_MS);
    }
  }

  async #show({ id, project, title, authors, credit, activity, work }: Told): Promise<void> {
    const editor = await bringShownEditor(activity, shownFiles(project));
    const people = authors.map((author) => el('li', { class: 'projector-person' }, avatar(author.avatar), el('span', {}, author.nickname)));
    put(
      this,
      el(
        'header',
        { class: 'shown-head' },
        el(
          'div',
          { class: 'shown-about' },
          el('h1', { class: 'shown-name' }, title),
          el('ul', { class: 'shown-authors', role: 'list' }, ...people),
          credit && el('p', { class: 'frame-credit' }, credit),
        ),
        this.#takeOff(id),
      ),
      el('div', { class: 'shown-stage' }, editor),
    );
    this.#editor = editor;
    await editor.load(work);
    editor.showOff?.(true);
  }

  #takeOff(id: Id): HTMLButtonElement {
    const words = gettext('Take it off the projector');
    const button = el('button', { type: 'button', class: 'button button-icon', title: words, 'aria-label': words }, icon('x'));
    button.addEventListener('click', () => {
      button.disabled = true;
      callApi('DELETE', `/api/showings/${id}`).catch(() => (button.disabled = false));
    });
    return button;
  }

  #tell(text: string): void {
    put(this, el('p', { class: 'shown-trouble', role: 'status' }, text));
  }
}

/** An editor that lets a work run, for whoever stands before it. address: where the costumes and sounds are, up to the name. */
export async function bringShownEditor(activity: ActivityData, address: string): Promise<WorkspaceEditor> {
  const workspace = WORKSPACES[activity.workspace];
  if (!workspace) throw new Error(`no workspace "${activity.workspace}"`);
  await Promise.all([workspace.bring(), bringStyle(workspace.name)]);
  const editor = document.createElement(workspace.tag) as WorkspaceEditor;
  editor.toggleAttribute('readonly', true);
  editor.configure(activity);
  editor.readFile = new ProjectFiles({ given: activity.files, address, project: null, drafts: null, filesOf: () => [] }).read;
  return editor;
}

/** Resolves when the style sheet is there, or can't be had. */
function bringStyle(workspace: string): Promise<void> {
  const address = readEmbedded<Record<string, string>>('workspace-styles')?.[workspace];
  if (!address || document.querySelector(`link[href="${CSS.escape(address)}"]`)) return Promise.resolve();
  return new Promise((resolve) => {
    const link = el('link', { rel: 'stylesheet', href: address, onload: () => resolve(), onerror: () => resolve() });
    document.head.append(link);
  });
}

customElements.define('shown-project', ShownProjectElement);
