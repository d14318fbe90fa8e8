"""Which work could get which award. Pure: the librarian decides.

1. For each criterion the works with the best average of stars are its candidates; several with the same average are a
   tie, which is told.
2. Each award goes to its best work, also a second one to the same: nothing contradicts the jury. Of several that tie the
   one gets it that has the fewest awards so far, then is a candidate for the fewest other criteria, then stands first.
3. A work that is left without gets a mention for the criterion in which it was best, or thanks where the jury gave it no
   star. Neither is called as an award.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Criterion:
    id: int
    name: str
    award: str


@dataclass(frozen=True)
class Candidates:
    """Works with the best average, by number; several are a tie. average: 1 to 4; None where nobody gave a star."""

    criterion: Criterion
    entry_ids: tuple[int, ...]
    average: float | None


@dataclass
class Suggestion:
    """awards: titles. mention: the criterion for which it is mentioned instead; thanks: it has neither."""

    entry_id: int
    awards: list[str] = field(default_factory=list)
    mention: str = ""

    @property
    def is_thanked(self) -> bool:
        return not self.awards and not self.mention


Averages = Mapping[tuple[int, int], float]
"""By (entry id, criterion id), where there is a star at all."""


def find_candidates(criteria: Sequence[Criterion], entry_ids: Sequence[int], averages: Averages) -> list[Candidates]:
    """Of each criterion, in their order."""
    found = []
    for criterion in criteria:
        given = {each: averages[each, criterion.id] for each in entry_ids if (each, criterion.id) in averages}
        best = max(given.values(), default=None)
        winners = tuple(each for each in entry_ids if best is not None and given.get(each) == best)
        found.append(Candidates(criterion, winners, best))
    return found


def suggest(criteria: Sequence[Criterion], entry_ids: Sequence[int], averages: Averages) -> list[Suggestion]:
    """One for each work, in their order, none without a title, a mention or thanks."""
    suggested = {each: Suggestion(each) for each in entry_ids}
    candidates = find_candidates(criteria, entry_ids, averages)
    won: dict[Criterion, int] = {}
    # What is certain first, so that a tie can go to whoever has nothing.
    for line in sorted(candidates, key=lambda line: len(line.entry_ids) > 1):
        if not line.entry_ids:
            continue
        others = [other.entry_ids for other in candidates if other.criterion != line.criterion]
        won[line.criterion] = min(
            line.entry_ids,
            key=lambda each: (
                sum(winner == each for winner in won.values()),
                sum(each in ids for ids in others),
                entry_ids.index(each),
            ),
        )
    for criterion in criteria:
        if criterion in won:
            suggested[won[criterion]].awards.append(criterion.award)
    for each in suggested.values():
        if not each.awards:
            each.mention = _find_strength(each.entry_id, criteria, averages)
    return list(suggested.values())


def _find_strength(entry_id: int, criteria: Sequence[Criterion], averages: Averages) -> str:
    """Name of the criterion in which this work was best; empty where the jury gave it no star."""
    given = [criterion for criterion in criteria if (entry_id, criterion.id) in averages]
    return max(given, key=lambda criterion: averages[entry_id, criterion.id]).name if given else ""
