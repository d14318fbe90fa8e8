/** Draws a project's costumes into points for the checks, which have no page to draw on. */
import { neededPictures, normalSvg } from '../../scratch-frame/checks/needed-pictures.ts';
import { sizeOfBitmap } from '../../scratch-frame/checks/bitmap-size.ts';
import { fitting, MAX_ALL_POINTS, sizeOfSvg, type Picture } from '../../scratch-frame/checks/picture.ts';

/** One that takes longer is left out; Scratch's checks put a box in its place. */
const LIMIT_MS = 3_000;
const TYPES = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' } as const;

/** The same file is the same picture, whichever project has it. */
const known = new Map<string, Picture | null>();

export async function drawCostumes(project: unknown, readFile: (name: string) => Promise<Uint8Array | null>): Promise<Record<string, Picture>> {
  const pictures: Record<string, Picture> = {};
  let points = 0;
  for (const name of neededPictures(project)) {
    if (points > MAX_ALL_POINTS) break;
    let picture = known.get(name);
    if (picture === undefined) {
      picture = await draw(name, await readFile(name)).catch(() => null);
      known.set(name, picture);
    }
    if (!picture) continue;
    points += picture.width * picture.height;
    pictures[name] = picture;
  }
  return pictures;
}

async function draw(name: string, bytes: Uint8Array | null): Promise<Picture | null> {
  if (!bytes) return null;
  if (name.endsWith('.svg')) {
    const svg = new TextDecoder().decode(bytes);
    const own = sizeOfSvg(svg);
    return own && paint(new Blob([normalSvg(svg, own)], { type: 'image/svg+xml' }), own, true);
  }
  const size = sizeOfBitmap(bytes);
  if (!size) return null;
  const { width, height, kind } = size;
  return paint(new Blob([new Uint8Array(bytes)], { type: TYPES[kind] }), { x: 0, y: 0, width, height }, false);
}

async function paint(file: Blob, own: Picture['own'], isVector: boolean): Promise<Picture> {
  const image = new Image();
  // The policy of the page lets pictures come as data, and not from blobs.
  const address = await addressOf(file);
  await new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('too slow')), LIMIT_MS);
    image.onload = resolve;
    image.onerror = () => reject(new Error('no picture'));
    image.src = address;
  });
  const scale = fitting(own.width, own.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(own.width * scale));
  canvas.height = Math.max(1, Math.round(own.height * scale));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  return { width: canvas.width, height: canvas.height, rgba: data, own, isVector };
}

function addressOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('no picture'));
    reader.readAsDataURL(file);
  });
}
