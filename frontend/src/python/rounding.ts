/** Rounding as Python does it: the number as it really is, not as it is written, and in the middle to the even neighbour. */

/** With so many digits behind the point. */
export function roundToText(value: number, digits: number): string {
  const absolute = Math.abs(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (absolute >= 1e21) return `${sign}${BigInt(absolute)}${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`;
  const places = Math.min(digits, 100);
  // As far as a number can go, so that a middle is seen to be one.
  const exact = absolute.toFixed(Math.min(places + 60, 100));
  const point = exact.indexOf('.');
  const end = places === 0 ? (point < 0 ? exact.length : point) : point + 1 + places;
  const kept = exact.slice(0, end);
  const rest = point < 0 ? '' : exact.slice(point + 1 + places);
  const isMiddle = /^50*$/.test(rest) && Number(kept.at(-1)) % 2 === 0;
  return sign + (isMiddle ? kept : absolute.toFixed(places));
}

export function roundHalfEven(value: number, digits: number): number {
  if (!Number.isFinite(value) || digits > 22 || digits < -308) return value;
  if (digits >= 0) return Number(roundToText(value, digits));
  const unit = 10 ** -digits;
  return roundHalfEven(value / unit, 0) * unit;
}

/** To tens, hundreds and so on: `digits` is negative. */
export function roundInteger(value: bigint, digits: number): bigint {
  const unit = 10n ** BigInt(-digits);
  const rest = ((value % unit) + unit) % unit;
  const low = value - rest;
  const isUp = rest * 2n > unit || (rest * 2n === unit && (low / unit) % 2n !== 0n);
  return isUp ? low + unit : low;
}
