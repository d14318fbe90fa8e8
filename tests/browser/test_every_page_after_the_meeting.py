"""The pages that differ when no meeting is open, in both languages: see `accessible`."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.accessible import LANGUAGE_COOKIE, list_faults
from tests.browser.child import Computer, Learner
from tests.browser.conftest import OLD_PC, NewPage
from tests.browser.librarian import Librarian
from tests.club_server import ClubServer

LANGUAGES = ("ro", "en")
PLACES = {
    "closed": ("nobody", "/"),
    "this week": ("librarian", "/week/"),
    "attendance": ("librarian", "/meetings/1/attendance/"),
    "learners": ("librarian", "/learners/"),
    "no computers yet": ("librarian", "/computers/"),
}


@pytest.fixture(scope="module")
def signed_in(browser: Browser, club_server: ClubServer) -> object:
    """The librarian's cookies, after a meeting to which Ana came."""
    context = browser.new_context(**OLD_PC)
    learners = {each["nickname"]: Learner(**each) for each in club_server.demo["learners"]}
    Computer(context.new_page(), club_server.address).sit_down(learners["Ana"])
    librarian = Librarian(context.new_page(), club_server.address, club_server.demo["librarian"])
    librarian.sign_in()
    librarian.end_meeting()
    state = context.storage_state()
    context.close()
    return state


@pytest.mark.parametrize("place", PLACES)
def test_every_page_is_accessible_when_no_meeting_is_open(
    place: str, signed_in: object, club_server: ClubServer, new_page: NewPage
) -> None:
    who, path = PLACES[place]
    page = new_page(storage_state=signed_in if who == "librarian" else None)
    faults = []
    for language in LANGUAGES:
        page.context.add_cookies([{"name": LANGUAGE_COOKIE, "value": language, "url": club_server.address}])
        page.goto(club_server.address + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        faults += [f"{language}: {fault}" for fault in list_faults(page, language)]
    assert not faults, "\n".join(faults)
