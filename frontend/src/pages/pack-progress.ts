/**
 * <pack-progress address="/packs/progress/">: how much of the new activities has come.
 *
 * The server writes the whole of it; this asks again every two seconds and changes text and bar in place. When nothing
 * goes on any more the page is loaded anew, since all of it may have changed. Without JavaScript a link does that.
 *
 *     <pack-progress address="…">
 *       <p data-part="text">…</p>
 *       <progress data-part="bar" max="100" value="40" aria-label="…"></progress>
 *       <p data-part="again"><a href="…">Look how far it is</a></p>
 *     </pack-progress>
 */
import { setText } from '../frame/dom.ts';
import { Poll } from './poll.ts';

interface Progress {
  is_working: boolean;
  text: string;
  percent: number | null;
}

export class PackProgress extends HTMLElement {
  reload = (): void => location.reload();

  connectedCallback(): void {
    new Poll<Progress>({
      address: this.getAttribute('address') ?? '',
      every_ms: 2_000,
      take: (progress) => this.#show(progress),
      tellAway: () => undefined,
      stop: () => this.reload(),
    }).start();
  }

  #show({ is_working, text, percent }: Progress): void {
    if (!is_working) return this.reload();
    const again = this.#part('again');
    if (again) again.hidden = true;
    const words = this.#part('text');
    if (words) setText(words, text);
    const bar = this.#part('bar') as HTMLProgressElement | null;
    if (percent === null) bar?.removeAttribute('value');
    else bar?.setAttribute('value', String(percent));
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part="${name}"]`);
  }
}

customElements.define('pack-progress', PackProgress);

declare global {
  interface HTMLElementTagNameMap {
    'pack-progress': PackProgress;
  }
}
