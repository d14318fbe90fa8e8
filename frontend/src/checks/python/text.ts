/** What a program prints against what it should print. */
import type { Compare, OutputsCheck } from './question.ts';

function simple(text: string, compare: Compare): string {
  const ended = text.replaceAll(/\r\n?/g, '\n');
  if (compare === 'exact') return ended;
  if (compare === 'lines') return ended.replaceAll(/[^\S\n]+$/gmu, '').replace(/\n+$/, '');
  return ended.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

const isOfWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);

/** Where `part` ends in `text` when it stands there as whole words, from `from` on; -1 when it doesn't: 25 isn't in 125. */
function endOf(part: string, text: string, from: number): number {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    const end = at + part.length;
    const isCutBefore = isOfWord(part[0]) && isOfWord(text[at - 1]);
    // 3 isn't in 3.5 either; a full stop that ends a sentence is no part of a number.
    const isNumberGoingOn = /\d$/.test(part) && /^[.,]\d/.test(text.slice(end, end + 2));
    if (!isCutBefore && !(isOfWord(part.at(-1)) && isOfWord(text[end])) && !isNumberGoingOn) return end;
  }
  return -1;
}

function hasAll(parts: readonly string[], text: string, isInOrder: boolean): boolean {
  let from = 0;
  return parts.every((part) => {
    const end = endOf(part, text, isInOrder ? from : 0);
    from = Math.max(end, 0);
    return end >= 0;
  });
}

function passesBy(check: OutputsCheck, printed: string, compare: Compare): boolean {
  const text = simple(printed, compare);
  const same = (part: string) => simple(part, compare);
  if (check.text !== undefined && same(check.text) !== text) return false;
  if (check.has && !hasAll(check.has.map(same), text, check.in_order ?? true)) return false;
  return !check.lacks?.some((part) => endOf(same(part), text, 0) >= 0);
}

/** `almost`: it would pass if capitals, accents and spaces didn't count. */
export function judgeOutput(check: OutputsCheck, printed: string): 'passed' | 'almost' | 'failed' {
  if (passesBy(check, printed, check.compare ?? 'lines')) return 'passed';
  return passesBy(check, printed, 'words') && printed.trim() !== '' ? 'almost' : 'failed';
}
