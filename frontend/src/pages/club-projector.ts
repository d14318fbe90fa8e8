/**
 * <club-projector>: for the wall: who has arrived, and the time of the part that is going on.
 *
 * Asks /api/meeting every five seconds; #meeting-data, if the page embeds it, is shown at once. The address and its QR
 * code stand beside it in the page.
 *
 *     <club-projector></club-projector>
 *     <script type="application/json" id="meeting-data">…</script>
 *
 * Fills itself: a <part-clock>, <h2>Already here: 5</h2>, <ul class="projector-people">.
 */
import { avatar, el, put, setText } from '../frame/dom.ts';
import { type Meeting, type MeetingLearner, readEmbedded } from '../frame/shapes.ts';
import { gettext, interpolate } from '../shared/i18n.ts';
import { PartClock } from './part-clock.ts';
import { Poll } from './poll.ts';

const POLL_MS = 5_000;

export class ClubProjector extends HTMLElement {
  readonly #clock = new PartClock();
  readonly #count = el('h2', { class: 'projector-count' });
  readonly #people = el('ul', { class: 'projector-people', role: 'list' });
  readonly #nodes = new Map<string, HTMLElement>();
  #poll: Poll<Meeting> | null = null;

  connectedCallback(): void {
    if (this.#poll) return;
    put(this, this.#clock, el('section', { class: 'projector-arrived' }, this.#count, this.#people));
    const embedded = readEmbedded<Meeting>('meeting-data');
    if (embedded) this.#take(embedded);
    this.#poll = new Poll({
      address: '/api/meeting',
      every_ms: POLL_MS,
      take: (meeting) => this.#take(meeting),
      // Nobody in the room can do anything about it: what is on the wall stays there.
      tellAway: (isAway) => this.classList.toggle('is-away', isAway),
      stop: () => location.reload(),
    });
    this.#poll.start();
  }

  #take(meeting: Meeting): void {
    this.#clock.show(meeting.part);
    const here = meeting.learners.filter((learner) => learner.is_here);
    setText(this.#count, here.length ? interpolate(gettext('Already here: %(count)s'), { count: here.length }) : gettext('Welcome! Who comes first?'));
    for (const learner of here) if (!this.#nodes.has(String(learner.id))) this.#arrive(learner);
    const present = new Set(here.map((learner) => String(learner.id)));
    for (const [id, node] of this.#nodes) {
      if (present.has(id)) continue;
      node.remove();
      this.#nodes.delete(id);
    }
  }

  #arrive(learner: MeetingLearner): void {
    const node = el('li', { class: 'projector-person' }, avatar(learner.avatar), el('span', {}, learner.nickname));
    this.#nodes.set(String(learner.id), node);
    this.#people.append(node);
  }
}

customElements.define('club-projector', ClubProjector);
