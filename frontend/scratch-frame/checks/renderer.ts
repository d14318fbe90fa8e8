/**
 * Scratch's renderer without a screen: nothing is drawn, but where everything is, how far it reaches, what touches what
 * and which colour lies where is answered just as the real one answers it on the CPU, by its own drawables.
 */
import Drawable from '../node_modules/@scratch/scratch-render/src/Drawable.js';
import Rectangle from '../node_modules/@scratch/scratch-render/src/Rectangle.js';
import ShaderManager from '../node_modules/@scratch/scratch-render/src/ShaderManager.js';
import { outlineOf } from './outline.ts';
import { PenLayer, type PenAttributes } from './pen-layer.ts';
import type { Standing } from '../../src/checks/stage/watched.ts';
import type { Picture } from './picture.ts';
import { PictureSkin } from './skin.ts';

type Colour = readonly [number, number, number];
type Position = readonly number[];

const [LEFT, RIGHT, BOTTOM, TOP] = [-240, 240, -180, 180];
/** So much of a sprite stays on the stage. */
const FENCE = 15;
/** Points that are looked at for the price of one block. */
const POINTS_A_BLOCK = 15;
const WITHOUT_GHOST = ~(ShaderManager.EFFECT_INFO['ghost']?.mask ?? 0);

const isNearly = (a: ArrayLike<number>, b: Colour) => ((a[0]! ^ b[0]) & 0xf8) === 0 && ((a[1]! ^ b[1]) & 0xf8) === 0 && ((a[2]! ^ b[2]) & 0xf0) === 0;
const isMask = (a: ArrayLike<number>, b: Colour) =>
  a[3]! > 0 && ((a[0]! ^ b[0]) & 0xfc) === 0 && ((a[1]! ^ b[1]) & 0xfc) === 0 && ((a[2]! ^ b[2]) & 0xfc) === 0;

interface Candidate {
  drawable: Drawable;
  shared: Rectangle;
}

export class Renderer {
  readonly pen = new PenLayer();
  private readonly charge: (blocks: number) => void;
  private readonly skins = new Map<number, PictureSkin>();
  private readonly drawables = new Map<number, Drawable>();
  private order: string[] = [];
  private readonly layers = new Map<string, number[]>();
  /** Of clones that were deleted in this frame or the one before: what they met is asked afterwards. */
  private leaving = new Map<number, Drawable>();
  private left = new Map<number, Drawable>();
  private count = 0;

  /** charge: told what looking costs, in blocks. */
  constructor(charge: (blocks: number) => void) {
    this.charge = charge;
  }

  addPicture(picture: Picture | null, centre: readonly [number, number] | null, resolution: number): number {
    this.count += 1;
    this.skins.set(this.count, new PictureSkin(this.count, picture, centre, resolution));
    return this.count;
  }

  // What Scratch calls.

  draw(): void {
    for (const drawable of this.left.values()) drawable.dispose();
    this.left = this.leaving;
    this.leaving = new Map();
  }

  setLayerGroupOrdering(order: string[]): void {
    this.order = order;
    for (const group of order) this.layers.set(group, []);
  }

  createDrawable(group: string): number {
    this.count += 1;
    this.drawables.set(this.count, new Drawable(this.count));
    this.layers.get(group)?.push(this.count);
    return this.count;
  }

  destroyDrawable(id: number, group: string): void {
    const drawable = this.drawables.get(id);
    if (drawable) this.leaving.set(id, drawable);
    this.drawables.delete(id);
    this.layers.set(group, (this.layers.get(group) ?? []).filter((each) => each !== id));
  }

  createPenSkin(): number {
    return this.addPicture(this.pen.picture, [240, 180], 1);
  }

  /** Bubbles are read from what is said, never looked at. */
  createTextSkin(): number {
    return this.addPicture(null, null, 1);
  }

  updateTextSkin(): void {}

  destroySkin(id: number): void {
    this.skins.delete(id);
  }

  updateDrawableSkinId(id: number, skin: number): void {
    const drawable = this.drawables.get(id);
    if (drawable) drawable.skin = this.skins.get(skin) ?? null;
  }

  updateDrawablePosition(id: number, position: Position): void {
    this.drawables.get(id)?.updatePosition(position);
  }

  updateDrawableDirectionScale(id: number, direction: number, scale: Position): void {
    const drawable = this.drawables.get(id);
    drawable?.updateDirection(direction);
    drawable?.updateScale(scale);
  }

  updateDrawableVisible(id: number, isVisible: boolean): void {
    this.drawables.get(id)?.updateVisible(isVisible);
  }

  updateDrawableEffect(id: number, effect: string, value: number): void {
    this.drawables.get(id)?.updateEffect(effect, value);
  }

  getNativeSize(): [number, number] {
    return [RIGHT - LEFT, TOP - BOTTOM];
  }

  getCurrentSkinSize(id: number): [number, number] {
    return this.drawables.get(id)?.skin?.size ?? [0, 0];
  }

  getDrawableOrder(id: number): number {
    return this.drawList.indexOf(id);
  }

  setDrawableOrder(id: number, order: number, group: string, isRelative = false): number | null {
    const layer = this.layers.get(group) ?? [];
    const start = this.order.slice(0, this.order.indexOf(group)).reduce((sum, each) => sum + (this.layers.get(each)?.length ?? 0), 0);
    const index = layer.indexOf(id);
    if (index < 0) return null;
    if (order === 0) return index + start;
    layer.splice(index, 1);
    const to = Math.max(0, Math.min(layer.length, isRelative ? index + order : order - start));
    layer.splice(to, 0, id);
    return to + start;
  }

  getFencedPositionOfDrawable(id: number, [x = 0, y = 0]: Position): [number, number] {
    const drawable = this.drawables.get(id);
    if (!drawable?.skin) return [x, y];
    const [nowX = 0, nowY = 0] = drawable._position;
    const box = drawable.getAABB();
    const inset = Math.floor(Math.min(box.width, box.height) / 2);
    const fence = Math.min(FENCE, inset);
    const within = (to: number, now: number, low: number, high: number, end: number): number => {
      if (high + to - now < -(end - fence)) return Math.ceil(now - (end - fence + high));
      return low + to - now > end - fence ? Math.floor(now + (end - fence - low)) : to;
    };
    return [within(x, nowX, box.left, box.right, RIGHT), within(y, nowY, box.bottom, box.top, TOP)];
  }

  getBounds(id: number): Rectangle {
    return this.withOutline(id).getFastBounds();
  }

  getBoundsForBubble(id: number): Rectangle {
    const drawable = this.withOutline(id);
    return drawable.needsConvexHullPoints() ? drawable.getAABB() : drawable.getBoundsForBubble();
  }

  isTouchingDrawables(id: number, others: number[]): boolean {
    const drawable = this.drawables.get(id);
    return drawable?._visible === true && this.areTouching(drawable, this.drawablesOf(others));
  }

  private areTouching(drawable: Drawable, others: readonly Drawable[]): boolean {
    const candidates = this.candidates(drawable, others);
    if (candidates.length === 0) return false;
    const bounds = this.union(candidates);
    drawable.updateCPURenderAttributes();
    const point = [0, 0, 0];
    for (let x = bounds.left; x <= bounds.right; x += 1) {
      point[0] = x;
      for (let y = bounds.bottom; y <= bounds.top; y += 1) {
        point[1] = y;
        if (drawable.isTouching(point) && candidates.some((each) => each.drawable.isTouching(point))) return true;
      }
    }
    return false;
  }

  /** Whether they would touch if they stood there. */
  wouldTouch(id: number, here: Standing, other: number, there: Standing): boolean {
    const [one, two] = [this.find(id), this.find(other)];
    if (!one || !two || !here.shown || !there.shown) return false;
    const before = [one, two].map((drawable) => ({ at: [...drawable._position], isVisible: drawable._visible }));
    const stand = (drawable: Drawable, at: readonly number[], isVisible: boolean): void => {
      drawable.updatePosition(at);
      // Not by updateVisible: the outline is still the same.
      drawable._visible = isVisible;
    };
    stand(one, [here.x, here.y], true);
    stand(two, [there.x, there.y], true);
    const isTouching = this.areTouching(one, [two]);
    before.forEach(({ at, isVisible }, index) => stand([one, two][index] as Drawable, at, isVisible));
    return isTouching;
  }

  private find(id: number): Drawable | undefined {
    return this.drawables.get(id) ?? this.leaving.get(id) ?? this.left.get(id);
  }

  isTouchingColor(id: number, colour: Colour, mask?: Colour): boolean {
    const drawable = this.drawables.get(id);
    if (!drawable) return false;
    this.charge(this.pen.settle() / POINTS_A_BLOCK);
    const candidates = this.candidates(drawable, this.drawablesOf(this.drawList));
    const isBackground = isNearly([255, 255, 255], colour);
    const bounds = isBackground ? this.touchingBounds(drawable) : candidates.length > 0 ? this.union(candidates) : null;
    if (!bounds) return false;
    this.charge(((bounds.width + 1) * (bounds.height + 1) * (candidates.length + 1)) / POINTS_A_BLOCK);
    drawable.updateCPURenderAttributes();
    const [point, own, there] = [[0, 0, 0], new Uint8ClampedArray(4), new Float64Array(3)];
    for (let y = bounds.bottom; y <= bounds.top; y += 1) {
      for (let x = bounds.left; x <= bounds.right; x += 1) {
        point[0] = x;
        point[1] = y;
        const isMine = mask ? isMask(Drawable.sampleColor4b(point, drawable, own, WITHOUT_GHOST), mask) : drawable.isTouching(point);
        if (isMine && isNearly(colourAt(point, candidates, there), colour)) return true;
      }
    }
    return false;
  }

  /** In points of the page: the stage is as large there as it is. */
  drawableTouching(id: number, clientX: number, clientY: number): boolean {
    return this.drawableTouchingScratchPoint(id, Math.floor(LEFT + clientX), Math.ceil(TOP - clientY));
  }

  drawableTouchingScratchPoint(id: number, x: number, y: number): boolean {
    const drawable = this.find(id);
    if (!drawable) return false;
    drawable.updateCPURenderAttributes();
    return drawable.isTouching([x, y, 0]);
  }

  drawableTouchingScratchRect(id: number, left: number, top: number, right: number, bottom: number): boolean {
    this.charge(((right - left + 1) * (top - bottom + 1)) / POINTS_A_BLOCK);
    for (let y = bottom; y <= top; y += 1) {
      for (let x = left; x <= right; x += 1) if (this.drawableTouchingScratchPoint(id, x, y)) return true;
    }
    return false;
  }

  /** The uppermost that can be seen there, or -1. */
  pick(clientX: number, clientY: number): number {
    return this.pickAt(Math.floor(LEFT + clientX), Math.ceil(TOP - clientY));
  }

  pickAt(x: number, y: number): number {
    const { drawList } = this;
    this.charge(drawList.length);
    for (let index = drawList.length - 1; index >= 0; index -= 1) {
      const id = drawList[index] as number;
      const drawable = this.drawables.get(id);
      if (!drawable?.skin || !drawable.getVisible() || drawable.getUniforms()['u_ghost'] === 0) continue;
      drawable.updateCPURenderAttributes();
      if (drawable.isTouching([x, y, 0])) return id;
    }
    return -1;
  }

  penClear(): void {
    this.pen.clear();
  }

  penPoint(_skin: number, attributes: PenAttributes, x: number, y: number): void {
    this.pen.line(attributes, [x, y], [x, y]);
  }

  penLine(_skin: number, attributes: PenAttributes, x0: number, y0: number, x1: number, y1: number): void {
    this.pen.line(attributes, [x0, y0], [x1, y1]);
  }

  penStamp(_skin: number, id: number): void {
    const drawable = this.drawables.get(id);
    if (!drawable?.skin) return;
    const bounds = this.touchingBounds(drawable);
    const dots: [number, ...number[]][] = [];
    if (bounds) {
      this.charge(((bounds.width + 1) * (bounds.height + 1)) / POINTS_A_BLOCK);
      drawable.updateCPURenderAttributes();
      const colour = new Uint8ClampedArray(4);
      for (let y = bounds.bottom; y < bounds.top; y += 1) {
        for (let x = bounds.left; x < bounds.right; x += 1) {
          if (Drawable.sampleColor4b([x, y, 0], drawable, colour)[3]! > 0) dots.push([((TOP - 1 - y) * 480 + x + RIGHT) * 4, ...colour]);
        }
      }
    }
    this.pen.stamp((points) => {
      for (const [at, ...colour] of dots) points.set(colour, at);
    });
  }

  private get drawList(): number[] {
    return this.order.flatMap((group) => this.layers.get(group) ?? []);
  }

  private drawablesOf(ids: readonly number[]): Drawable[] {
    return ids.flatMap((id) => this.drawables.get(id) ?? []);
  }

  private withOutline(id: number): Drawable {
    const drawable = this.find(id) as Drawable;
    if (drawable.needsConvexHullPoints()) {
      const [width, height] = drawable.skin?.size ?? [0, 0];
      this.charge((width + height) / POINTS_A_BLOCK);
      drawable.setConvexHullPoints(outlineOf(drawable));
    }
    return drawable;
  }

  private touchingBounds(drawable: Drawable): Rectangle | null {
    if (!drawable.skin) return null;
    const bounds = drawable.getFastBounds();
    bounds.clamp(LEFT, RIGHT, BOTTOM, TOP);
    bounds.snapToInt();
    return bounds.width === 0 || bounds.height === 0 ? null : bounds;
  }

  /** Those that could be touched, the uppermost first. */
  private candidates(drawable: Drawable, others: readonly Drawable[]): Candidate[] {
    const bounds = this.touchingBounds(drawable);
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

const sample = new Uint8ClampedArray(4);

/** The colour of a point when all these lie on one another, and white below. */
function colourAt(point: number[], candidates: readonly Candidate[], into: Float64Array): Float64Array {
  into.fill(0);
  let left = 1;
  for (const { drawable } of candidates) {
    if (left === 0) break;
    Drawable.sampleColor4b(point, drawable, sample);
    for (let part = 0; part < 3; part += 1) into[part] = (into[part] ?? 0) + (sample[part] ?? 0) * left;
    left *= 1 - (sample[3] ?? 0) / 255;
  }
  for (let part = 0; part < 3; part += 1) into[part] = Math.floor((into[part] ?? 0) + left * 255);
  return into;
}
