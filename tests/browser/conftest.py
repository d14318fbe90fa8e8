"""Browser tests: a real club server, and Chromium as an old PC of a library shows it (1024x768, in Romanian).

Each test file has a server with a fresh demo club of its own. `new_page` opens one browser profile per computer:

    def test_a_crew_signs_in(club_server: ClubServer, new_page: NewPage) -> None:
        first_pc, second_pc = new_page(), new_page()
        first_pc.goto(club_server.address)

What the children and the librarian do on those pages stands in `child` and `librarian`. `watch` holds every page of
every test to what no page may do.
"""

import itertools
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from devtools.chromium import MISSING, find_chromium, get_browser_environment
from tests.browser.child import Computer, Learner
from tests.browser.home import Home
from tests.browser.librarian import Librarian
from tests.browser.other_pc import OtherPc
from tests.browser.watch import Watch
from tests.club_server import HOST_NAME, ClubServer

NewPage = Callable[..., Page]
NewProfile = Callable[[Path], BrowserContext]
NewComputer = Callable[..., Computer]
PATIENCE_MS = 20_000
PC_NUMBERS = itertools.count(2)
# A pack with one activity of the stage, in which every block can be used: named OWN_GAME.
WORKSHOP = Path(__file__).parent / "workshop"
OWN_GAME = "workshop/our-own-game"

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
OLD_PC: dict[str, Any] = {
    "viewport": {"width": 1024, "height": 768},
    "locale": "ro-RO",
    "timezone_id": "Europe/Bucharest",
    "reduced_motion": "reduce",
}


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
def playwright(chromium_path: str) -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE_MS)
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium_path: str) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=chromium_path, args=CHROMIUM_ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def demo_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a demo club that nobody has used. Made once, since hashing all those pictures takes long."""
    server = ClubServer(tmp_path_factory.mktemp("demo") / "data")
    server.start()
    server.stop()
    return server.data


@pytest.fixture(scope="module")
def club_server(
    request: pytest.FixtureRequest, demo_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ClubServer]:
    """A file that needs other settings says so: `ENVIRONMENT = {"CLUBOTECA_DEBUG": "yes"}`; further packs: `PACKS = [WORKSHOP]`."""
    data = tmp_path_factory.mktemp("club") / "data"
    shutil.copytree(demo_data, data)
    server = ClubServer(data, environment=getattr(request.module, "ENVIRONMENT", {}))
    for pack in getattr(request.module, "PACKS", ()):
        install_pack(server, pack)
    server.start()
    yield server
    server.stop()


def install_pack(server: ClubServer, folder: Path) -> None:
    """Before the server starts. The command `pack install` waits for the end of a meeting, and the demo has an open one."""
    load = (
        f"from pathlib import Path; from cluboteca.content.actions import load_pack; load_pack(Path({str(folder)!r}))"
    )
    command: list[str | Path] = [server.command, "manage", "shell", "-v", "0", "-c", load]
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    subprocess.run(command, check=True, capture_output=True, env=environment | {"CLUBOTECA_DATA": str(server.data)})


@pytest.fixture
def learners(club_server: ClubServer) -> dict[str, Learner]:
    """The children of the demo club by nickname. Tests of one file share them: each takes others, or minds it."""
    return {each["nickname"]: Learner(**each) for each in club_server.demo["learners"]}


@pytest.fixture
def watch() -> Iterator[Watch]:
    watch = Watch()
    yield watch
    assert not watch.faults, "\n".join(watch.faults)


@pytest.fixture
def new_page(browser: Browser, watch: Watch) -> Iterator[NewPage]:
    """A page of another computer at each call; arguments go to Playwright's `new_context`."""
    contexts: list[BrowserContext] = []

    def open_page(**options: object) -> Page:
        context = browser.new_context(**(OLD_PC | options))
        context.set_default_timeout(PATIENCE_MS)
        watch.follow(context)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def new_profile(playwright: Playwright, chromium_path: str, watch: Watch) -> Iterator[NewProfile]:
    """A Chromium of its own at each call, whose cookies and databases stand in a folder and outlive it."""
    contexts: list[BrowserContext] = []

    def open_browser(folder: Path) -> BrowserContext:
        options: dict[str, Any] = {"executable_path": chromium_path, "args": CHROMIUM_ARGUMENTS, **OLD_PC}
        context = playwright.chromium.launch_persistent_context(folder, **options)
        context.set_default_timeout(PATIENCE_MS)
        watch.follow(context)
        contexts.append(context)
        return context

    yield open_browser
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: NewPage) -> Page:
    return new_page()


@pytest.fixture
def new_computer(club_server: ClubServer, new_page: NewPage) -> NewComputer:
    """A computer at which children sit; arguments as for `new_page`."""

    def open_computer(**options: object) -> Computer:
        return Computer(new_page(**options), club_server.address)

    return open_computer


@pytest.fixture
def other_pc(club_server: ClubServer) -> Iterator[str]:
    """Where browsers open the club as from another computer than the server's; a new one for each test."""
    other = OtherPc(next(PC_NUMBERS), club_server.port)
    yield f"http://{HOST_NAME}:{other.port}"
    other.close()


@pytest.fixture
def librarian(club_server: ClubServer, new_page: NewPage) -> Librarian:
    """At her own computer, not yet signed in."""
    return Librarian(new_page(), club_server.address, club_server.demo["librarian"])


@pytest.fixture
def home(browser: Browser) -> Iterator[Home]:
    """A computer without any network; what goes wrong there, or is asked for, fails the test."""
    context = browser.new_context(**OLD_PC, offline=True)
    context.set_default_timeout(PATIENCE_MS)
    home = Home(context.new_page())
    yield home
    assert home.faults == []
    context.close()
