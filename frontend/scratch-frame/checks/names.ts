/** Names as children write them: “Măr2” and “mar” are the same, and so are “Bowl” and “Bolw”. */
import { plain } from '../../src/checks/stage/values.ts';

/** From so many letters on one wrong letter is a slip and not another word. */
const LONG = 5;

/** Without a number or a sign behind it. */
const bare = (name: string) => plain(name).replace(/[\s\d!?._:-]+$/u, '').replace(/^[\s._:-]+/u, '');

/** How well a name is one of these: 1 just so, less when it is only nearly so, 0 not. */
export function likeness(name: string, names: readonly string[]): number {
  return Math.max(0, ...names.map((wanted) => likenessTo(bare(name), bare(wanted), plain(name) === plain(wanted))));
}

function likenessTo(name: string, wanted: string, isExact: boolean): number {
  if (isExact) return 1;
  if (name === '' || wanted === '') return 0;
  if (name === wanted) return 0.95;
  if (wanted.length >= LONG && isSlip(name, wanted)) return 0.8;
  return wanted.length >= 3 && name.split(/[\s_-]+/).includes(wanted) ? 0.7 : 0;
}

/** One letter too many, too few, another, or two changed round. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]);
}
