"""Whoever isn't of a club finds nothing of it, at whatever address, and changes nothing of it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core import serializers
from django.test import Client

from cluboteca.clubs.models import Club, Role
from cluboteca.meetings.actions import start_meeting
from cluboteca.meetings.models import GalleryEntry
from tests.config.addresses import list_addresses
from tests.config.full_club import MARK, FullClub
from tests.named_people import Learner, make_learner, make_librarian, sign_in, sign_in_adult

WITH_ARGUMENTS = [address for address in list_addresses() if address.arguments]
WHO = ("nobody", "learner", "ambassador", "librarian", "substitute")


def get_values(full: FullClub) -> dict[str, Any]:
    """For each argument of an address, what this club has of it."""
    made = full.made
    ids = {name: rows[0].pk for name, rows in made.items()}
    own = made["OwnActivity"][0]
    values: dict[str, Any] = {
        "learner_id": ids["Person"],
        "child_id": ids["Person"],
        "person_id": full.librarian.pk,
        "meeting_id": ids["Meeting"],
        "project_id": ids["Project"],
        "showing_id": ids["Showing"],
        "hand_id": ids["RaisedHand"],
        "crew_id": ids["Crew"],
        "computer_id": ids["Computer"],
        "entry_id": ids["GalleryEntry"],
        "fair_id": ids["Fair"],
        "criterion_id": ids["FairCriterion"],
        "fair_entry_id": ids["FairEntry"],
        "badge_id": ids["ClubBadge"],
        "award_id": ids["BadgeAward"],
        "incident_id": ids["Incident"],
        "membership_id": ids["Membership"],
        "rehearsal_id": ids["Rehearsal"],
        "guest_id": ids["Guest"],
        "club_id": full.club.pk,
        "activity_id": own.pk,
        "key": GalleryEntry.objects.get(pk=ids["GalleryEntry"]).version_key,
        "juror": 1,
        "number": 1,
        "part": "club",
        "topic": "first-meeting",
        "unit_id": full.unit.full_id,
        "purpose": "gallery",
        "name": "x.png",
        "origin_id": 999,
        "release_id": 999,
    }
    return values


def list_state(full: FullClub) -> str:
    """All that this club has, as it stands in the tables now."""
    rows = [type(row)._default_manager.get(pk=row.pk) for group in full.made.values() for row in group]
    return serializers.serialize("json", rows, indent=1)


@pytest.fixture
def full_club(club, elena, unit) -> FullClub:
    return FullClub(club, elena, unit).fill()


@pytest.fixture
def strangers(other_club: Club, unit, dorina) -> dict[str, Client]:
    """Browsers of another library's club, with a meeting of its own, and of nobody."""
    start_meeting(club=other_club, unit=unit, by=dorina)
    learner = make_learner("Vlad", other_club)
    ambassador: Learner = make_learner("Ioana", other_club, Role.AMBASSADOR)
    substitute = make_librarian("Silvia", other_club)
    substitute.memberships.update(role=Role.SUBSTITUTE)
    return {
        "nobody": Client(REMOTE_ADDR="192.168.1.77"),
        "learner": sign_in(learner),
        "ambassador": sign_in(ambassador),
        "librarian": sign_in_adult(dorina),
        "substitute": sign_in_adult(substitute),
    }


@pytest.mark.parametrize("who", WHO)
def test_nothing_of_another_club_is_shown_or_changed_at_any_address(
    who: str, full_club: FullClub, strangers: dict[str, Client]
) -> None:
    values = get_values(full_club)
    unknown = {name for address in WITH_ARGUMENTS for name in address.arguments} - set(values)
    assert unknown == set(), "say in get_values what a club has of these"
    before = list_state(full_club)
    faults = []
    for address in WITH_ARGUMENTS:
        for answer in _try_everything(strangers[who], address.fill(values)):
            body = answer.getvalue()
            if MARK.encode() in body or answer.status_code >= 500:
                faults.append(f"{answer.request['REQUEST_METHOD']} {address}: {answer.status_code}")
        if list_state(full_club) != before:
            faults.append(f"{address} has changed something")
            before = list_state(full_club)
    assert not faults, "\n".join(faults)


def _try_everything(browser: Client, path: str) -> Iterator[Any]:
    yield browser.get(path)
    yield browser.post(path, {"confirm": "yes"})
    yield browser.post(path, {}, content_type="application/json")
    yield browser.put(path, {}, content_type="application/json")
    yield browser.delete(path)
