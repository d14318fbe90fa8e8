/** What the open pages of one browser tell each other. */
import type { Id } from './api.ts';

export type Notice =
  /** Somebody signed in or out at this computer: pages of another crew go to the start page. */
  | { kind: 'crew-changed' }
  /** `page` opens the project to work on it; whoever had it open before gives way. */
  | { kind: 'project-opened'; project: Id; page: string }
  /** The answer: the work is kept and the window is closed for changes. */
  | { kind: 'project-yielded'; project: Id };

const NAME = 'cluboteca';

/** Listens until the returned function is called. A page doesn't hear itself through its own `tell`. */
export interface Channel {
  tell(notice: Notice): void;
  listen(hear: (notice: Notice) => void): () => void;
}

class BroadcastNotices implements Channel {
  readonly #channel = new BroadcastChannel(NAME);

  tell(notice: Notice): void {
    this.#channel.postMessage(notice);
  }

  listen(hear: (notice: Notice) => void): () => void {
    const heard = (event: MessageEvent<Notice>): void => hear(event.data);
    this.#channel.addEventListener('message', heard);
    return () => this.#channel.removeEventListener('message', heard);
  }
}

let shared: Channel | null = null;

export function getChannel(): Channel {
  shared ??= new BroadcastNotices();
  return shared;
}
