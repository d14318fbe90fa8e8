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
import { el, icon, put, setText } from '../frame/dom.ts';
import { type Board, type BoardCrew, type Part, readEmbedded } from '../frame/shapes.ts';
import { gettext, interpolate, locale, ngettext } from '../shared/i18n.ts';
import { BoardCard, type HandAsk } from './board-card.ts';
import { inOrder } from './board-order.ts';
import './part-clock.ts';
import { Poll } from './poll.ts';

const POLL_MS = 4_000;
const TICK_MS = 10_000;

export class ClubBoard extends HTMLElement {
  readonly #news = el('p', { class: 'spoken', role: 'status' });
  readonly #away = el('p', { class: 'notice notice-warn', role: 'status', hidden: true });
  readonly #showing = el('p', { class: 'board-showing', hidden: true });
  readonly #nobody = el('p', { class: 'board-nobody' }, gettext('Nobody has signed in yet. Crews appear here as they come.'));
  readonly #list = el('ul', { class: 'board-list', role: 'list', 'aria-label': gettext('Crews') });
  readonly #cards = new Map<string, BoardCard>();
  /** Replaced in tests. */
  reload: () => void = () => location.reload();
  #crews: BoardCrew[] = [];
  #poll: Poll<Board> | null = null;

  connectedCallback(): void {
    if (this.#poll) return;
    put(this, this.#news, this.#away, this.#showing, this.#nobody, this.#list);
    const embedded = readEmbedded<Board>('board-data');
    if (embedded) this.#take(embedded);
    this.#poll = new Poll({
      address: '/api/board',
      every_ms: POLL_MS,
      take: (board) => this.#take(board),
      tellAway: (isAway) => this.#tellAway(isAway),
      stop: (error) => this.#tellStop(error),
    });
    this.#poll.start();
    setInterval(() => this.#tick(), TICK_MS);
    // What had to wait for the pointer is put right when it goes.
    this.#list.addEventListener('pointerleave', () => this.#arrange());
    this.#list.addEventListener('focusout', () => setTimeout(() => this.#arrange()));
  }

  #take(board: Board): void {
    this.#tellNews(board.crews);
    this.#takePart(board.meeting.part ?? null);
    this.#takeState(board.meeting.state);
    this.#takeShowing(board.showing ?? null);
    this.#crews = board.crews;
    for (const crew of board.crews) this.#card(crew).show(crew);
    const present = new Set(board.crews.map((crew) => String(crew.id)));
    for (const [id, card] of this.#cards) {
      if (present.has(id)) continue;
      card.node.remove();
      this.#cards.delete(id);
    }
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
    return [...this.#cards.values()].some((card) => card.isHeld);
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
      if (!(error instanceof ApiError)) this.#tellAway(true);
    }
    await this.#poll?.now();
  }

  #card(crew: BoardCrew): BoardCard {
    let card = this.#cards.get(String(crew.id));
    if (!card) {
      card = new BoardCard((ask) => void this.#askHand(ask));
      this.#cards.set(String(crew.id), card);
      this.#list.append(card.node);
    }
    return card;
  }

  #arrange(): void {
    if (this.#isHeld) return;
    inOrder(this.#crews, locale()).forEach((crew, index) => {
      const node = this.#cards.get(String(crew.id))?.node;
      // Moved only where it stands wrong: moving a node restarts what a screen reader says about it.
      if (node && this.#list.children[index] !== node) this.#list.insertBefore(node, this.#list.children[index] ?? null);
    });
  }

  #tick(): void {
    for (const card of this.#cards.values()) card.tick();
  }

  /** Only a hand that has just gone up is worth interrupting for. */
  #tellNews(crews: BoardCrew[]): void {
    const known = new Set(this.#crews.map((crew) => crew.hand && String(crew.hand.id)));
    const raised = crews.filter((crew) => crew.hand && !known.has(String(crew.hand.id)));
    const names = raised.map((crew) => crew.members.map((member) => member.nickname).join(', ')).join('; ');
    if (names) setText(this.#news, interpolate(ngettext('Hand up: %(names)s', 'Hands up: %(names)s', raised.length), { names }));
  }

  #tellAway(isAway: boolean): void {
    if (this.#away.hidden === !isAway) return;
    this.#away.hidden = !isAway;
    put(this.#away, ...(isAway ? [icon('unplug'), gettext("The club's computer doesn't answer. What you see is a little old; it goes on by itself.")] : []));
  }

  #tellStop(error: ApiError): void {
    this.#away.hidden = false;
    put(this.#away, icon('info'), el('span', {}, error.message || gettext('The board is closed. Load the page once more.')));
  }

  async #askHand({ act, hand }: HandAsk): Promise<void> {
    try {
      if (act === 'take') await callApi('POST', `/api/hands/${hand}/take`);
      else await callApi('DELETE', `/api/hands/${hand}`);
    } catch (error) {
      // 404: the crew lowered it in the same moment. 409: somebody else was quicker. The next answer shows both.
      if (!(error instanceof ApiError)) this.#tellAway(true);
    }
    await this.#poll?.now();
  }
}

customElements.define('club-board', ClubBoard);
