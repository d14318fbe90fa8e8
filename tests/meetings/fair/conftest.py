"""A fair in preparation with two works: Ana's at table 1, Matei's at table 2."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from cluboteca.clubs.models import Club
from cluboteca.core.clock import now
from cluboteca.meetings.fair.actions import choose_entries, create_fair, open_fair
from cluboteca.meetings.models import Fair, GalleryEntry, Meeting
from cluboteca.people.models import Person
from tests.meetings.gallery.exhibits import hang_up
from tests.named_people import Learner, sign_in


@pytest.fixture
def works(meeting: Meeting, ana: Learner, matei: Learner, elena: Person) -> list[GalleryEntry]:
    return [hang_up(sign_in(ana), elena, "Drumul Anei"), hang_up(sign_in(matei), elena, "Pong-ul lui Matei")]


@pytest.fixture
def fair(club: Club, works: list[GalleryEntry], elena: Person) -> Fair:
    day = localdate(now()) + timedelta(days=14)
    made = create_fair(club=club, title="Târgul de primăvară", held_on=day, place="Sala de lectură", by=elena)
    choose_entries(fair=made, entry_ids=[work.pk for work in works], by=elena)
    return made


@pytest.fixture
def open_doors(fair: Fair, elena: Person) -> Fair:
    open_fair(fair=fair, by=elena)
    fair.refresh_from_db()
    return fair
