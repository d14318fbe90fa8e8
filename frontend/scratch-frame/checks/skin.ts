/** A costume as Scratch's own drawables take it: no texture, only what can be asked about it. */
import Skin from '../node_modules/@scratch/scratch-render/src/Skin.js';
import ShaderManager from '../node_modules/@scratch/scratch-render/src/ShaderManager.js';
import type Drawable from '../node_modules/@scratch/scratch-render/src/Drawable.js';
import type { Picture } from './picture.ts';

const BENDING = ['fisheye', 'whirl', 'pixelate', 'mosaic'].reduce((mask, effect) => mask | (ShaderManager.EFFECT_INFO[effect]?.mask ?? 0), 0);

/** Scratch stands its drawing this far from the middle of an empty costume. */
const NOTHING: Picture = { width: 1, height: 1, rgba: new Uint8ClampedArray(4), own: { x: 0, y: 0, width: 0, height: 0 }, isVector: true };

export class PictureSkin extends Skin {
  /** So that a clone of another size hasn't to look for its outline again. */
  hull: number[][] | null = null;
  private readonly units: [number, number];
  private readonly isVector: boolean;

  /** centre: as in project.json, in points of the file. resolution: points of a bitmap to a unit of the stage. */
  constructor(id: number, picture: Picture | null, centre: readonly [number, number] | null, resolution: number) {
    super(id);
    const { width, height, rgba, own, isVector } = picture ?? NOTHING;
    const scale = isVector ? 1 : resolution;
    this.isVector = isVector;
    this.units = [own.width / scale, own.height / scale];
    const [x, y] = centre ? [(centre[0] - own.x) / scale, (centre[1] - own.y) / scale] : [this.units[0] / 2, this.units[1] / 2];
    this._rotationCenter[0] = x;
    this._rotationCenter[1] = y;
    const silhouette = this._silhouette;
    silhouette._width = width;
    silhouette._height = height;
    silhouette._colorData = rgba;
    delete silhouette.colorAtNearest;
    delete silhouette.colorAtLinear;
  }

  override get size(): [number, number] {
    return this.units;
  }

  /** As the skin of vectors does; one of bitmaps always says yes. */
  override useNearest([x = 0, y = 0]: number[], drawable: Drawable): boolean {
    if (!this.isVector) return true;
    if ((drawable.enabledEffects & BENDING) !== 0 || drawable._direction % 90 !== 0) return false;
    return Math.abs(x) > 99 && Math.abs(x) < 101 && Math.abs(y) > 99 && Math.abs(y) < 101;
  }
}
