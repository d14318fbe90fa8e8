/** Numbers that look like chance, from -1 to 1, the same for the same seed: noise and mazes are made of them. */
import { Random } from '../src/stage/random.ts';

export function chance(seed: number): () => number {
  const random = new Random(seed);
  return () => random.next() * 2 - 1;
}
