/** What Python has to be told before a program that imports modules which don't come with it. */
import { MORE_FILE, needsMore } from '../../python/more-modules.ts';
import type { Library } from '../../python/modules.ts';
import type { Request, SourceFile } from '../../python/protocol.ts';
import { staticAddress } from '../../shared/static-files.ts';

let reading: Promise<Library> | null = null;

/** Requests that go before the others. Without the file there are none, and the program is told that it can't import. */
export async function lessonsFor(files: readonly SourceFile[]): Promise<Request[]> {
  if (!needsMore(files)) return [];
  reading ??= read();
  try {
    return [{ kind: 'learn', library: await reading }];
  } catch {
    reading = null;
    return [];
  }
}

async function read(): Promise<Library> {
  const answer = await fetch(staticAddress(MORE_FILE));
  if (!answer.ok) throw new Error(`${MORE_FILE}: ${answer.status}`);
  return (await answer.json()) as Library;
}
