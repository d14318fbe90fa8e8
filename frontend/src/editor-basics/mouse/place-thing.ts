/**
 * Puts a thing where its turn says. The room that it takes itself is left free at the right and below; the style sheet keeps
 * the sky free of what can't fly (--sky), and the basket of apples (--basket-room).
 */
import { placeOf } from './places.ts';

export function placeThing(thing: HTMLElement, index: number): void {
  const { left, top } = placeOf(index);
  thing.style.left = `calc((100% - var(--thing) - var(--basket-room)) * ${(left / 100).toFixed(3)})`;
  thing.style.top = `calc(var(--sky) + (100% - var(--sky) - var(--thing)) * ${(top / 100).toFixed(3)})`;
}
