"""A crew is done at a computer, and the next one sits down: nothing of the last crew is to be seen or reached there."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.browser.blocks import list_words
from tests.browser.child import Computer, Learner
from tests.browser.conftest import CHROMIUM_ARGUMENTS, OLD_PC, NewComputer
from tests.browser.database import read_crew_of_version, read_versions
from tests.browser.watch import Watch
from tests.club_server import ClubServer

Learners = dict[str, Learner]
ACTIVITY = "to-the-well"
READ_STORAGE = "({local: {...localStorage}, session: {...sessionStorage}})"


@pytest.fixture(autouse=True)
def nobody_is_told(watch: Watch) -> None:
    """What isn't the crew's own is answered with 401 or 404, which the console notes."""
    watch.expects("status of 40[14]")


def get_crew(computer: Computer) -> dict[str, Any]:
    crew: dict[str, Any] = computer.call("GET", "/api/crews/current").body
    return crew


def refuse_saves(context: BrowserContext) -> None:
    """No save gets through from this browser; everything else does."""

    def refuse(route: Route) -> None:
        if route.request.method == "PUT":
            route.abort()
        else:
            route.fallback()

    context.route("**/versions/*", refuse)


def work_as(computer: Computer, *crew: Learner) -> tuple[int, int]:
    """A crew adds a block, which is saved; ids of its project and of the crew."""
    computer.sit_down(*crew)
    computer.open_activity(ACTIVITY)
    computer.blocks.add("move")
    computer.wait_until_saved()
    project = computer.call("POST", "/api/projects", {"activity": f"first-steps/{ACTIVITY}"}).body["id"]
    return project, get_crew(computer)["id"]


def expect_sign_in(computer: Computer) -> None:
    expect(computer.page.locator("crew-sign-in [data-learner]").first).to_be_visible()
    assert computer.page.url == f"{computer.address}/"


def test_after_the_switch_neither_back_nor_another_window_shows_the_last_crew(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    work_as(computer, learners["Ana"], learners["Matei"])
    other = computer.open_window()
    other.open("/projects/")
    expect(other.page.locator(".project")).to_have_count(1)
    computer.be_done()
    expect_sign_in(other)
    computer.page.go_back()
    expect_sign_in(computer)
    other.page.go_back()
    expect_sign_in(other)


def test_a_page_that_comes_back_from_the_browsers_memory_shows_nothing_of_the_last_crew(
    playwright: Any, chromium_path: str, club_server: ClubServer, learners: Learners, watch: Watch
) -> None:
    """Playwright switches the back/forward cache off; a library's browser has it."""
    browser = playwright.chromium.launch(
        executable_path=chromium_path,
        args=CHROMIUM_ARGUMENTS,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    context = browser.new_context(**OLD_PC)
    watch.follow(context)
    computer = Computer(context.new_page(), club_server.address)
    computer.sit_down(learners["Sofia"], learners["Luca"])
    computer.open("/projects/")
    computer.open("/join/")
    computer.call("DELETE", "/api/crews/current")
    computer.page.evaluate("history.back()")
    expect_sign_in(computer)
    browser.close()


def test_the_browser_remembers_nothing_of_the_last_crew(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    work_as(computer, learners["Ioana"], learners["Ștefan"])
    computer.be_done()
    assert computer.page.evaluate(READ_STORAGE) == {"local": {"crew": ""}, "session": {}}
    assert computer.drafts == []
    assert [cookie["name"] for cookie in computer.page.context.cookies() if "crew" in cookie.get("name", "")] == []


def test_the_next_crew_gets_nothing_of_the_last_one(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    project, _crew = work_as(computer, learners["Daria"], learners["Rareș"])
    key = read_versions(club_server.data, project)[0][0]
    addresses = [
        ("GET", f"/api/projects/{project}/versions", None),
        ("GET", f"/api/projects/{project}/versions/{key}", None),
        ("POST", f"/api/projects/{project}/attempts", {"version": key, "results": [], "run": {}}),
        ("PUT", f"/api/projects/{project}/versions/{key}", {}),
    ]
    assert [computer.call(*each).status for each in addresses[:2]] == [200, 200]
    computer.be_done()
    assert [computer.call(*each).status for each in addresses] == [401, 401, 401, 401]
    computer.sit_down(learners["Kinga"])
    assert [computer.call(*each).status for each in addresses] == [404, 404, 404, 404]
    computer.open("/projects/")
    expect(computer.page.locator(".project")).to_have_count(0)
    computer.open_activity(ACTIVITY)
    assert computer.blocks.words == ["move"]
    for learner in ("Daria", "Rareș"):
        expect(computer.page.locator("body")).not_to_contain_text(learner)
    assert len(read_versions(club_server.data, project)) == 1


def test_a_change_made_right_before_the_switch_is_saved_once(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    project, _crew = work_as(computer, learners["Ilinca"])
    computer.blocks.add("move")
    computer.be_done()
    computer.wait_for_drafts(0)
    programs = [list_words(work) for _key, work in read_versions(club_server.data, project)]
    assert programs == [["move"] * 2, ["move"] * 3]


def test_an_unsent_change_of_the_last_crew_arrives_while_the_next_one_works_and_is_never_shown_to_it(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners, watch: Watch
) -> None:
    watch.expects("ERR_FAILED")
    computer = new_computer()
    project, crew = work_as(computer, learners["Andrei"], learners["Toma"])
    refuse_saves(computer.page.context)
    computer.blocks.add("move")
    computer.wait_for_drafts(1)
    (unsent,) = computer.drafts
    computer.be_done()
    assert [draft["key"] for draft in computer.drafts] == [unsent["key"]]

    computer.sit_down(learners["Măriuca"], learners["Țuți"])
    computer.open_activity(ACTIVITY)
    assert computer.blocks.words == ["move"]
    computer.page.context.unroute_all()
    computer.look_at()
    computer.wait_for_drafts(0)
    versions = read_versions(club_server.data, project)
    assert [list_words(work) for _key, work in versions] == [["move"] * 2, ["move"] * 3]
    assert versions[-1][0] == unsent["key"]
    assert read_crew_of_version(club_server.data, unsent["key"]) == crew
    assert computer.blocks.words == ["move"]
