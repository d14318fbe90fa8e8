/**
 * From a saved work to what the editor can show. The server keeps whatever a browser sends, so nothing of it is believed:
 * whatever isn't a project of this workspace raises UnreadableWork. What isn't known is left out.
 */
import { MOST_PROGRAM_BYTES, UnreadableWork } from '../shared/contract.ts';
import { readProject } from '../stage/read-project.ts';
import type { SavedStage } from '../stage/work.ts';
import type { PythonWork, SourceFile } from './protocol.ts';

export const MAIN = 'main.py';
export const MOST_FILES = 20;
export const FILE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,39}\.(?:py|txt)$/;

export const MOST_BYTES = MOST_PROGRAM_BYTES;

export interface PythonProject {
  files: SourceFile[];
  scene: SavedStage | null;
}

export function readWork(work: unknown): PythonProject {
  const { format, workspace, world, files, scene } = object(work) as Partial<Record<keyof PythonWork, unknown>>;
  if (format !== 1 || workspace !== 'python' || world !== 'python') throw new UnreadableWork('no work of Python');
  if (!Array.isArray(files) || files.length < 1 || files.length > MOST_FILES) throw new UnreadableWork('no files, or too many');
  const read = files.map(readFile);
  if (read[0]?.name !== MAIN) throw new UnreadableWork(`the first file isn't ${MAIN}`);
  if (new Set(read.map(({ name }) => name)).size < read.length) throw new UnreadableWork('two files have one name');
  if (read.reduce((sum, { text }) => sum + countBytes(text), 0) > MOST_BYTES) throw new UnreadableWork('too long');
  return { files: read, scene: scene === undefined ? null : readScene(scene) };
}

export function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function object(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new UnreadableWork('no object');
  return value;
}

function readFile(value: unknown): SourceFile {
  const { name, text } = object(value) as Partial<Record<keyof SourceFile, unknown>>;
  if (typeof name !== 'string' || !FILE_NAME.test(name) || typeof text !== 'string') throw new UnreadableWork('no file');
  return { name, text };
}

function readScene(scene: unknown): SavedStage {
  try {
    return readProject({ format: 1, workspace: 'blocks', world: 'stage', stage: scene }).stage;
  } catch (error) {
    throw new UnreadableWork(String(error), { cause: error });
  }
}
