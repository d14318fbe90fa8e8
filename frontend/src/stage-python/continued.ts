/** A project of the stage as the Python workspace goes on with it: its program as text, its pictures and sounds as they are. */
import type { PythonWork } from '../python/protocol.ts';
import { readProject } from '../stage/read-project.ts';
import type { StageWork } from '../stage/work.ts';
import { wholeProgram } from './stage-python.ts';

export function continuedInPython(work: StageWork, locale: string): PythonWork {
  const files = [{ name: 'main.py', text: wholeProgram(readProject(work), locale) }];
  return { format: 1, workspace: 'python', world: 'python', files, scene: work.stage };
}
