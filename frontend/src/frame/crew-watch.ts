/**
 * Keeps a page from showing one crew's things to another.
 *
 * Learners' pages say whose they are: `<meta name="crew" content="17">`, with an empty content where nobody is signed
 * in. Pages of adults have no such element and are left alone. The page goes to the start page, without staying in the
 * history, when the crew at this computer is another one: on coming back from the back/forward cache, when another
 * window says so, and by asking every 20 seconds, every 5 while a hand is up. While the club's computer is away nobody can have changed there, so
 * the page stays.
 *
 * Fires `crew-updated` (detail: Crew) on the document whenever the server has told about the page's own crew, and
 * `crew-ended` (cancelable) when nobody signed out here and the server no longer knows the crew: its meeting has ended.
 * A page that cancels it stays and says so itself.
 */
import { ApiError, callApi } from './api.ts';
import { getChannel } from './channel.ts';
import { type Crew, isSame } from './shapes.ts';
import { keepTextSize, keptTextSize } from './text-size.ts';

export const POLL_MS = 20_000;
export const CLOSE_POLL_MS = 5_000;
const REMEMBERED = 'crew';

declare global {
  interface DocumentEventMap {
    'crew-updated': CustomEvent<Crew>;
    'crew-ended': CustomEvent<null>;
  }
}

let isClose = false;

/** While a hand is up, who comes to help is worth knowing soon. */
export function watchClosely(isUp: boolean): void {
  isClose = isUp;
}

/** '' where nobody is signed in; null on a page that isn't a learners' page. */
export function pageCrew(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="crew"]')?.content ?? null;
}

/** What the newest page of this browser said, for the moment before the server answers. null: unknown. */
function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

/** Takes away everything that this browser remembers, but for unsent drafts in the outbox and the size of its texts. */
export function forgetCrew(): void {
  const size = keptTextSize();
  try {
    localStorage.clear();
    sessionStorage.clear();
    localStorage.setItem(REMEMBERED, '');
    keepTextSize(size);
  } catch {
    // A browser that stores nothing has nothing to forget.
  }
}

/** Tells the page and its listeners about a newer state of the crew. */
export function tellCrew(crew: Crew): void {
  document.dispatchEvent(new CustomEvent('crew-updated', { detail: crew }));
}

/** Watches until `signal` ends it; for ever without one. */
export function watchCrew(go: (address: string) => void = (address) => location.replace(address), signal?: AbortSignal): void {
  const crew = pageCrew();
  if (crew === null) return;
  const until = signal ? { signal } : {};
  try {
    localStorage.setItem(REMEMBERED, crew);
  } catch {
    // Then only the server is asked.
  }

  const leave = (): void => {
    document.documentElement.classList.add('is-leaving');
    go('/');
  };
  const compare = async (): Promise<void> => {
    const current = await askForCrew();
    if (current === 'unknown') return;
    if (current === null && crew !== '' && remembered() === crew && endsKindly()) return;
    if (current === null ? crew !== '' : !isSame(current.id, crew)) leave();
    else if (current !== null) tellCrew(current);
  };
  let ticks = 0;
  const compareIfSeen = (): void => {
    ticks = 0;
    if (document.visibilityState === 'visible') void compare();
  };
  const compareInTurn = (): void => {
    ticks += 1;
    if (isClose || ticks * CLOSE_POLL_MS >= POLL_MS) compareIfSeen();
  };

  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    const newest = remembered();
    if (newest !== null && newest !== crew) leave();
    else void compare();
  }, until);
  const stopListening = getChannel().listen((notice) => {
    if (notice.kind === 'crew-changed') void compare();
  });
  signal?.addEventListener('abort', stopListening);
  if (crew === '') return;
  const timer = setInterval(compareInTurn, CLOSE_POLL_MS);
  signal?.addEventListener('abort', () => clearInterval(timer));
  document.addEventListener('visibilitychange', compareIfSeen, until);
}

/** True when the page takes it upon itself to say so. */
function endsKindly(): boolean {
  return !document.dispatchEvent(new CustomEvent('crew-ended', { cancelable: true, detail: null }));
}

/** Whether others go on: then only this crew's sign-in has ended. False while the club's computer is away. */
export async function isMeetingOpen(): Promise<boolean> {
  try {
    await callApi('GET', '/api/meeting');
    return true;
  } catch {
    return false;
  }
}

/** null when the server knows of no crew here. */
export async function askForCrew(): Promise<Crew | null | 'unknown'> {
  try {
    return await callApi<Crew>('GET', '/api/crews/current');
  } catch (error) {
    return error instanceof ApiError && error.status === 401 ? null : 'unknown';
  }
}
