/** Puts a thing where its turn says. The room that it takes itself is left free at the right and below. */
import { placeOf } from './places.ts';

export function placeThing(thing: HTMLElement, index: number): void {
  const { left, top } = placeOf(index);
  thing.style.left = `calc((100% - var(--thing)) * ${(left / 100).toFixed(3)})`;
  thing.style.top = `calc((100% - var(--thing)) * ${(top / 100).toFixed(3)})`;
}
