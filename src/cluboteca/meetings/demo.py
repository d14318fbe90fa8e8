"""A club to try things out: fourteen children, an ambassador, a librarian, and an open meeting. Made once.

What nobody could know otherwise (the pictures, the password) stands in `demo.json` in the data folder.
"""

import json
import os
import secrets
from pathlib import Path
from typing import Any

from django.db import transaction

from cluboteca.clubs.actions import found_club, open_club, take_in
from cluboteca.clubs.models import Club, Role
from cluboteca.core.clock import now
from cluboteca.meetings.actions import start_meeting
from cluboteca.meetings.queries import get_open_meeting, get_week_unit
from cluboteca.people.actions import create_adult, create_learner, deal_new_pictures
from cluboteca.people.consents import record_consents
from cluboteca.people.models import Person, Purpose

LEARNERS = (
    ("Ana", "fox", 11),
    ("Matei", "bear", 10),
    ("Ilinca", "owl", 12),
    ("Andrei", "wolf", 13),
    ("Sofia", "rabbit", 9),
    ("Luca", "stork", 11),
    ("Ioana", "deer", 10),
    ("Ștefan", "rooster", 14),
    ("Daria", "butterfly", 10),
    ("Rareș", "hedgehog", 11),
    ("Măriuca", "bee", 9),
    ("Țuți", "frog", 12),
    ("Kinga", "squirrel", 13),
    ("Toma", "turtle", 10),
)
AMBASSADOR = "Ilinca"
LIBRARIAN_USERNAME = "bibliotecara"


def read_or_make_demo(folder: Path) -> dict[str, Any] | None:
    """The content of `folder/demo.json`; with it the club, if this is the first time.

    None where a club stands that this file doesn't tell of: a real one, or one that came back from a backup.
    """
    path = folder / "demo.json"
    if path.exists():
        demo: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if Person.objects.filter(username=demo["librarian"]["username"]).exists():
            _open_meeting_again()
            return demo
    if Club.objects.exists():
        return None
    with transaction.atomic():
        demo = _make_demo()
        _write(path, demo)  # before the commit: a club without the file would be one that nobody can enter
    return demo


def _write(path: Path, demo: dict[str, Any]) -> None:
    temporary = path.with_suffix(".new")
    with temporary.open("w", encoding="utf-8") as file:
        json.dump(demo, file, ensure_ascii=False, indent=2)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def _open_meeting_again() -> None:
    """A demo is there to be tried: if its meeting was ended, a new one opens at the next start."""
    club = Club.objects.first()
    if club is not None and get_open_meeting() is None:
        unit = get_week_unit(club)
        if unit is not None:
            start_meeting(club=club, unit=unit, by=None)


def _make_demo() -> dict[str, Any]:
    club = found_club(
        library_name="Biblioteca Comunală Valea Frumoasă",
        locality="Valea Frumoasă",
        county="SJ",
        name="Clubul de programare Valea Frumoasă",
    )
    open_club(club=club, by=None)
    password = "-".join(secrets.choice(("prun", "fag", "tei", "brad", "nuc", "arin")) for _ in range(2))
    password = f"{password}-{secrets.randbelow(9000) + 1000}"
    librarian = create_adult(name="Elena Popescu", username=LIBRARIAN_USERNAME, password=password)
    take_in(club=club, person=librarian, role=Role.LIBRARIAN, by=None)
    shown: list[dict[str, Any]] = []
    for nickname, avatar, age in LEARNERS:
        learner = create_learner(nickname=nickname, avatar=avatar, birth_year=now().year - age)
        role = Role.AMBASSADOR if nickname == AMBASSADOR else Role.LEARNER
        take_in(club=club, person=learner, role=role, by=None)
        record_consents(learner=learner, purposes=Purpose, given_on=now().date(), by=librarian)
        pictures = deal_new_pictures(learner=learner, by=librarian)
        shown.append({"id": learner.pk, "nickname": nickname, "pictures": pictures})
    unit = get_week_unit(club)
    if unit is not None:
        start_meeting(club=club, unit=unit, by=librarian)
    ambassador = next(each for each in shown if each["nickname"] == AMBASSADOR)
    return {
        "librarian": {"username": LIBRARIAN_USERNAME, "password": password},
        "ambassador": {"id": ambassador["id"], "pictures": ambassador["pictures"]},
        "learners": shown,
    }
