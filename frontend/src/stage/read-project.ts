/**
 * From a saved work to a project that can be run, shown as Python and checked.
 *
 * The saved work is not trusted: the server keeps whatever a browser sends. Anything that isn't a project of the stage
 * raises UnreadableProgram with a code; nothing here throws another error, recurses deeper than MAX_DEPTH or runs long.
 * What the result holds is copied and checked, but for the blocks, which stay as they were saved; what isn't known is left out.
 *
 * A field of a block that names something which isn't there is no error: the block does nothing.
 */
import { UnreadableProgram } from '../checks/program.ts';
import { STAGE, type StageProject, type Target } from './program.ts';
import { readScripts, type Tally } from './read-blocks.ts';
import * as read from './untrusted.ts';
import type { Json } from './untrusted.ts';
import type {
  OwnBlock, Picture, SavedBackdrop, SavedCostume, SavedList, SavedMessage, SavedSound, SavedSprite, SavedStage,
  SavedVariable,
} from './work.ts';

export const MAX_SPRITES = 100;
/** Of costumes of one sprite, of sounds of one sprite, of backdrops. */
export const MAX_MEDIA = 100;
/** Of variables, of lists, of messages, of one sprite's own blocks. */
const MAX_NAMED = 1_000;
const MAX_PARAMETERS = 20;
const MAX_LIST_ITEMS = 10_000;
export const MAX_TEXT = 10_000;
/** Of a picture's data address: 200 kB of PNG in base64. */
const MAX_ADDRESS = 270_000;
/** Stage units, and pixels. A costume may be larger than the stage; then it is one the stage looks into. */
const MAX_SIDE = 1_024;
const PNG = 'data:image/png;base64,';
/** How every PNG begins; its width and height in pixels follow, four bytes each. */
const HEAD = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';
/** Words that stand in fields in place of an id. */
const RESERVED = new Set([STAGE, 'mouse', 'edge', 'random', 'myself', 'any']);

function base64(value: unknown, most: number, what: string): string {
  if (typeof value !== 'string' || value.length > most || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) {
    throw new UnreadableProgram('bad_field', `${what} must be base64 of at most ${most} signs.`);
  }
  return value;
}

/** Browsers show whatever image stands there, and some kB of one can unpack to gigabytes. */
function checkPixels(png: string): void {
  // 32 letters are 24 bytes.
  const bytes = png.length < 32 ? '' : atob(png.slice(0, 32));
  const side = (at: number) => [0, 1, 2, 3].reduce((sum, by) => sum * 256 + bytes.charCodeAt(at + by), 0);
  const isFit = (pixels: number) => pixels >= 1 && pixels <= MAX_SIDE;
  if (!bytes.startsWith(HEAD) || !isFit(side(HEAD.length)) || !isFit(side(HEAD.length + 4))) {
    throw new UnreadableProgram('bad_field', `A picture must be a PNG of at most ${MAX_SIDE} by ${MAX_SIDE} pixels.`);
  }
}

function point(value: unknown): [number, number] {
  const [x, y] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
    throw new UnreadableProgram('bad_field', 'A centre must be two numbers.');
  }
  const within = (side: number) => Math.min(Math.max(side, -MAX_SIDE), 2 * MAX_SIDE);
  return [within(x), within(y)];
}

function picture(json: Json): Picture {
  const address = read.own(json, 'picture');
  if (address === undefined) {
    const hue = read.number(json, 'hue', 0, 0, 359);
    return hue === 0 ? { library: read.id(json, 'library') } : { library: read.id(json, 'library'), hue };
  }
  if (typeof address !== 'string' || !address.startsWith(PNG) || address.length > MAX_ADDRESS) {
    throw new UnreadableProgram('bad_field', 'A picture must be a PNG of at most 200 kB.');
  }
  checkPixels(base64(address.slice(PNG.length), MAX_ADDRESS, 'A picture'));
  const width = read.number(json, 'width', 0, 1, MAX_SIDE);
  const height = read.number(json, 'height', 0, 1, MAX_SIDE);
  const mask = base64(read.own(json, 'mask') ?? '', MAX_SIDE * MAX_SIDE, 'A mask');
  return { picture: address, width, height, centre: point(read.own(json, 'centre')), mask };
}

function pictures<T extends SavedCostume | SavedBackdrop>(json: Json, key: string): T[] {
  const all = read.objects(json, key, MAX_MEDIA).map((item) => ({
    id: read.id(item), name: read.name(item), ...picture(item),
  }));
  if (all.length === 0) throw new UnreadableProgram('bad_field', `There must be something in ${key}.`);
  return read.unique(all, key) as T[];
}

function sounds(json: Json): SavedSound[] {
  const all = read.objects(json, 'sounds', MAX_MEDIA).map((item) => ({
    id: read.id(item), name: read.name(item), library: read.id(item, 'library'),
  }));
  return read.unique(all, 'sounds');
}

function ownBlocks(json: Json): OwnBlock[] {
  const all = read.objects(json, 'own_blocks', MAX_NAMED).map((item) => ({
    id: read.id(item),
    name: read.name(item),
    parameters: read.unique(
      read.objects(item, 'parameters', MAX_PARAMETERS).map((parameter) => ({
        id: read.id(parameter),
        name: read.name(parameter),
        kind: read.choice(parameter, 'kind', ['value', 'condition'] as const, 'value'),
      })),
      'parameters',
    ),
  }));
  return read.unique(all, 'own blocks');
}

function sprite(json: Json): SavedSprite {
  const id = read.id(json);
  if (RESERVED.has(id)) throw new UnreadableProgram('bad_field', 'A sprite can\'t have this id.');
  const costumes = pictures<SavedCostume>(json, 'costumes');
  return {
    id,
    name: read.name(json),
    x: read.number(json, 'x', 0, -10_000, 10_000),
    y: read.number(json, 'y', 0, -10_000, 10_000),
    direction: read.number(json, 'direction', 90, -100_000, 100_000),
    size: read.number(json, 'size', 100, 5, 500),
    rotation: read.choice(json, 'rotation', ['around', 'left_right', 'none'] as const, 'around'),
    shown: read.truth(json, 'shown', true),
    costume: Math.trunc(read.number(json, 'costume', 0, 0, costumes.length - 1)),
    costumes,
    sounds: sounds(json),
    own_blocks: ownBlocks(json),
    blocks: blocks(json),
  };
}

/** Blockly saves comments and variables of its own beside the blocks; nobody makes them here, and three thousand stop the page. */
function blocks(json: Json): Json {
  const saved = read.own(read.object(read.own(json, 'blocks') ?? {}, 'blocks'), 'blocks') ?? null;
  return saved === null ? {} : { blocks: saved };
}

function value(saved: unknown): number | string {
  if (typeof saved === 'number' && Number.isFinite(saved)) return saved;
  if (typeof saved === 'string') return saved.slice(0, MAX_TEXT);
  throw new UnreadableProgram('bad_field', 'A value must be a number or a text.');
}

function owner(json: Json): string | null {
  return (read.own(json, 'owner') ?? null) === null ? null : read.id(json, 'owner');
}

function variable(json: Json): SavedVariable {
  return {
    id: read.id(json),
    name: read.name(json),
    owner: owner(json),
    value: value(read.own(json, 'value') ?? 0),
    shown: read.truth(json, 'shown', false),
  };
}

function list(json: Json): SavedList {
  const items = read.own(json, 'items') ?? [];
  if (!Array.isArray(items)) throw new UnreadableProgram('not_a_work', 'items must be a list.');
  if (items.length > MAX_LIST_ITEMS) throw new UnreadableProgram('too_large', 'A list is too long.');
  return {
    id: read.id(json),
    name: read.name(json),
    owner: owner(json),
    items: (items as unknown[]).map(value),
    shown: read.truth(json, 'shown', false),
  };
}

function message(json: Json): SavedMessage {
  return { id: read.id(json), name: read.name(json) };
}

function readStage(json: Json): SavedStage {
  const backdrops = pictures<SavedBackdrop>(json, 'backdrops');
  return {
    backdrops,
    backdrop: Math.trunc(read.number(json, 'backdrop', 0, 0, backdrops.length - 1)),
    sounds: sounds(json),
    own_blocks: ownBlocks(json),
    blocks: blocks(json),
    sprites: read.unique(read.objects(json, 'sprites', MAX_SPRITES).map(sprite), 'sprites'),
    variables: read.unique(read.objects(json, 'variables', MAX_NAMED).map(variable), 'variables'),
    lists: read.unique(read.objects(json, 'lists', MAX_NAMED).map(list), 'lists'),
    messages: read.unique(read.objects(json, 'messages', MAX_NAMED).map(message), 'messages'),
  };
}

/** Reads a saved work of the stage. */
export function readProject(work: unknown): StageProject {
  const json = read.object(work, 'A work');
  const isOurs = json['format'] === 1 && json['workspace'] === 'blocks' && json['world'] === 'stage';
  if (!isOurs) throw new UnreadableProgram('not_a_work', 'This is not a work of the stage in format 1.');
  const stage = readStage(read.object(read.own(json, 'stage'), 'stage'));
  const tally: Tally = { blocks: 0, signs: 0 };
  const target = (id: string, name: string, from: SavedStage | SavedSprite): Target => ({
    id, name, ...readScripts(from.blocks, from.own_blocks, tally),
  });
  return {
    stage,
    targets: [target(STAGE, '', stage), ...stage.sprites.map((saved) => target(saved.id, saved.name, saved))],
  };
}
