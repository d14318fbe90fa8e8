"""Which meetings and children are in a club's book."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.core.clock import now
from cluboteca.meetings.attendance.counting import count_often
from cluboteca.meetings.attendance.queries import get_book, list_fading
from cluboteca.meetings.models import AttendanceRecord, Guest, Meeting, MeetingKind
from cluboteca.people.actions import create_learner
from cluboteca.people.consents import record_consents
from cluboteca.people.models import Consent, Person, Purpose
from tests.meetings.attendance.conftest import FIRST, HoldMeetings
from tests.named_people import Learner, make_learner


def often(club: Club) -> dict[str, tuple[int, int]]:
    book = get_book(club)
    return {child.nickname: count_often(book, child) for child in book.children}


def test_the_book_holds_who_came(club: Club, ana: Learner, matei: Learner, hold_meetings: HoldMeetings) -> None:
    hold_meetings(club, {ana.person: "xx-x", matei.person: "-x--"})
    assert often(club) == {"Ana": (3, 4), "Matei": (1, 4)}


def test_a_child_added_on_a_pc_whose_clock_fell_back_by_years_has_missed_nothing(
    club: Club, ana: Learner, hold_meetings: HoldMeetings, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold_meetings(club, {ana.person: "xx-"})
    added_at = now()
    monkeypatch.setattr(timezone, "now", lambda: datetime(2009, 1, 1, tzinfo=UTC))
    mara = make_learner("Mara", club).person
    assert often(club) == {"Ana": (2, 3), "Mara": (0, 0)}
    assert added_at <= mara.created_at <= now()


def test_rehearsals_hours_and_the_open_meeting_dont_count_and_meetings_on_paper_do(
    club: Club, ana: Learner, hold_meetings: HoldMeetings, meeting: Meeting
) -> None:
    hold_meetings(club, {ana.person: "x"}, kind=MeetingKind.REHEARSAL)
    (hour,) = hold_meetings(club, {ana.person: "x"}, kind=MeetingKind.HOUR, first=FIRST + timedelta(days=1))
    guest = create_learner(nickname="Vulpea 3", avatar="fox", birth_year=2016)
    Guest.objects.create(meeting=hour, person=guest, code="VULPE-3", created_at=FIRST)
    hold_meetings(club, {ana.person: "x-"}, kind=MeetingKind.PAPER, first=FIRST + timedelta(days=2))
    AttendanceRecord.objects.create(meeting=meeting, learner=ana.person, is_present=True, recorded_at=FIRST)
    assert often(club) == {"Ana": (1, 2)}


def test_another_clubs_meetings_are_in_its_own_book_alone(
    club: Club, other_club: Club, ana: Learner, vlad: Learner, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "x"})
    hold_meetings(other_club, {vlad.person: "xxx"})
    assert often(club) == {"Ana": (1, 1)}
    assert often(other_club) == {"Vlad": (3, 3)}


def test_a_child_in_the_archive_counts_in_the_months_before(
    club: Club, ana: Learner, matei: Learner, hold_meetings: HoldMeetings
) -> None:
    meetings = hold_meetings(club, {ana.person: "xxxx", matei.person: "xx--"})
    Membership.objects.filter(person=matei.person).update(ended_at=meetings[1].ended_at)
    assert often(club) == {"Ana": (4, 4), "Matei": (2, 2)}
    assert list_fading(club) == []


def test_a_child_out_of_the_archive_missed_nothing_meanwhile(
    club: Club, ana: Learner, matei: Learner, hold_meetings: HoldMeetings
) -> None:
    meetings = hold_meetings(club, {matei.person: "xxxxxx", ana.person: "xx"})
    Membership.objects.filter(person=ana.person).update(ended_at=meetings[1].ended_at)
    back = take_in(club=club, person=ana.person, role=Role.LEARNER, by=None)
    Membership.objects.filter(pk=back.pk).update(since=meetings[5].opened_at)
    assert often(club)["Ana"] == (2, 3)
    assert list_fading(club) == []


def test_a_child_who_moved_keeps_each_clubs_meetings_apart(
    club: Club, other_club: Club, ana: Learner, matei: Learner, vlad: Learner, hold_meetings: HoldMeetings
) -> None:
    meetings = hold_meetings(club, {ana.person: "xx", matei.person: "xxx"})
    Membership.objects.filter(person=ana.person).update(ended_at=meetings[1].ended_at)
    take_in(club=other_club, person=ana.person, role=Role.LEARNER, by=None)
    later = FIRST + timedelta(weeks=2)
    hold_meetings(other_club, {ana.person: "x-", vlad.person: "xx"}, first=later)
    assert often(club)["Ana"] == (2, 2)
    assert often(other_club)["Ana"] == (1, 2)


def test_fading_is_two_missed_in_a_row_after_having_come(
    club: Club, ana: Learner, matei: Learner, ilinca: Learner, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "xx--", matei.person: "xx-x", ilinca.person: "----"})
    assert [(each.child.nickname, each.missed) for each in list_fading(club)] == [("Ana", 2)]


def test_fading_looks_at_the_latest_ten_meetings(
    club: Club, ana: Learner, matei: Learner, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "x" + "-" * 9, matei.person: "x" * 10})
    assert [each.missed for each in list_fading(club)] == [9]
    hold_meetings(club, {ana.person: "-", matei.person: "x"}, first=FIRST + timedelta(weeks=10))
    assert list_fading(club) == []


def test_a_child_whose_yes_was_taken_back_is_neither_marked_as_missing_nor_chased(
    club: Club, ana: Learner, matei: Learner, elena: Person, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "xx--", matei.person: "xxxx"})
    Consent.objects.filter(learner=ana.person, purpose=Purpose.TAKE_PART).update(
        withdrawn_on=FIRST.date(), withdrawal_recorded_at=FIRST + timedelta(weeks=1, days=1)
    )
    assert list_fading(club) == []
    assert often(club) == {"Ana": (2, 2), "Matei": (4, 4)}
    record_consents(learner=ana.person, purposes=[Purpose.TAKE_PART], given_on=FIRST.date(), by=elena)
    assert [each.child.nickname for each in list_fading(club)] == ["Ana"]


def test_a_child_without_any_paper_missed_nothing(club: Club, matei: Learner, hold_meetings: HoldMeetings) -> None:
    radu = create_learner(nickname="Radu", avatar="bear", birth_year=2016)
    take_in(club=club, person=radu, role=Role.LEARNER, by=None)
    hold_meetings(club, {radu: "--", matei.person: "xx"})
    assert often(club)["Radu"] == (0, 0)


def test_without_consent_a_child_came_but_isnt_counted_in_groups(
    club: Club, ana: Learner, matei: Learner, hold_meetings: HoldMeetings
) -> None:
    hold_meetings(club, {ana.person: "x", matei.person: "x"})
    Consent.objects.filter(learner=ana.person, purpose=Purpose.EVALUATION).update(withdrawn_on=FIRST.date())
    assert {child.nickname: child.may_be_counted for child in get_book(club).children} == {"Ana": False, "Matei": True}


@pytest.mark.parametrize("read", [get_book, list_fading])
def test_the_queries_stay_the_same_with_forty_children_and_forty_meetings(
    club: Club, ana: Learner, hold_meetings: HoldMeetings, read
) -> None:
    hold_meetings(club, {ana.person: "x-"})
    with CaptureQueriesContext(connection) as few:
        read(club)
    children = [make_learner(f"Copil {number}", club).person for number in range(40)]
    hold_meetings(club, dict.fromkeys(children, "x-" * 20), first=FIRST + timedelta(weeks=2))
    with CaptureQueriesContext(connection) as many:
        read(club)
    assert len(many) == len(few)
