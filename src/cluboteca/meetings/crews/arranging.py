"""How crews are put together: a pure function of who is there, what they have done so far, and a number that shuffles.

Wished, in this order: at most four at a computer, and no more crews than there have to be for the computers; the crews
as even as can be; ambassadors in different crews; nobody who is new only among others who are new, as long as there are
enough who aren't; those together who have seldom sat together. First drives who has driven least.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import ceil
from random import Random

MOST_IN_CREW = 4
NEW_UNTIL_MEETINGS = 3
"""Who has come less often is new."""
_ROUNDS = 6


@dataclass(frozen=True)
class Seat:
    """One learner who wants to sit down.

    meetings: how often she came. turns: how often she drove. partners: by learner id, how often they sat together.
    """

    learner_id: int
    meetings: int = 0
    turns: int = 0
    is_ambassador: bool = False
    partners: Mapping[int, int] = field(default_factory=dict)

    @property
    def is_new(self) -> bool:
        return self.meetings < NEW_UNTIL_MEETINGS and not self.is_ambassador


def count_crews(learners_count: int, computers_count: int) -> int:
    """Enough that nobody is a fifth; with many computers two or three sit at one rather than one alone."""
    fewest = ceil(learners_count / MOST_IN_CREW)
    return max(fewest, min(computers_count, learners_count // 2))


def arrange(seats: Sequence[Seat], computers_count: int, seed: int) -> list[list[Seat]]:
    """The crews, in each the one who drives first in front. Same seats and seed, same crews, whatever the order."""
    if not seats:
        return []
    chance = Random(seed)  # noqa: S311 -- nobody has to be kept from guessing who sits where
    shuffled = sorted(seats, key=lambda seat: seat.learner_id)
    chance.shuffle(shuffled)
    # Those of whom each crew needs one are dealt first; the sort keeps the shuffled order of equals.
    shuffled.sort(key=lambda seat: (not seat.is_ambassador, seat.is_new))
    crews: list[list[Seat]] = [[] for _ in range(count_crews(len(seats), computers_count))]
    for seat in shuffled:
        fewest = min(len(crew) for crew in crews)
        among = [crew for crew in crews if len(crew) == fewest]
        min(among, key=lambda crew: _count_together(seat, crew)).append(seat)
    _swap_old_pairs(crews)
    for crew in crews:
        crew.sort(key=lambda seat: (seat.turns, -seat.meetings))
    return crews


def _count_together(seat: Seat, crew: Sequence[Seat]) -> int:
    # Squared: three times with one is worse than once with three.
    return sum(seat.partners.get(other.learner_id, 0) ** 2 for other in crew if other is not seat)


def _swap_old_pairs(crews: list[list[Seat]]) -> None:
    """Two of the same kind change places where less old pairs remain then."""
    for _ in range(_ROUNDS):
        swapped = [_swap_between(one, other) for one, other in combinations(crews, 2)]
        if not any(swapped):
            return


def _swap_between(one: list[Seat], other: list[Seat]) -> bool:
    has_swapped = False
    for here in range(len(one)):
        for there in range(len(other)):
            first, second = one[here], other[there]
            if (first.is_ambassador, first.is_new) != (second.is_ambassador, second.is_new):
                continue
            before = _count_together(first, one) + _count_together(second, other)
            one[here], other[there] = second, first
            if _count_together(second, one) + _count_together(first, other) < before:
                has_swapped = True
            else:
                one[here], other[there] = first, second
    return has_swapped
