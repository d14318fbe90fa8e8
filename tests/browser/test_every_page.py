"""Every page while a meeting goes on, in both languages: see `accessible`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessible import LANGUAGE_COOKIE, list_faults
from tests.browser.child import Computer, Learner
from tests.browser.conftest import OLD_PC, NewPage
from tests.browser.librarian import Librarian
from tests.browser.programs import make_key, make_work
from tests.browser.watch import Watch
from tests.club_server import ClubServer

LANGUAGES = ("ro", "en")


@dataclass(frozen=True)
class Place:
    """A page in a certain state. who: nobody, crew, ambassadors or librarian. then: how the state is reached."""

    name: str
    who: str
    path: str
    then: Callable[[Page, list[Learner]], None] = lambda page, learners: None

    def __str__(self) -> str:
        return self.name


def choose_two(page: Page, learners: list[Learner]) -> None:
    for learner in learners[:2]:
        page.locator(f"[data-learner='{learner.id}']").click()


def show_pictures(page: Page, learners: list[Learner]) -> None:
    choose_two(page, learners)
    page.locator("crew-sign-in .button-primary").click()
    page.locator(".tiles-pictures button").nth(1).click()


def ask_who_drives(page: Page, learners: list[Learner]) -> None:
    choose_two(page, learners)
    page.locator("crew-sign-in .button-primary").click()
    for learner in learners[:2]:
        expect(page.get_by_role("heading", level=1)).to_contain_text(learner.nickname)
        for _ in range(3):
            page.locator(".tiles-pictures button").first.click()
    expect(page.locator(".tiles-pictures")).to_have_count(0)


def wait_until_ready(page: Page, _learners: list[Learner]) -> None:
    page.locator("activity-frame[ready]").wait_for()


def show_everything(page: Page, learners: list[Learner]) -> None:
    """Hints, what a check said, the keys, Python and a menu."""
    wait_until_ready(page, learners)
    page.locator(".hint-more").click()
    page.locator(".village-bar button[aria-pressed]").first.click()
    page.locator(".village-bar button[aria-pressed]").last.click()
    page.locator(".frame-check").click()
    expect(page.locator("check-results .check-try")).to_be_visible()
    page.locator(".crew-face").first.click()


def check_game(page: Page, learners: list[Learner]) -> None:
    """A starter isn't done yet, so there is something to try; its Python stands beside it."""
    wait_until_ready(page, learners)
    page.locator(".frame-check").click()
    expect(page.locator("check-results .check-try")).to_be_visible()
    page.locator(".village-bar button[aria-pressed]").last.click()


def show_versions(page: Page, learners: list[Learner]) -> None:
    wait_until_ready(page, learners)
    page.locator(".frame-more > summary").click()
    page.locator(".frame-choice").first.click()
    expect(page.locator("dialog[open] li").first).to_be_visible()


def sign_in_wrongly(page: Page, _learners: list[Learner]) -> None:
    page.locator("input[name=username]").fill("nimeni")
    page.locator("input[name=password]").fill("nimic")
    page.locator("main form button").click()
    expect(page.locator("[role=alert]")).to_be_visible()


def deal_pictures(page: Page, _learners: list[Learner]) -> None:
    page.locator("main form button").click()
    expect(page.locator(".pass-pictures li")).to_have_count(3)


def stay_and_watch(page: Page, _learners: list[Learner]) -> None:
    """Without its form the check stays on its page."""
    page.locator("computer-check form[method=post]").evaluate("(form) => form.remove()")
    expect(page.locator(".trial-box *").first).to_be_visible()


def wait_for_cards(page: Page, _learners: list[Learner]) -> None:
    expect(page.locator("club-board li").first).to_be_visible()


def open_everything(page: Page, _learners: list[Learner]) -> None:
    page.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true")


def begin_own(page: Page, _learners: list[Learner]) -> None:
    """One question of a quiz, and one more."""
    page.locator("input[name=title]").fill("Despre sat")
    page.locator("input[name=kind][value=quiz]").check()
    page.locator("form[action$='/own/begin/'] button").click()
    page.locator("[data-list=questions] [data-add]").click()
    expect(page.locator("[data-list=questions] [data-item]")).to_have_count(2)


# Pages that have a browser test of their own (papers, training, attendance, gallery, badges and so on) are looked at there.
PLACES = [
    Place("who is here", "nobody", "/", choose_two),
    Place("pictures", "nobody", "/", show_pictures),
    Place("who drives", "nobody", "/", ask_who_drives),
    Place("the way", "crew", "/"),
    Place("someone joins", "crew", "/join/"),
    Place("an activity", "crew", "/activities/first-steps/eggs-for-the-cake/", wait_until_ready),
    Place("an activity with all open", "crew", "/activities/first-steps/to-the-well/", show_everything),
    Place("a game of the stage", "crew", "/activities/first-steps/catch-the-apples/", wait_until_ready),
    Place("a game of the stage that was checked", "crew", "/activities/first-steps/good-morning/", check_game),
    Place(
        "a game of the stage as a librarian sees it",
        "librarian",
        "/week/activities/first-steps/good-morning/",
        wait_until_ready,
    ),
    Place("earlier versions", "crew", "/activities/first-steps/to-the-well/", show_versions),
    Place("our projects", "crew", "/projects/"),
    Place("no projects yet", "ambassadors", "/projects/"),
    Place("no such page", "nobody", "/nowhere/"),
    Place("no such activity", "crew", "/activities/first-steps/nowhere/"),
    Place("librarian's sign-in", "nobody", "/adults/sign-in/"),
    Place("wrong password", "nobody", "/adults/sign-in/", sign_in_wrongly),
    Place("confirm", "librarian", "/adults/confirm/"),
    Place("this week", "librarian", "/week/"),
    Place("cards", "librarian", "/week/cards/"),
    Place("the whole unit on paper", "librarian", "/week/print/"),
    Place("model answer", "librarian", "/week/activities/first-steps/to-the-well/", wait_until_ready),
    Place("board", "librarian", "/board/", wait_for_cards),
    Place("projector", "librarian", "/projector/"),
    Place("attendance", "librarian", "/meetings/1/attendance/"),
    Place("end the meeting", "librarian", "/meetings/1/end/"),
    Place("resource shelf", "librarian", "/shelf/"),
    Place("our activities", "librarian", "/own/"),
    Place("our activities as an ambassador sees them", "ambassadors", "/own/"),
    Place("an activity that is written", "librarian", "/own/", begin_own),
    Place("earlier texts", "librarian", "/own/1/versions/"),
    Place("delete what no child has seen", "librarian", "/own/1/delete/"),
    Place("a link as a librarian sees it", "librarian", "/week/activities/resource-shelf/hedy/", wait_until_ready),
    Place("learners", "librarian", "/learners/"),
    Place("new pictures", "librarian", "/learners/{last}/pictures/"),
    Place("card", "librarian", "/learners/{last}/pictures/", deal_pictures),
    Place("packs", "librarian", "/packs/", open_everything),
    Place("add a place of packs", "librarian", "/packs/places/add/"),
    Place("today", "librarian", "/today/"),
    Place("club", "librarian", "/club/"),
    Place("the book of the club", "librarian", "/help/"),
    Place("a chapter of the book", "librarian", "/help/first-meeting/"),
    Place("the booklet", "librarian", "/help/booklet/"),
    Place("settings", "librarian", "/settings/"),
    Place("who leads", "librarian", "/leaders/"),
    Place("own name and username", "librarian", "/adults/account/"),
    Place("handover", "librarian", "/handover/"),
    Place("clubs", "librarian", "/clubs/"),
    Place("copies", "librarian", "/backups/"),
    Place("own password", "librarian", "/adults/password/"),
    Place("archive", "librarian", "/learners/?show=archive"),
    Place("add a child", "librarian", "/learners/add/"),
    Place("change a child", "librarian", "/learners/{last}/"),
    Place("put into the archive", "librarian", "/learners/{last}/archive/"),
    Place("cards for all", "librarian", "/learners/cards/?for=all"),
    Place("came with a code", "librarian", "/learners/with-code/"),
    Place("a module", "librarian", "/training/modules/training/first-blocks/"),
    Place("ambassadors", "librarian", "/ambassadors/"),
    Place("hands for ambassadors", "ambassadors", "/hands/"),
    Place("who sits with whom", "librarian", "/crews/"),
    Place("computers", "librarian", "/computers/"),
    Place("the check of a computer", "librarian", "/computers/check/", stay_and_watch),
    Place("a computer", "librarian", "/computers/1/"),
    Place("take a computer off the list", "librarian", "/computers/1/remove/"),
]


@pytest.fixture(scope="module")
def states(browser: Browser, club_server: ClubServer) -> dict[str, Any]:
    """Cookies by who: a crew with a hand up after a wrong try, a crew with an ambassador, the librarian."""
    learners = {each["nickname"]: Learner(**each) for each in club_server.demo["learners"]}
    states: dict[str, Any] = {"nobody": None}
    contexts = [browser.new_context(**OLD_PC) for _ in range(3)]
    crew, ambassadors = (Computer(context.new_page(), club_server.address) for context in contexts[:2])
    crew.sit_down(learners["Ana"], learners["Ștefan"], learners["Măriuca"])
    project = crew.save("to-the-well", make_work("move", "move", "move"), key := make_key())
    facts = {"map": 0, "ended": "done", "at_goal": False, "distance_to_goal": 1}
    tried = {"version": key, "results": [{"id": "arrives", "passed": False}], "run": facts}
    assert crew.call("POST", f"/api/projects/{project}/attempts", tried).status == 201
    assert crew.call("POST", "/api/hands", {"activity": "first-steps/to-the-well"}).status == 201
    ambassadors.sit_down(learners["Ilinca"], learners["Matei"])
    librarian = Librarian(contexts[2].new_page(), club_server.address, club_server.demo["librarian"])
    librarian.sign_in()
    librarian.check_computer()
    for who, context in zip(("crew", "ambassadors", "librarian"), contexts, strict=True):
        states[who] = context.storage_state()
        context.close()
    return states


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_every_page_is_accessible_in_both_languages(
    place: Place,
    states: dict[str, Any],
    club_server: ClubServer,
    learners: dict[str, Learner],
    new_page: NewPage,
    watch: Watch,
) -> None:
    if place.name.startswith("no such"):
        watch.expects("status of 404")
    if place.name == "wrong password":
        watch.expects("status of 401")
    page = new_page(storage_state=states[place.who])
    children = [learners[name] for name in ("Daria", "Rareș", "Kinga")]
    faults = []
    for language in LANGUAGES:
        page.context.add_cookies([{"name": LANGUAGE_COOKIE, "value": language, "url": club_server.address}])
        page.goto(club_server.address + place.path.format(last=learners["Toma"].id))
        place.then(page, children)
        faults += [f"{language}: {fault}" for fault in list_faults(page, language)]
    assert not faults, "\n".join(faults)
