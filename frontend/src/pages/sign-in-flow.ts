/**
 * What has been tapped so far on the way into the club, and what comes next. No DOM, no requests.
 *
 *     who -> pictures of each chosen child -> who drives first -> sending -> in
 *
 * The pictures live only here and only until the answer: a child whose pictures were wrong taps again, the others'
 * stay; as soon as the crew is in, or when nobody touches the page for a while, all are forgotten.
 */
import { type Id } from '../frame/api.ts';
import { type MeetingLearner, isSame } from '../frame/shapes.ts';

export const CREW_SIZE = 4;
export const PICTURES_TO_TAP = 3;
export const PICTURES = ['apple', 'bell', 'boat', 'cat', 'drum', 'fish', 'hat', 'key', 'kite', 'star', 'sun', 'tree'] as const;

export type Place = 'who' | 'pictures' | 'driver' | 'sending';

export interface SignInBody {
  learners: { id: Id; pictures: string[] }[];
  driver: Id;
}

export class SignInFlow {
  place: Place = 'who';
  chosen: MeetingLearner[] = [];
  /** Whose pictures are asked for. */
  current: MeetingLearner | null = null;
  #driver: Id | null = null;
  readonly #taps = new Map<Id, string[]>();

  isChosen(learner: MeetingLearner): boolean {
    return this.chosen.some((other) => isSame(other.id, learner.id));
  }

  get isFull(): boolean {
    return this.chosen.length >= CREW_SIZE;
  }

  choose(learner: MeetingLearner): void {
    if (this.isChosen(learner)) this.leaveOut(learner);
    else if (!this.isFull) this.chosen = [...this.chosen, learner];
  }

  /** Goes on without this child. */
  leaveOut(learner: MeetingLearner): void {
    this.chosen = this.chosen.filter((other) => !isSame(other.id, learner.id));
    this.#taps.delete(learner.id);
    if (isSame(this.#driver, learner.id)) this.#driver = null;
  }

  /** How many of the current child's pictures are tapped. */
  get tapped(): number {
    return this.current ? (this.#taps.get(this.current.id)?.length ?? 0) : 0;
  }

  hasTapped(learner: MeetingLearner): boolean {
    return this.#taps.get(learner.id)?.length === PICTURES_TO_TAP;
  }

  tap(picture: string): void {
    if (!this.current || this.tapped >= PICTURES_TO_TAP) return;
    this.#taps.set(this.current.id, [...(this.#taps.get(this.current.id) ?? []), picture]);
  }

  undo(): void {
    if (this.current) this.#taps.set(this.current.id, (this.#taps.get(this.current.id) ?? []).slice(0, -1));
  }

  drive(learner: MeetingLearner): void {
    this.#driver = learner.id;
  }

  /** To the next thing that is missing. */
  goOn(): Place {
    this.current = this.chosen.find((learner) => !this.hasTapped(learner)) ?? null;
    if (this.chosen.length === 0) this.place = 'who';
    else if (this.current) this.place = 'pictures';
    else if (this.#driver === null && this.chosen.length > 1) this.place = 'driver';
    else this.place = 'sending';
    return this.place;
  }

  /** These pictures weren't the right ones: the child taps again, the others stay. */
  askAgain(learner: MeetingLearner): void {
    this.#taps.delete(learner.id);
  }

  body(): SignInBody {
    return {
      learners: this.chosen.map(({ id }) => ({ id, pictures: this.#taps.get(id) ?? [] })),
      driver: this.#driver ?? this.chosen[0]?.id ?? '',
    };
  }

  /** Back to the beginning, with everything forgotten. */
  forget(): void {
    this.#taps.clear();
    this.#driver = null;
    this.current = null;
    this.chosen = [];
    this.place = 'who';
  }
}

/** In random order, anew at each showing, so that a place on the screen tells an onlooker nothing. */
export function shuffle<T>(things: readonly T[]): T[] {
  const shuffled = [...things];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
    const other = random % (last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
