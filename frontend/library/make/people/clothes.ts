/** Clothes. Torsos are drawn round the middle between the shoulders, skirts round the middle between the hips. */
import { COLOURS as C } from '../colours.ts';
import { line, patch, shape } from '../shapes.ts';

export interface Cloth {
  light: string;
  shade: string;
}

export const CLOTH = {
  white: { light: C.whitewash, shade: C.whitewashShade },
  red: { light: C.red, shade: C.redShade },
  blue: { light: C.blue, shade: C.blueShade },
  green: { light: C.fir, shade: C.firShade },
  meadow: { light: C.meadow, shade: C.meadowShade },
  yellow: { light: C.yellow, shade: C.yellowShade },
  orange: { light: C.terracotta, shade: C.terracottaShade },
  plum: { light: C.plum, shade: C.ink },
  water: { light: C.water, shade: C.blue },
  rose: { light: C.rose, shade: C.red },
  stone: { light: C.stone, shade: C.stoneShade },
  brown: { light: C.wood, shade: C.woodShade },
  dark: { light: C.woodShade, shade: C.ink },
  cream: { light: C.path, shade: C.pathShade },
} satisfies Record<string, Cloth>;

/** `inside` lies between the colour and the outline, so stripes may end at the edge. */
export function top(cloth: Cloth, length: number, inside = '', over = ''): string {
  const d = outline(length);
  const shade = patch(cloth.shade, `M8.4 2.2L12 4.4L13.8 ${length + 2}H7.4Q9.6 ${length / 2} 8.4 2.2Z`);
  return patch(cloth.light, d) + shade + inside + `<path d="${d}"/>` + over;
}

function outline(length: number): string {
  return `M-12 4.4Q0-2 12 4.4L13.8 ${length + 2}H-13.8Z`;
}

/** Across the whole body. */
export function stripe(y: number, height: number, colour: string): string {
  return patch(colour, `M-12.9 ${y}H12.9L13.2 ${y + height}H-13.2Z`);
}

/** An opened collar with skin in it, or a shirt under a jersey. */
export function collar(inside: string, edge: string): string {
  return shape(inside, 'M-4 .8L3 8.6L8.6 1.4Q2-.8-4 .8Z') + line('M-4.6 1.2L3 9L9 1.8', 2.4, edge);
}

export function roundNeck(colour: string): string {
  return line('M-5.4 1.4Q2.4 8 9.4 1.8', 3, colour);
}

/** From the waist to `length` below the hips; wider at the hem, and it swings there. */
export function skirt(cloth: Cloth, length: number, swing: number, inside: (left: number, right: number, hem: number) => string = () => ''): string {
  const left = -17 + swing;
  const right = 17 + swing;
  const d = `M-12.6-7H12.6L${right} ${length}Q${swing} ${length + 3} ${left} ${length}Z`;
  const shade = patch(cloth.shade, `M7-7H12.6L${right} ${length}L${right - 8} ${length + 1}Z`);
  return patch(cloth.light, d) + shade + inside(left, right, length) + `<path d="${d}"/>`;
}

/** A band along the hem. */
export function hem(colour: string, height = 3.4, above = 2.6): (left: number, right: number, hem: number) => string {
  return (left, right, at) =>
    patch(colour, `M${left + 0.7} ${at - above - height}Q${(left + right) / 2} ${at - above - height + 3} ${right - 0.7} ${at - above - height}L${right - 0.2} ${at - above}Q${(left + right) / 2} ${at - above + 3} ${left + 0.2} ${at - above}Z`);
}

/** Open in front: two sides over a shirt. */
export function openJacket(cloth: Cloth, length: number, bottom = length + 2): string {
  return (
    shape(cloth.light, `M-12 4.4Q-8 1-3 .4Q1 12-1.6 ${bottom}H-14.4L-13 ${length}Z`) +
    shape(cloth.shade, `M12 4.4Q10.6 1.8 8.6 1.2Q9.4 12 7.6 ${bottom}H14.6L13.4 ${length}Z`)
  );
}

export function buttons(x: number, ys: readonly number[], colour: string = C.ink): string {
  return line(ys.map((y) => `M${x} ${y}v.1`).join(''), 2.8, colour);
}

/** Rows of cross-stitch on the chest of a blouse. */
export function embroidery(length: number, colour: string): string {
  const rows = [9, 14, 19].filter((y) => y < length - 4).map((y) => `M-5.6 ${y}v.1M9 ${y}v.1M-1.6 ${y + 2.4}v.1M5.6 ${y + 2.4}v.1`);
  return line(rows.join(''), 2.8, colour) + line('M2 5v8', 2, colour);
}

export function belt(y: number, colour: string, buckle = ''): string {
  return shape(colour, `M-13.6 ${y}H13.6L13.8 ${y + 5}H-13.8Z`) + buckle;
}

export function apron(cloth: Cloth, swing: number, length: number): string {
  return shape(cloth.light, `M-8-8H9.4L${12 + swing} ${length}Q${1 + swing} ${length + 3} ${-11 + swing} ${length}Z`) + patch(cloth.shade, `M5.4-6.6H8.2L${10.6 + swing} ${length - 0.6}L${5.4 + swing} ${length + 0.4}Z`);
}

export function backpack(cloth: Cloth): string {
  return shape(cloth.light, 'M-10 4Q-21 3-21.6 12V23Q-21.6 29-10 28Z') + patch(cloth.shade, 'M-20.2 18V23Q-20 27.4-11 26.6V18Z') + line('M-20.6 17.4H-12', 2);
}

export function strap(colour: string): string {
  return line('M-7.6 2.2Q-10.4 12-8 22', 7) + line('M-7.6 2.2Q-10.4 12-8 22', 3.4, colour);
}

export function tie(colour: string): string {
  return shape(colour, 'M1.4 6.4h4.6l-1 3.6l2.4 10.4l-3.4 4l-3.6-4l2-10.4Z');
}
