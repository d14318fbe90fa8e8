"""A club that isn't open for children yet: where its pages lead."""

import pytest
from django.test import Client

from cluboteca.clubs.models import Club, Role
from cluboteca.content.models import Unit
from cluboteca.meetings.models import Meeting, MeetingKind
from cluboteca.people.models import Person
from tests.named_people import sign_in_adult


@pytest.fixture
def librarian(club: Club, unit: Unit, elena: Person) -> Client:
    Club.objects.filter(pk=club.pk).update(opened_at=None)
    return sign_in_adult(elena)


def test_this_week_leads_to_what_is_missing_and_starts_nothing(librarian: Client) -> None:
    page = librarian.get("/week/").content.decode()
    assert 'action="/meetings/start/"' not in page
    assert 'class="button button-primary" href="/opening/"' in page


def test_a_substitute_is_told_so_without_a_way_that_isnt_hers(librarian: Client, elena: Person) -> None:
    elena.memberships.update(role=Role.SUBSTITUTE)
    page = librarian.get("/week/").content.decode()
    assert 'action="/meetings/start/"' not in page
    assert "/opening/" not in page


def test_the_way_to_the_board_ends_on_today_with_the_reason(librarian: Client) -> None:
    answer = librarian.get("/board/", follow=True)
    assert answer.redirect_chain == [("/today/", 302)]
    assert [each.level_tag for each in answer.context["messages"]] == ["info"]


def test_a_start_from_an_old_page_leads_to_today(librarian: Client) -> None:
    answer = librarian.post("/meetings/start/")
    assert answer.status_code == 409
    assert 'class="button button-primary" href="/today/"' in answer.content.decode()
    assert not Meeting.objects.exists()


def test_once_it_is_open_this_week_starts_the_meeting(club: Club, unit: Unit, elena: Person) -> None:
    page = sign_in_adult(elena).get("/week/").content.decode()
    assert 'action="/meetings/start/"' in page
    assert 'href="/opening/"' not in page


def test_a_rehearsal_that_is_open_leads_to_its_board(librarian: Client, club: Club, unit: Unit) -> None:
    librarian.post("/rehearsals/start/")
    meeting = Meeting.objects.get(kind=MeetingKind.REHEARSAL)
    assert librarian.get("/board/").headers["Location"] == f"/meetings/{meeting.pk}/board/"
    page = librarian.get("/week/").content.decode()
    assert f'href="/meetings/{meeting.pk}/board/"' in page
    assert 'action="/meetings/start/"' not in page
