/** The scripts of one target as lines of Python. */
import { readProject } from '../../stage/read-project.ts';
import type { StageWork } from '../../stage/work.ts';
import type { PythonLine } from '../python-view.ts';

/** Brought when it is first asked for. */
export async function pythonOf(work: StageWork, target: string, locale: string): Promise<PythonLine[]> {
  const { toStagePython } = await import('../../stage-python/stage-python.ts');
  return toStagePython(readProject(work), target, locale);
}
