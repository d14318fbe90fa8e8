/**
 * The frame's side of the conversation with the page around it: see messages.ts for what is said.
 *
 * Only the parent window is listened to, and only once: what it says next comes over the port that it sent along.
 */
import { Line, type Listener } from '../../src/editor-scratch/line.ts';
import { isBegin, isLibrary, READY, type Begin, type Library, type NamedBytes } from '../../src/editor-scratch/messages.ts';

let line: Line | null = null;

/** Tells the page that the frame is there. `make` gets how to begin, and gives what listens from then on. */
export function meetPage(make: (begin: Begin) => Promise<Listener>): void {
  const listen = ({ source, data, ports }: MessageEvent<unknown>): void => {
    const [port] = ports;
    if (source !== window.parent || !isBegin(data) || !port) return;
    window.removeEventListener('message', listen);
    const listener = make(data);
    line = new Line(port, {
      hear: (name, body) => void listener.then((ready) => ready.hear(name, body)),
      answer: async (name, body) => (await listener).answer(name, body),
    });
  };
  window.addEventListener('message', listen);
  // The page's origin isn't known here, and what is said is no secret.
  window.parent.postMessage(READY, '*');
}

/** A costume or a sound by its name; null when there is none of that name. */
export async function needFile(name: string): Promise<Uint8Array | null> {
  const bytes = await line?.ask('file', { name });
  return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : null;
}

export async function needLibrary(): Promise<Library | null> {
  const library = await line?.ask('library');
  return isLibrary(library) ? library : null;
}

/** Whether the child agrees to let this project go for another. */
export async function mayReplace(): Promise<boolean> {
  return (await line?.ask('replace')) === true;
}

export function tellChanged(project: string): void {
  line?.tell('changed', { project });
}

export function tellRunning(isRunning: boolean): void {
  line?.tell('running', { isRunning });
}

/** A file from this computer that isn't one of Scratch, or a damaged one. */
export function tellUnreadable(): void {
  line?.tell('unreadable');
}

export async function giveFile(name: string, blob: Blob): Promise<void> {
  line?.tell('download', { name, bytes: await blob.arrayBuffer() } satisfies NamedBytes);
}
