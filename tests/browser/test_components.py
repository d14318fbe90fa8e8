"""The page /components/, for those who develop: it opens, and each custom element shows itself."""

import re

import pytest
from playwright.sync_api import Page, expect

from cluboteca.core.gallery_elements import ELEMENTS
from devtools.place import FRONTEND
from tests.browser.watch import Watch
from tests.club_server import ClubServer

ENVIRONMENT = {"CLUBOTECA_DEBUG": "yes"}
# Each is of a page of its own, with its own test; they would leave or fill this one.
WHOLE_PAGES = {
    "activity-frame",
    "club-projector",
    "computer-check",
    "exhibition-show",
    "help-queue",
    "home-project",
    "own-draft",
    "pack-progress",
    "show-password",
    "shown-project",
}
# They come when they are opened.
DIALOGS = {"costume-painter", "library-dialog", "recolour-dialog"}
# They wrap what a page of an hour of code shows already.
GUESTS = {"guest-certificate", "guest-name"}
# It says one thing and goes away, so there is nothing to show.
FLEETING = {"calm-note"}
IN_THE_PAGE = (
    "club-board",
    "crew-sign-in",
    "editor-blocks",
    "editor-python",
    "editor-scratch",
    "editor-quiz",
    "editor-basics",
    "editor-reading",
    "editor-link",
)


@pytest.fixture(autouse=True)
def no_board(watch: Watch) -> None:
    """The board on the page asks for news, and nobody is signed in."""
    watch.expects("status of 404.*/api/board")


@pytest.mark.parametrize("kind", ["for-librarians", "for-learners", "for-projector"])
def test_every_custom_element_shows_itself(kind: str, club_server: ClubServer, page: Page) -> None:
    page.goto(f"{club_server.address}/components/?kind={kind}")
    expect(page.locator("editor-blocks .village-picture")).to_be_visible()
    for name in (*ELEMENTS, *IN_THE_PAGE):
        element = page.locator(name).first
        expect(element).to_be_visible()
        assert page.evaluate("(name) => customElements.get(name) !== undefined", name)
        assert element.evaluate("(element) => element.childElementCount > 0"), f"<{name}> is empty"


def test_no_custom_element_is_forgotten(club_server: ClubServer, page: Page) -> None:
    sources = [path.read_text(encoding="utf-8") for path in FRONTEND.glob("src/**/*.ts") if ".test" not in path.name]
    defined = {name for source in sources for name in re.findall(r"customElements\.define\('([a-z-]+)'", source)}
    page.goto(f"{club_server.address}/components/")
    expect(page.locator("editor-blocks .village-picture")).to_be_visible()
    expect(page.locator("editor-blocks sprite-list")).to_be_visible()
    expect(page.locator("editor-python .python-said")).to_be_attached()
    expect(page.locator("editor-scratch iframe")).to_be_attached()
    shown = set(page.evaluate("[...document.querySelectorAll(':defined')].map((each) => each.localName)"))
    assert defined - shown <= WHOLE_PAGES | FLEETING | DIALOGS | GUESTS
