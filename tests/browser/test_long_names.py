"""Children whose names have sixty letters: no table and no page of the librarian's becomes wider than its window."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.browser.accessible import LANGUAGE_COOKIE, NORMAL, ZOOMED
from tests.browser.child import Learner
from tests.browser.conftest import NewPage
from tests.browser.librarian import Librarian
from tests.browser.past_meetings import hold_past_meetings
from tests.club_server import ClubServer

MEETINGS = 20
# Each second child has a name without a space in it, and each third no paper but the one to take part.
LENGTHEN = """
from datetime import date
from cluboteca.core.clock import now
from cluboteca.people.models import Consent, Person
for number, child in enumerate(Person.objects.filter(username__isnull=True)):
    longer = " Maria Antoaneta Gheorghița" if number % 2 else "mihaelaștefaniagheorghița"
    child.nickname = (child.nickname + longer * 3)[:60].strip()
    child.save()
    if number % 3 == 0:
        Consent.objects.filter(learner=child).exclude(purpose="take_part").update(
            withdrawn_on=date(2026, 11, 30), withdrawal_recorded_at=now()
        )
"""
# The attendance of many meetings is as wide as they are many, the register as its paper, and both may scroll when zoomed in.
PAGES = (
    "/consents/",
    "/consents/papers/",
    "/privacy/photos/",
    "/privacy/{ana}/erase/",
    "/learners/",
    "/attendance/?period=all",
    "/attendance/register/?period=all",
    "/attendance/learners/{ana}/",
    "/meetings/2/attendance/",
    "/progress/",
    "/progress/learners/",
    "/progress/learners/{ana}/",
    "/progress/certificates/",
    "/today/",
)
# By how many pixels, the page first.
TOO_WIDE = """() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('.table-wrap, .register')];
    return boxes.map((box) => box.scrollWidth - box.clientWidth);
}"""


@pytest.fixture(scope="module")
def crowded(club_server: ClubServer) -> ClubServer:
    hold_past_meetings(club_server, MEETINGS)
    command: list[str | Path] = [club_server.command, "manage", "shell", "-v", "0", "-c", LENGTHEN]
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    environment["CLUBOTECA_DATA"] = str(club_server.data)
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return club_server


@pytest.fixture
def librarian(crowded: ClubServer, new_page: NewPage) -> Librarian:
    librarian = Librarian(new_page(), crowded.address, crowded.demo["librarian"])
    librarian.sign_in()
    return librarian


@pytest.mark.parametrize("language", ["ro", "en"])
def test_nothing_scrolls_sideways_when_names_are_long(
    librarian: Librarian, learners: dict[str, Learner], language: str
) -> None:
    page = librarian.page
    page.context.add_cookies([{"name": LANGUAGE_COOKIE, "value": language, "url": librarian.address}])
    faults = []
    for path in PAGES:
        librarian.open(path.format(ana=learners["Ana"].id))
        page.set_viewport_size(ZOOMED)  # type: ignore[arg-type]
        if (wide := page.evaluate(TOO_WIDE)[0]) > 0:
            faults.append(f"{path}: {wide} px when zoomed in")
        page.set_viewport_size(NORMAL)  # type: ignore[arg-type]
        if (widest := max(page.evaluate(TOO_WIDE))) > 0:
            faults.append(f"{path}: {widest} px")
    assert not faults, "\n".join(faults)


def test_a_long_name_is_never_squeezed_to_a_letter_a_line(librarian: Librarian) -> None:
    librarian.open("/consents/papers/")
    names = librarian.page.locator(".consents .person-name")
    assert names.evaluate_all("(names) => Math.min(...names.map((name) => name.clientWidth))") >= 90
