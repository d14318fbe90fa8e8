/**
 * The mouse or a finger on the stage. While a program runs it belongs to the program; while nothing runs, a sprite can be
 * dragged to where it shall begin, and a press that doesn't move is a click for the program.
 */
import type { Drawn } from '../../stage/snapshot.ts';
import { costumePoint, toStage } from './geometry.ts';
import { isSolid, type Wardrobe } from './wardrobe.ts';

export interface PointerActions {
  isPlaying(): boolean;
  sprites(): readonly Drawn[];
  mouse(x: number, y: number, isDown: boolean): void;
  click(x: number, y: number): void;
  /** A sprite is being dragged; it stands here for now. */
  drag(sprite: string, x: number, y: number): void;
  /** It was let go. */
  drop(sprite: string, x: number, y: number): void;
}

const MOVED_PX = 4;

interface Grip {
  sprite: string | null;
  /** From the pointer to the sprite's own place. */
  dx: number;
  dy: number;
  from: [number, number];
  hasMoved: boolean;
  at: [number, number];
}

/** The topmost sprite under a point of the stage, clones included; null: the stage itself. */
export function spriteAt(sprites: readonly Drawn[], wardrobe: Wardrobe, x: number, y: number): Drawn | null {
  for (let index = sprites.length - 1; index >= 0; index -= 1) {
    const drawn = sprites[index];
    if (!drawn?.shown) continue;
    const dressed = wardrobe.costume(drawn.sprite, drawn.costume);
    const point = dressed && costumePoint(drawn, dressed.box, x, y);
    if (dressed && point && isSolid(dressed, point)) return drawn;
  }
  return null;
}

export function listenToPointer(box: HTMLElement, wardrobe: Wardrobe, actions: PointerActions): void {
  let grip: Grip | null = null;
  const place = (event: PointerEvent): [number, number] => {
    const { left, top, width, height } = box.getBoundingClientRect();
    return toStage(event.clientX - left, event.clientY - top, width, height);
  };
  box.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || (event.target as Element).closest('.stage-question, .stage-monitor-list')) return;
    const [x, y] = place(event);
    box.setPointerCapture(event.pointerId);
    actions.mouse(x, y, true);
    if (actions.isPlaying()) return actions.click(x, y);
    const drawn = spriteAt(actions.sprites(), wardrobe, x, y);
    grip = {
      sprite: drawn?.clone === 0 ? drawn.sprite : null, dx: (drawn?.x ?? x) - x, dy: (drawn?.y ?? y) - y,
      from: [event.clientX, event.clientY], hasMoved: false, at: [x, y],
    };
  });
  box.addEventListener('pointermove', (event) => {
    const [x, y] = place(event);
    if (!grip) return actions.mouse(x, y, (event.buttons & 1) === 1);
    grip.hasMoved ||= Math.hypot(event.clientX - grip.from[0], event.clientY - grip.from[1]) > MOVED_PX;
    if (!grip.hasMoved || grip.sprite === null) return;
    grip.at = [Math.round(x + grip.dx), Math.round(y + grip.dy)];
    actions.drag(grip.sprite, ...grip.at);
  });
  const up = (event: PointerEvent): void => {
    const [x, y] = place(event);
    const held = grip;
    grip = null;
    actions.mouse(x, y, false);
    if (!held || event.type === 'pointercancel') return;
    if (!held.hasMoved) actions.click(x, y);
    else if (held.sprite !== null) actions.drop(held.sprite, ...held.at);
  };
  box.addEventListener('pointerup', up);
  box.addEventListener('pointercancel', up);
}
