"""Named people for tests: Ana, Matei and Ilinca (an ambassador) of one club, led by Elena; Vlad and Dorina of another.

Ana is the insider, Matei her colleague at the same computer, Vlad the stranger from another club.
"""

import time
from dataclasses import dataclass

import pytest
from django.test import Client

from cluboteca.clubs.actions import found_club, open_club, take_in
from cluboteca.clubs.models import Club, Role
from cluboteca.content.models import Activity, ActivityContent, Course, Pack, Unit
from cluboteca.core.clock import now
from cluboteca.meetings.actions import start_meeting
from cluboteca.meetings.models import Meeting
from cluboteca.packformat.grid.outline import read_outline
from cluboteca.packformat.grid.work import write_work
from cluboteca.people.access import CONFIRMED_KEY
from cluboteca.people.actions import create_adult, create_learner, deal_new_pictures
from cluboteca.people.consents import record_consents
from cluboteca.people.models import Person, Purpose

PASSWORD = "prun-fag-1234"

PLAN = [{"id": "arrival", "minutes": 10, "activity": None}, {"id": "work", "minutes": 50, "activity": None}]
UNIT_TEXT = {
    "title": "Drumul",
    "goal": "Copiii dau comenzi una după alta.",
    "prepare": [],
    "plan": {
        "arrival": {"title": "Sosirea", "text": "Primiți copiii."},
        "work": {"title": "Lucrul", "text": "Treceți pe la fiecare echipaj."},
    },
    "misunderstandings": [],
    "introduction_html": "<p>Bun venit.</p>",
}
DEFINITION = {
    "kind": "blocks",
    "minutes": 5,
    "concepts": ["sequence"],
    "world": {"kind": "grid", "hero": "ana", "goal": "well", "maps": ["TTTTT\nT>=GT\nTTTTT"]},
    "toolbox": ["move", "turn_left", "turn_right", "repeat"],
    "checks": [
        {"id": "arrives", "run": {"arrives": True}},
        {"id": "loop", "read": {"uses": {"block": "repeat", "at_least": 1}}},
    ],
    "findings": [
        {"id": "one_step_short", "when": {"run": {"ended": "done", "at_goal": False, "distance_to_goal": 1}}},
    ],
}
ACTIVITY_TEXT = {
    "title": "La fântână",
    "goal": "Du-o pe Ana la fântână.",
    "hints": ["Unu", "Doi", "Trei"],
    "checks": {
        "arrives": {"passed": "Ana a ajuns.", "failed": "Ana n-a ajuns încă."},
        "loop": {"passed": "Ai folosit repetă.", "failed": "Încearcă blocul repetă."},
    },
    "findings": {
        "one_step_short": {
            "message": "A mai rămas un pas.",
            "misunderstanding": "Numără pătrățica de pornire.",
            "question": "Câți pași vezi între Ana și fântână?",
        },
    },
    "steps": [{"title": "Privește", "html": "<p>Unde e fântâna?</p>"}],
}


@dataclass
class Learner:
    """A learner and the pictures that only she knows."""

    person: Person
    pictures: list[str]

    @property
    def tapped(self) -> dict[str, object]:
        return {"id": self.person.pk, "pictures": self.pictures}


def make_learner(nickname: str, club: Club, role: Role = Role.LEARNER) -> Learner:
    person = create_learner(nickname=nickname, avatar="fox", birth_year=2015)
    take_in(club=club, person=person, role=role, by=None)
    record_consents(learner=person, purposes=Purpose, given_on=now().date(), by=None)
    return Learner(person, deal_new_pictures(learner=person, by=None))


def make_librarian(name: str, club: Club) -> Person:
    person = create_adult(name=name, username=name.lower(), password=PASSWORD)
    take_in(club=club, person=person, role=Role.LIBRARIAN, by=None)
    return person


def make_work(*outline: object) -> dict[str, object]:
    """The saved work of a program written as an outline."""
    return write_work(read_outline(list(outline)))


def make_club(place: str) -> Club:
    """One that is open for children, in a library of its own."""
    club = found_club(library_name=f"Biblioteca {place}", locality=place, name=f"Clubul {place}")
    open_club(club=club, by=None)
    return club


@pytest.fixture
def club(db: None) -> Club:
    return make_club("Valea")


@pytest.fixture
def other_club(db: None) -> Club:
    return make_club("Dealu")


@pytest.fixture
def ana(club: Club) -> Learner:
    return make_learner("Ana", club)


@pytest.fixture
def matei(club: Club) -> Learner:
    return make_learner("Matei", club)


@pytest.fixture
def ilinca(club: Club) -> Learner:
    return make_learner("Ilinca", club, Role.AMBASSADOR)


@pytest.fixture
def vlad(other_club: Club) -> Learner:
    return make_learner("Vlad", other_club)


@pytest.fixture
def elena(club: Club) -> Person:
    return make_librarian("Elena", club)


@pytest.fixture
def dorina(other_club: Club) -> Person:
    return make_librarian("Dorina", other_club)


@pytest.fixture
def unit(db: None) -> Unit:
    """A small unit with two block activities."""
    pack = Pack.objects.create(slug="small", default_locale="ro", licence="CC-BY-SA-4.0", authors=["Cluboteca"])
    heading = {"ro": {"title": "Mic", "description": "Un pachet mic."}}
    course = Course.objects.create(pack=pack, full_id="small/course", audience="learners", position=0, texts=heading)
    unit = Unit.objects.create(
        pack=pack, course=course, full_id="small/unit", position=0, plan=PLAN, texts={"ro": UNIT_TEXT}
    )
    for position, slug in enumerate(("well", "school")):
        activity = Activity.objects.create(
            pack=pack,
            unit=unit,
            full_id=f"small/{slug}",
            kind="blocks",
            minutes=5,
            position=position,
            words={"ro": {"title": ACTIVITY_TEXT["title"], "goal": ACTIVITY_TEXT["goal"]}},
        )
        ActivityContent.objects.create(
            activity=activity,
            definition=DEFINITION,
            texts={"ro": ACTIVITY_TEXT},
            starter=make_work(),
            solution=[{"repeat": {"times": 2, "do": ["move"]}}],
        )
    return unit


@pytest.fixture
def meeting(club: Club, unit: Unit, elena: Person) -> Meeting:
    return start_meeting(club=club, unit=unit, by=elena)


def sign_in(*learners: Learner) -> Client:
    """A browser at a computer of its own at which these learners sit."""
    computer = Client(REMOTE_ADDR=f"192.168.1.{learners[0].person.pk % 250 + 1}")
    answer = computer.post(
        "/api/crews", {"learners": [learner.tapped for learner in learners]}, content_type="application/json"
    )
    assert answer.status_code == 201, answer.content
    return computer


def sign_in_adult(person: Person, *, signed_in_seconds_ago: int = 0) -> Client:
    """The librarian's browser, at another PC than the server's."""
    computer = Client(REMOTE_ADDR="192.168.1.251")
    computer.force_login(person)
    session = computer.session
    session[CONFIRMED_KEY] = time.time() - signed_in_seconds_ago
    session.save()
    return computer
