/** Whether a program brings the stage. Pure. */
import type { SourceFile } from '../../python/protocol.ts';

const BRINGS = /^[ \t]*(?:from[ \t]+stage\b|import[ \t]+(?:[\w.]+(?:[ \t]+as[ \t]+\w+)?[ \t]*,[ \t]*)*stage\b)/m;

export function usesStage(files: readonly SourceFile[]): boolean {
  return files.some(({ name, text }) => name.endsWith('.py') && BRINGS.test(text));
}
