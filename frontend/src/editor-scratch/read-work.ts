/** From a saved work to a project. The server keeps whatever a browser sends, so nothing of it is believed. */
import { UnreadableWork, type ScratchWork } from '../shared/contract.ts';
import { isRecord } from './messages.ts';

export function readWork(work: unknown): ScratchWork {
  const { format, workspace, world, project } = isRecord(work) ? work : {};
  if (format !== 1 || workspace !== 'scratch' || world !== 'scratch') throw new UnreadableWork('no work of Scratch');
  if (!isRecord(project) || !Array.isArray(project.targets)) throw new UnreadableWork('no project of Scratch');
  return work as ScratchWork;
}

/** From what the frame says: it is shut away because it isn't trusted. null: no project. */
export function readChanged(body: unknown): ScratchWork | null {
  if (!isRecord(body) || typeof body.project !== 'string') return null;
  try {
    return readWork({ format: 1, workspace: 'scratch', world: 'scratch', project: JSON.parse(body.project) as unknown });
  } catch {
    return null;
  }
}
