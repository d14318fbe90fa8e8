/**
 * <club-projector>: for the wall: who has arrived, and the time of the part that is going on.
 *
 * Asks /api/meeting every five seconds; #meeting-data, if the page embeds it, is shown at once. The address and its QR
 * code stand beside it in the page.
 *
 *     <club-projector first-part="arrival"></club-projector>
 *     <script type="application/json" id="meeting-data">…</script>
 *
 * Fills itself: a <part-clock> with a sentence for the room, <h2>Already here: 5</h2>, <ul class="projector-people">.
 * After the first part .wall around it has data-state="going-on": the address may shrink. While a crew shows a project it
 * has data-state="showing", and a <shown-project> takes the place of all the rest; its code comes only then. It
 * has data-state="step" while a step of an activity or the warm-up is shown in a <projected-step>, "crews" while a
 * <crew-wall> proposes who sits with whom. When the meeting has ended the page is
 * loaded anew and says goodbye.
 */
import type { Id } from '../frame/api.ts';
import { avatar, el, put, setText } from '../frame/dom.ts';
import { type Meeting, type MeetingLearner, readEmbedded } from '../frame/shapes.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { CrewWall } from './crew-wall.ts';
import { PartClock } from './part-clock.ts';
import { Poll } from './poll.ts';
import { ProjectedStepElement } from './projected-step.ts';
import type { ShownProjectElement } from './shown-project.ts';

const POLL_MS = 5_000;
const AFTER_REFUSAL_MS = 30_000;

/** `came`: sat at a computer in this meeting, perhaps not now. */
type Arrival = MeetingLearner & { came?: boolean };

/** The plan's own texts speak to the one who leads; these to the room. A part of another kind has only its title. */
const sayings = (): Record<string, string> => ({
  arrival: gettext('Sit down at a computer. Tap your name, then your three pictures.'),
  warm_up: gettext('Everybody stands up! One is the robot, the others give the instructions.'),
  work: gettext('Talk it over, try it out, and take turns with the mouse.'),
  show: gettext('Show what you made. The others say one thing they liked.'),
  close: gettext('Say in one sentence what you learned today.'),
});

export class ClubProjector extends HTMLElement {
  readonly #clock = new PartClock();
  readonly #count = el('h2', { class: 'projector-count' });
  readonly #people = el('ul', { class: 'projector-people', role: 'list' });
  readonly #step = new ProjectedStepElement();
  readonly #crews = new CrewWall();
  readonly #nodes = new Map<string, HTMLElement>();
  /** Replaced in tests. */
  reload: () => void = () => location.reload();
  /** Replaced in tests. */
  bringShownProject: () => Promise<unknown> = () => import('./shown-project.ts');
  #poll: Poll<Meeting> | null = null;
  #shown: ShownProjectElement | null = null;

  connectedCallback(): void {
    if (this.#poll) return;
    put(this, this.#clock, el('section', { class: 'projector-arrived' }, this.#count, this.#people));
    const embedded = readEmbedded<Meeting>('meeting-data');
    if (embedded) this.#take(embedded);
    const poll = new Poll<Meeting>({
      address: '/api/meeting',
      every_ms: POLL_MS,
      take: (meeting) => this.#take(meeting),
      // Nobody in the room can do anything about it: what is on the wall stays there.
      tellAway: (isAway) => this.classList.toggle('is-away', isAway),
      stop: (error) => {
        if (error.status === 404) this.reload();
        else setTimeout(() => poll.start(), AFTER_REFUSAL_MS);
      },
    });
    this.#poll = poll;
    poll.start();
  }

  #take(meeting: Meeting, canShow = true): void {
    const part = meeting.part;
    this.#clock.show(part && { ...part, text: sayings()[part.id] ?? '' });
    const isGoingOn = part !== null && part.id !== this.getAttribute('first-part');
    // Without its code the wall shows the rest; the next news of the meeting tries again.
    const isShowing = this.#takeShowing(canShow ? (meeting.showing ?? null) : null, () => this.#take(meeting, false));
    const { projected = null, crews = [] } = meeting;
    const isStep = !isShowing && projected !== null && (!projected.is_warm_up || crews.length === 0);
    const isCrews = !isShowing && !isStep && crews.length > 0;
    if (isStep) this.#step.show(projected);
    if (isCrews) this.#crews.show(crews);
    this.#put(this.#step, isStep);
    this.#put(this.#crews, isCrews);
    const state = isShowing ? 'showing' : isStep ? 'step' : isCrews ? 'crews' : isGoingOn ? 'going-on' : 'arriving';
    this.closest('.wall')?.setAttribute('data-state', state);
    const here = meeting.learners.filter((learner: Arrival) => learner.came ?? learner.is_here);
    const count = here.length + (meeting.guests_count ?? 0);
    setText(this.#count, count ? interpolate(gettext('Already here: %(count)s'), { count }) : gettext('Welcome! Who comes first?'));
    for (const learner of here) if (!this.#nodes.has(String(learner.id))) this.#arrive(learner);
    const present = new Set(here.map((learner) => String(learner.id)));
    for (const [id, node] of this.#nodes) {
      if (present.has(id)) continue;
      node.remove();
      this.#nodes.delete(id);
    }
  }

  #put(element: HTMLElement, isThere: boolean): void {
    if (isThere && !element.isConnected) this.append(element);
    if (!isThere) element.remove();
  }

  /** Whether a project is on the projector. doWithout: its code can't be had. */
  #takeShowing(id: Id | null, doWithout: () => void): boolean {
    if (id === null) {
      this.#shown?.remove();
      this.#shown = null;
      return false;
    }
    if (!this.#shown) {
      this.#shown = document.createElement('shown-project') as ShownProjectElement;
      this.append(this.#shown);
      this.bringShownProject().catch(doWithout);
    }
    this.#shown.setAttribute('showing', String(id));
    return true;
  }

  #arrive(learner: MeetingLearner): void {
    const node = el('li', { class: 'projector-person' }, avatar(learner.avatar), el('span', {}, learner.nickname));
    this.#nodes.set(String(learner.id), node);
    this.#people.append(node);
  }
}

customElements.define('club-projector', ClubProjector);
