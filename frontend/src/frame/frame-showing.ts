/** What <activity-frame> does with a project as a whole: shows it on the projector, offers it to the gallery, copies it. */
import { gettext } from '../shared/i18n.ts';
import { ApiError, type Id, callApi } from './api.ts';
import { askKindly } from './dialogs.ts';
import type { Table } from './frame-versions.ts';
import type { Crew } from './shapes.ts';

const FLUSH_MS = 2_500;

export interface ShowingOptions {
  table: () => Table | null;
  say: (text: string) => void;
  sayWhy: (error: unknown) => void;
  /** Whether something of this crew is on the projector. */
  tell: (isShown: boolean) => void;
  /** Replaced in tests. */
  go?: (address: string) => void;
}

export class FrameShowing {
  readonly #options: ShowingOptions;
  #showing: Id | null = null;

  constructor(options: ShowingOptions) {
    this.#options = options;
    document.addEventListener('crew-updated', (event) => this.hear(event.detail));
  }

  /** The crew as the server tells it: somebody else may have taken the project off the projector. */
  hear({ showing }: Crew): void {
    if (showing === undefined) return;
    this.#showing = showing;
    this.#options.tell(showing !== null);
  }

  /** Puts the work as it is now on the projector; what comes after it isn't shown until this is pressed again. */
  async show(): Promise<void> {
    await this.#withVersion(async (project, version) => {
      const { id } = await callApi<{ id: Id }>('POST', '/api/showings', { body: { project, version } });
      this.#showing = id;
      this.#options.tell(true);
      this.#options.say(gettext('Your project is on the projector, as it is now.'));
    });
  }

  async takeOff(): Promise<void> {
    try {
      if (this.#showing !== null) await callApi('DELETE', `/api/showings/${this.#showing}`).catch(unlessGone);
      this.#showing = null;
      this.#options.tell(false);
      this.#options.say(gettext('Your project is off the projector.'));
    } catch (error) {
      this.#options.sayWhy(error);
    }
  }

  /** Asks once; then the crew goes on with the copy. */
  async copyOwn(): Promise<void> {
    const isSure = await askKindly({
      title: gettext('Make a copy?'),
      text: gettext('You go on with the copy. This project stays as it is: you find it under “Our projects”.'),
      yes: gettext('Yes, make a copy'),
    });
    if (isSure) await this.#withVersion((project, version) => this.copy(project, version));
  }

  /** version: null for a project that was shown, of which only that version can be had. */
  async copy(project: Id, version: string | null, address = `/api/projects/${project}/copies`): Promise<void> {
    try {
      const { url } = await callApi<{ url: string }>('POST', address, { body: { version } });
      this.#go(url);
    } catch (error) {
      this.#options.sayWhy(error);
    }
  }

  /** To the page that offers the work as it is now to the gallery, with a picture of it where one can be had soon. */
  async offer(address: string): Promise<void> {
    await this.#withVersion(async () => {
      const late = new Promise((resolve) => setTimeout(resolve, FLUSH_MS));
      await Promise.race([this.#options.table()?.pictures?.take(true), late]);
      this.#go(address);
    });
  }

  #go(address: string): void {
    (this.#options.go ?? ((to) => location.assign(to)))(address);
  }

  async #withVersion(act: (project: Id, version: string) => Promise<void>): Promise<void> {
    const table = this.#options.table();
    if (!table?.saver || table.project === null) return;
    table.preview.adopt();
    const version = await table.saver.flush(FLUSH_MS);
    if (version === null) return this.#options.sayWhy(null);
    await act(table.project, version).catch(this.#options.sayWhy);
  }
}

function unlessGone(error: unknown): void {
  if (!(error instanceof ApiError && error.status === 404)) throw error;
}
