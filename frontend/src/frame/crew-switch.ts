/**
 * "Switch": the crew is done at this computer and nothing of it stays behind.
 *
 * Unsent work is first given a moment to reach the server; what doesn't make it stays in the outbox with its own save
 * token, where the next crew can't see it and any page sends it. Then the sign-in ends, other windows are told, and
 * the start page takes this page's place in the history.
 */
import { gettext } from '../shared/i18n.ts';
import { ApiError, callApi } from './api.ts';
import { getChannel } from './channel.ts';
import { forgetCrew } from './crew-watch.ts';
import { askKindly, openDialog } from './dialogs.ts';
import { getOutbox } from './outbox.ts';

const FLUSH_MS = 2_000;

/** Throws Unreachable when the club's computer is away: then the crew stays signed in. */
export async function switchCrew(go: (address: string) => void = (address) => location.replace(address)): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, FLUSH_MS));
  await Promise.race([getOutbox().sendAll(), late]);
  try {
    await callApi('DELETE', '/api/crews/current');
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 401)) throw error;
  }
  leaveComputer(go);
}

/** For when the server has already ended the sign-in, for example because the last child left. */
export function leaveComputer(go: (address: string) => void = (address) => location.replace(address)): void {
  forgetCrew();
  document.documentElement.classList.add('is-leaving');
  getChannel().tell({ kind: 'crew-changed' });
  go('/');
}

/** Asks first, since signing in again takes everybody's pictures; and once more for as long as the server is away. */
export async function askAndSwitch(go?: (address: string) => void): Promise<void> {
  const isDone = await askKindly({
    title: gettext('Are you done at this computer?'),
    text: gettext('Your work stays yours. Next time you sign in with your pictures again.'),
    yes: gettext('Yes, we are done'),
    no: gettext('No, we stay'),
  });
  let isTrying = isDone;
  while (isTrying) {
    const patience = openDialog(gettext('One moment…'));
    try {
      return await switchCrew(go);
    } catch {
      patience.close();
      isTrying = await askKindly({
        title: gettext("The club's computer doesn't answer"),
        text: gettext('Your work is kept here. Wait a moment, then try again.'),
        yes: gettext('Try again'),
        no: gettext('Stay here'),
      });
    }
  }
}
