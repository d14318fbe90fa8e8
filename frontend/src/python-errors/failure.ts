/** A run that failed, and what the program's text tells about its names. */

const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*';
const GIVEN = new RegExp(
  `^\\s*(${NAME}(?:\\s*,\\s*${NAME})*)\\s*(?::[^=]+)?[-+*/]?=(?!=)` +
    `|(?<![\\p{L}\\p{N}_])for\\s+(${NAME}(?:\\s*,\\s*${NAME})*)\\s+in(?![\\p{L}\\p{N}_])` +
    `|^\\s*(?:def|class)\\s+(${NAME})` +
    `|^\\s*(?:from\\s+[\\w.]+\\s+)?import\\s+([\\p{L}\\p{N}_., ]+)` +
    `|(?<![\\p{L}\\p{N}_])as\\s+(${NAME})`,
  'gu',
);
const PARAMETERS = new RegExp(`^\\s*def\\s+${NAME}\\s*\\(([^)]*)\\)`, 'u');
const QUIET = /#.*|(['"])(?:\\.|(?!\1).)*\1?/gu;

/** Offsets within a line, as JavaScript counts. */
export interface Range {
  from: number;
  to: number;
}

export class Failure {
  readonly lines: readonly string[];
  readonly line: number;
  /** Without texts and comments, each character of them a blank. */
  readonly bareLines: readonly string[];
  /** Names that the program makes, with the line where each appears first. */
  readonly given: ReadonlyMap<string, number>;

  /** line: from 1, held within the program. names: what could have been meant, as far as the one who asks knows. */
  constructor(readonly source: string, readonly type: string, readonly message: string, line: number, readonly names: readonly string[] = []) {
    this.lines = source.replace(/\r\n?/g, '\n').split('\n');
    this.line = Math.min(Math.max(line, 1), this.lines.length);
    this.bareLines = this.lines.map((text) => text.replace(QUIET, (quiet) => ' '.repeat(quiet.length)));
    this.given = this.findGiven();
  }

  get code(): string {
    return this.lines[this.line - 1] ?? '';
  }

  get bareCode(): string {
    return this.bareLines[this.line - 1] ?? '';
  }

  /** Lines above, each less indented than the one before, that begin a function; the innermost first. */
  functionsAround(line: number): number[] {
    const found: number[] = [];
    let indent = indentOf(this.lines[line - 1] ?? '');
    for (let above = line - 1; above >= 1; above -= 1) {
      const text = this.bareLines[above - 1] ?? '';
      if (text.trim() === '' || indentOf(text) >= indent) continue;
      indent = indentOf(text);
      if (text.trimStart().startsWith('def ')) found.push(above);
    }
    return found;
  }

  /** Where the function begins that the name, made on that line, belongs to; null: to the whole program. */
  homeOf(name: string, line: number): number | null {
    const parameters: string[] = PARAMETERS.exec(this.bareLines[line - 1] ?? '')?.[1]?.match(new RegExp(NAME, 'gu')) ?? [];
    return parameters.includes(name) ? line : (this.functionsAround(line)[0] ?? null);
  }

  /**
   * What to show on the line. word: what the error is about, or ''. range: Python's own place. isWordFirst: whether the word,
   * where it is found within the range, says more than the whole range.
   */
  placeOf(word: string, range: Range | null, isWordFirst: boolean): Range {
    const { from, to } = range ?? { from: 0, to: this.code.length };
    const escaped = escape(word);
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'u');
    const found = word === '' || (range && !isWordFirst) ? null : pattern.exec(this.code.slice(from, to));
    if (found) return { from: from + found.index, to: from + found.index + word.length };
    return range ?? this.iterated ?? { from: indentOf(this.code), to: this.code.trimEnd().length };
  }

  /** What a `for` on the line goes through. */
  private get iterated(): Range | null {
    const match = /^\s*for\s.+?\sin\s+(.*?)\s*:\s*$/u.exec(this.bareCode);
    if (!match?.[1]) return null;
    const from = match[0].lastIndexOf(match[1]);
    return { from, to: from + match[1].length };
  }

  private findGiven(): Map<string, number> {
    const given = new Map<string, number>();
    const add = (part: string | undefined, line: number) => {
      for (const name of part?.match(new RegExp(NAME, 'gu')) ?? []) if (!given.has(name)) given.set(name, line);
    };
    this.bareLines.forEach((text, index) => {
      for (const match of text.matchAll(GIVEN)) match.slice(1).forEach((part) => add(part, index + 1));
      add(PARAMETERS.exec(text)?.[1], index + 1);
    });
    given.delete('as');
    given.delete('import');
    return given;
  }
}

export function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
