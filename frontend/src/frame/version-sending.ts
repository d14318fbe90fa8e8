/** One save on its way to the club's computer, with the files that it names. */
import { noteAcknowledged } from './acknowledged.ts';
import { ApiError, type Id, Unreachable, callApi } from './api.ts';
import type { DraftStore, NewDraft } from './draft.ts';

/** Browsers allow 64 kB of bodies in flight that may outlive their page. */
export const KEEPALIVE_BYTES = 60_000;
/** Below that packing saves less than it costs. */
const PACK_BYTES = 2_500;
const FILE_TIMEOUT_MS = 60_000;

type Sent = Pick<NewDraft, 'project' | 'key' | 'bytes' | 'save_token'>;

export interface SendOptions {
  /** Names of files that nobody has any more. */
  lost?: string[];
  /** The page is being left: nothing may be waited for before the request is out. */
  isLeaving?: boolean;
}

/** Saves at once, without keeping a draft. Throws ApiError, Unreachable. */
export async function putVersion(draft: Sent, { lost = [], isLeaving = false }: SendOptions = {}): Promise<void> {
  const path = `${addressOf(draft.project)}/versions/${encodeURIComponent(draft.key)}`;
  const packed = isLeaving || draft.bytes.length < PACK_BYTES ? null : await pack(draft.bytes);
  const body = packed ?? draft.bytes;
  const saved = await callApi<{ key: string } | undefined>('PUT', path, {
    body,
    headers: {
      'X-Save-Token': draft.save_token,
      ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
      ...(lost.length > 0 ? { 'X-Lost-Files': lost.join(' ') } : {}),
    },
    keepalive: draft.bytes.length <= KEEPALIVE_BYTES,
  });
  // A router's log-in page answers 200 to anything: only the club's computer knows the key.
  if (saved?.key !== draft.key) throw new Unreachable('the answer names another key');
  noteAcknowledged(draft.project, draft.key);
}

/**
 * The same, after the files that it names and that wait in the store, for the club's computer hasn't got those. What it lacks
 * all the same, and nobody has any more, is named as lost, so that the rest of the work is saved. Throws ApiError,
 * Unreachable.
 */
export async function putWithFiles(draft: Sent, store: DraftStore): Promise<void> {
  const waiting = await store.listFiles(draft.project).catch((): string[] => []);
  let lost = waiting.length > 0 ? await sendFiles(draft, waiting.filter(isNamedIn(draft.bytes)), store) : [];
  try {
    await putVersion(draft, { lost });
  } catch (error) {
    const names = missingIn(error);
    if (!names) throw error;
    lost = [...lost, ...(await sendFiles(draft, names, store))];
    await putVersion(draft, { lost });
  }
}

function missingIn(error: unknown): string[] | null {
  if (!(error instanceof ApiError) || error.code !== 'missing_files') return null;
  const { names } = error.details;
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : null;
}

/** What has arrived leaves the store. Gives the names of those that can't be had any more. */
async function sendFiles({ project, save_token }: Sent, names: string[], store: DraftStore): Promise<string[]> {
  const lost: string[] = [];
  for (const name of names) {
    const body = await store.readFile(project, name);
    if (!body || !(await putFile(project, name, body, save_token))) lost.push(name);
    else await store.dropFiles(project, [name]).catch(() => {});
  }
  return lost;
}

/** False when the server refuses this file for good: a picture that may be kept nowhere mustn't keep the work from being saved. */
async function putFile(project: Id, name: string, body: Uint8Array, save_token: string): Promise<boolean> {
  try {
    const path = `${addressOf(project)}/files/${encodeURIComponent(name)}`;
    const headers = { 'X-Save-Token': save_token, 'Content-Type': 'application/octet-stream' };
    await callApi('PUT', path, { body, headers, timeout_ms: FILE_TIMEOUT_MS });
    return true;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 422 || error.status === 413)) return false;
    throw error;
  }
}

function isNamedIn(bytes: Uint8Array): (name: string) => boolean {
  const text = new TextDecoder().decode(bytes);
  return (name) => text.includes(name);
}

function addressOf(project: Id): string {
  return `/api/projects/${encodeURIComponent(project)}`;
}

/** null where the browser can't. */
async function pack(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (typeof CompressionStream === 'undefined') return null;
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
