/** For tests: projects of Scratch written shortly. `['motion_movesteps', { STEPS: 10 }]` is a block, a list of them a script. */
import type { Picture, Pictures } from './picture.ts';

export type Block = [opcode: string, parts?: Record<string, Part>];
type Part = number | string | Block | Block[];

interface SpriteOutline {
  scripts?: Block[][];
  x?: number;
  y?: number;
  size?: number;
  visible?: boolean;
  rotationStyle?: string;
  /** Width and height of a full box, or of a disc. */
  box?: [number, number];
  disc?: number;
  costumes?: string[];
  sounds?: { name: string; seconds: number }[];
  variables?: Record<string, number | string>;
  /** To look like the picture of the starter. */
  picture?: string;
}

export interface Outline {
  variables?: Record<string, number | string>;
  lists?: Record<string, (number | string)[]>;
  shown?: string[];
  backdrops?: string[];
  stage?: Block[][];
  sprites: Record<string, SpriteOutline>;
}

const FIELDS = new Set(['VARIABLE', 'LIST', 'STOP_OPTION', 'OPERATOR', 'STYLE', 'FRONT_BACK', 'NUMBER_NAME', 'WHENGREATERTHANMENU', 'PROPERTY', 'CURRENTMENU', 'EFFECT', 'BACKDROP_HAT']);
const MENUS: Record<string, string> = {
  TOUCHINGOBJECTMENU: 'sensing_touchingobjectmenu', CLONE_OPTION: 'control_create_clone_of_menu', COSTUME: 'looks_costume', BACKDROP: 'looks_backdrops',
  SOUND_MENU: 'sound_sounds_menu', TO: 'motion_goto_menu', TOWARDS: 'motion_pointtowards_menu', DISTANCETOMENU: 'sensing_distancetomenu',
};

class Writer {
  readonly blocks: Record<string, unknown> = {};
  private count = 0;
  private readonly variableId: (name: string) => string;

  constructor(variableId: (name: string) => string) {
    this.variableId = variableId;
  }

  script(script: Block[], parent: string | null = null): string | null {
    let first: string | null = null;
    let before: Record<string, unknown> | null = null;
    let above = parent;
    for (const block of script) {
      const id = this.block(block, above, parent === null && before === null);
      if (before) before['next'] = id;
      first ??= id;
      before = this.blocks[id] as Record<string, unknown>;
      above = id;
    }
    return first;
  }

  private block([opcode, parts = {}]: Block, parent: string | null, topLevel: boolean): string {
    this.count += 1;
    const id = `b${this.count}`;
    const [inputs, fields]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
    this.blocks[id] = { opcode, next: null, parent, inputs, fields, shadow: false, topLevel, x: 0, y: 0 };
    for (const [name, part] of Object.entries(parts)) this.part(opcode, name, part, id, inputs, fields);
    return id;
  }

  private part(opcode: string, name: string, part: Part, id: string, inputs: Record<string, unknown>, fields: Record<string, unknown>): void {
    const isHat = opcode.startsWith('event_when');
    if (Array.isArray(part) && (part.length === 0 || Array.isArray(part[0]))) {
      const first = this.script(part as Block[], id);
      if (first) inputs[name] = [2, first];
    } else if (Array.isArray(part)) {
      const held = this.block(part as Block, id, false);
      inputs[name] = name.startsWith('CONDITION') || /^operator_(and|or|not)$/.test(opcode) ? [2, held] : [3, held, [10, '']];
    } else if (name === 'BROADCAST_INPUT') inputs[name] = [1, [11, part, `m ${part}`]];
    else if (isHat && name === 'BROADCAST_OPTION') fields[name] = [part, `m ${part}`];
    else if (FIELDS.has(name)) fields[name] = [part, name === 'VARIABLE' || name === 'LIST' ? this.variableId(String(part)) : null];
    else if (isHat) fields[name] = [part, null];
    else if (name === 'KEY_OPTION') inputs[name] = [1, this.menu('sensing_keyoptions', 'KEY_OPTION', part, id)];
    else if (MENUS[name]) inputs[name] = [1, this.menu(MENUS[name], name, part, id)];
    else inputs[name] = [1, [typeof part === 'number' ? 4 : 10, String(part)]];
  }

  private menu(opcode: string, field: string, value: unknown, parent: string): string {
    this.count += 1;
    const id = `b${this.count}`;
    this.blocks[id] = { opcode, next: null, parent, inputs: {}, fields: { [field]: [value, null] }, shadow: true, topLevel: false };
    return id;
  }
}

/** A variable that is read. */
export const read = (name: string): Block => ['variable', { VARIABLE: name }];

const scriptsOf = (scripts: Block[][], ids: (name: string) => string) => {
  const writer = new Writer(ids);
  for (const script of scripts) writer.script(script);
  for (const block of Object.values(writer.blocks) as { opcode: string }[]) if (block.opcode === 'variable') block.opcode = 'data_variable';
  return writer.blocks;
};

function shape({ box, disc }: SpriteOutline): Picture {
  const [width, height] = box ?? [disc ?? 40, disc ?? 40];
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isIn = box !== undefined || Math.hypot(x + 0.5 - width / 2, y + 0.5 - height / 2) <= width / 2;
      if (isIn) rgba.set([200, 30, 30, 255], (y * width + x) * 4);
    }
  }
  return { width, height, rgba, own: { x: 0, y: 0, width, height }, isVector: true };
}

export interface Made {
  work: { format: 1; workspace: 'scratch'; world: 'scratch'; project: Record<string, unknown> };
  pictures: Pictures;
}

export function scratchWork({ variables = {}, lists = {}, shown = [], backdrops = ['backdrop1'], stage = [], sprites }: Outline): Made {
  const pictures: Record<string, Picture> = {};
  const globals = (name: string) => `g ${name}`;
  const costume = (name: string, file: string, [x, y]: [number, number]) =>
    ({ name, assetId: file, md5ext: `${file}.svg`, dataFormat: 'svg', bitmapResolution: 1, rotationCenterX: x, rotationCenterY: y });
  const targets: Record<string, unknown>[] = [{
    isStage: true, name: 'Stage', layerOrder: 0, currentCostume: 0, volume: 100, tempo: 60, videoTransparency: 50, videoState: 'on', textToSpeechLanguage: null,
    variables: Object.fromEntries(Object.entries(variables).map(([name, value]) => [globals(name), [name, value]])),
    lists: Object.fromEntries(Object.entries(lists).map(([name, value]) => [globals(name), [name, value]])),
    broadcasts: {}, comments: {}, blocks: scriptsOf(stage, globals), costumes: backdrops.map((name) => costume(name, 'backdrop', [240, 180])), sounds: [],
  }];
  Object.entries(sprites).forEach(([name, sprite], index) => {
    const own = sprite.variables ?? {};
    const ids = (variable: string) => (Object.hasOwn(own, variable) ? `${name} ${variable}` : globals(variable));
    const file = sprite.picture ?? `picture${index}`;
    const picture = shape(sprite);
    pictures[`${file}.svg`] = picture;
    targets.push({
      isStage: false, name, layerOrder: index + 1, currentCostume: 0, volume: 100, visible: sprite.visible ?? true, x: sprite.x ?? 0, y: sprite.y ?? 0,
      size: sprite.size ?? 100, direction: 90, draggable: false, rotationStyle: sprite.rotationStyle ?? 'all around',
      variables: Object.fromEntries(Object.entries(own).map(([variable, value]) => [ids(variable), [variable, value]])),
      lists: {}, broadcasts: {}, comments: {}, blocks: scriptsOf(sprite.scripts ?? [], ids),
      costumes: (sprite.costumes ?? ['costume1']).map((each) => costume(each, file, [picture.width / 2, picture.height / 2])),
      sounds: (sprite.sounds ?? []).map((sound) => ({ name: sound.name, assetId: sound.name, md5ext: `${sound.name}.wav`, dataFormat: 'wav', rate: 1_000, sampleCount: sound.seconds * 1_000 })),
    });
  });
  const monitors = shown.map((name) => ({ id: globals(name), mode: 'default', opcode: 'data_variable', params: { VARIABLE: name }, spriteName: null, value: 0, visible: true }));
  return { work: { format: 1, workspace: 'scratch', world: 'scratch', project: { targets, monitors, extensions: [], meta: { semver: '3.0.0', vm: '1', agent: '' } } }, pictures };
}
