/** Where things appear on the meadow: spread over it, never twice near each other in a row. Percent of the free room. */
export interface Place {
  left: number;
  top: number;
}

/** The steps of two golden spirals: each place is far from the ones before it. */
export function placeOf(index: number): Place {
  return { left: ((index * 61.803 + 12) % 100), top: ((index * 38.197 + 55) % 100) };
}
