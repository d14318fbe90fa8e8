/**
 * Python's format specification for numbers, `{x:>8.2f}`, as its documentation describes it:
 * `[[fill]align][sign][#][0][width][grouping][.precision][type]`.
 */
import { roundToText } from './rounding.ts';

export class BadFormat extends Error {
  override name = 'BadFormat';
}

interface Spec {
  fill: string;
  align: string;
  sign: string;
  isAlternate: boolean;
  width: number;
  grouping: string;
  precision: number | null;
  type: string;
}

const PATTERN = /^(?:([\s\S])?([<>=^]))?([+\- ])?z?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/u;
const BASES: Record<string, [radix: number, prefix: string]> = { b: [2, '0b'], o: [8, '0o'], x: [16, '0x'], X: [16, '0X'] };
const OF_FLOATS = 'eEfFgG%';

function read(text: string): Spec {
  const found = PATTERN.exec(text);
  if (!found) throw new BadFormat('Invalid format specifier');
  const [, fill, align, sign, alternate, zero, width, grouping, precision, type] = found;
  return {
    fill: fill ?? (zero ? '0' : ' '), align: align ?? (zero ? '=' : '>'), sign: sign ?? '-', isAlternate: alternate !== undefined, width: Number(width ?? 0),
    grouping: grouping ?? '', precision: precision === undefined ? null : Number(precision), type: type ?? '',
  };
}

/** repr: as Python writes the number when nothing else is said. */
export function formatNumber(value: number | bigint, isFloat: boolean, text: string, repr: string): string {
  const spec = read(text);
  if (isFloat || (spec.type !== '' && OF_FLOATS.includes(spec.type))) return formatFloat(Number(value), spec, repr, isFloat ? 'float' : 'int');
  return formatInt(BigInt(value), spec);
}

function formatInt(value: bigint, spec: Spec): string {
  if (spec.precision !== null) throw new BadFormat('Precision not allowed in integer format specifier');
  const absolute = value < 0n ? -value : value;
  if (spec.type === 'c') return pad(String.fromCodePoint(Number(value)), '', spec);
  const base = BASES[spec.type];
  if (!base && !['', 'd', 'n'].includes(spec.type)) throw new BadFormat(`Unknown format code '${spec.type}' for object of type 'int'`);
  const [radix, prefix] = base ?? [10, ''];
  const digits = group(absolute.toString(radix), spec.grouping, base ? 4 : 3);
  const shown = spec.type === 'X' ? digits.toUpperCase() : digits;
  return pad(shown, signOf(value < 0n, spec) + (spec.isAlternate ? prefix : ''), spec);
}

function formatFloat(value: number, spec: Spec, repr: string, name: string): string {
  if (spec.type !== '' && spec.type !== 'n' && !OF_FLOATS.includes(spec.type)) throw new BadFormat(`Unknown format code '${spec.type}' for object of type '${name}'`);
  const isNegative = value < 0 || Object.is(value, -0);
  const sign = signOf(isNegative, spec);
  const isLarge = 'EFG'.includes(spec.type) && spec.type !== '';
  if (!Number.isFinite(value)) {
    const word = Number.isNaN(value) ? 'nan' : 'inf';
    return pad((isLarge ? word.toUpperCase() : word) + (spec.type === '%' ? '%' : ''), Number.isNaN(value) ? signOf(false, spec) : sign, spec);
  }
  const digits = floatDigits(Math.abs(value), spec, repr.replace(/^-/, ''));
  const [whole = '', rest = ''] = /^(\d+)(.*)$/s.exec(digits)?.slice(1) ?? [];
  const shown = group(whole, spec.grouping, 3) + rest;
  return pad(isLarge ? shown.toUpperCase() : shown, sign, spec);
}

function floatDigits(value: number, spec: Spec, repr: string): string {
  const { precision, isAlternate } = spec;
  switch (spec.type.toLowerCase()) {
    case 'f':
      return withPoint(roundToText(value, precision ?? 6), isAlternate);
    case '%':
      return `${withPoint(roundToText(value * 100, precision ?? 6), isAlternate)}%`;
    case 'e':
      return exponential(value, precision ?? 6);
    case 'g':
    case 'n':
      return general(value, precision === 0 ? 1 : (precision ?? 6), isAlternate, false);
    default:
      return precision === null ? repr : general(value, precision === 0 ? 1 : precision, isAlternate, true);
  }
}

const withPoint = (text: string, isAlternate: boolean) => (isAlternate && !text.includes('.') ? `${text}.` : text);

function exponential(value: number, precision: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(Math.min(precision, 100)).split('e');
  const power = Number(exponent);
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** hasPoint: without a type there is always a point, or an exponent. */
function general(value: number, precision: number, isAlternate: boolean, hasPoint: boolean): string {
  const power = value === 0 ? 0 : Number(value.toExponential(Math.min(precision - 1, 100)).split('e')[1]);
  const isShort = power >= -4 && power < precision - (hasPoint ? 1 : 0);
  const trim = (text: string) => (isAlternate || !text.includes('.') ? text : text.replace(/\.?0+$/, ''));
  if (!isShort && !(hasPoint && value === 0)) {
    const [mantissa = '', exponent = ''] = exponential(value, precision - 1).split('e');
    return `${trim(mantissa)}e${exponent}`;
  }
  const text = trim(roundToText(value, Math.max(precision - 1 - power, 0)));
  return hasPoint && !text.includes('.') ? `${text}.0` : text;
}

function signOf(isNegative: boolean, { sign }: Spec): string {
  if (isNegative) return '-';
  return sign === '-' ? '' : sign;
}

function group(digits: string, grouping: string, size: number): string {
  if (grouping === '') return digits;
  return digits.replaceAll(new RegExp(`\\B(?=(?:[0-9a-f]{${size}})+$)`, 'g'), grouping);
}

function pad(digits: string, sign: string, { fill, align, width }: Spec): string {
  const missing = Math.max(width - digits.length - sign.length, 0);
  if (align === '=') return sign + fill.repeat(missing) + digits;
  if (align === '<') return sign + digits + fill.repeat(missing);
  const before = align === '^' ? Math.floor(missing / 2) : missing;
  return fill.repeat(before) + sign + digits + fill.repeat(missing - before);
}
