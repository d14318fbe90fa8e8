/**
 * What stands on the stage: a sprite, a clone of one, or the stage itself. Its setters hold the rules that every block
 * keeps: a sprite can't leave the stage wholly, sizes and directions stay in their ranges.
 */
import type { Role } from './role.ts';
import type { Drawn, PenMark } from './snapshot.ts';
import { STAGE_HEIGHT, STAGE_WIDTH, type RotationStyle } from './work.ts';
import { colourOf, type PenColour } from './colour.ts';
import type { Items } from './items.ts';
import type { Value } from './values.ts';

/** How much of a sprite stays on the stage, whatever moves it. */
const FENCE = 15;

/** What an actor tells the world when something about it changes. */
export interface Watcher {
  /** Something visible: the frame ends after this round. */
  redraw: boolean;
  /** Something that another block could notice: it is worth going round once more. */
  progress: boolean;
  draw(mark: PenMark): void;
}

export interface Bounds {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Bubble {
  kind: 'say' | 'think';
  text: string;
  /** The frame in which it goes away by itself. */
  until: number;
}

export interface Pen {
  isDown: boolean;
  size: number;
  colour: PenColour;
}

/** Scratch's own scales: colour goes round once in 200. */
export interface Effect {
  colour: number;
  ghost: number;
  brightness: number;
}

const limit = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

export class Actor {
  readonly role: Role;
  /** 0: the sprite itself. */
  readonly clone: number;
  x = 0;
  y = 0;
  direction = 90;
  size = 100;
  rotation: RotationStyle = 'around';
  costume = 0;
  shown = true;
  effects: Effect = { colour: 0, ghost: 0, brightness: 0 };
  bubble: Bubble | null = null;
  volume = 100;
  pen: Pen = { isDown: false, size: 1, colour: { hue: 240, saturation: 1, brightness: 1 } };
  /** Variables and lists of its own, in the role's order. */
  variables: Value[] = [];
  lists: Items[] = [];
  isGone = false;
  private readonly watcher: Watcher;
  /** How it lies round its centre; null: has to be measured anew. */
  private measured: Bounds | null = null;
  /** Of the rotation that is seen: from the costume to the stage. */
  cos = 1;
  sin = 0;
  isFlipped = false;

  constructor(role: Role, clone: number, watcher: Watcher) {
    this.role = role;
    this.clone = clone;
    this.watcher = watcher;
  }

  get isStage(): boolean {
    return this.role.isStage;
  }

  get solid() {
    // A role has at least one costume, and `costume` is always one of them.
    return this.role.costumes[this.costume]!.solid;
  }

  moveTo(x: number, y: number): void {
    if (this.isStage) return;
    const fromX = this.x;
    const fromY = this.y;
    const reach = (this.solid.radius * this.size) / 100;
    const isFarIn = Math.abs(x) + reach < STAGE_WIDTH / 2 - FENCE && Math.abs(y) + reach < STAGE_HEIGHT / 2 - FENCE;
    const toX = isFarIn ? x : this.fenced(x, 'x');
    const toY = isFarIn ? y : this.fenced(y, 'y');
    if (!Number.isFinite(toX) || !Number.isFinite(toY)) return;
    this.x = toX;
    this.y = toY;
    if (toX !== fromX || toY !== fromY) this.watcher.progress = true;
    if (this.shown) this.watcher.redraw = true;
    if (this.pen.isDown) this.line(fromX, fromY);
  }

  private line(x: number, y: number): void {
    const colour = colourOf(this.pen.colour);
    this.watcher.draw({ kind: 'line', from: [x, y], to: [this.x, this.y], colour, size: this.pen.size });
  }

  setPen(isDown: boolean): void {
    if (this.isStage) return;
    if (isDown) this.line(this.x, this.y);
    this.pen.isDown = isDown;
  }

  private fenced(wanted: number, axis: 'x' | 'y'): number {
    const { left, right, top, bottom } = this.lie();
    const inset = Math.min(FENCE, Math.floor(Math.min(right - left, top - bottom) / 2));
    const edge = (axis === 'x' ? STAGE_WIDTH : STAGE_HEIGHT) / 2 - inset;
    const [least, most] = axis === 'x' ? [left, right] : [bottom, top];
    if (wanted + most < -edge) return Math.ceil(-edge - most);
    if (wanted + least > edge) return Math.floor(edge - least);
    return wanted;
  }

  /** Keeps direction between -179 and 180. */
  turnTo(direction: number): void {
    if (this.isStage || !Number.isFinite(direction)) return;
    const turned = direction - Math.floor((direction + 179) / 360) * 360;
    this.looksChange(turned !== this.direction);
    this.direction = turned;
  }

  setRotation(style: RotationStyle): void {
    if (this.isStage) return;
    this.looksChange(style !== this.rotation);
    this.rotation = style;
  }

  setSize(size: number): void {
    if (this.isStage || Number.isNaN(size)) return;
    const { width, height } = this.solid;
    const least = Math.min(1, Math.max(5 / width, 5 / height));
    const most = Math.min((1.5 * STAGE_WIDTH) / width, (1.5 * STAGE_HEIGHT) / height);
    const fit = Math.min(Math.max(size / 100, least), most) * 100;
    this.looksChange(fit !== this.size);
    this.size = fit;
  }

  /** `index` counts from 0 and goes round. */
  setCostume(index: number): void {
    const count = this.role.costumes.length;
    const fit = ((index % count) + count) % count;
    this.looksChange(fit !== this.costume);
    this.costume = fit;
  }

  setShown(isShown: boolean): void {
    if (this.isStage) return;
    if (isShown !== this.shown) this.watcher.progress = true;
    if (isShown || (this.shown && this.bubble)) this.watcher.redraw = true;
    this.shown = isShown;
  }

  setEffect(effect: keyof Effect, value: number): void {
    if (effect === 'ghost') this.effects.ghost = limit(value, 0, 100);
    else if (effect === 'brightness') this.effects.brightness = limit(value, -100, 100);
    else if (Number.isFinite(value)) this.effects.colour = value;
    if (this.shown) this.watcher.redraw = true;
  }

  clearEffects(): void {
    this.effects = { colour: 0, ghost: 0, brightness: 0 };
    if (this.shown) this.watcher.redraw = true;
  }

  /** An empty text takes the bubble away. */
  speak(kind: Bubble['kind'], text: string, until = Number.POSITIVE_INFINITY): void {
    if (this.isStage) return;
    if (this.shown && (text !== '' || this.bubble)) this.watcher.redraw = true;
    this.bubble = text === '' ? null : { kind, text, until };
  }

  private looksChange(isChange: boolean): void {
    if (this.shown) this.watcher.redraw = true;
    if (!isChange) return;
    this.watcher.progress = true;
    this.measured = null;
  }

  /** Left, right, top and bottom of what can be touched, from the centre; it also sets cos, sin and isFlipped. */
  lie(): Bounds {
    if (this.measured) return this.measured;
    const angle = this.rotation === 'around' ? ((this.direction - 90) * Math.PI) / 180 : 0;
    this.cos = Math.cos(angle);
    this.sin = Math.sin(angle);
    this.isFlipped = this.rotation === 'left_right' && this.direction < 0;
    const { hull } = this.solid;
    const scale = this.size / 100;
    const bounds: Bounds = { left: 0, right: 0, top: 0, bottom: 0 };
    for (let i = 0; i < hull.length; i += 2) {
      const across = (this.isFlipped ? -hull[i]! : hull[i]!) * scale;
      const up = hull[i + 1]! * scale;
      const x = across * this.cos + up * this.sin;
      const y = up * this.cos - across * this.sin;
      if (i === 0 || x < bounds.left) bounds.left = x;
      if (i === 0 || x > bounds.right) bounds.right = x;
      if (i === 0 || y > bounds.top) bounds.top = y;
      if (i === 0 || y < bounds.bottom) bounds.bottom = y;
    }
    this.measured = bounds;
    return bounds;
  }

  /** A clone of it, in all that a clone takes over. */
  cloned(number: number): Actor {
    const copy = new Actor(this.role, number, this.watcher);
    copy.x = this.x;
    copy.y = this.y;
    copy.direction = this.direction;
    copy.size = this.size;
    copy.rotation = this.rotation;
    copy.costume = this.costume;
    copy.shown = this.shown;
    copy.effects = { ...this.effects };
    copy.volume = this.volume;
    copy.pen = { ...this.pen };
    copy.variables = [...this.variables];
    copy.lists = this.lists.map((list) => list.copy());
    return copy;
  }

  drawn(): Drawn {
    const { x, y, direction, rotation, size, costume, shown, clone, bubble } = this;
    const { colour, ghost, brightness } = this.effects;
    const hue = (((colour % 200) + 200) % 200) * 1.8;
    return {
      sprite: this.role.id, clone, x, y, direction, rotation, size, costume, shown,
      effects: { colour: hue, ghost, brightness },
      bubble: shown && bubble ? { kind: bubble.kind, text: bubble.text } : null,
    };
  }
}
