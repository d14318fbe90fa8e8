/** The past's part of <activity-frame>: earlier versions, bringing one back, starting over. */
import { type ActivityData, UnreadableWork, type Work, type WorkspaceEditor } from '../shared/contract.ts';
import { gettext } from '../shared/i18n.ts';
import { type Id, callApi } from './api.ts';
import { askKindly, openDialog } from './dialogs.ts';
import { el } from './dom.ts';
import { versionAddress } from './opening.ts';
import type { Saver } from './saver.ts';
import type { Version } from './shapes.ts';
import { VersionList } from './version-list.ts';
import type { VersionPictures } from './version-pictures.ts';
import type { VersionPreview } from './version-preview.ts';

const FLUSH_MS = 1_000;

/** What is on the table. `saver`, `project` and `pictures` are null where nothing is saved. */
export interface Table {
  editor: WorkspaceEditor;
  preview: VersionPreview;
  saver: Saver | null;
  project: Id | null;
  pictures: VersionPictures | null;
}

/** Lists the versions; a chosen one is shown in the editor, and `shown` is called. Throws ApiError, Unreachable. */
export async function openVersions({ preview, saver, project }: Table, say: (text: string) => void, shown: () => void): Promise<void> {
  if (project === null) return;
  await saver?.flush(FLUSH_MS);
  const { versions } = await callApi<{ versions: Version[] }>('GET', `/api/projects/${project}/versions`);
  const list = new VersionList();
  const close = el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, gettext('Close'));
  const dialog = openDialog(gettext('Earlier versions'), list, el('div', { class: 'dialog-buttons' }, close));
  list.show(versions, (key) => `${versionAddress(project, key)}/picture`);
  list.addEventListener('version-chosen', (event) => {
    dialog.close();
    const { version, time } = event.detail;
    callApi<Work>('GET', versionAddress(project, version.key))
      .then((work) => preview.look(work, time))
      .then(shown)
      .catch((error: unknown) => {
        say(error instanceof UnreadableWork ? gettext('This version cannot be shown.') : gettext("The club's computer doesn't answer just now. Try again in a moment."));
      });
  });
}

/** Asks once. What is there now is saved before, the starter becomes the newest version. True when it was done. */
export async function startOver({ editor, preview, saver }: Table, activity: ActivityData): Promise<boolean> {
  const isSure = await askKindly({
    title: gettext('Start over?'),
    text: saver ? gettext('What you have made stays under “Earlier versions”.') : '',
    yes: gettext('Yes, start over'),
  });
  if (!isSure) return false;
  if (preview.isOn) await preview.leave();
  await saver?.flush(FLUSH_MS);
  editor.stop();
  await editor.load(activity.starter);
  saver?.change();
  return true;
}
