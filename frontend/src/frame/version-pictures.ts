/**
 * Pictures of what is seen, for the list of earlier versions: with the first save, when Check was pressed, and after each
 * minute of work.
 *
 * A picture belongs to a version that the club's computer has acknowledged. It waits for every save and is waited for by
 * none: where it fails, it is left out, and the next minute brings another one.
 */
import type { WorkspaceEditor } from '../shared/contract.ts';
import { type Id, callApi } from './api.ts';
import { versionAddress } from './opening.ts';
import type { Saver } from './saver.ts';

export const EVERY_MS = 60_000;
const MOST_BYTES = 40 * 1024;

export interface PictureOptions {
  editor: WorkspaceEditor;
  saver: Saver;
  project: Id;
  /** Whether the editor shows the crew's own work, and not an earlier version. */
  isOwn: () => boolean;
}

export class VersionPictures {
  readonly #options: PictureOptions;
  /** Of this version there is a picture, or it was there when the page was opened. */
  #latest: string | null;
  #isBusy = false;

  constructor(options: PictureOptions) {
    this.#options = options;
    this.#latest = options.saver.newestKey;
    setInterval(() => {
      if (document.visibilityState === 'visible') void this.take();
    }, EVERY_MS);
    const { saver } = options;
    const takeFirst = (): void => {
      if (saver.savedKey === null || saver.savedKey === this.#latest) return;
      saver.removeEventListener('saver-changed', takeFirst);
      void this.take();
    };
    saver.addEventListener('saver-changed', takeFirst);
  }

  /** Takes one unless something is unsaved, or nothing was changed since the one before. isAsked: in that case, too. */
  async take(isAsked = false): Promise<void> {
    const { editor, saver, project, isOwn } = this.#options;
    const key = saver.savedKey;
    if (this.#isBusy || key === null || (key === this.#latest && !isAsked) || !isOwn()) return;
    this.#isBusy = true;
    try {
      const picture = await editor.picture();
      // Changed meanwhile: nobody knows what is on it.
      if (!picture || picture.size > MOST_BYTES || saver.savedKey !== key || !isOwn()) return;
      const body = new Uint8Array(await picture.arrayBuffer());
      await callApi('PUT', `${versionAddress(project, key)}/picture`, { body, headers: { 'Content-Type': picture.type } });
      this.#latest = key;
    } catch {
      // A list without this picture is as good.
    } finally {
      this.#isBusy = false;
    }
  }
}
