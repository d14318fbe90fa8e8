/** Texts and numbers as Python writes them. Pure. */

/** Whatever stands in it, the result is one literal on one line. */
export function quoted(text: string): string {
  const quote = text.includes('"') && !text.includes("'") ? "'" : '"';
  return `${quote}${escaped(text, quote)}${quote}`;
}

/** The inside of a literal between these quotes. */
export function escaped(text: string, quote: string): string {
  return text.replace(/[\\"'\p{Cc}\p{Cs}\u2028\u2029]/gu, (sign) => {
    if (sign === '"' || sign === "'") return sign === quote ? `\\${sign}` : sign;
    if (sign === '\\') return '\\\\';
    if (sign === '\n') return '\\n';
    if (sign === '\t') return '\\t';
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'float("nan")';
  if (!Number.isFinite(value)) return value > 0 ? 'float("inf")' : 'float("-inf")';
  return String(value === 0 ? 0 : value);
}

/** The number that a typed text is, when it is written as one would write a number. */
export function numberIn(text: string | number): number | null {
  if (typeof text === 'number') return text;
  const trimmed = text.trim();
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(trimmed) ? Number(trimmed) : null;
}
