/**
 * What the project offers to the fields of blocks: names for ids, and what a dropdown lists.
 *
 * Blockly makes fields by itself, without a way to hand something to them, so the stage that is being edited says here
 * that it is the one. There is one editor in a page.
 */
import type { OwnBlock, Parameter } from '../../stage/work.ts';
import type { ChoiceKind } from './block-table.ts';

/** Shown text, then the id that is saved. */
export type Option = [string, string];

export interface Offer {
  options(kind: ChoiceKind): Option[];
  own(id: string): OwnBlock | null;
  parameter(id: string): Parameter | null;
  /** Asks the child for a new message; gives its id, or null. */
  makeMessage(): Promise<string | null>;
}

const nothing: Offer = { options: () => [], own: () => null, parameter: () => null, makeMessage: () => Promise.resolve(null) };

let current: Offer = nothing;

export function setOffer(offer: Offer): void {
  current = offer;
}

export function offered(): Offer {
  return current;
}
