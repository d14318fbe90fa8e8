/**
 * What scenes of checks are played on, and what they look at there: the stage of our blocks, a Python program with its
 * stage, or a project in Scratch's own VM.
 */
import type { Doing, Limit } from '../../stage/snapshot.ts';
import type { Eyes, Value } from './moment.ts';

/** A sprite or one of its clones. */
export interface Watched {
  readonly role: { readonly id: string; readonly costumes: readonly { readonly id: string }[] };
  /** 0: the sprite itself. */
  readonly clone: number;
  readonly x: number;
  readonly y: number;
  readonly direction: number;
  readonly size: number;
  readonly shown: boolean;
  /** Number of its costume. */
  readonly costume: number;
  readonly bubble: { readonly text: string } | null;
}

/** Where somebody is or was. */
export interface Standing {
  x: number;
  y: number;
  shown: boolean;
}

export type Mark = { kind: 'clear' } | { kind: 'stamp' } | { kind: 'line'; from: [number, number]; to: [number, number]; colour: string };

/** A frame, and what has happened since the one before. */
export interface Frame {
  frame: number;
  isRunning: boolean;
  isAsking: boolean;
  limits: readonly Limit[];
  pen: readonly Mark[];
  /** Ids of messages. */
  sent: readonly string[];
  /** Ids of sounds. */
  sounds: readonly string[];
}

/** The things of a project, by the ids of a check. */
export interface Surroundings<Actor extends Watched> {
  /** Back to front. */
  readonly layers: readonly Actor[];
  readonly mouse: { readonly x: number; readonly y: number };
  readonly backdrop: string;
  /** A sprite that is hidden is looked for in its clones. */
  readonly clonesStandIn?: true;
  asks(actor: Actor): string | null;
  variables(): Iterable<readonly [id: string, value: Value]>;
  variable(id: string): Value | undefined;
  list(id: string): readonly Value[] | undefined;
  /** By how much variables were changed, one after another, since it was last asked; by id. */
  takeSteps?(): ReadonlyMap<string, readonly number[]>;
  /** What the project itself has found to touch something, since it was last asked. target: a sprite's id, `edge`, `mouse`. */
  takeFelt(): readonly { actor: Actor; target: string }[];
  /** As if they stood there. */
  touches(actor: Actor, here: Standing, other: Actor, there: Standing, charge: (blocks: number) => void): boolean;
  /** near: how far from the edge still counts. */
  touchesEdge(actor: Actor, near: number): boolean;
  isAt(actor: Actor, x: number, y: number): boolean;
}

export interface Playable {
  readonly layers: readonly Watched[];
  readonly mouse: { readonly x: number; readonly y: number };
  /** Blocks that the latest tick cost. */
  readonly cost: number;
  do(doing: Doing): void;
  /** One frame further. */
  tick(): Frame;
  /** As it stands. */
  now(): Frame;
  /** Whom a click meets there; undefined: the stage. */
  topmost(x: number, y: number): Watched | undefined;
  /** What it reaches, from where it is. */
  reachOf(actor: Watched): { left: number; right: number; top: number; bottom: number };
  /** wanted: sprites that a check speaks of. charge: told what looking costs. */
  open(wanted: ReadonlySet<string>, charge: (blocks: number) => void): Eyes;
}
