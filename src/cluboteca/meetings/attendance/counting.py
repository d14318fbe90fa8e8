"""Numbers from a book. Pure; what each means is said on the page, too."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from cluboteca.meetings.attendance.book import Book, Child, HeldMeeting, Mark
from cluboteca.meetings.attendance.policies import AGE_BANDS, LEAST_CHILDREN_SHOWN, RETENTION_AT


@dataclass(frozen=True)
class MonthCount:
    """first_on: the month's first day. children: who came at least once. average: children at a meeting."""

    first_on: date
    meetings: int
    children: int
    average: float


@dataclass(frozen=True)
class SplitRow:
    """children: None where there are too few to say, or where the number would give away a hidden one."""

    key: str
    children: int | None


@dataclass(frozen=True)
class Retention:
    """at: the number of a meeting, counted from a child's first. counted: children for whom it can be said already."""

    at: int
    counted: int
    stayed: int


def count_visits(book: Book) -> int:
    return sum(len(seen) for seen in book.came.values())


def count_often(book: Book, child: Child) -> tuple[int, int]:
    """To how many meetings of the book the child came, of how many that were held while she was in the club."""
    marks = book.list_marks(child, book.meetings)
    came = marks.count(Mark.CAME)
    return came, came + marks.count(Mark.MISSED)


def count_months(book: Book) -> list[MonthCount]:
    """Newest first; months without a meeting are passed over."""
    months: dict[date, set[int]] = defaultdict(set)
    for meeting in book.meetings:
        months[meeting.held_on.replace(day=1)].add(meeting.id)
    rows = []
    for first_on, ids in sorted(months.items(), reverse=True):
        visits = [len(seen & ids) for seen in book.came.values()]
        rows.append(MonthCount(first_on, len(ids), sum(1 for count in visits if count), sum(visits) / len(ids)))
    return rows


def find_age_band(child: Child, day: date) -> str:
    """`7-9`, `10-12`, `13-15`, else `other`. The age is the one that the child has or reaches in the year of the day."""
    if child.birth_year is not None:
        age = day.year - child.birth_year
        for least, most in AGE_BANDS:
            if least <= age <= most:
                return f"{least}-{most}"
    return "other"


def count_age_bands(book: Book) -> list[SplitRow]:
    """Children who came at least once, each counted once, by age at the first of these meetings that she came to."""
    first_seen = _find_first_seen(book)
    keys = [*(f"{least}-{most}" for least, most in AGE_BANDS), "other"]
    return _split(book, keys, lambda child: find_age_band(child, first_seen[child.id].held_on))


def count_genders(book: Book) -> list[SplitRow]:
    """Children who came at least once and whose gender was said. None of them: no rows."""
    return [row for row in _split(book, ["girl", "boy", ""], lambda child: child.gender) if row.key]


def count_left_out(book: Book) -> int:
    """Children who came, but aren't counted by age, gender and retention, as evaluation wasn't agreed to."""
    return sum(1 for child in book.children if child.id in book.came and not child.may_be_counted)


def count_retention(whole: Book, shown: Book) -> list[Retention]:
    """Of the children who came first in `shown`, how many still came at their 4th, 8th and 16th meeting.

    A child's meetings are those that the club held from the first one on to which she came, that one being number 1.
    She still came at number k when she attended number k or the one after it. She is counted once the club has held
    both; children who have left count, too.
    """
    position = {meeting.id: index for index, meeting in enumerate(whole.meetings)}
    first_ids = {meeting.id for meeting in shown.meetings}
    first_seen = _find_first_seen(whole)
    cohort = [
        (position[first_seen[child.id].id], {position[id] for id in whole.came[child.id]})
        for child in whole.children
        if child.may_be_counted and child.id in first_seen and first_seen[child.id].id in first_ids
    ]
    rows = []
    for at in RETENTION_AT:
        due = [(first + at - 1, seen) for first, seen in cohort if first + at < len(whole.meetings)]
        stayed = sum(1 for number, seen in due if not seen.isdisjoint((number, number + 1)))
        rows.append(Retention(at, len(due), stayed))
    return rows


def _find_first_seen(book: Book) -> dict[int, HeldMeeting]:
    """By child id, the first meeting that she came to."""
    first: dict[int, HeldMeeting] = {}
    for child_id, seen in book.came.items():
        meeting = next((meeting for meeting in book.meetings if meeting.id in seen), None)
        if meeting is not None:
            first[child_id] = meeting
    return first


def _split(book: Book, keys: Sequence[str], key_of: Callable[[Child], str]) -> list[SplitRow]:
    counts = dict.fromkeys(keys, 0)
    for child in book.children:
        if child.may_be_counted and book.came.get(child.id):
            counts[key_of(child)] += 1
    hidden = _find_hidden(counts)
    return [SplitRow(key, None if key in hidden else count) for key, count in counts.items() if count]


def _find_hidden(counts: dict[str, int]) -> set[str]:
    """Groups of too few children; with them the next smallest, where the total would else give a hidden one away."""
    hidden = {key for key, count in counts.items() if 0 < count < LEAST_CHILDREN_SHOWN}
    others = sorted((key for key, count in counts.items() if count and key not in hidden), key=lambda key: counts[key])
    while hidden and others and (len(hidden) < 2 or sum(counts[key] for key in hidden) < LEAST_CHILDREN_SHOWN):
        hidden.add(others.pop(0))
    return hidden
