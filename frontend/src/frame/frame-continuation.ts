/** What <activity-frame> does when a project goes on in another workspace: its work becomes a new version there. */
import type { ActivityData, Work, WorkspaceEditor } from '../shared/contract.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { callApi } from './api.ts';
import { askKindly } from './dialogs.ts';
import type { Table } from './frame-versions.ts';
import { writeWork } from './opening.ts';
import { type Outbox, getOutbox } from './outbox.ts';
import { putVersion } from './version-sending.ts';
import type { Project } from './shapes.ts';
import { newVersionKey } from './version-key.ts';

const FLUSH_MS = 2_500;

export interface ContinuationOptions {
  target: NonNullable<ActivityData['continues_in']>;
  editor: WorkspaceEditor;
  table: () => Table | null;
  sayWhy: (error: unknown) => void;
  /** These two are replaced in tests. */
  outbox?: Pick<Outbox, 'send'>;
  go?: (url: string) => void;
}

export class FrameContinuation {
  readonly #options: ContinuationOptions;
  #isBusy = false;

  constructor(options: ContinuationOptions) {
    this.#options = options;
    options.editor.addEventListener('editor-continued', ({ detail }) => void this.#press(detail));
  }

  async #press(work: Work): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      await this.#goOn(work);
    } catch (error) {
      this.#options.sayWhy(error);
    } finally {
      this.#isBusy = false;
    }
  }

  async #goOn(work: Work): Promise<void> {
    const { target, table, sayWhy, outbox = getOutbox(), go = (address: string) => location.assign(address) } = this.#options;
    const open = table();
    if (!open?.saver || !(await isSure(target.title))) return;
    open.editor.stop();
    if ((await open.saver.flush(FLUSH_MS)) === null) return sayWhy(null);
    const project = await callApi<Project>('POST', '/api/projects', { body: { activity: target.activity } });
    // What this browser still has to send there is older, so it goes first.
    if (!(await outbox.send(project.id))) return sayWhy(null);
    await putVersion({ project: project.id, key: newVersionKey(), bytes: writeWork(work), save_token: project.save_token });
    go(target.url);
  }
}

function isSure(title: string): Promise<boolean> {
  return askKindly({
    title: gettext('Continue in Python?'),
    text: interpolate(gettext('Your blocks stay here as they are. The program goes on as text in “%(title)s”. If you have already made something there, it stays under “Earlier versions”.'), { title }),
    yes: gettext('Yes, continue in Python'),
  });
}
