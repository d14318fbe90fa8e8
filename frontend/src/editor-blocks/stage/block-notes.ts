/** Small notes on blocks while a program runs: at a hat who has called it, at a sending block who heard. */
import type { Sending } from '../../stage/snapshot.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import { element } from '../elements.ts';
import type { Names } from './message-log.ts';

const SHOWN_MS = 3_000;
const MOST = 4;

export interface BlockPlaces {
  /** On the screen; null: not in the shown scripts. */
  placeOf(block: string): DOMRect | null;
}

export class BlockNotes {
  /** Lies over the blocks and lets everything through. */
  readonly root = element('div', { class: 'stage-notes', 'aria-hidden': 'true' });
  private readonly places: BlockPlaces;
  private readonly there = new Map<string, { note: HTMLElement; timer: ReturnType<typeof setTimeout> }>();

  constructor(places: BlockPlaces) {
    this.places = places;
  }

  show(sendings: readonly Sending[], target: string, names: Names): void {
    for (const { from, to } of sendings.slice(-MOST)) {
      if (from?.target === target) {
        const heard = [...new Set(to.map((each) => names.target(each.target)))].slice(0, 3).join(', ');
        this.put(from.block, heard === '' ? gettext('nobody heard it') : `→ ${heard}`);
      }
      for (const { target: hearer, block } of to) {
        if (hearer === target && from) this.put(block, interpolate(gettext('sent by %(name)s'), { name: names.target(from.target) }));
      }
    }
  }

  /** At scripts that were not started, since nothing says when. */
  showLoose(ids: readonly string[]): void {
    for (const id of ids.slice(0, MOST)) this.put(id, gettext("doesn't start: it lacks a yellow block"));
  }

  clear(): void {
    for (const { note, timer } of this.there.values()) {
      clearTimeout(timer);
      note.remove();
    }
    this.there.clear();
  }

  private put(block: string, text: string): void {
    const place = this.places.placeOf(block);
    if (!place) return;
    const known = this.there.get(block);
    if (known) clearTimeout(known.timer);
    const note = known?.note ?? this.root.appendChild(element('span', {}));
    if (note.textContent !== text) note.textContent = text;
    const { left, top } = this.root.getBoundingClientRect();
    // Beside its block; above it where there is no room.
    const beside = place.right - left + 4;
    const isBeside = beside + note.offsetWidth < this.root.clientWidth;
    note.style.left = `${Math.max(0, isBeside ? beside : Math.min(place.left - left, this.root.clientWidth - note.offsetWidth - 4))}px`;
    note.style.top = `${place.top - top - (isBeside ? 0 : note.offsetHeight + 2)}px`;
    const timer = setTimeout(() => {
      note.remove();
      this.there.delete(block);
    }, SHOWN_MS);
    this.there.set(block, { note, timer });
  }
}
