"""Clubs that have met often, and books of attendance written as rows of signs."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

import pytest

from cluboteca.clubs.models import Club, Membership
from cluboteca.content.models import Unit
from cluboteca.meetings.attendance.book import Book, Child, HeldMeeting, Stay
from cluboteca.meetings.models import AttendanceRecord, Meeting, MeetingKind
from cluboteca.people.models import Person

FIRST = datetime(2026, 9, 7, 13, 0, tzinfo=UTC)
"""A Monday; the club meets each week at 16:00 in Bucharest."""

HoldMeetings = Callable[..., list[Meeting]]


def make_book(rows: dict[str, str], **about: Mapping[str, object]) -> Book:
    """`{"Ana": "x-x "}`: a child's weekly meetings; x came, - missed, a blank before she joined. about: fields by nickname."""
    count = max((len(signs) for signs in rows.values()), default=0)
    meetings = tuple(
        HeldMeeting(
            id=number,
            opened_at=FIRST + timedelta(weeks=number),
            ended_at=FIRST + timedelta(weeks=number, hours=2),
            held_on=(FIRST + timedelta(weeks=number)).date(),
            unit_id=1,
            is_on_paper=False,
        )
        for number in range(count)
    )
    children = []
    for id, (nickname, signs) in enumerate(rows.items(), start=1):
        joined = len(signs) - len(signs.lstrip())
        fields: dict[str, object] = {
            "id": id,
            "nickname": nickname,
            "avatar": "fox",
            "stays": (Stay(FIRST + timedelta(weeks=joined), None),),
            "birth_year": None,
            "gender": "",
            "may_be_counted": True,
        }
        children.append(Child(**(fields | dict(about.get(nickname, {})))))  # type: ignore[arg-type]
    came = {
        id: frozenset(number for number, sign in enumerate(signs) if sign == "x")
        for id, signs in enumerate(rows.values(), start=1)
    }
    return Book(meetings, tuple(children), {id: seen for id, seen in came.items() if seen})


@pytest.fixture
def hold_meetings(unit: Unit) -> HoldMeetings:
    """`hold_meetings(club, {"x-": ana, "xx": matei})`: a meeting each week from `first` on; x came, - is written as not."""

    def hold(
        club: Club,
        rows: dict[Person, str],
        *,
        first: datetime = FIRST,
        kind: MeetingKind = MeetingKind.CLUB,
    ) -> list[Meeting]:
        count = max(map(len, rows.values()), default=0)
        meetings = [
            Meeting.objects.create(
                club=club,
                unit=unit,
                kind=kind,
                opened_at=first + timedelta(weeks=number),
                ended_at=first + timedelta(weeks=number, hours=2),
            )
            for number in range(count)
        ]
        for person, signs in rows.items():
            Membership.objects.filter(club=club, person=person, since__gt=first).update(since=first)
            for meeting, sign in zip(meetings, signs, strict=False):
                if sign in "x-":
                    AttendanceRecord.objects.create(
                        meeting=meeting,
                        learner=person,
                        is_present=sign == "x",
                        minutes=60 if sign == "x" else 0,
                        recorded_at=meeting.opened_at,
                    )
        return meetings

    return hold
