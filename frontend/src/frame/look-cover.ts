/**
 * The cover of "look up here": a drawing and one sentence over the whole page.
 *
 * A modal dialog, so the page behind can't be reached by pointer, keyboard or screen reader, and the focus comes back to
 * where it was. Its look stands in a shadow tree, since it may come over any page.
 */
import { gettext } from '../shared/i18n.ts';
import { avatar, el, icon, put } from './dom.ts';

const LOOK = `
  dialog {
    box-sizing: border-box;
    width: 100vw;
    max-width: none;
    height: 100vh;
    max-height: none;
    margin: 0;
    padding: 2rem;
    border: 0;
    background: var(--colour-paper, #fbf6ea);
    color: var(--colour-ink, #3b2a24);
    font-family: inherit;
    text-align: center;
    animation: come 400ms ease-out;
  }
  dialog[open] { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 1.5rem; }
  dialog::backdrop { background: #fbf6ea; }
  .avatar { width: min(40vw, 40vh); height: min(40vw, 40vh); }
  .icon { width: 3rem; height: 3rem; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
  h1 { margin: 0; font-family: var(--font-heading, inherit); font-size: clamp(2rem, 6vw, 4rem); line-height: 1.15; text-wrap: balance; }
  h1:focus { outline: none; }
  p { margin: 0; font-size: clamp(1.25rem, 3vw, 1.75rem); }
  @keyframes come { from { opacity: 0; } }
  @media (prefers-reduced-motion: reduce) { dialog { animation: none; } }
`;
const KEYS = ['keydown', 'keyup', 'keypress'] as const;

export class LookCover {
  readonly #host = el('div', { class: 'look-cover' });
  readonly #dialog = el('dialog', { 'aria-labelledby': 'look-title', 'aria-describedby': 'look-words' });
  readonly #title = el('h1', { id: 'look-title', tabindex: -1 }, gettext('Look at the librarian'));
  #isUp = false;

  constructor() {
    const root = this.#host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(LOOK);
    root.adoptedStyleSheets = [sheet];
    put(this.#dialog, avatar('owl'), icon('eye'), this.#title, el('p', { id: 'look-words' }, gettext('Your work is kept. You go on in a moment.')));
    root.append(this.#dialog);
    // Escape doesn't lift it; a browser that closes it all the same gets it back.
    this.#dialog.addEventListener('cancel', (event) => event.preventDefault());
    this.#dialog.addEventListener('close', () => this.#isUp && this.#open());
  }

  lay(): void {
    if (this.#isUp) return;
    this.#isUp = true;
    document.body.append(this.#host);
    for (const kind of KEYS) addEventListener(kind, this.#swallow, true);
    this.#open();
  }

  lift(): void {
    if (!this.#isUp) return;
    this.#isUp = false;
    for (const kind of KEYS) removeEventListener(kind, this.#swallow, true);
    this.#dialog.close();
    this.#host.remove();
  }

  #open(): void {
    if (this.#dialog.open || !this.#host.isConnected) return;
    this.#dialog.showModal();
    this.#title.focus();
  }

  /** Games listen on the whole document, which a dialog doesn't keep keys from. */
  readonly #swallow = (event: Event): void => {
    event.stopImmediatePropagation();
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    // What belongs to the browser and to screen readers stays theirs: F5, Ctrl+R, Tab.
    if (!ctrlKey && !metaKey && !altKey && (key === 'Escape' || key === 'Enter' || key.length === 1)) event.preventDefault();
  };
}
