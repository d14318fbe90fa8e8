"""An hour of code that is open."""

import pytest

from cluboteca.clubs.models import Club
from cluboteca.content.models import Unit
from cluboteca.meetings.hour.actions import open_hour
from cluboteca.meetings.models import Meeting
from cluboteca.people.models import Person


@pytest.fixture
def hour(club: Club, unit: Unit, elena: Person) -> Meeting:
    return open_hour(club=club, unit=unit, by=elena)
