/**
 * What the page and the Scratch frame say to each other, and the shape that each thing said must have.
 *
 * The frame's origin is opaque: it can't read cookies, storage or files of the club. docs/reference/scratch-frame.md has
 * the table. The first word is the frame's: `ready`, to its parent window. The page answers with `begin` and a port; all
 * else goes over that port, as line.ts says.
 */

/** By window.postMessage, from the frame. */
export const READY = 'scratch-frame-ready';
/** By window.postMessage, from the page, with one port. */
export interface Begin {
  kind: 'scratch-frame-begin';
  /** "ro" or "en"; others are shown in English. */
  locale: string;
  /** 1, 1.15 or 1.3. */
  scale: number;
}

/** `edit`: everything. `look`: seen and run, not changed. `show`: only the stage, and what starts and stops it. */
export type Mode = 'edit' | 'look' | 'show';

/** The page asks `open`. Answered when it can be worked with; refused when Scratch can't read the project. */
export interface Open {
  /** Text of a project.json. */
  project: string;
  /** Likewise: what File > New gives. */
  starter: string;
  /** For the name of a file that is saved. */
  title: string;
  mode: Mode;
}

/** The frame asks `library`. Lists as Scratch's own library has them; `addresses` of pictures, by md5ext. */
export interface Library {
  sprites: unknown[];
  costumes: unknown[];
  backdrops: unknown[];
  sounds: unknown[];
  addresses: Record<string, string>;
}

export interface NamedBytes {
  name: string;
  bytes: ArrayBuffer;
}

export function isBegin(data: unknown): data is Begin {
  if (!isRecord(data)) return false;
  return data.kind === 'scratch-frame-begin' && typeof data.locale === 'string' && typeof data.scale === 'number';
}

export function isMode(value: unknown): value is Mode {
  return value === 'edit' || value === 'look' || value === 'show';
}

export function isOpen(body: unknown): body is Open {
  if (!isRecord(body)) return false;
  const texts = [body.project, body.starter, body.title];
  return texts.every((text) => typeof text === 'string') && isMode(body.mode);
}

export function isLibrary(body: unknown): body is Library {
  if (!isRecord(body) || !isRecord(body.addresses)) return false;
  return [body.sprites, body.costumes, body.backdrops, body.sounds].every(Array.isArray);
}

export function isNamedBytes(body: unknown): body is NamedBytes {
  return isRecord(body) && typeof body.name === 'string' && body.bytes instanceof ArrayBuffer;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
