/**
 * Keys of project versions: UUIDs of version 7, so that they sort by the time of the save.
 *
 * `crypto.randomUUID` isn't there on plain http; `getRandomValues` is. Within one page later keys are always greater,
 * also in the same millisecond and when the PC's clock is set back.
 */

let latestMs = 0;
let counter = 0;

export function newVersionKey(now_ms: number = Date.now()): string {
  if (now_ms > latestMs) {
    latestMs = now_ms;
    counter = 0;
  } else if (++counter > 0xfff) {
    latestMs += 1;
    counter = 0;
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(latestMs / 0x10000));
  view.setUint16(4, latestMs % 0x10000);
  view.setUint16(6, 0x7000 | counter);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
