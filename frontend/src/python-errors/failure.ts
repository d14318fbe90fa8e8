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

export class Failure {
  readonly lines: readonly string[];
  readonly line: number;
  /** Without texts and comments, each character of them a blank. */
  readonly bareLines: readonly string[];
  /** Names that the program makes, with the line where each appears first. */
  readonly given: ReadonlyMap<string, number>;

  /** line: from 1, held within the program. */
  constructor(readonly source: string, readonly type: string, readonly message: string, line: number) {
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

  /** Some line above, less indented, begins a function. */
  isInsideFunction(line: number): boolean {
    let indent = indentOf(this.lines[line - 1] ?? '');
    for (let above = line - 1; above >= 1; above -= 1) {
      const text = this.bareLines[above - 1] ?? '';
      if (text.trim() === '' || indentOf(text) >= indent) continue;
      indent = indentOf(text);
      if (text.trimStart().startsWith('def ')) return true;
    }
    return false;
  }

  /** Of the word on the line, from 1; of the first character when it isn't there. */
  columnOf(word: string): number {
    const escaped = escape(word);
    const found = word === '' ? null : new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'u').exec(this.code);
    const before = found === null ? this.code.slice(0, indentOf(this.code)) : this.code.slice(0, found.index);
    return [...before].length + 1;
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
