/** Numbers that are none: written with a comma, which makes two of one, or between quotes. */
import type { Failure } from './failure.ts';
import type { Found } from './names.ts';

const WORD = '\\p{L}\\p{N}_';
const COMMA = `(?<![${WORD}.\\[{])(?<!\\d,)(?<found>\\d+,\\d+)(?![${WORD}.])(?!,\\d)(?!\\s*,\\s*\\d+\\s*[\\]}])`;
const GIVEN = new RegExp(`^\\s*(?<name>[\\p{L}_][${WORD}]*)\\s*[\\-+*\\/]?=(?!=)[^,()\\[\\]{}]*?${COMMA}[^,]*$`, 'u');
const CALLED = new RegExp(`(?<name>[${WORD}]+)\\s*\\([^()]*?${COMMA}`, 'u');
const OF_CALLS = new Set(['run_type_extra', 'run_type_other', 'run_type_whole']);
/** Kinds whose message need not say that there is a tuple. */
const OF_NUMBERS = new Set(['run_type_multiply', 'run_type_number', 'run_type_whole']);
const QUOTED = /(?<called>[\p{L}\p{N}_.]+)\s*\((?:[^()'"]*,)?\s*(?<text>(?<quote>['"])(?<number>-?\d+(?:\.\d+)?)\k<quote>)\s*[,)]/u;

/** pret = 3,50 gives two numbers, and the error comes where it is used; round(3,75, 1) gets three. */
export function explainComma(failure: Failure, kind: string): Found | null {
  if (OF_NUMBERS.has(kind) || /tuple|sequence/.test(failure.message)) {
    const used = new Set<string>(failure.bareCode.match(/[\p{L}\p{N}_]+/gu) ?? []);
    for (const [index, line] of failure.bareLines.entries()) {
      const given = GIVEN.exec(line)?.groups;
      if (given && used.has(given['name'] ?? '')) return comma(given['found'] ?? '', index + 1);
    }
  }
  const called = OF_CALLS.has(kind) ? CALLED.exec(failure.bareCode)?.groups : undefined;
  return called && !failure.given.has(called['name'] ?? '') ? comma(called['found'] ?? '', failure.line) : null;
}

function comma(found: string, line: number): Found {
  return { kind: 'run_type_comma', values: { found, instead: found.replace(',', '.'), at_line: String(line) } };
}

/** turtle.forward("100"): it fails inside of what is called. */
export function explainQuoted(failure: Failure): Found | null {
  const { called = '', text = '', number = '' } = QUOTED.exec(failure.code)?.groups ?? {};
  if (called === '' || ['print', 'input', 'int', 'float', 'str'].includes(called)) return null;
  return { kind: 'run_type_quoted', values: { called, text, number } };
}
