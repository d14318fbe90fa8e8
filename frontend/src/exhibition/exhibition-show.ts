/**
 * <exhibition-show back="/gallery/" first="12">: the works of a gallery or a fair, one after the other, on the wall.
 *
 * Reads what there is from #exhibition-entries, as the server's describe_card tells it, and each work from
 * /api/gallery-entries/ID when its turn comes. first: the entry to begin with. back: where the way out leads.
 *
 *     <exhibition-show back="/gallery/">
 *       <header class="shown-head"><div class="shown-about"><h1>Pong</h1> <ul class="shown-authors">…</ul> …</div></header>
 *       <div class="shown-stage"><editor-blocks readonly></editor-blocks></div>
 *       <nav class="exhibition-bar"> back, the one before, 2 / 5, the next one, one a minute, full screen </nav>
 *     </exhibition-show>
 *
 * What may still be shown is asked again and again, at /api/gallery-entries: a work that was taken down, or whose authors
 * may not be shown any more, leaves the show at once, and what is told of the others stays right. While the club's computer
 * doesn't answer the show goes on; when it says that nobody here may look any more, the show is over.
 *
 * Arrow keys turn the pages, but not in a running program, which may want them; Page Up and Page Down do everywhere, as
 * the keys of a presenter's remote do.
 */
import { ApiError, type Id, callApi } from '../frame/api.ts';
import { avatar, el, icon, put, setText } from '../frame/dom.ts';
import { canFillScreen, isScreenFilled, toggleFullScreen } from '../frame/full-screen.ts';
import { type Member, type ShownProject, isSame, readEmbedded } from '../frame/shapes.ts';
import { Poll } from '../pages/poll.ts';
import type { ActivityData, WorkspaceEditor } from '../shared/contract.ts';
import { gettext, interpolate } from '../shared/i18n.ts';

export const EACH_MS = 60_000;
export const ASK_AGAIN_MS = 20_000;

export interface Exhibit {
  id: Id;
  title: string;
  words: string;
  authors: Member[];
  credit: string;
  /** At a fair: the number of its table. */
  table?: number;
}

type Inside = ShownProject & { activity: ActivityData };

export class ExhibitionShow extends HTMLElement {
  readonly #head = el('header', { class: 'shown-head' });
  readonly #stage = el('div', { class: 'shown-stage' });
  readonly #place = el('p', { class: 'exhibition-place', role: 'status' });
  #exhibits: Exhibit[] = [];
  #index = 0;
  #editor: WorkspaceEditor | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isGoing = false;

  connectedCallback(): void {
    const exhibits = readEmbedded<Exhibit[]>('exhibition-entries') ?? [];
    if (this.#exhibits.length > 0 || exhibits.length === 0) return;
    this.#exhibits = exhibits;
    put(this, this.#head, this.#stage, this.#bar());
    // Before a program hears them, which may listen to the whole page.
    document.addEventListener('keydown', this.#hearKey, { capture: true });
    const first = this.getAttribute('first');
    this.#turnTo(Math.max(0, exhibits.findIndex(({ id }) => isSame(id, first))));
    new Poll<{ entries: Exhibit[] }>({
      address: `/api/gallery-entries?ids=${exhibits.map(({ id }) => id).join(',')}`,
      every_ms: ASK_AGAIN_MS,
      take: ({ entries }) => this.#keepOnly(entries),
      tellAway: () => {},
      stop: () => this.#keepOnly([]),
    }).start();
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#hearKey, { capture: true });
    clearTimeout(this.#timer);
    this.#editor?.stop();
  }

  #bar(): HTMLElement {
    const back = el('a', { class: 'button button-quiet', href: this.getAttribute('back') ?? '/' }, icon('x'), gettext('End the show'));
    const isAlone = this.#exhibits.length < 2;
    const before = this.#button('chevron-left', gettext('The one before'), () => this.#step(-1));
    const after = this.#button('chevron-right', gettext('The next one'), () => this.#step(1));
    return el(
      'nav',
      { class: 'exhibition-bar', 'aria-label': gettext('The show') },
      back,
      !isAlone && before,
      !isAlone && this.#place,
      !isAlone && after,
      !isAlone && this.#goingButton(),
      canFillScreen() && this.#fillButton(),
    );
  }

  #button(sign: string, words: string, act: () => void): HTMLButtonElement {
    return el('button', { type: 'button', class: 'button button-icon', title: words, 'aria-label': words, onclick: act }, icon(sign));
  }

  #goingButton(): HTMLButtonElement {
    const button = el('button', { type: 'button', class: 'button', 'aria-pressed': 'false' });
    const draw = (): void => {
      button.setAttribute('aria-pressed', String(this.#isGoing));
      put(button, this.#isGoing ? icon('pause') : icon('timer'), this.#isGoing ? gettext('Stay with this one') : gettext('A new one every minute'));
    };
    button.addEventListener('click', () => {
      this.#isGoing = !this.#isGoing;
      draw();
      this.#wait();
    });
    draw();
    return button;
  }

  #fillButton(): HTMLButtonElement {
    const button = this.#button('maximize', gettext('Full screen'), () => void toggleFullScreen());
    document.addEventListener('fullscreenchange', () => {
      const isFilled = isScreenFilled();
      const words = isFilled ? gettext('Leave the full screen') : gettext('Full screen');
      button.title = words;
      button.setAttribute('aria-label', words);
      put(button, isFilled ? icon('minimize') : icon('maximize'));
    });
    return button;
  }

  readonly #hearKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isInProgram = this.#stage.contains(event.target as Node);
    const step = { PageDown: 1, PageUp: -1, ...(isInProgram ? {} : { ArrowRight: 1, ArrowLeft: -1 }) }[event.key];
    if (step === undefined || this.#exhibits.length < 2) return;
    event.preventDefault();
    event.stopPropagation();
    this.#step(step);
  };

  #step(by: number): void {
    const count = this.#exhibits.length;
    this.#turnTo((this.#index + by + count) % count);
  }

  #turnTo(index: number): void {
    this.#index = index;
    const exhibit = this.#exhibits[index] as Exhibit;
    this.#tellPlace();
    this.#showHead(exhibit);
    this.#wait();
    void this.#load(exhibit);
  }

  #tellPlace(): void {
    setText(this.#place, interpolate(gettext('%(number)s of %(count)s'), { number: String(this.#index + 1), count: String(this.#exhibits.length) }));
  }

  /** Starts the minute anew, where one comes after the other by itself. */
  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#isGoing) this.#timer = setTimeout(() => this.#step(1), EACH_MS);
  }

  #showHead({ title, words, authors, credit, table }: Exhibit): void {
    const people = authors.map((author) => el('li', { class: 'projector-person' }, avatar(author.avatar), el('span', {}, author.nickname)));
    const place = table !== undefined && el('p', { class: 'exhibition-table' }, interpolate(gettext('Table %(number)s'), { number: String(table) }));
    const about = el(
      'div',
      { class: 'shown-about' },
      place,
      el('h1', { class: 'shown-name' }, title),
      el('ul', { class: 'shown-authors', role: 'list' }, ...people),
      credit && el('p', { class: 'frame-credit' }, credit),
      words && el('p', { class: 'exhibition-words' }, words),
    );
    put(this.#head, about);
  }

  #keepOnly(allowed: Exhibit[]): void {
    for (const exhibit of [...this.#exhibits]) {
      const told = allowed.find(({ id }) => isSame(id, exhibit.id));
      if (!told) this.#drop(exhibit);
      else this.#retell(exhibit, told);
    }
  }

  #retell(exhibit: Exhibit, { title, words, authors, credit }: Exhibit): void {
    const before = JSON.stringify(exhibit);
    Object.assign(exhibit, { title, words, authors, credit });
    if (this.#exhibits[this.#index] === exhibit && JSON.stringify(exhibit) !== before) this.#showHead(exhibit);
  }

  /** Taken down: neither its title nor its authors are shown again. */
  #drop(exhibit: Exhibit): void {
    const place = this.#exhibits.indexOf(exhibit);
    if (place < 0 || !this.isConnected) return;
    const isShown = place === this.#index;
    this.#exhibits.splice(place, 1);
    if (place < this.#index) this.#index -= 1;
    if (!isShown) return this.#tellPlace();
    if (this.#exhibits.length > 0) return this.#turnTo(this.#index % this.#exhibits.length);
    clearTimeout(this.#timer);
    this.#isGoing = false;
    this.#editor?.stop();
    this.#editor = null;
    setText(this.#place, '');
    put(this.#head);
    put(this.#stage, el('p', { class: 'shown-trouble', role: 'status' }, gettext('This project cannot be shown just now.')));
  }

  async #load(exhibit: Exhibit): Promise<void> {
    this.#editor?.stop();
    this.#editor = null;
    put(this.#stage);
    const isGone = (): boolean => this.#exhibits[this.#index] !== exhibit || !this.isConnected;
    try {
      const { activity, work, files = '' } = await callApi<Inside>('GET', `/api/gallery-entries/${exhibit.id}`);
      if (isGone()) return;
      const { bringShownEditor } = await import('../pages/shown-project.ts');
      const editor = await bringShownEditor(activity, files);
      if (isGone()) return;
      put(this.#stage, editor);
      this.#editor = editor;
      await editor.load(work);
      editor.showOff?.(true);
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return this.#drop(exhibit);
      // The club's computer doesn't answer: the others can still be shown.
      if (!isGone()) put(this.#stage, el('p', { class: 'shown-trouble', role: 'status' }, gettext('This project cannot be shown just now.')));
    }
  }
}

customElements.define('exhibition-show', ExhibitionShow);
