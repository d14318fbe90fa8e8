/** The Python of a project: the scripts of one target as lines, or all of it as a work. */
import type { PythonWork } from '../../python/protocol.ts';
import { readProject } from '../../stage/read-project.ts';
import type { StageWork } from '../../stage/work.ts';
import type { PythonLine } from '../python-view.ts';

/** Brought when it is first asked for. */
export async function pythonOf(work: StageWork, target: string, locale: string): Promise<PythonLine[]> {
  const { toStagePython } = await import('../../stage-python/stage-python.ts');
  return toStagePython(readProject(work), target, locale);
}

/** All of it, for the Python workspace; null: it is longer than that can hold. */
export async function continuedWork(work: StageWork, locale: string): Promise<PythonWork | null> {
  const { continuedInPython } = await import('../../stage-python/continued.ts');
  return continuedInPython(work, locale);
}
