"""Each line of the list, alone: what makes it met, and what it says while it isn't."""

from datetime import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cluboteca.clubs.actions import record_check
from cluboteca.clubs.computer_facts import read_facts
from cluboteca.clubs.models import Club, Weekday
from cluboteca.content.models import Audience, Unit
from cluboteca.core.clock import now
from cluboteca.people.models import Consent, Person, Purpose
from cluboteca.training.actions import (
    begin_rehearsal,
    follow_consent,
    name_ambassador,
    note_rehearsed,
    tick_rehearsal,
)
from cluboteca.training.policies import REHEARSAL_IDS
from cluboteca.training.readiness import MOST_NAMES, ReadinessItem, list_readiness
from tests.clubs.trial_facts import write_facts
from tests.named_people import Learner, make_learner, make_librarian
from tests.training_tracks import solve_units

Tracks = dict[Audience, list[Unit]]
CHROME = "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36"


def look_at(club: Club, item_id: str) -> ReadinessItem:
    club.refresh_from_db()
    return next(item for item in list_readiness(club) if item.id == item_id)


def check_computers(club: Club, by: Person, count: int, user_agent: str = CHROME) -> None:
    facts = read_facts(write_facts(), user_agent=user_agent)
    for _number in range(count):
        record_check(library=club.library, key="", facts=facts, by=by)


def make_ready(club: Club, elena: Person, learners: list[Learner], tracks: Tracks) -> None:
    """All that a club needs; the first of `learners` is the ambassador."""
    solve_units(elena, tracks[Audience.LIBRARIANS])
    Club.objects.filter(pk=club.pk).update(weekday=Weekday.THURSDAY, starts_at=time(16, 0))
    check_computers(club, elena, club.library.computers_count)
    name_ambassador(club=club, learner=learners[0].person, by=elena)
    solve_units(learners[0].person, tracks[Audience.AMBASSADORS])
    rehearsal = begin_rehearsal(club=club, by=elena)
    note_rehearsed(club=club)
    tick_rehearsal(rehearsal=rehearsal, items=REHEARSAL_IDS, by=elena)
    club.refresh_from_db()


def test_in_the_beginning_everything_is_missing(club: Club, elena: Person) -> None:
    assert [item.id for item in list_readiness(club) if item.is_met] == []


def test_every_line_names_a_page_where_it_can_be_mended(club: Club, elena: Person) -> None:
    for item in list_readiness(club):
        assert reverse(item.page)
        assert item.sentence
        assert item.detail or item.id == "pictures"
        assert item.act


def test_with_all_of_it_nothing_is_missing(
    club: Club, elena: Person, ana: Learner, matei: Learner, tracks: Tracks
) -> None:
    make_ready(club, elena, [ana, matei], tracks)
    assert [item.id for item in list_readiness(club) if not item.is_met] == []


def test_the_training_is_missing_until_every_librarian_has_done_it(club: Club, elena: Person, tracks: Tracks) -> None:
    make_librarian("Maria", club)
    solve_units(elena, tracks[Audience.LIBRARIANS])
    line = look_at(club, "training")
    assert not line.is_met
    assert "Maria" in line.detail
    assert "Elena" not in line.detail


def test_one_who_leads_alone_isnt_told_her_own_name(club: Club, elena: Person, tracks: Tracks) -> None:
    line = look_at(club, "training")
    assert not line.is_met
    assert "Elena" not in line.detail


def test_without_the_course_the_training_cant_be_done(club: Club, elena: Person) -> None:
    line = look_at(club, "training")
    assert not line.is_met
    assert line.page == "meetings:packs"


def test_the_schedule_needs_a_day_and_an_hour(club: Club, elena: Person) -> None:
    Club.objects.filter(pk=club.pk).update(weekday=Weekday.MONDAY)
    assert not look_at(club, "schedule").is_met
    Club.objects.filter(pk=club.pk).update(starts_at=time(15, 30))
    line = look_at(club, "schedule")
    assert line.is_met
    assert "15:30" in line.detail


def test_as_many_computers_are_checked_as_the_library_has(club: Club, elena: Person) -> None:
    check_computers(club, elena, 3)
    line = look_at(club, "computers")
    assert not line.is_met
    assert "3" in line.detail
    check_computers(club, elena, 1)
    assert look_at(club, "computers").is_met


def test_computers_on_which_nothing_runs_dont_count(club: Club, elena: Person) -> None:
    check_computers(club, elena, 4, user_agent=CHROME.replace("109", "80"))
    assert not look_at(club, "computers").is_met


def test_a_child_without_the_paper_is_named(club: Club, elena: Person, ana: Learner, matei: Learner) -> None:
    assert look_at(club, "consents").is_met
    Consent.objects.filter(learner=matei.person, purpose=Purpose.TAKE_PART).update(withdrawn_on=now().date())
    line = look_at(club, "consents")
    assert not line.is_met
    assert "Matei" in line.detail
    assert "Ana" not in line.detail


def test_of_many_children_some_are_named_and_the_rest_is_counted(club: Club, elena: Person) -> None:
    for number in range(MOST_NAMES + 4):
        make_learner(f"Copil {number:02}", club)
    Consent.objects.all().delete()
    detail = look_at(club, "consents").detail
    assert "Copil 00" in detail
    assert "Copil 11" not in detail
    assert "4" in detail


def test_before_the_first_paper_the_line_of_the_pictures_says_what_they_wait_for(club: Club, elena: Person) -> None:
    line = look_at(club, "pictures")
    assert not line.is_met
    assert line.detail


def test_a_child_without_pictures_is_named(club: Club, elena: Person, ana: Learner, matei: Learner) -> None:
    Person.objects.filter(pk=ana.person.pk).update(pictures_hash="")
    line = look_at(club, "pictures")
    assert not line.is_met
    assert "Ana" in line.detail
    assert "Matei" not in line.detail


def test_an_ambassador_is_named_then_accepted_then_trained(
    club: Club, elena: Person, ana: Learner, tracks: Tracks
) -> None:
    consents = Consent.objects.filter(learner=ana.person, purpose=Purpose.AMBASSADOR)
    consents.update(withdrawn_on=now().date())
    assert not look_at(club, "ambassadors").is_met
    name_ambassador(club=club, learner=ana.person, by=elena)
    waiting = look_at(club, "ambassadors")
    assert not waiting.is_met
    consents.update(withdrawn_on=None)
    follow_consent(learner=ana.person, by=elena)
    untrained = look_at(club, "ambassadors")
    assert not untrained.is_met
    assert untrained.detail != waiting.detail
    solve_units(ana.person, tracks[Audience.AMBASSADORS])
    assert look_at(club, "ambassadors").is_met


def test_a_rehearsal_counts_once_its_last_line_is_ticked(club: Club, elena: Person) -> None:
    rehearsal = begin_rehearsal(club=club, by=elena)
    note_rehearsed(club=club)
    tick_rehearsal(rehearsal=rehearsal, items=sorted(REHEARSAL_IDS)[1:], by=elena)
    assert not look_at(club, "rehearsal").is_met
    tick_rehearsal(rehearsal=rehearsal, items=REHEARSAL_IDS, by=elena)
    assert look_at(club, "rehearsal").is_met


@pytest.mark.parametrize("change", ["children", "computers"])
def test_the_list_asks_as_often_with_forty_rows(
    club: Club, elena: Person, ana: Learner, tracks: Tracks, change: str
) -> None:
    check_computers(club, elena, 1)
    with CaptureQueriesContext(connection) as few:
        list_readiness(club)
    if change == "computers":
        check_computers(club, elena, 40)
    else:
        for number in range(40):
            make_learner(f"Copil {number}", club)
    with CaptureQueriesContext(connection) as many:
        list_readiness(club)
    assert len(many) == len(few)
