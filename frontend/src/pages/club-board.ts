/**
 * <club-board>: every crew of the open meeting, what it works on, and who needs help.
 *
 * Asks /api/board every four seconds; #board-data, if the page embeds it, is shown before the first answer. Cards are
 * changed in place. They are put into a new order only while nobody points at one or works in one.
 *
 *     <club-board>
 *       <p>…what stands here without JavaScript…</p>
 *     </club-board>
 *     <script type="application/json" id="board-data">…</script>
 *
 * A <part-clock> anywhere on the page is kept up to date too. Where the page says with #part-data which part it was
 * made for, it is loaded anew when another part has begun elsewhere.
 *
 * Fills itself: <p class="board-news" role="status"> (what a screen reader should hear), <p class="board-away">,
 * <p class="board-showing"> for the librarian while a project is on the projector, <ul class="board-list">, and a
 * sentence while nobody has come.
 */
import { ApiError, type Id, callApi } from '../frame/api.ts';
import { el, icon, put } from '../frame/dom.ts';
import { type Board, type BoardCrew, type Part, readEmbedded } from '../frame/shapes.ts';
import { gettext, interpolate, locale } from '../shared/i18n.ts';
import { BoardCard, type HandAsk } from './board-card.ts';
import { inOrder } from './board-order.ts';
import { LiveCards } from './live-cards.ts';
import './part-clock.ts';

export class ClubBoard extends HTMLElement {
  readonly #live = new LiveCards<BoardCard>('board-list', gettext('Crews'));
  readonly #showing = el('p', { class: 'board-showing', hidden: true });
  readonly #nobody = el('p', { class: 'board-nobody' }, gettext('Nobody has signed in yet. Crews appear here as they come.'));
  /** Replaced in tests. */
  reload: () => void = () => location.reload();
  #crews: BoardCrew[] = [];

  connectedCallback(): void {
    const live = this.#live;
    if (live.isFollowing) return;
    put(this, live.news, live.away, this.#showing, this.#nobody, live.list);
    live.follow<Board>({ address: '/api/board', embedded: 'board-data', take: (board) => this.#take(board) });
    // What had to wait for the pointer is put right when it goes.
    live.list.addEventListener('pointerleave', () => this.#arrange());
    live.list.addEventListener('focusout', () => setTimeout(() => this.#arrange()));
  }

  #take(board: Board): void {
    this.#live.tellRaised(board.crews.flatMap(({ hand, members }) => (hand ? [{ id: hand.id, members }] : [])));
    this.#takePart(board.meeting.part ?? null);
    this.#takeState(board.meeting.state);
    this.#takeShowing(board.showing ?? null);
    this.#crews = board.crews;
    for (const crew of board.crews) this.#live.get(crew.id, () => new BoardCard((ask) => void this.#askHand(ask))).show(crew);
    this.#live.keep(board.crews.map(({ id }) => id));
    this.#nobody.hidden = board.crews.length > 0;
    this.#arrange();
  }

  /** Else its button would lead back to a part that is over. */
  #takePart(part: Part | null): void {
    const shown = readEmbedded<Part | null>('part-data');
    if (shown && part && shown.id !== part.id) this.reload();
    else document.querySelector('part-clock')?.show(part);
  }

  /** The page's own buttons were made for a state of the room: another one, from elsewhere, needs others. */
  #takeState(state: string | undefined): void {
    const made = readEmbedded<Board>('board-data')?.meeting.state;
    const isOld = made !== undefined && state !== undefined && made !== state;
    if (isOld && document.querySelector('.room-tools') && !this.#isHeld) this.reload();
  }

  get #isHeld(): boolean {
    return this.#live.all.some((card) => card.isHeld);
  }

  #takeShowing(showing: NonNullable<Board['showing']> | null): void {
    const state = showing ? String(showing.id) : '';
    if (this.#showing.dataset['showing'] === state) return;
    this.#showing.dataset['showing'] = state;
    this.#showing.hidden = showing === null;
    if (!showing) return void put(this.#showing);
    const names = showing.authors.map(({ nickname }) => nickname).join(', ');
    const words = interpolate(gettext('On the projector: %(title)s, by %(names)s'), { title: showing.title, names });
    const takeOff = el('button', { type: 'button', class: 'button', onclick: () => void this.#takeOff(showing.id) }, icon('x'), gettext('Take this project off'));
    put(this.#showing, icon('projector'), el('span', {}, words), takeOff);
  }

  async #takeOff(showing: Id): Promise<void> {
    try {
      await callApi('DELETE', `/api/showings/${showing}`);
    } catch (error) {
      if (!(error instanceof ApiError)) this.#live.tellAway(true);
    }
    await this.#live.now();
  }

  #arrange(): void {
    if (this.#isHeld) return;
    const { list } = this.#live;
    inOrder(this.#crews, locale()).forEach((crew, index) => {
      const node = this.#live.find(crew.id)?.node;
      // Moved only where it stands wrong: moving a node restarts what a screen reader says about it.
      if (node && list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
    });
  }

  async #askHand({ act, hand }: HandAsk): Promise<void> {
    try {
      if (act === 'take') await callApi('POST', `/api/hands/${hand}/take`);
      else await callApi('DELETE', `/api/hands/${hand}`);
    } catch (error) {
      // 404: the crew lowered it in the same moment. 409: somebody else was quicker. The next answer shows both.
      if (!(error instanceof ApiError)) this.#live.tellAway(true);
    }
    await this.#live.now();
  }
}

customElements.define('club-board', ClubBoard);
