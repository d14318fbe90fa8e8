/** The people's part of <activity-frame>: who sits here, whose turn it is, the raised hand. */
import { gettext, interpolate } from '../shared/i18n.ts';
import { ApiError, callApi } from './api.ts';
import type { CrewAsk } from './crew-bar.ts';
import { askAndSwitch, leaveComputer } from './crew-switch.ts';
import { tellCrew, watchClosely } from './crew-watch.ts';
import { askKindly } from './dialogs.ts';
import type { FrameLayout } from './frame-layout.ts';
import { type Crew, type CrewData, type Hand, isSame } from './shapes.ts';

export class FrameCrew {
  readonly #layout: FrameLayout;
  readonly #activity: string;
  readonly #sayWhy: (error: unknown) => void;
  #crew: Crew;
  #hand: Hand | null = null;

  /** activity: what a raised hand is about. sayWhy: tells the crew about a call that failed. */
  constructor(frame: HTMLElement, layout: FrameLayout, data: CrewData & { crew: Crew }, activity: string, sayWhy: (error: unknown) => void) {
    this.#layout = layout;
    this.#activity = activity;
    this.#sayWhy = sayWhy;
    this.#crew = data.crew;
    layout.hand.hidden = !data.is_open;
    this.#showHand(data.hand == null ? null : { id: data.hand });
    this.#showCrew(data.crew);
    document.addEventListener('crew-updated', (event) => this.#showCrew(event.detail));
    frame.addEventListener('crew-asked', (event) => void this.#askCrew(event.detail).catch(sayWhy));
    frame.addEventListener('hand-asked', (event) => void this.#askHand(event.detail.up));
  }

  #showCrew(crew: Crew): void {
    this.#crew = crew;
    this.#layout.crew.show(crew);
    this.#layout.turn.show(crew);
    this.#layout.tellMayTakeHome(crew.may_take_home !== false);
    if (crew.hand !== undefined) this.#showHand(crew.hand);
  }

  #showHand(hand: Hand | null): void {
    this.#hand = hand;
    watchClosely(hand !== null);
    this.#layout.hand.show(hand);
  }

  async #askCrew({ act, learner }: CrewAsk): Promise<void> {
    if (act === 'drive') return tellCrew(await callApi<Crew>('POST', '/api/crews/current/driver', { body: { learner } }));
    if (this.#crew.members.length === 1) return askAndSwitch();
    const name = { name: this.#crew.members.find((member) => isSame(member.id, learner))?.nickname ?? '' };
    const isSure = await askKindly({
      title: interpolate(gettext('Does %(name)s leave this computer?'), name),
      text: gettext('To come back, a child signs in with the pictures again.'),
      yes: interpolate(gettext('%(name)s leaves'), name),
      no: gettext('No, we stay'),
    });
    if (!isSure) return;
    const crew = await callApi<Crew | undefined>('DELETE', `/api/crews/current/members/${learner}`);
    if (!crew) return leaveComputer();
    tellCrew(crew);
    const driver = crew.members.find((member) => isSame(member.id, crew.driver));
    if (driver) this.#layout.note.say(interpolate(gettext('%(name)s drives now'), { name: driver.nickname }));
  }

  async #askHand(up: boolean): Promise<void> {
    this.#layout.hand.isBusy = true;
    try {
      if (up) {
        this.#showHand(await callApi<Hand>('POST', '/api/hands', { body: { activity: this.#activity } }));
      } else if (this.#hand) {
        await callApi('DELETE', `/api/hands/${this.#hand.id}`).catch(unlessGone);
        this.#showHand(null);
      }
    } catch (error) {
      this.#sayWhy(error);
    } finally {
      this.#layout.hand.isBusy = false;
    }
  }
}

/** The one who helps may have lowered the hand already. */
function unlessGone(error: unknown): void {
  if (!(error instanceof ApiError && error.status === 404)) throw error;
}
