/**
 * A project of the stage as it is saved: sprites with their scripts, costumes and sounds, a backdrop, variables, lists,
 * messages. JSON text; readers must expect anything, since the server stores what a browser sends.
 *
 * Coordinates are Scratch's: x from -240 to 240 to the right, y from -180 to 180 upwards; direction 90 is to the right,
 * 0 upwards. Sizes are percent. Ids are short texts that are unique in the project and never shown.
 *
 * A picture is either one of the library (`library`: "cat/walk-1" of a sprite, "meadow" of a backdrop) or the child's own
 * (`picture`: a data address of a PNG, drawn in the paint tool).
 */

export const STAGE_WIDTH = 480;
export const STAGE_HEIGHT = 360;

export interface LibraryPicture {
  library: string;
  /** Recolouring: turns the hue, 0..359 degrees; absent is 0. */
  hue?: number;
}

export interface OwnPicture {
  /** `data:image/png;base64,…`, at most 200 kB and 1,024 by 1,024 pixels. */
  picture: string;
  /** Stage units. */
  width: number;
  height: number;
  /** What the sprite turns round, from the upper left corner. */
  centre: [number, number];
  /** Where it can be touched: see Shape.mask. */
  mask: string;
}

export type Picture = LibraryPicture | OwnPicture;
export type SavedCostume = { id: string; name: string } & Picture;
export type SavedBackdrop = { id: string; name: string } & Picture;
export interface SavedSound {
  id: string;
  name: string;
  /** Id in the library. */
  library: string;
}

export type RotationStyle = 'around' | 'left_right' | 'none';

export interface Parameter {
  id: string;
  name: string;
  kind: 'value' | 'condition';
}

/** A block that the child has made. Its call reads `name`, then each parameter in turn. */
export interface OwnBlock {
  id: string;
  name: string;
  parameters: Parameter[];
}

export interface SavedSprite {
  id: string;
  name: string;
  x: number;
  y: number;
  direction: number;
  /** Percent, 5..500. */
  size: number;
  rotation: RotationStyle;
  shown: boolean;
  /** Index. */
  costume: number;
  /** At least one. */
  costumes: SavedCostume[];
  sounds: SavedSound[];
  own_blocks: OwnBlock[];
  /** Blockly's own serialization of this sprite's scripts. */
  blocks: Record<string, unknown>;
}

/** `owner`: id of the sprite that alone has it, each clone its own; null: for all sprites. */
export interface SavedVariable {
  id: string;
  name: string;
  owner: string | null;
  value: number | string;
  /** Whether the stage shows it. */
  shown: boolean;
}

export interface SavedList {
  id: string;
  name: string;
  owner: string | null;
  items: (number | string)[];
  shown: boolean;
}

export interface SavedMessage {
  id: string;
  name: string;
}

export interface SavedStage {
  /** At least one. */
  backdrops: SavedBackdrop[];
  /** Index. */
  backdrop: number;
  sounds: SavedSound[];
  own_blocks: OwnBlock[];
  /** The stage's own scripts. */
  blocks: Record<string, unknown>;
  /** Back to front. */
  sprites: SavedSprite[];
  variables: SavedVariable[];
  lists: SavedList[];
  messages: SavedMessage[];
}

export interface StageWork {
  format: 1;
  workspace: 'blocks';
  world: 'stage';
  stage: SavedStage;
}
