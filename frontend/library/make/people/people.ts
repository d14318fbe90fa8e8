/** Everyone of the library: all are put together from the parts of this folder. */
import type { Sprite } from '../../source.ts';
import { ADULTS } from './adults.ts';
import { makeBaby } from './baby.ts';
import { makeSprite } from './cast.ts';
import { CHILDREN } from './children.ts';
import { DANCERS } from './dancers.ts';
import { makeWheelchairGirl } from './wheelchair.ts';

export function makePeople(): Sprite[] {
  return [...[...CHILDREN, ...ADULTS, ...DANCERS].map(makeSprite), makeWheelchairGirl(), makeBaby()];
}
