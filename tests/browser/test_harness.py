"""What the other browser tests take for granted about the computer they pretend to be."""

import pytest
from playwright.sync_api import Error, Page

from tests.browser.accessible import list_faults
from tests.browser.conftest import NewPage
from tests.browser.watch import Watch
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


def test_a_page_that_asks_another_host_is_noticed(page: Page, watch: Watch) -> None:
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://example.org/")
    assert any("asked another host: http://example.org/" in fault for fault in watch.faults)
    watch.faults.clear()


def test_a_page_that_breaks_the_content_security_policy_is_noticed(
    club_server: ClubServer, page: Page, watch: Watch
) -> None:
    page.goto(club_server.address)
    page.evaluate("document.body.setAttribute('style', 'color: red')")
    page.wait_for_timeout(0)
    assert any("Content Security Policy" in fault for fault in watch.faults)
    watch.faults.clear()


def test_a_page_that_not_everybody_can_use_is_noticed(club_server: ClubServer, page: Page) -> None:
    page.goto(f"{club_server.address}/adults/sign-in/")
    assert list_faults(page, "ro") == []
    page.evaluate("""() => {
        document.documentElement.lang = 'en';
        document.querySelector('label').remove();
        const wide = document.createElement('h1');
        wide.textContent = 'lat';
        wide.style.width = '2000px';
        document.querySelector('main').append(wide);
    }""")
    faults = "\n".join(list_faults(page, "ro"))
    for fault in ("lang is en", "2 h1", "label", "px too wide at 512x384", "px too wide at 1024x768"):
        assert fault in faults
