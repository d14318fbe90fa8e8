"""The home screen of those who lead: the one thing to do next, and what else waits."""

import re
from datetime import UTC, datetime, time, timedelta

import pytest
from django.test import Client

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Role, Weekday
from cluboteca.content.models import Audience
from cluboteca.core.clock import now
from cluboteca.meetings.actions import end_meeting, start_meeting
from cluboteca.meetings.delivery import is_meeting_going_on
from cluboteca.meetings.models import Meeting, MeetingClosing, MeetingKind
from cluboteca.meetings.today.queries import find_next_thing
from cluboteca.meetings.today.schedule import Coming, find_coming
from cluboteca.meetings.today.waiting import list_waiting
from cluboteca.people.actions import create_learner
from cluboteca.people.consents import record_consents
from cluboteca.people.models import Person, Purpose
from cluboteca.training.models import Rehearsal
from tests.named_people import make_librarian, sign_in_adult
from tests.training_tracks import make_tracks, solve_units

THURSDAY_AT_NOON = datetime(2026, 12, 3, 10, 0, tzinfo=UTC)  # in the library it is twelve


@pytest.fixture
def thursdays(club: Club) -> Club:
    club.weekday, club.starts_at = Weekday.THURSDAY, time(16, 0)
    club.save()
    return club


@pytest.mark.parametrize(
    ("later", "days"),
    [
        (timedelta(0), 0),
        (timedelta(hours=4), 0),
        (timedelta(hours=6, minutes=59), 0),
        (timedelta(hours=7, minutes=1), 7),
        (timedelta(days=1), 6),
        (timedelta(days=6), 1),
    ],
)
def test_the_coming_meeting_is_the_next_of_its_weekday(thursdays: Club, later: timedelta, days: int) -> None:
    coming = find_coming(thursdays, THURSDAY_AT_NOON + later)
    assert coming is not None
    assert coming.days == days
    assert (coming.at.weekday(), coming.at.hour) == (Weekday.THURSDAY, 16)


def test_the_hour_stays_the_same_when_the_clocks_change(thursdays: Club) -> None:
    before_winter = datetime(2026, 10, 23, 10, 0, tzinfo=UTC)
    coming = find_coming(thursdays, before_winter)
    assert coming is not None
    assert (coming.days, coming.at.hour, coming.at.utcoffset()) == (6, 16, timedelta(hours=2))


@pytest.mark.parametrize("lacks", ["weekday", "starts_at"])
def test_without_day_or_hour_the_first_thing_is_to_set_them(thursdays: Club, unit, lacks: str) -> None:
    setattr(thursdays, lacks, None)
    thursdays.save()
    assert find_next_thing(thursdays, THURSDAY_AT_NOON, "ro").address == "/settings/"


def test_today_names_the_coming_meeting_with_its_unit(thursdays: Club, unit) -> None:
    today = find_next_thing(thursdays, THURSDAY_AT_NOON, "ro")
    assert "16:00" in today.title
    assert "Drumul" in today.words
    assert today.address == "/week/?unit=small/unit"
    tomorrow = find_next_thing(thursdays, THURSDAY_AT_NOON + timedelta(days=6), "ro")
    assert "joi, 10 decembrie" in tomorrow.title


def test_while_a_meeting_goes_on_the_board_comes_first(thursdays: Club, meeting) -> None:
    assert find_next_thing(thursdays, now(), "ro").address == f"/meetings/{meeting.pk}/board/"


def test_after_a_meeting_the_three_questions_come_first_on_that_day(thursdays: Club, meeting, elena) -> None:
    end_meeting(meeting=meeting, by=elena)
    assert find_next_thing(thursdays, now(), "ro").address == f"/meetings/{meeting.pk}/closing/"
    assert find_next_thing(thursdays, now() + timedelta(days=1), "ro").address.startswith("/week/")
    MeetingClosing.objects.create(meeting=meeting, answered_at=now())
    assert find_next_thing(thursdays, now(), "ro").address.startswith("/week/")


def test_a_club_that_is_prepared_is_told_what_is_missing_first(club: Club, unit, elena) -> None:
    club.opened_at = None
    club.save()
    found = find_next_thing(club, now(), "ro")
    assert found.note
    assert found.address != "/opening/"
    page = sign_in_adult(elena).get("/today/").content.decode()
    assert found.title in page
    assert "Nu vă mai așteaptă nimic" not in page, "more is missing, as the line above says"


@pytest.mark.parametrize(
    ("kind", "days"),
    [(MeetingKind.CLUB, 7), (MeetingKind.PAPER, 7), (MeetingKind.REHEARSAL, 0), (MeetingKind.HOUR, 0)],
)
def test_once_todays_meeting_was_held_the_next_one_is_in_a_week(
    thursdays: Club, unit, elena, kind: MeetingKind, days: int
) -> None:
    held_at = THURSDAY_AT_NOON + timedelta(hours=4)
    meeting = Meeting.objects.create(
        club=thursdays, unit=unit, kind=kind, opened_by=elena, opened_at=held_at, ended_at=held_at + timedelta(hours=1)
    )
    coming = find_coming(thursdays, held_at + timedelta(minutes=95))
    assert coming is not None
    assert coming.days == days
    Meeting.objects.filter(pk=meeting.pk).update(opened_at=held_at - timedelta(days=1))
    assert find_coming(thursdays, held_at) == Coming(held_at, 0), "yesterday's isn't today's"


def test_without_content_it_leads_to_the_packs(thursdays: Club) -> None:
    assert find_next_thing(thursdays, THURSDAY_AT_NOON, "ro").address == "/packs/"


def test_what_waits_is_told_while_it_waits(club: Club, ana) -> None:
    assert list_waiting(club, keeps=True) == []
    newcomer = create_learner(nickname="Țuți", avatar="frog", birth_year=2016)
    take_in(club=club, person=newcomer, role=Role.LEARNER, by=None)
    pages = [each.page for each in list_waiting(club, keeps=True)]
    assert "privacy:papers" in pages
    assert "roster:cards" not in pages, "the paper comes first, then the pictures"
    assert "privacy:papers" not in [each.page for each in list_waiting(club, keeps=False)]
    record_consents(learner=newcomer, purposes=[Purpose.TAKE_PART], given_on=now().date(), by=None)
    assert [each.page for each in list_waiting(club, keeps=True)] == ["roster:cards"]


@pytest.fixture
def silvia(club: Club) -> Person:
    """A substitute."""
    person = make_librarian("Silvia", club)
    person.memberships.update(role=Role.SUBSTITUTE)
    return person


def list_links(page: str) -> set[str]:
    """The addresses to which a page leads, without those of its head."""
    content = page.split("<main", 1)[1].split("</main>", 1)[0]
    return set(re.findall(r'<a [^>]*href="(/[^"]*)"', content))


@pytest.fixture
def preparing(club: Club, ana, ilinca) -> Club:
    """Not open yet; Țuți's paper is missing."""
    Club.objects.filter(pk=club.pk).update(opened_at=None)
    newcomer = create_learner(nickname="Țuți", avatar="frog", birth_year=2016)
    take_in(club=club, person=newcomer, role=Role.LEARNER, by=None)
    return club


@pytest.mark.parametrize("page", ["/today/", "/training/", "/training/rehearsal/"])
@pytest.mark.parametrize("is_trained", [False, True])
def test_a_substitute_of_a_club_that_is_prepared_sees_no_missing_paper_and_no_closed_way(
    preparing: Club, elena, silvia, page: str, is_trained: bool
) -> None:
    tracks = make_tracks()
    if is_trained:
        solve_units(silvia, tracks[Audience.LIBRARIANS])
        Rehearsal.objects.create(club=preparing, began_at=now(), held_at=now())
    browser = sign_in_adult(silvia)
    content = browser.get(page).content.decode()
    assert "Țuți" not in content
    links = list_links(content)
    assert links or page == "/training/rehearsal/"
    for address in links:
        assert browser.get(address).status_code == 200, address
    assert "Țuți" not in browser.get("/today/").content.decode()
    if page != "/training/":
        assert "/opening/" in list_links(sign_in_adult(elena).get(page).content.decode()) or not is_trained


def test_without_ambassadors_a_substitute_is_not_led_to_them(club: Club, silvia) -> None:
    assert "/ambassadors/" not in list_links(sign_in_adult(silvia).get("/training/rehearsal/").content.decode())


def test_a_substitute_of_a_club_without_an_hour_prepares_the_meeting(club: Club, unit, silvia) -> None:
    found = find_next_thing(club, THURSDAY_AT_NOON, "ro", keeps=False)
    assert found.address == "/week/?unit=small/unit"
    browser = sign_in_adult(silvia)
    for address in list_links(browser.get("/today/").content.decode()):
        assert browser.get(address).status_code == 200, address


def test_every_way_on_the_page_of_the_club_leads_somewhere(club: Club, unit, elena, silvia) -> None:
    for person, hidden in ((elena, ()), (silvia, ("/consents/", "/settings/", "/incidents/"))):
        browser = sign_in_adult(person)
        page = browser.get("/club/").content.decode()
        found = [part.split('"')[0] for part in page.split('class="way-card" href="')[1:]]
        assert len(found) > 10
        assert not set(hidden) & set(found)
        for address in found:
            assert browser.get(address).status_code == 200, address


def test_what_comes_before_the_opening_stands_first_until_then_and_last_afterwards(club: Club, elena) -> None:
    browser = sign_in_adult(elena)

    def list_ways() -> list[str]:
        page = browser.get("/club/").content.decode()
        return [part.split('"')[0] for part in page.split('class="way-card" href="')[1:]]

    ways = list_ways()
    assert ways[-4:] == ["/training/", "/ambassadors/", "/training/rehearsal/", "/opening/"]
    Club.objects.filter(pk=club.pk).update(opened_at=None)
    assert list_ways() == ways[-4:] + ways[:-4]


def test_after_signing_in_the_home_screen_opens(club: Club, elena) -> None:
    assert sign_in_adult(elena).get("/")["Location"] == "/today/"


@pytest.mark.parametrize("page", ["/today/", "/club/"])
def test_others_are_asked_to_sign_in_or_find_nothing(club: Club, page: str) -> None:
    assert Client().get(page)["Location"].startswith("/adults/sign-in/")
    stranger = Person.objects.create(name="Nimeni", username="nimeni")
    assert sign_in_adult(stranger).get(page).status_code == 404


def test_the_meeting_of_another_club_is_not_ours(thursdays: Club, other_club: Club, unit, dorina) -> None:
    start_meeting(club=other_club, unit=unit, by=dorina)
    assert find_next_thing(thursdays, THURSDAY_AT_NOON, "ro").address.startswith("/week/")


def test_a_meeting_that_nobody_ended_is_told_with_its_day_and_leads_to_its_end(thursdays: Club, meeting) -> None:
    Meeting.objects.filter(pk=meeting.pk).update(opened_at=THURSDAY_AT_NOON - timedelta(days=3650))
    found = find_next_thing(thursdays, now(), "ro")
    assert found.address == f"/meetings/{meeting.pk}/end/"
    assert "2016" not in found.title
    assert "5 decembrie" in found.title


def test_a_forgotten_meeting_holds_no_packs_back(meeting) -> None:
    assert is_meeting_going_on()
    Meeting.objects.update(opened_at=now() - timedelta(hours=13))
    assert not is_meeting_going_on()
