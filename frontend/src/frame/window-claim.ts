/**
 * One window works on a project at a time: the newer one.
 *
 * The newcomer tells the other windows; whoever holds the project keeps its last change, answers and gives way. The
 * newcomer waits for that answer, but only a moment: usually there is no other window.
 */
import type { Id } from './api.ts';
import type { Channel } from './channel.ts';
import { isSame } from './shapes.ts';
import { newVersionKey } from './version-key.ts';

export const ANSWER_MS = 300;

/**
 * Resolves when this window may read the drafts and begin.
 *
 * giveWay: called once, when a newer window opens the project; what it keeps is kept before the newer one is told.
 */
export async function claimProject(channel: Channel, project: Id, giveWay: () => Promise<void>): Promise<void> {
  const page = newVersionKey();
  let stop = (): void => {};
  const answered = new Promise<void>((resolve) => {
    stop = channel.listen((notice) => {
      if (notice.kind === 'project-yielded' && isSame(notice.project, project)) resolve();
      // Two windows that open at the same moment hear each other: ids count up with time, so both agree who is newer.
      if (notice.kind !== 'project-opened' || !isSame(notice.project, project) || notice.page < page) return;
      stop();
      void giveWay().then(() => channel.tell({ kind: 'project-yielded', project }));
    });
  });
  channel.tell({ kind: 'project-opened', project, page });
  await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, ANSWER_MS))]);
}
