/** How large a bitmap is, from the first bytes of its file. */
export interface BitmapSize {
  kind: 'png' | 'jpg' | 'gif';
  width: number;
  height: number;
}

const MAX_SIDE = 8_192;

export function sizeOfBitmap(bytes: Uint8Array): BitmapSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = png(view) ?? gif(view) ?? jpg(view);
  return size && size.width > 0 && size.height > 0 && size.width <= MAX_SIDE && size.height <= MAX_SIDE ? size : null;
}

function png(view: DataView): BitmapSize | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return null;
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): BitmapSize | null {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return null;
  return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function jpg(view: DataView): BitmapSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < view.byteLength;) {
    const marker = view.getUint16(at);
    if (marker >> 8 !== 0xff) return null;
    const kind = marker & 0xff;
    // Frames: all of C0 to CF that don't hold tables.
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)) {
      return { kind: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
