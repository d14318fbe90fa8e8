/** A project of the stage as the Python workspace goes on with it: its program as text, its pictures and sounds as they are. */
import type { PythonWork } from '../python/protocol.ts';
import { MOST_PROGRAM_BYTES } from '../shared/contract.ts';
import { readProject } from '../stage/read-project.ts';
import type { StageWork } from '../stage/work.ts';
import { wholeProgram } from './stage-python.ts';

/** null: its text is longer than a project of Python can be. */
export function continuedInPython(work: StageWork, locale: string): PythonWork | null {
  const text = wholeProgram(readProject(work), locale);
  if (new TextEncoder().encode(text).length > MOST_PROGRAM_BYTES) return null;
  return { format: 1, workspace: 'python', world: 'python', files: [{ name: 'main.py', text }], scene: work.stage };
}
