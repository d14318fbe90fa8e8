/**
 * Which block a line of a continued program was, for as long as the line stands as it was written: in the same function,
 * with the same text. Pure.
 */
import type { StageProject } from '../stage/program.ts';
import { wholeLines } from './stage-python.ts';

export interface BlockPlace {
  /** STAGE, or id of the sprite. */
  target: string;
  /** Id of the block. */
  block: string;
}

/** A function from the number of a line of `text`, from 1; null: no block was this line. */
export function findBlocks(project: StageProject, locale: string, text: string): (line: number) => BlockPlace | null {
  const written = wholeLines(project, locale);
  const keys = keysOf(written.map((line) => line.text));
  const places = new Map(written.flatMap(({ target, block }, at): [string, BlockPlace][] => (target === null || block === null ? [] : [[keys[at]!, { target, block }]])));
  const now = keysOf(text.split('\n'));
  return (line) => places.get(now[line - 1] ?? '') ?? null;
}

/** What tells a line from all others: its function, its text, and how often that text stood there before. */
function keysOf(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  let inside = '';
  return lines.map((line) => {
    const text = line.trimEnd();
    if (/^def /.test(text)) inside = text;
    else if (/^\S/.test(text)) inside = '';
    const key = `${inside}\n${text}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${key}\n${count}`;
  });
}
