/** In which order the crews stand on the board: who waits longest for help first, then who is stuck, then by name. */
import type { BoardCrew } from '../frame/shapes.ts';

function rank(crew: BoardCrew): number {
  if (crew.hand && crew.hand.taken_by === null) return 0;
  if (crew.hand) return 1;
  return crew.is_stuck ? 2 : 3;
}

function nameOf(crew: BoardCrew): string {
  return crew.members.map((member) => member.nickname).join(' ');
}

export function inOrder(crews: readonly BoardCrew[], locale: string): BoardCrew[] {
  return [...crews].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.hand?.raised_at ?? '').localeCompare(other.hand?.raised_at ?? '') ||
      nameOf(one).localeCompare(nameOf(other), locale) ||
      String(one.id).localeCompare(String(other.id)),
  );
}
