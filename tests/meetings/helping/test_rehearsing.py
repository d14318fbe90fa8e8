"""The ways between a rehearsal and its checklist."""

import pytest
from django.test import Client

from cluboteca.clubs.models import Club
from cluboteca.content.models import Unit
from cluboteca.meetings.actions import end_meeting
from cluboteca.meetings.closing.queries import get_after
from cluboteca.meetings.models import Meeting, MeetingKind
from cluboteca.people.models import Person
from tests.named_people import Learner, sign_in_adult

CHECKLIST = 'href="/training/rehearsal/"'


@pytest.fixture
def librarian(elena: Person, ilinca: Learner) -> Client:
    return sign_in_adult(elena)


@pytest.fixture
def rehearsal(librarian: Client, unit: Unit) -> Meeting:
    librarian.post("/rehearsals/start/")
    return Meeting.objects.get(kind=MeetingKind.REHEARSAL)


@pytest.mark.parametrize("page", ["board", "end"])
def test_its_pages_lead_to_the_checklist_and_those_of_other_meetings_dont(
    rehearsal: Meeting, librarian: Client, page: str
) -> None:
    assert CHECKLIST in librarian.get(f"/meetings/{rehearsal.pk}/{page}/").content.decode()
    Meeting.objects.update(kind=MeetingKind.CLUB)
    assert CHECKLIST not in librarian.get(f"/meetings/{rehearsal.pk}/{page}/").content.decode()


def test_its_end_leads_to_the_checklist_also_when_it_is_pressed_twice(rehearsal: Meeting, librarian: Client) -> None:
    for _press in range(2):
        assert librarian.post(f"/meetings/{rehearsal.pk}/end/").headers["Location"] == "/training/rehearsal/"
    rehearsal.refresh_from_db()
    assert rehearsal.ended_at is not None


def test_after_it_nobody_asks_how_it_was(rehearsal: Meeting, librarian: Client, club: Club, elena: Person) -> None:
    end_meeting(meeting=rehearsal, by=elena)
    assert get_after(club).unanswered is None
    page = librarian.get(f"/meetings/{rehearsal.pk}/attendance/").content.decode()
    assert CHECKLIST in page
    assert "/closing/" not in page
    closing = librarian.get(f"/meetings/{rehearsal.pk}/closing/")
    assert closing.headers["Location"] == "/training/rehearsal/"


def test_while_it_is_open_the_checklist_leads_to_its_board(
    rehearsal: Meeting, librarian: Client, elena: Person
) -> None:
    page = librarian.get("/training/rehearsal/").content.decode()
    assert 'class="button button-primary" href="/board/"' in page
    assert "/rehearsals/start/" not in page
    end_meeting(meeting=rehearsal, by=elena)
    page = librarian.get("/training/rehearsal/").content.decode()
    assert 'class="button button-primary" href="/board/"' not in page
    assert "/rehearsals/start/" in page


def test_while_another_meeting_is_open_the_checklist_calls_it_no_rehearsal(meeting: Meeting, librarian: Client) -> None:
    page = librarian.get("/training/rehearsal/").content.decode()
    assert 'class="button button-primary" href="/board/"' not in page
