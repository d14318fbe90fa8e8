/**
 * Turns the hue of the colours in SVG text: the same cat in green. Pure.
 *
 * Only fills and strokes change. Greys stay, and so do skin and the ink of the outline, which holds a drawing
 * together.
 */

/** See drawings/PALETTE.md: ink, the outline of every drawing, and the shade of whitewash. */
const KEPT = ['#3b2a24', '#e2d7c3'];
/** Nobody has a green face. In a drawing with the first colour, the others are parts of that face as well: shade and cheeks. */
const SKINS = [['#f3cba3', '#d9a178', '#e59a97'], ['#a8734e', '#875a38', '#d9a178', '#e59a97']];
/** A colour whose parts differ by less reads as grey, white or whitewash. */
const GREY = 0.1;

const PAINT = /\b(fill|stroke)(\s*=\s*["']\s*|\s*:\s*)(#[0-9a-f]{6}\b|#[0-9a-f]{3}\b)/gi;

/** hue: degrees, any number. */
export function recolour(svg: string, hue: number): string {
  const turn = ((hue % 360) + 360) % 360;
  if (turn === 0) return svg;
  const small = svg.toLowerCase();
  const kept = new Set([...KEPT, ...SKINS.filter(([skin = '']) => small.includes(skin)).flat()]);
  return svg.replace(PAINT, (_all, name: string, between: string, colour: string) => `${name}${between}${turned(colour, turn, kept)}`);
}

function turned(colour: string, turn: number, kept: ReadonlySet<string>): string {
  const full = colour.length === 4 ? `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}` : colour.toLowerCase();
  if (kept.has(full)) return full;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255) as [number, number, number];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread < GREY) return full;
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sixth = most === red ? ((green - blue) / spread + 6) % 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return fromHsl((sixth * 60 + turn) % 360, saturation, lightness);
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (n: number): string => {
    const k = (n + hue / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255).toString(16).padStart(2, '0');
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}
