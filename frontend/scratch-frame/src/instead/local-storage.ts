/** What Scratch would keep in localStorage: here for as long as the page is open. */
const maps: Record<string, Record<string, unknown>> = {};

export function getLocalStorageValue(key: string, id: string): unknown {
  return maps[key]?.[id];
}

export function setLocalStorageValue(key: string, id: string, value: unknown): void {
  (maps[key] ??= {})[id] = value;
}
