/** Colours of the pen: hue in degrees, saturation and brightness 0..1. */
import { toNumber, type Value } from './values.ts';

export interface PenColour {
  hue: number;
  saturation: number;
  brightness: number;
}

/** `#rrggbb`, as marks of the pen have it. */
export function colourOf({ hue, saturation, brightness }: PenColour): string {
  const part = (n: number) => {
    const k = (n + hue / 60) % 6;
    const level = brightness * (1 - saturation * Math.max(0, Math.min(k, 4 - k, 1)));
    return Math.round(level * 255).toString(16).padStart(2, '0');
  };
  return `#${part(5)}${part(3)}${part(1)}`;
}

/** A text `#rgb` or `#rrggbb`, or a number as Scratch reads it: 65536 for each red, 256 for green, 1 for blue. */
function rgb(value: Value): [red: number, green: number, blue: number] {
  if (typeof value !== 'string' || !value.startsWith('#')) {
    const number = toNumber(value) & 0xff_ff_ff;
    return [number >> 16, (number >> 8) & 255, number & 255];
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value);
  const [, r, g, b] = short ?? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value) ?? [];
  const part = (digits = '0') => Number.parseInt(short ? digits + digits : digits, 16);
  return [part(r), part(g), part(b)];
}

export function penColour(value: Value): PenColour {
  const [r, g, b] = rgb(value);
  const most = Math.max(r, g, b);
  const spread = most - Math.min(r, g, b);
  let hue = 0;
  if (spread > 0) {
    if (most === r) hue = ((g - b) / spread + 6) % 6;
    else if (most === g) hue = (b - r) / spread + 2;
    else hue = (r - g) / spread + 4;
  }
  return { hue: hue * 60, saturation: most === 0 ? 0 : spread / most, brightness: most / 255 };
}
