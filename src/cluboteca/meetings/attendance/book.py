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
class Child:
    """A learner while she belongs to the club. left_at: null while she is in it.

    may_be_counted: her guardian agrees to evaluation, so that she counts by age and gender and for retention.
    """

    id: int
    nickname: str
    avatar: str
    joined_at: datetime
    left_at: datetime | None
    birth_year: int | None
    gender: str
    may_be_counted: bool

    @property
    def is_here(self) -> bool:
        return self.left_at is None

    def belongs_at(self, meeting: HeldMeeting) -> bool:
        return self.joined_at <= meeting.ended_at and (self.left_at is None or self.left_at > meeting.opened_at)


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
    """Those who are in the club and miss the latest meetings after having come: the fading, and those gone for long."""
    fading: list[Fading] = []
    gone: list[Fading] = []
    for child in book.children:
        seen = book.came.get(child.id)
        if not child.is_here or not seen:
            continue
        for missed, meeting in enumerate(reversed(book.meetings)):
            if meeting.id in seen:
                if missed >= FADING_AFTER_MISSED:
                    found = fading if missed < GONE_AFTER_MISSED else gone
                    found.append(Fading(child, missed, meeting.held_on))
                break
    return fading, gone
