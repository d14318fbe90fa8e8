"""The check of a computer, in a browser as another computer of the library has it."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.browser.accessible import LANGUAGE_COOKIE, list_faults
from tests.browser.child import Computer, Learner
from tests.browser.conftest import CHROMIUM_ARGUMENTS, OLD_PC, NewPage
from tests.browser.database import read_computer_facts
from tests.browser.librarian import CHECK_MS, ONE_COMPUTER, Librarian
from tests.browser.watch import Watch
from tests.club_server import ClubServer

WORKSPACES = ("blocks", "stage", "python", "scratch")
IN_SCRATCH = "first-steps/the-sheepdog"
IN_BLOCKS = "first-steps/the-sheepdog-in-blocks"
TIMES = 12
FITNESSES = {"well", "slow", "not"}


@pytest.fixture
def page_without_webgl(playwright: Playwright, chromium_path: str, watch: Watch) -> Iterator[Page]:
    browser = playwright.chromium.launch(executable_path=chromium_path, args=[*CHROMIUM_ARGUMENTS, "--disable-3d-apis"])
    context = browser.new_context(**OLD_PC)
    watch.follow(context)
    yield context.new_page()
    browser.close()


def sit_down(page: Page, club_server: ClubServer) -> Librarian:
    librarian = Librarian(page, club_server.address, club_server.demo["librarian"])
    librarian.sign_in()
    return librarian


def latest_facts(club_server: ClubServer) -> dict[str, Any]:
    return read_computer_facts(club_server.data)[-1]


def test_the_librarian_checks_a_computer_and_gives_it_a_name(club_server: ClubServer, page: Page) -> None:
    librarian = sit_down(page, club_server)
    page.get_by_role("link", name="Clubul", exact=True).click()
    page.locator("main a[href='/computers/']").click()
    page.get_by_role("link", name="Verificați").click()
    expect(page.locator(".trial-box canvas").first).to_be_visible()
    page.wait_for_url(ONE_COMPUTER, timeout=CHECK_MS)
    facts = latest_facts(club_server)
    assert facts["browser"]["name"] == "Chrome"
    assert facts["screen"] == {"width": 1024, "height": 768}
    assert facts["memory"]["got_mib"] == 256
    assert 0 < facts["stage"]["frames_per_second"] <= 60
    assert min(facts["python"].values()) > 0
    assert {librarian.fitness(workspace) for workspace in WORKSPACES} <= FITNESSES
    assert librarian.fitness("blocks") != "not"
    page.get_by_label("Numele calculatorului").fill("PC-ul de la geam")
    page.get_by_role("button", name="Păstrați numele").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("PC-ul de la geam")
    page.get_by_role("link", name="La toate calculatoarele").click()
    line = page.get_by_role("row", name="PC-ul de la geam")
    expect(line.locator(".badge")).to_have_count(len(WORKSPACES))
    expect(line).to_contain_text("acesta")


def test_a_checked_computer_is_known_again_and_another_one_is_not_it(
    club_server: ClubServer, new_page: NewPage
) -> None:
    first, second = (sit_down(new_page(), club_server) for _ in range(2))
    first.check_computer()
    address = first.page.url
    first.check_computer()
    assert first.page.url == address
    second.open("/computers/")
    expect(second.page.get_by_role("row").last).to_be_visible()
    expect(second.page.locator(".computers-this")).to_have_count(0)
    first.open("/computers/")
    expect(first.page.locator(".computers-this")).to_have_count(1)


def test_without_webgl_scratch_does_not_run_and_the_others_do(
    club_server: ClubServer, page_without_webgl: Page
) -> None:
    page = page_without_webgl
    librarian = sit_down(page, club_server)
    librarian.check_computer()
    assert latest_facts(club_server)["scratch"]["has_webgl"] is False
    assert librarian.fitness("scratch") == "not"
    expect(page.locator("[data-workspace=scratch]")).to_contain_text("WebGL")
    assert all(librarian.fitness(workspace) != "not" for workspace in ("blocks", "python"))
    assert list_faults(page, "ro") == []
    librarian.open("/computers/")
    expect(page.get_by_role("row").last.locator(".badge-danger")).to_have_text("Nu")


def test_where_scratch_does_not_run_children_are_offered_the_same_with_blocks(
    club_server: ClubServer, page_without_webgl: Page, learners: dict[str, Learner]
) -> None:
    page = page_without_webgl
    sit_down(page, club_server).check_computer()
    children = Computer(page, club_server.address)
    children.sit_down(learners["Ana"], learners["Matei"])
    children.open(f"/activities/{IN_SCRATCH}/")
    for language in ("en", "ro"):
        page.context.add_cookies([{"name": LANGUAGE_COOKIE, "value": language, "url": club_server.address}])
        page.reload()
        assert list_faults(page, language) == []
    expect(page.locator(f"a[href$='/activities/{IN_SCRATCH}/?here=yes']")).to_be_visible()
    page.locator(f"a[href$='/activities/{IN_BLOCKS}/']").click()
    page.locator("activity-frame[ready] editor-blocks").wait_for()


def test_a_slow_computer_is_found_to_be_slow(club_server: ClubServer, page: Page) -> None:
    librarian = sit_down(page, club_server)
    librarian.check_computer()
    fast = latest_facts(club_server)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": TIMES})
    librarian.check_computer()
    slow = latest_facts(club_server)
    assert slow["scratch"]["script_speed"] < fast["scratch"]["script_speed"] / 3
    assert slow["blocks"]["opens_ms"] > 2 * fast["blocks"]["opens_ms"]
    assert librarian.fitness("scratch") == "not"


@pytest.mark.parametrize("workspace", ["stage", "python"])
def test_a_trial_that_breaks_is_told_and_the_others_go_on(
    club_server: ClubServer, page: Page, watch: Watch, workspace: str
) -> None:
    watch.expects(f"{workspace}-worker.js")
    page.route(f"**/{workspace}-worker*.js", lambda route: route.abort())
    librarian = sit_down(page, club_server)
    librarian.check_computer()
    assert librarian.fitness(workspace) == "not"
    expect(page.locator(f"[data-workspace={workspace}]")).to_contain_text("nu a pornit")
    assert librarian.fitness("blocks") != "not"


def test_the_keyboard_is_enough(club_server: ClubServer, page: Page) -> None:
    librarian = sit_down(page, club_server)
    librarian.check_computer()
    librarian.open("/computers/")
    link = page.locator(".computers tbody a").last
    for _ in range(40):
        if link.evaluate("(each) => each === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(ONE_COMPUTER)
    for _ in range(40):
        if page.evaluate("document.activeElement.name === 'name'"):
            break
        page.keyboard.press("Tab")
    page.keyboard.type("Lângă ușă")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Lângă ușă")
