/** In place of a sprite's id: whoever it is. */
export const ANY_SPRITE = 'any';

/** The ids that stand under some keys anywhere in a check, but for its cast. */
export function namedIn(part: unknown, keys: readonly string[], into = new Set<string>()): Set<string> {
  if (Array.isArray(part)) for (const each of part) namedIn(each, keys, into);
  else if (typeof part === 'object' && part !== null) {
    for (const [key, value] of Object.entries(part)) {
      if (keys.includes(key) && typeof value === 'string') into.add(value);
      else if (key !== 'cast') namedIn(value, keys, into);
    }
  }
  return into;
}

/** Sprites that conditions speak of. */
export function spritesIn(part: unknown): Set<string> {
  return namedIn(part, ['sprite', 'of', 'touches']);
}
