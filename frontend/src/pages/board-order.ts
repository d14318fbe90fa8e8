/**
 * In which order the crews stand on the board: a hand that is up (longest first), stuck, long without a try, long without
 * a save, then those who are being helped, then the others by name. The server says which of these it is.
 */
import type { BoardCrew } from '../frame/shapes.ts';

const RANKS = { hand: 0, stuck: 1, no_try: 2, unsaved: 3, helped: 4 } as const;
const NO_NEED = 5;

function rank(crew: BoardCrew): number {
  if (crew.need) return RANKS[crew.need];
  if (crew.hand) return crew.hand.taken_by === null ? RANKS.hand : RANKS.helped;
  return crew.is_stuck ? RANKS.stuck : NO_NEED;
}

function sinceOf(crew: BoardCrew): string {
  return crew.need_since ?? crew.hand?.raised_at ?? '';
}

function nameOf(crew: BoardCrew): string {
  return crew.members.map((member) => member.nickname).join(' ');
}

export function inOrder(crews: readonly BoardCrew[], locale: string): BoardCrew[] {
  return [...crews].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      sinceOf(one).localeCompare(sinceOf(other)) ||
      nameOf(one).localeCompare(nameOf(other), locale) ||
      String(one.id).localeCompare(String(other.id)),
  );
}
