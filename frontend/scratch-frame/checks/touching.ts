/** What touches what, and which colours, point by point, as Scratch's renderer asks it on the CPU. */
import Drawable from '../node_modules/@scratch/scratch-render/src/Drawable.js';
import Rectangle from '../node_modules/@scratch/scratch-render/src/Rectangle.js';
import ShaderManager from '../node_modules/@scratch/scratch-render/src/ShaderManager.js';
import type { Standing } from '../../src/checks/stage/watched.ts';
import { colourAt, isMask, isNearly, type Colour } from './colours.ts';
import type { Dot } from './pen-layer.ts';

const [LEFT, RIGHT, BOTTOM, TOP] = [-240, 240, -180, 180];
/** Points that are looked at for the price of one block: whether something is there, and which colour it has. */
export const [POINTS_A_BLOCK, COLOURS_A_BLOCK] = [50, 3];
/** Scratch takes what is so near to zero for zero. */
const CRUMB = 1e-6;
const WITHOUT_GHOST = ~(ShaderManager.EFFECT_INFO['ghost']?.mask ?? 0);

interface Candidate {
  drawable: Drawable;
  shared: Rectangle;
}

/**
 * Whether a drawable has something at a point: the very question of Drawable.isTouching, worked out once for where it
 * stands, since most of a game's time goes into asking it. Its attributes have to be fresh.
 */
export function solidOf(drawable: Drawable): (x: number, y: number) => boolean {
  const { skin } = drawable;
  const data = skin?._silhouette._colorData;
  if (!skin || !data || drawable.enabledEffects !== 0) {
    const point = [0, 0, 0];
    return (x, y) => {
      point[0] = x;
      point[1] = y;
      return drawable.isTouching(point);
    };
  }
  const { _width: width, _height: height } = skin._silhouette;
  const m = drawable._inverseMatrix;
  const [xx, xy, x0, yx, yy, y0] = [m[0]!, m[4]!, m[12]!, m[1]!, m[5]!, m[13]!];
  const isSomething = (column: number, row: number) => column >= 0 && row >= 0 && column < width && row < height && data[(row * width + column) * 4 + 3]! > 0;
  const isLinear = drawable.isTouching === drawable._isTouchingLinear;
  return (x, y) => {
    // Kept in 32 bits there, which decides at the edge of a point.
    let across = Math.fround(0.5 - (x * xx + y * xy + x0));
    let down = Math.fround(x * yx + y * yy + y0 + 0.5);
    if (Math.abs(across) < CRUMB) across = 0;
    if (Math.abs(down) < CRUMB) down = 0;
    const [column, row] = [Math.floor(across * (width - 1)), Math.floor(down * (height - 1))];
    if (isSomething(column, row)) return true;
    return isLinear && (isSomething(column + 1, row) || isSomething(column, row + 1) || isSomething(column + 1, row + 1));
  };
}

export class Touching {
  private readonly charge: (blocks: number) => void;

  /** charge: told what looking costs, in blocks. */
  constructor(charge: (blocks: number) => void) {
    this.charge = charge;
  }

  /** Whether the shapes of two that are shown have a point in common. */
  shapes(drawable: Drawable, others: readonly Drawable[]): boolean {
    const candidates = this.candidates(drawable, others);
    if (candidates.length === 0) return false;
    const bounds = this.union(candidates);
    drawable.updateCPURenderAttributes();
    const isMine = solidOf(drawable);
    const solids = candidates.map((each) => solidOf(each.drawable));
    for (let x = bounds.left; x <= bounds.right; x += 1) {
      for (let y = bounds.bottom; y <= bounds.top; y += 1) {
        if (isMine(x, y) && solids.some((isOther) => isOther(x, y))) return true;
      }
    }
    return false;
  }

  /** As if both were shown and stood there. */
  elsewhere(one: Drawable, here: Standing, two: Drawable, there: Standing): boolean {
    const before = [one, two].map((drawable) => ({ at: [...drawable._position], isVisible: drawable._visible }));
    const stand = (drawable: Drawable, at: readonly number[], isVisible: boolean): void => {
      drawable.updatePosition(at);
      // Not by updateVisible: the outline is still the same.
      drawable._visible = isVisible;
    };
    stand(one, [here.x, here.y], true);
    stand(two, [there.x, there.y], true);
    const isTouching = this.shapes(one, [two]);
    before.forEach(({ at, isVisible }, index) => stand([one, two][index] as Drawable, at, isVisible));
    return isTouching;
  }

  /** others: back to front. mask: the colour that it touches with. */
  colour(drawable: Drawable, others: readonly Drawable[], colour: Colour, mask?: Colour): boolean {
    const candidates = this.candidates(drawable, others);
    const isBackground = isNearly([255, 255, 255], colour);
    const bounds = isBackground ? this.boundsOf(drawable) : candidates.length > 0 ? this.union(candidates) : null;
    if (!bounds) return false;
    drawable.updateCPURenderAttributes();
    const isMine = solidOf(drawable);
    const [point, own, there] = [[0, 0, 0], new Uint8ClampedArray(4), new Float64Array(3)];
    for (let y = bounds.bottom; y <= bounds.top; y += 1) {
      let looked = 0;
      for (let x = bounds.left; x <= bounds.right; x += 1) {
        if (!isMine(x, y)) continue;
        point[0] = x;
        point[1] = y;
        looked += 1;
        if (mask && !isMask(Drawable.sampleColor4b(point, drawable, own, WITHOUT_GHOST), mask)) continue;
        if (isNearly(colourAt(point, candidates, there), colour)) return true;
      }
      this.charge(bounds.width / POINTS_A_BLOCK + (looked * (candidates.length + 1)) / COLOURS_A_BLOCK);
    }
    return false;
  }

  /** Every point of it that can be seen. */
  dotsOf(drawable: Drawable): Dot[] {
    const bounds = this.boundsOf(drawable);
    if (!bounds) return [];
    this.charge(((bounds.width + 1) * (bounds.height + 1)) / COLOURS_A_BLOCK);
    drawable.updateCPURenderAttributes();
    const dots: Dot[] = [];
    const colour = new Uint8ClampedArray(4);
    for (let y = bounds.bottom; y < bounds.top; y += 1) {
      for (let x = bounds.left; x < bounds.right; x += 1) {
        if (Drawable.sampleColor4b([x, y, 0], drawable, colour)[3]! > 0) dots.push({ x, y, colour: [...colour] });
      }
    }
    return dots;
  }

  private boundsOf(drawable: Drawable): Rectangle | null {
    if (!drawable.skin) return null;
    const bounds = drawable.getFastBounds();
    bounds.clamp(LEFT, RIGHT, BOTTOM, TOP);
    bounds.snapToInt();
    return bounds.width === 0 || bounds.height === 0 ? null : bounds;
  }

  /** Those that could be touched, the uppermost first. */
  private candidates(drawable: Drawable, others: readonly Drawable[]): Candidate[] {
    const bounds = this.boundsOf(drawable);
    if (!bounds) return [];
    this.charge(others.length / 4);
    const found: Candidate[] = [];
    for (let index = others.length - 1; index >= 0; index -= 1) {
      const other = others[index];
      if (!other?.skin || other === drawable || !other._visible) continue;
      const its = other.getFastBounds();
      its.snapToInt();
      if (!bounds.intersects(its)) continue;
      other.updateCPURenderAttributes();
      found.push({ drawable: other, shared: Rectangle.intersect(bounds, its) });
    }
    return found;
  }

  private union(candidates: readonly Candidate[]): Rectangle {
    const all = new Rectangle();
    const boxes = candidates.map(({ shared }) => shared);
    all.initFromBounds(
      Math.min(...boxes.map(({ left }) => left)), Math.max(...boxes.map(({ right }) => right)),
      Math.min(...boxes.map(({ bottom }) => bottom)), Math.max(...boxes.map(({ top }) => top)),
    );
    this.charge(((all.width + 1) * (all.height + 1)) / POINTS_A_BLOCK);
    return all;
  }
}
