/**
 * Looking at an earlier version, without touching the present one.
 *
 * The present work is set aside; the editor shows the old one, which can be run. From there: back to the present, or go
 * on from the old one, which makes it a new version, also by simply changing something in it.
 */
import { gettext, interpolate } from '../shared/i18n.ts';
import type { Work, WorkspaceEditor } from '../shared/contract.ts';
import { el, icon, put } from './dom.ts';

export class VersionPreview {
  readonly banner = el('div', { class: 'preview-banner', role: 'status', hidden: true });
  readonly #editor: WorkspaceEditor;
  readonly #adopt: () => void;
  #present: Work | null = null;

  /** adopt: what the editor shows is the work from now on. */
  constructor(editor: WorkspaceEditor, adopt: () => void) {
    this.#editor = editor;
    this.#adopt = adopt;
  }

  get isOn(): boolean {
    return this.#present !== null;
  }

  /** The crew's work, also while the editor shows something else. */
  work(): Work {
    return this.#present ?? this.#editor.save();
  }

  /** Throws UnreadableWork; then nothing has changed. */
  async look(work: Work, time: string): Promise<void> {
    const present = this.work();
    this.#editor.stop();
    await this.#editor.load(work);
    this.#present = present;
    this.banner.hidden = false;
    put(
      this.banner,
      icon('history'),
      el('p', {}, interpolate(gettext('This is how it was: %(time)s. Your newest work is safe.'), { time })),
      el('button', { type: 'button', class: 'button button-primary', onclick: () => this.adopt() }, gettext('Go on from here')),
      el('button', { type: 'button', class: 'button', onclick: () => void this.leave() }, gettext('Back to now')),
    );
  }

  adopt(): void {
    if (!this.isOn) return;
    this.#end();
    this.#adopt();
  }

  async leave(): Promise<void> {
    const present = this.#present;
    if (present === null) return;
    this.#editor.stop();
    await this.#editor.load(present);
    this.#end();
  }

  #end(): void {
    this.#present = null;
    this.banner.hidden = true;
    put(this.banner);
  }
}
