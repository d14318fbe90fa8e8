"""Browser tests: a real club server, and Chromium as an old PC of a library shows it (1024x768, in Romanian).

Each test file has a server with a fresh demo club of its own. `new_page` opens one browser profile per computer:

    def test_a_crew_signs_in(club_server: ClubServer, new_page: NewPage) -> None:
        first_pc, second_pc = new_page(), new_page()
        first_pc.goto(club_server.address)
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from devtools.chromium import MISSING, find_chromium, get_browser_environment
from tests.club_server import HOST_NAME, ClubServer

NewPage = Callable[..., Page]

CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--host-resolver-rules=MAP {HOST_NAME} 127.0.0.1, EXCLUDE 127.0.0.1, MAP * ~NOTFOUND",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test in this folder starts a browser, so each is slow."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Sets also what Playwright needs to run, so that tests can be started without dev.py."""
    found = find_chromium()
    if found is None:
        pytest.fail(MISSING)
    os.environ.update(get_browser_environment(found))
    return str(found)


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def club_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClubServer]:
    server = ClubServer(tmp_path_factory.mktemp("club") / "data")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """A page of another computer at each call; arguments go to Playwright's `new_context`. Errors of scripts fail."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def open_page(**options: object) -> Page:
        settings: dict[str, object] = {
            "viewport": {"width": 1024, "height": 768},
            "locale": "ro-RO",
            "timezone_id": "Europe/Bucharest",
            "reduced_motion": "reduce",
        }
        context = browser.new_context(**(settings | options))  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not errors, f"scripts of the pages failed: {errors}"


@pytest.fixture
def page(new_page: NewPage) -> Page:
    return new_page()
