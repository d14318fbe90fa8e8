"""The attendance of one club in the shape in which it is counted: meetings, children, and who came to what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from cluboteca.meetings.attendance.policies import FADING_AFTER_MISSED, GONE_AFTER_MISSED


class Mark(Enum):
    """What a child's line says of a meeting. outside: she wasn't in the club then."""

    CAME = "came"
    MISSED = "missed"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class HeldMeeting:
    """A meeting that counts. held_on: the day in the library's time."""

    id: int
    opened_at: datetime
    ended_at: datetime
    held_on: date
    unit_id: int
    is_on_paper: bool


@dataclass(frozen=True)
class Stay:
    """A time during which a child belongs to the club. until: null while it lasts."""

    since: datetime
    until: datetime | None

    def overlaps(self, meeting: HeldMeeting) -> bool:
        return self.since <= meeting.ended_at and (self.until is None or self.until > meeting.opened_at)


@dataclass(frozen=True)
class Child:
    """A learner of the club. stays: the first one first; between two of them she was away and missed nothing.

    may_be_counted: her guardian agrees to evaluation, so that she counts by age and gender and for retention.
    """

    id: int
    nickname: str
    avatar: str
    stays: tuple[Stay, ...]
    birth_year: int | None
    gender: str
    may_be_counted: bool

    @property
    def is_here(self) -> bool:
        return any(stay.until is None for stay in self.stays)

    def belongs_at(self, meeting: HeldMeeting) -> bool:
        return any(stay.overlaps(meeting) for stay in self.stays)


@dataclass(frozen=True)
class Fading:
    """A child who has missed the latest meetings, after having come. missed: how many in a row."""

    child: Child
    missed: int
    came_latest_on: date


@dataclass(frozen=True)
class Book:
    """meetings: oldest first. children: by nickname, past ones too. came: by child, ids of meetings."""

    meetings: tuple[HeldMeeting, ...]
    children: tuple[Child, ...]
    came: Mapping[int, frozenset[int]] = field(default_factory=dict)

    def mark(self, child: Child, meeting: HeldMeeting) -> Mark:
        if meeting.id in self.came.get(child.id, frozenset()):
            return Mark.CAME
        return Mark.MISSED if child.belongs_at(meeting) else Mark.OUTSIDE

    def list_marks(self, child: Child, meetings: Iterable[HeldMeeting]) -> list[Mark]:
        return [self.mark(child, meeting) for meeting in meetings]

    def within(self, first_on: date, until_on: date) -> "Book":
        """The same with the meetings of these days alone, and the children who came then or could have come."""
        meetings = tuple(meeting for meeting in self.meetings if first_on <= meeting.held_on <= until_on)
        ids = {meeting.id for meeting in meetings}
        came = {child: seen & ids for child, seen in self.came.items() if seen & ids}
        children = tuple(
            child
            for child in self.children
            if child.id in came or any(child.belongs_at(meeting) for meeting in reversed(meetings))
        )
        return Book(meetings, children, came)


def list_missing(book: Book) -> tuple[list[Fading], list[Fading]]:
    """Those who are in the club and miss the latest meetings after having come: the fading, and those gone for long.

    What was held while a child was away from the club is passed over.
    """
    fading: list[Fading] = []
    gone: list[Fading] = []
    for child in book.children:
        seen = book.came.get(child.id)
        if not child.is_here or not seen:
            continue
        missed = 0
        for meeting in reversed(book.meetings):
            if meeting.id in seen:
                if missed >= FADING_AFTER_MISSED:
                    found = fading if missed < GONE_AFTER_MISSED else gone
                    found.append(Fading(child, missed, meeting.held_on))
                break
            missed += child.belongs_at(meeting)
    return fading, gone
