/**
 * The frame with the Scratch editor, from the page's side: it is opened, and a line to it begins when it says that it is
 * there. A frame that doesn't come is asked for again, since the club's computer may be away for a moment.
 */
import { Line, type Listener } from './line.ts';
import { READY, type Begin } from './messages.ts';

const ADDRESS = '/scratch-frame/';
/** After the frame's page has loaded, on a slow computer. */
const START_LIMIT_MS = 45_000;
const AGAIN_MS = 3_000;
const TRIES = 4;

/** The frame never said that it is there. */
export class NoFrame extends Error {
  override name = 'NoFrame';
}

export interface OpenedFrame {
  frame: HTMLIFrameElement;
  line: Line;
}

/** Puts the frame into `place`. title: what it is called for those who hear the page. */
export async function openFrame(place: HTMLElement, title: string, begin: Begin, listener: Listener): Promise<OpenedFrame> {
  for (let left = TRIES; left > 0; left -= 1) {
    const frame = document.createElement('iframe');
    // Never allow-same-origin: with it a project would be the page.
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.className = 'scratch-frame';
    frame.title = title;
    frame.src = ADDRESS;
    const ready = waitUntilReady(frame);
    place.append(frame);
    if (await ready) {
      const { port1, port2 } = new MessageChannel();
      const line = new Line(port1, listener);
      // An opaque origin has no name to send to; what is sent is no secret.
      frame.contentWindow?.postMessage(begin, '*', [port2]);
      return { frame, line };
    }
    frame.remove();
    if (left > 1) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
  throw new NoFrame();
}

function waitUntilReady(frame: HTMLIFrameElement): Promise<boolean> {
  return new Promise((resolve) => {
    let limit: ReturnType<typeof setTimeout> | undefined;
    const end = (isReady: boolean): void => {
      clearTimeout(limit);
      window.removeEventListener('message', listen);
      resolve(isReady);
    };
    const listen = ({ source, data }: MessageEvent<unknown>): void => {
      if (source === frame.contentWindow && data === READY) end(true);
    };
    window.addEventListener('message', listen);
    frame.addEventListener('load', () => {
      limit ??= setTimeout(() => end(false), START_LIMIT_MS);
    });
  });
}
