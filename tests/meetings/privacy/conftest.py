"""Radu, whose paper is missing, and a substitute for Elena."""

import pytest
from django.test import Client

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Role
from cluboteca.people.actions import create_adult, create_learner
from cluboteca.people.models import Person
from tests.named_people import PASSWORD, sign_in_adult


@pytest.fixture
def radu(club: Club) -> Person:
    """In the club, without any paper."""
    person = create_learner(nickname="Radu", avatar="bear", birth_year=2016)
    take_in(club=club, person=person, role=Role.LEARNER, by=None)
    return person


@pytest.fixture
def sorina(club: Club) -> Person:
    person = create_adult(name="Sorina", username="sorina", password=PASSWORD)
    take_in(club=club, person=person, role=Role.SUBSTITUTE, by=None)
    return person


@pytest.fixture
def browser(elena: Person) -> Client:
    """The librarian's."""
    return sign_in_adult(elena)
