/** A scene after sunset: each colour gives way to its dusk partner, as in the table of drawings/PALETTE.md. */
import { COLOURS as C } from '../colours.ts';

/** A colour that stays by night: lit windows. It is no colour of a drawing until `atNight` has replaced it. */
export const LIT = 'lit';

const DUSK: Record<string, string> = {
  [C.ink]: '#241c2c',
  [C.whitewash]: '#a6a7cf',
  [C.whitewashShade]: '#9592ae',
  [C.sky]: '#46507e',
  [C.meadow]: '#6b8460',
  [C.meadowShade]: '#58744f',
  [C.leaf]: '#496d48',
  [C.fir]: '#315651',
  [C.firShade]: '#224248',
  [C.path]: '#b3a592',
  [C.pathShade]: '#897365',
  [C.wood]: '#76564a',
  [C.woodShade]: '#593e39',
  [C.terracotta]: '#8d4a42',
  [C.terracottaShade]: '#703535',
  [C.red]: '#84283f',
  [C.redShade]: '#703535',
  [C.yellow]: '#a28343',
  [C.yellowShade]: '#8f6631',
  [C.blue]: '#2a579e',
  [C.blueShade]: '#1d407a',
  [C.water]: '#57679a',
  [C.stone]: '#797995',
  [C.stoneShade]: '#5c586f',
  [C.rose]: '#8a6a8c',
};
export const NIGHT = { sky: '#46507e', deep: '#241c2c', far: '#57679a', hill: '#58744f', ground: '#6b8460', fir: '#224248', light: '#a6a7cf' } as const;

export function atNight(...parts: string[]): string {
  return parts.join('').replaceAll(/#[0-9a-f]{6}/g, (colour) => DUSK[colour] ?? colour).replaceAll(LIT, C.yellow);
}
