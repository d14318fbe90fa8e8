/**
 * The first names that guests of an hour of code type. They stay in this tab: nothing here sends them anywhere.
 *
 * The server knows a guest by a number. What is typed on the start page is kept in order until the next page names the
 * guests who came of it, also in order; a guest who has been given a name, or none, keeps that.
 */

const TYPED = 'cluboteca-hour-typed';
const NAMES = 'cluboteca-hour-names';
const MOST_LETTERS = 20;

type Names = Record<string, string>;

function read<T>(key: string, fallback: T): T {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null) ?? fallback;
  } catch {
    return fallback; // a browser that keeps nothing
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Then the certificate has a line to write on.
  }
}

export function tidy(typed: string): string {
  return [...typed.trim().replace(/\s+/g, ' ')].slice(0, MOST_LETTERS).join('');
}

/** Keeps what stands in the form, for each place at which an avatar is picked. */
export function keepTyped(form: HTMLFormElement): void {
  const names: string[] = [];
  for (const input of form.querySelectorAll<HTMLInputElement>('[data-typed-name]')) {
    const picked = form.querySelector<HTMLInputElement>(`input[name="avatar-${input.dataset['typedName']}"]:checked`);
    if (picked?.value) names.push(tidy(input.value));
  }
  write(TYPED, names);
}

/** Gives the typed names to those of these guests who are new. ids: in the order in which they sat down. */
export function nameGuests(ids: string[]): void {
  const typed = read<string[]>(TYPED, []);
  if (typed.length === 0) return;
  const names = read<Names>(NAMES, {});
  const newcomers = ids.filter((id) => !(id in names));
  // The newest are at the end; who came back with a code has no typed name.
  const named = newcomers.slice(-typed.length);
  if (named.length === 0) return;
  named.forEach((id, place) => (names[id] = typed[place] ?? ''));
  write(NAMES, names);
  write(TYPED, []);
}

/** The name of one guest, typed again; empty takes it away. */
export function nameGuest(id: string, typed: string): void {
  write(NAMES, { ...read<Names>(NAMES, {}), [id]: tidy(typed) });
}

/** Before somebody else comes to this tab. */
export function forgetNames(): void {
  write(TYPED, []);
  write(NAMES, {});
}

/** The name that was typed for this guest; empty when none was. */
export function getTypedName(id: string): string {
  const name = read<Names>(NAMES, {})[id];
  return typeof name === 'string' ? name : '';
}
