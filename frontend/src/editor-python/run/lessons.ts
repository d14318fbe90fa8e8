/** What Python has to be told before a program that imports modules which don't come with it. */
import { fileOf, partsNeeded, type LibraryPart } from '../../python/library-parts.ts';
import type { Library } from '../../python/modules.ts';
import type { Request, SourceFile } from '../../python/protocol.ts';
import { staticAddress } from '../../shared/static-files.ts';

const reading = new Map<LibraryPart, Promise<Library>>();

/** Requests that go before the others. Without the files there are none, and the program is told that it can't import. */
export async function lessonsFor(files: readonly SourceFile[]): Promise<Request[]> {
  const libraries = await Promise.all(partsNeeded(files).map(bring));
  return libraries.flatMap((library): Request[] => (library ? [{ kind: 'learn', library }] : []));
}

async function bring(part: LibraryPart): Promise<Library | null> {
  const known = reading.get(part) ?? read(part);
  reading.set(part, known);
  try {
    return await known;
  } catch {
    reading.delete(part);
    return null;
  }
}

async function read(part: LibraryPart): Promise<Library> {
  const file = fileOf(part);
  const answer = await fetch(staticAddress(file));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return (await answer.json()) as Library;
}
