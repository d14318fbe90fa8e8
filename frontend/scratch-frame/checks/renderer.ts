/**
 * Scratch's renderer without a screen: nothing is drawn, but where everything is, how far it reaches, what touches what
 * and which colour lies where is answered just as the real one answers it on the CPU, by its own drawables.
 */
import Drawable from '../node_modules/@scratch/scratch-render/src/Drawable.js';
import type Rectangle from '../node_modules/@scratch/scratch-render/src/Rectangle.js';
import type { Colour } from './colours.ts';
import { Layers } from './layers.ts';
import { outlineOf } from './outline.ts';
import { PenLayer, type PenAttributes } from './pen-layer.ts';
import type { Standing } from '../../src/checks/stage/watched.ts';
import type { Picture } from './picture.ts';
import { PictureSkin } from './skin.ts';
import { COLOURS_A_BLOCK, POINTS_A_BLOCK, Touching } from './touching.ts';

const [LEFT, RIGHT, BOTTOM, TOP] = [-240, 240, -180, 180];

type Position = readonly number[];

/** So much of a sprite stays on the stage. */
const FENCE = 15;

export class Renderer {
  readonly pen: PenLayer;
  private readonly charge: (blocks: number) => void;
  private readonly looksForColours: boolean;
  private readonly touching: Touching;
  private readonly skins = new Map<number, PictureSkin>();
  private readonly drawables = new Map<number, Drawable>();
  private readonly layers = new Layers();
  /** Of clones that were deleted in this frame or the one before: what they met is asked afterwards. */
  private leaving = new Map<number, Drawable>();
  private left = new Map<number, Drawable>();
  private count = 0;

  /** charge: told what looking costs, in blocks. looksForColours: somebody may ask which colour the pen has left. */
  constructor(charge: (blocks: number) => void, looksForColours: boolean) {
    this.charge = charge;
    this.looksForColours = looksForColours;
    this.touching = new Touching(charge);
    this.pen = new PenLayer(looksForColours);
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
    this.layers.begin(order);
  }

  createDrawable(group: string): number {
    this.count += 1;
    this.drawables.set(this.count, new Drawable(this.count));
    this.layers.add(this.count, group);
    return this.count;
  }

  destroyDrawable(id: number, group: string): void {
    const drawable = this.drawables.get(id);
    if (drawable) this.leaving.set(id, drawable);
    this.drawables.delete(id);
    this.layers.remove(id, group);
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
    return this.layers.all.indexOf(id);
  }

  setDrawableOrder(id: number, order: number, group: string, isRelative = false): number | null {
    return this.layers.move(id, order, group, isRelative);
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
    return drawable?._visible === true && this.touching.shapes(drawable, this.drawablesOf(others));
  }

  /** Whether they would touch if they stood there. */
  wouldTouch(id: number, here: Standing, other: number, there: Standing): boolean {
    const [one, two] = [this.find(id), this.find(other)];
    return one !== undefined && two !== undefined && here.shown && there.shown && this.touching.elsewhere(one, here, two, there);
  }

  /** Who is gone for more than a frame isn't known any more. */
  knows(id: number): boolean {
    return this.find(id) !== undefined;
  }

  private find(id: number): Drawable | undefined {
    return this.drawables.get(id) ?? this.leaving.get(id) ?? this.left.get(id);
  }

  isTouchingColor(id: number, colour: Colour, mask?: Colour): boolean {
    const drawable = this.drawables.get(id);
    if (!drawable) return false;
    this.charge(this.pen.settle() / COLOURS_A_BLOCK);
    return this.touching.colour(drawable, this.drawablesOf(this.layers.all), colour, mask);
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
    const drawList = this.layers.all;
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
    if (drawable?.skin) this.pen.stamp(this.looksForColours ? this.touching.dotsOf(drawable) : []);
  }

  /** Sprites and clones, back to front. */
  get spriteOrder(): readonly number[] {
    return this.layers.of('sprite');
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
}
