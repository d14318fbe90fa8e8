/** Who sent which message, and who heard it: the latest first. */
import type { Sending } from '../../stage/snapshot.ts';
import { gettext, interpolate } from '../../shared/i18n.ts';
import { element } from '../elements.ts';

const MOST = 12;
/** A game that sends messages all the time mustn't rewrite the page all the time. */
const PAUSE_MS = 200;

export interface Heard {
  message: string;
  from: string;
  to: readonly string[];
  /** How often in a row. */
  times: number;
}

export interface Names {
  message(id: string): string;
  target(id: string): string;
}

/** Each hearer once, in the order of hearing. */
export function readSending({ message, from, to }: Sending, names: Names): Heard {
  return {
    message: names.message(message),
    from: from ? names.target(from.target) : gettext('the page'),
    to: [...new Set(to.map(({ target }) => names.target(target)))],
    times: 1,
  };
}

/** The latest first; the same again is counted, not written again. */
export function withSendings(entries: readonly Heard[], sendings: readonly Heard[]): Heard[] {
  return sendings.reduce<Heard[]>((made, heard) => {
    const [latest, ...rest] = made;
    const isSame = latest?.message === heard.message && latest.from === heard.from && latest.to.join() === heard.to.join();
    return latest && isSame ? [{ ...latest, times: latest.times + 1 }, ...rest] : [heard, ...made];
  }, [...entries]).slice(0, MOST);
}

export class MessageLog {
  readonly root = element('section', { class: 'stage-messages', tabindex: '0', 'aria-label': gettext('Messages') });
  private entries: Heard[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.draw();
  }

  add(sendings: readonly Sending[], names: Names): void {
    if (sendings.length === 0) return;
    // Only what can be shown is read: a flood of messages costs nothing.
    this.entries = withSendings(this.entries, sendings.slice(-MOST).map((sending) => readSending(sending, names)));
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.draw();
    }, PAUSE_MS);
  }

  clear(): void {
    this.entries = [];
    this.draw();
  }

  private draw(): void {
    if (this.entries.length === 0) {
      this.root.replaceChildren(element('p', { class: 'stage-empty' }, gettext('No message has been sent yet. When one is, you see here who sent it and who heard it.')));
      return;
    }
    this.root.replaceChildren(element('ol', {}, ...this.entries.map(({ message, from, to, times }) => element('li', {},
      element('strong', {}, times > 1 ? `${message} ×${times}` : message),
      element('span', {}, interpolate(gettext('from: %(name)s'), { name: from })),
      element('span', {}, to.length > 0 ? interpolate(gettext('heard by: %(names)s'), { names: to.join(', ') }) : gettext('nobody heard it'))))));
  }
}
