/** What a program has printed and what was answered, in order, so that any moment of it can be shown again. Pure. */
import type { Output } from '../../python/protocol.ts';

/** Signs that are kept; of more, the beginning goes. */
const MOST_SIGNS = 2_000_000;

interface Kept extends Output {
  /** How many signs stood before it. */
  at: number;
}

export class OutputLog {
  private readonly pieces: Kept[] = [];
  private kept = 0;
  private end = 0;

  /** How many signs have come in all. */
  get printed(): number {
    return this.end;
  }

  clear(): void {
    this.pieces.length = 0;
    this.kept = 0;
    this.end = 0;
  }

  add({ stream, text }: Output): void {
    this.pieces.push({ stream, text, at: this.end });
    this.end += text.length;
    this.kept += text.length;
    while (this.kept > MOST_SIGNS && this.pieces.length > 1) this.kept -= this.pieces.shift()?.text.length ?? 0;
  }

  /** The first so many signs, or all. */
  until(printed = this.end): Output[] {
    return this.pieces.filter(({ at }) => at < printed).map(({ stream, text, at }) => ({ stream, text: text.slice(0, printed - at) }));
  }
}
