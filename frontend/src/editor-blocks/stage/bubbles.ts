/** What sprites say and think, as text above the picture, so that it can be read, enlarged and heard. */
import type { Drawn } from '../../stage/snapshot.ts';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../../stage/work.ts';
import { element } from '../elements.ts';
import { boundsOf, bubblePlace } from './geometry.ts';
import type { Wardrobe } from './wardrobe.ts';

/** More words than this don't fit on the stage. */
const LONGEST = 330;

interface Bubble {
  root: HTMLElement;
  text: string;
  kind: string;
  /** In stage units. */
  width: number;
  height: number;
  at: string;
}

export class Bubbles {
  readonly root = element('div', { class: 'stage-bubbles' });
  private readonly wardrobe: Wardrobe;
  private readonly there = new Map<string, Bubble>();

  constructor(wardrobe: Wardrobe) {
    this.wardrobe = wardrobe;
  }

  show(sprites: readonly Drawn[]): void {
    const seen = new Set<string>();
    for (const drawn of sprites) {
      if (!drawn.bubble || !drawn.shown || drawn.bubble.text === '') continue;
      const key = `${drawn.sprite} ${drawn.clone}`;
      seen.add(key);
      this.place(this.bubble(key, drawn.bubble.kind, drawn.bubble.text), drawn);
    }
    for (const [key, { root }] of this.there) {
      if (seen.has(key)) continue;
      root.remove();
      this.there.delete(key);
    }
  }

  /** The box of the stage has another size. */
  measureAnew(): void {
    for (const bubble of this.there.values()) this.measure(bubble);
  }

  private bubble(key: string, kind: string, text: string): Bubble {
    const known = this.there.get(key);
    if (known?.text === text && known.kind === kind) return known;
    const bubble = known ?? { root: this.root.appendChild(element('div', {})), text: '', kind: '', width: 0, height: 0, at: '' };
    bubble.text = text;
    bubble.kind = kind;
    bubble.root.className = `stage-bubble stage-bubble-${kind}`;
    bubble.root.textContent = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    this.there.set(key, bubble);
    this.measure(bubble);
    return bubble;
  }

  private measure(bubble: Bubble): void {
    const unit = this.root.clientWidth / STAGE_WIDTH || 1;
    bubble.width = bubble.root.offsetWidth / unit;
    bubble.height = bubble.root.offsetHeight / unit;
    bubble.at = '';
  }

  private place(bubble: Bubble, drawn: Drawn): void {
    const dressed = this.wardrobe.costume(drawn.sprite, drawn.costume);
    if (!dressed) return;
    const { left, top, side } = bubblePlace(boundsOf(drawn, dressed.box), bubble.width, bubble.height);
    const at = `${left.toFixed(1)} ${top.toFixed(1)}`;
    if (at === bubble.at) return;
    bubble.at = at;
    bubble.root.style.left = `${(left / STAGE_WIDTH) * 100}%`;
    bubble.root.style.top = `${(top / STAGE_HEIGHT) * 100}%`;
    bubble.root.dataset['side'] = side;
  }
}
