/**
 * For tests: a saved work from an outline, the short form in which packs write scripts.
 *
 *     stageWork({ sprites: { cat: { scripts: [['when_flag', { repeat: { times: 3, do: [{ move: 10 }] } }]] } } })
 *
 * An outline block is a word; `{word: value}` when it has one part; `{word: {part: value}}` with small letters otherwise.
 * A reporter stands where a value is; one without parts is `{x: {}}` there, since a mere `x` is a text. A call is
 * `{call: {own: id, parameter: value}}`. Ids are b1, b2, … in each sprite, in reading order, hats and shadows among them.
 */
import type { OwnBlock, SavedCostume, SavedSound, SavedSprite, SavedStage, SavedVariable, StageWork } from './work.ts';
import { WORDS, type InputKind } from './words.ts';

export type Outline = string | { [word: string]: unknown };

export interface SpriteOutline extends Partial<Omit<SavedSprite, 'id' | 'blocks' | 'own_blocks' | 'costumes' | 'sounds'>> {
  costumes?: (string | SavedCostume)[];
  sounds?: (string | SavedSound)[];
  /** By id; parameters are values, unless their name begins with `is_`. */
  own_blocks?: Record<string, string[]>;
  scripts?: Outline[][];
}

export interface StageOutline {
  backdrops?: string[];
  sounds?: (string | SavedSound)[];
  /** Value, or the variable's parts. */
  variables?: Record<string, number | string | Partial<SavedVariable>>;
  lists?: Record<string, (number | string)[] | { owner?: string; items?: (number | string)[]; shown?: boolean }>;
  messages?: string[];
  own_blocks?: Record<string, string[]>;
  scripts?: Outline[][];
  sprites?: Record<string, SpriteOutline>;
}

type Json = Record<string, unknown>;

const SHADOWS: Record<InputKind, [type: string, field: string] | null> = {
  number: ['stage_number', 'NUM'],
  text: ['stage_text', 'TEXT'],
  colour: ['stage_colour', 'COLOUR'],
  condition: null,
};

class Writer {
  private count = 0;

  scripts(scripts: readonly Outline[][]): Json {
    return { blocks: { languageVersion: 0, blocks: scripts.map((script) => this.chain(script)) } };
  }

  private chain(script: readonly Outline[]): Json {
    const blocks = script.map((outline) => this.block(outline));
    for (const [index, block] of blocks.entries()) if (index > 0) blocks[index - 1]!['next'] = { block };
    return blocks[0] ?? {};
  }

  private block(outline: Outline): Json {
    const [name, given] = typeof outline === 'string' ? [outline, {}] : Object.entries(outline)[0]!;
    const word = WORDS.get(name);
    if (!word) throw new Error(`No block is called ${name}.`);
    this.count += 1;
    const block: Json = { type: `stage_${name}`, id: `b${this.count}` };
    if (word.category === 'own_blocks' && word.fields.size === 0) return this.ownBlock(block, given);
    const parts = [...word.fields.keys(), ...word.inputs.keys(), ...word.bodies];
    const isWhole = isObject(given) && Object.keys(given).every((key) => parts.includes(key.toUpperCase()));
    const fields: Json = {};
    const inputs: Json = {};
    for (const [part, value] of Object.entries(isWhole ? given : { [parts[0] ?? '']: given })) {
      const key = part.toUpperCase();
      if (word.fields.has(key)) fields[key] = value;
      else if (word.bodies.includes(key)) this.bodyInto(inputs, key, value as Outline[]);
      else if (value !== null) inputs[key] = this.input(value, word.inputs.get(key) ?? 'text');
    }
    return { ...block, fields, inputs };
  }

  /** `define` or `call`: the own block's id, or with the values of its parameters. */
  private ownBlock(block: Json, given: unknown): Json {
    const { own, ...values } = isObject(given) ? given : { own: given };
    const inputs = Object.entries(values).map(([id, value]) => [id, this.input(value, 'text')]);
    return { ...block, extraState: { own }, inputs: Object.fromEntries(inputs) };
  }

  private bodyInto(inputs: Json, key: string, body: readonly Outline[]): void {
    if (body.length > 0) inputs[key] = { block: this.chain(body) };
  }

  private input(value: unknown, kind: InputKind): Json {
    const shadow = SHADOWS[kind];
    if (isObject(value) || !shadow) return { block: this.block(value as Outline) };
    return { shadow: { type: shadow[0], id: `s${(this.count += 1)}`, fields: { [shadow[1]]: value } } };
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ownBlocks(outline: Record<string, string[]> = {}): OwnBlock[] {
  return Object.entries(outline).map(([id, parameters]) => ({
    id,
    name: id,
    parameters: parameters.map((name) => ({ id: name, name, kind: name.startsWith('is_') ? 'condition' : 'value' })),
  }));
}

const sounds = (all: (string | SavedSound)[] = []): SavedSound[] =>
  all.map((sound) => (typeof sound === 'string' ? { id: sound, name: sound, library: sound } : sound));

function sprite(id: string, outline: SpriteOutline): SavedSprite {
  const { costumes = ['box'], scripts = [] } = outline;
  return {
    name: id, x: 0, y: 0, direction: 90, size: 100, rotation: 'around', shown: true, costume: 0,
    ...outline,
    id,
    costumes: costumes.map((one) => (typeof one === 'string' ? { id: one, name: one, library: `${id}/${one}` } : one)),
    sounds: sounds(outline.sounds),
    own_blocks: ownBlocks(outline.own_blocks),
    blocks: new Writer().scripts(scripts),
  };
}

export function stageWork(outline: StageOutline): StageWork {
  const { backdrops = ['meadow'], variables = {}, lists = {}, messages = [], scripts = [], sprites = {} } = outline;
  const stage: SavedStage = {
    backdrops: backdrops.map((id) => ({ id, name: id, library: id })),
    backdrop: 0,
    sounds: sounds(outline.sounds),
    own_blocks: ownBlocks(outline.own_blocks),
    blocks: new Writer().scripts(scripts),
    sprites: Object.entries(sprites).map(([id, one]) => sprite(id, one)),
    variables: Object.entries(variables).map(([id, given]) => ({
      id, name: id, owner: null, value: 0, shown: false, ...(typeof given === 'object' ? given : { value: given }),
    })),
    lists: Object.entries(lists).map(([id, given]) => ({
      id, name: id, owner: null, items: [], shown: false, ...(Array.isArray(given) ? { items: given } : given),
    })),
    messages: messages.map((id) => ({ id, name: id })),
  };
  return { format: 1, workspace: 'blocks', world: 'stage', stage };
}
