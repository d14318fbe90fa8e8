/**
 * Touching by shape. First the boxes round both; where these overlap, the middles of small squares are asked whether both
 * have something there. The costumes' turn, size and mirroring count.
 */
import type { Actor } from './actor.ts';
import { SQUARE } from './solid.ts';
import { STAGE_HEIGHT, STAGE_WIDTH } from './work.ts';

/** Points that one question may ask. */
const MAX_POINTS = 4_096;

const RIGHT = STAGE_WIDTH / 2;
const TOP = STAGE_HEIGHT / 2;

/** Whether the actor has something at this point of the stage, be it shown or not. */
export function isAt(actor: Actor, x: number, y: number): boolean {
  const box = actor.lie();
  const dx = x - actor.x;
  const dy = y - actor.y;
  if (dx < box.left || dx > box.right || dy < box.bottom || dy > box.top) return false;
  return hasSomething(actor, dx, dy);
}

/** Whom a click there meets, of actors from back to front. */
export function topmost(layers: readonly Actor[], x: number, y: number): Actor | undefined {
  return [...layers].reverse().find((actor) => actor.shown && actor.effects.ghost < 100 && isAt(actor, x, y));
}

/** `dx`, `dy`: from the actor's centre. Its `lie()` has to be fresh. */
function hasSomething(actor: Actor, dx: number, dy: number): boolean {
  const { solid, cos, sin } = actor;
  const scale = 100 / actor.size;
  const across = (dx * cos - dy * sin) * scale;
  const up = (dx * sin + dy * cos) * scale;
  const column = Math.floor((solid.centreX + (actor.isFlipped ? -across : across)) / SQUARE);
  const row = Math.floor((solid.centreY - up) / SQUARE);
  if (column < 0 || column >= solid.columns || row < 0 || row >= solid.rows) return false;
  return solid.squares[row * solid.columns + column] === 1;
}

/** Both are shown and overlap somewhere. `charge` is told how many points were asked. */
export function touches(one: Actor, other: Actor, charge: (points: number) => void): boolean {
  if (!one.shown || !other.shown || one === other || one.isStage || other.isStage) return false;
  const a = one.lie();
  const b = other.lie();
  const left = Math.max(one.x + a.left, other.x + b.left);
  const right = Math.min(one.x + a.right, other.x + b.right);
  if (left > right) return false;
  const bottom = Math.max(one.y + a.bottom, other.y + b.bottom);
  const top = Math.min(one.y + a.top, other.y + b.top);
  if (bottom > top) return false;
  const finest = Math.max(1, (SQUARE * Math.min(one.size, other.size)) / 100);
  const apart = Math.max(finest, Math.sqrt(((right - left) * (top - bottom)) / MAX_POINTS));
  const columns = Math.max(1, Math.round((right - left) / apart));
  const rows = Math.max(1, Math.round((top - bottom) / apart));
  const stepX = (right - left) / columns;
  const stepY = (top - bottom) / rows;
  for (let row = 0; row < rows; row += 1) {
    const y = bottom + (row + 0.5) * stepY;
    for (let column = 0; column < columns; column += 1) {
      const x = left + (column + 0.5) * stepX;
      if (hasSomething(one, x - one.x, y - one.y) && hasSomething(other, x - other.x, y - other.y)) {
        charge(row * columns + column);
        return true;
      }
    }
  }
  charge(rows * columns);
  return false;
}

/** `near`: how far from the edge still counts. */
export function touchesEdge(actor: Actor, near = 0): boolean {
  if (actor.isStage) return false;
  const { left, right, top, bottom } = actor.lie();
  const [x, y] = [RIGHT - near, TOP - near];
  return actor.x + left < -x || actor.x + right > x || actor.y + top > y || actor.y + bottom < -y;
}

/** At an edge, turns away from the nearest one, and comes back onto the stage as far as it fits. */
export function bounce(actor: Actor): void {
  if (actor.isStage) return;
  const box = actor.lie();
  const gaps = {
    left: Math.max(0, RIGHT + actor.x + box.left),
    top: Math.max(0, TOP - actor.y - box.top),
    right: Math.max(0, RIGHT - actor.x - box.right),
    bottom: Math.max(0, TOP + actor.y + box.bottom),
  };
  const least = Math.min(gaps.left, gaps.top, gaps.right, gaps.bottom);
  if (!(least <= 0)) return;
  const angle = ((90 - actor.direction) * Math.PI) / 180;
  let dx = Math.cos(angle);
  let dy = -Math.sin(angle);
  // The first of the nearest, in this order, as in Scratch.
  if (gaps.left === least) dx = Math.max(0.2, Math.abs(dx));
  else if (gaps.top === least) dy = Math.max(0.2, Math.abs(dy));
  else if (gaps.right === least) dx = -Math.max(0.2, Math.abs(dx));
  else dy = -Math.max(0.2, Math.abs(dy));
  actor.turnTo((Math.atan2(dy, dx) * 180) / Math.PI + 90);
  const turned = actor.lie();
  const { x, y } = actor;
  const inwards = Math.max(0, -RIGHT - x - turned.left) + Math.min(0, RIGHT - x - turned.right);
  const upwards = Math.min(0, TOP - y - turned.top) + Math.max(0, -TOP - y - turned.bottom);
  actor.moveTo(x + inwards, y + upwards);
}
