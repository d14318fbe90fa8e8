"""What the other browser tests take for granted about the computer they pretend to be."""

from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.club_server import ClubServer


def test_a_page_opens_as_on_another_computer_of_the_library(club_server: ClubServer, page: Page) -> None:
    answer = page.goto(club_server.address)
    assert answer is not None
    assert answer.ok
    assert page.evaluate("isSecureContext") is False
    assert page.evaluate("[innerWidth, innerHeight]") == [1024, 768]
    assert page.evaluate("navigator.language") == "ro-RO"


def test_two_pages_are_two_computers(club_server: ClubServer, new_page: NewPage) -> None:
    first, second = new_page(), new_page()
    first.goto(club_server.address)
    first.evaluate("document.cookie = 'mine=1'")
    second.goto(club_server.address)
    assert "mine" not in second.evaluate("document.cookie")


def test_a_killed_server_starts_again_on_the_same_data(club_server: ClubServer, page: Page) -> None:
    before = club_server.demo
    club_server.kill()
    club_server.start()
    assert club_server.demo == before
    answer = page.goto(club_server.address)
    assert answer is not None
    assert answer.ok
