/** Numbers and texts of checks against those of a project. */
import type { NumberRule, Texts } from './question.ts';

/** Sines and cosines leave such crumbs. */
const CRUMB = 0.001;

/** Whether a number is as a rule says. No rule: yes. */
export function fits(rule: NumberRule | undefined, value: number): boolean {
  if (rule === undefined) return true;
  if (typeof rule === 'number') return Math.abs(value - rule) <= CRUMB;
  if (rule.is !== undefined && Math.abs(value - rule.is) > (rule.within ?? 0) + CRUMB) return false;
  if (rule.at_least !== undefined && value < rule.at_least - CRUMB) return false;
  return rule.at_most === undefined || value <= rule.at_most + CRUMB;
}

/** Whether a count that can only grow fits, or doesn't, whatever comes. */
export function isFinal(rule: NumberRule | undefined, count: number): boolean {
  if (rule === undefined) return true;
  if (typeof rule === 'number') return count > rule + CRUMB;
  const most = Math.min(rule.at_most ?? Infinity, rule.is === undefined ? Infinity : rule.is + (rule.within ?? 0));
  if (count > most + CRUMB) return true;
  return most === Infinity && count >= (rule.at_least ?? Infinity) - CRUMB;
}

/** A direction may be said as 270 or as -90. */
export function fitsDirection(rule: NumberRule | undefined, degrees: number): boolean {
  return fits(rule, degrees) || fits(rule, degrees + 360) || fits(rule, degrees - 360);
}

/** Small letters without accents, single spaces. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

const listOf = (texts: Texts): string[] => (typeof texts === 'string' ? [texts] : texts);

/** A text that ends with a mark or not is the same text to a child. */
const bare = (text: string) => plain(text).replace(/[.!?…,;:]+$/u, '').trim();

export function isText(texts: Texts, said: string): boolean {
  return listOf(texts).some((text) => bare(text) === bare(said));
}

export function containsText(texts: Texts, said: string): boolean {
  return listOf(texts).some((text) => plain(said).includes(plain(text)));
}

/** Numbers in a text; a comma may stand for the point. */
export function numbersIn(text: string): number[] {
  return (text.match(/-?\d+(?:[.,]\d+)?/g) ?? []).map((number) => Number(number.replace(',', '.')));
}

/** The number that a project's value is, as Scratch reads it; NaN where it is none. */
export function numberOf(value: number | string | undefined): number {
  if (typeof value === 'number') return value;
  return value === undefined || value.trim() === '' ? NaN : Number(value);
}

export function isValue(wanted: number | string, value: number | string): boolean {
  const [a, b] = [numberOf(wanted), numberOf(value)];
  return Number.isNaN(a) || Number.isNaN(b) ? isText(String(wanted), String(value)) : Math.abs(a - b) <= CRUMB;
}
