"""From an empty server to the own club, with the keyboard alone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessible import list_faults
from tests.browser.conftest import NewPage
from tests.browser.other_pc import OtherPc
from tests.club_server import HOST_NAME, ClubServer

MOST_TABS = 40
PASSWORD = "trei cuvinte bune"
CODE_LINE = "cod: "


@pytest.fixture(scope="module")
def empty_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClubServer]:
    """Until the last test of this file founds a club."""
    server = ClubServer(tmp_path_factory.mktemp("empty") / "data", is_demo=False)
    server.start()
    yield server
    server.stop()


class Hands:
    """Without a mouse: Tab until it is there, then type or press."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def go_to(self, target: Locator) -> None:
        for _ in range(MOST_TABS):
            if target.evaluate("(element) => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{MOST_TABS} times Tab don't lead to {target}")

    def type(self, name: str, text: str) -> None:
        self.go_to(self.page.locator(f"input[name={name}]"))
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def choose(self, name: str, beginning: str) -> None:
        """Of a list: typing its first letters is enough."""
        self.go_to(self.page.locator(f"select[name={name}]"))
        self.page.keyboard.type(beginning)

    def go_on(self) -> None:
        assert list_faults(self.page, "ro") == [], self.page.url
        before = self.page.url
        self.go_to(self.page.locator("main form .button-primary"))
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(lambda address: address != before)


def test_from_another_computer_it_takes_the_code_of_the_console(empty_server: ClubServer, new_page: NewPage) -> None:
    other = OtherPc(9, empty_server.port)
    try:
        page = new_page()
        hands = Hands(page)
        page.goto(f"http://{HOST_NAME}:{other.port}/")
        page.wait_for_url("**/setup/code/")
        code = empty_server.output.split(CODE_LINE)[1].split()[0]
        hands.type("code", code)
        hands.go_on()
        page.wait_for_url("**/setup/language/")
    finally:
        other.close()


def test_a_librarian_founds_the_club_with_the_keyboard_alone(empty_server: ClubServer, new_page: NewPage) -> None:
    page = new_page()
    hands = Hands(page)
    page.goto(f"{empty_server.loopback_address}/week/")
    expect(page.locator(".progress-text")).to_have_text("Pasul 1 din 6")
    hands.go_on()
    hands.type("name", "Biblioteca Comunală „Ion Creangă”")
    hands.choose("county", "Neam")
    hands.type("locality", "Humulești")
    hands.go_on()
    expect(page.locator("input[name=name]")).to_have_value("Clubul de programare Humulești")
    hands.choose("weekday", "mier")
    hands.type("starts_at", "15:30")
    hands.go_on()
    hands.type("name", "Ștefania Țurcanu")
    hands.type("password", PASSWORD)
    hands.type("again", PASSWORD)
    hands.go_on()
    hands.type("computers_count", "5")
    hands.go_on()
    hands.go_on()
    summary = page.locator(".setup-summary")
    for words in ("Humulești, Neamț", "miercuri, 15:30", "stefania.turcanu"):
        expect(summary).to_contain_text(words)
    hands.go_on()
    page.goto(f"{empty_server.loopback_address}/week/")
    expect(page.locator(".eyebrow").first).to_contain_text("Clubul de programare Humulești")
    page.reload()
    assert page.url.endswith("/week/"), "she is signed in"
