"""A computer of the library and the children at it, as they use it: everything by tapping and dragging.

Found by roles, elements, data attributes and the names of drawings, so that the words on the pages may change.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.blocks import Blocks
from tests.browser.stage import Stage
from tests.browser.waiting import wait_until

UNIT_PACK = "first-steps"


@dataclass(frozen=True)
class Learner:
    """pictures: in the order in which they are tapped."""

    id: int
    nickname: str
    pictures: list[str]


@dataclass(frozen=True)
class Answer:
    """What a call of the page said. body: JSON, or None."""

    status: int
    body: Any


def whole_name(activity: str) -> str:
    """`pack/activity`, where that of the first unit is named by its own part alone."""
    return activity if "/" in activity else f"{UNIT_PACK}/{activity}"


def has_icon(name: str) -> str:
    """A CSS condition: inside is this icon."""
    return f":has(use[href$='#icon-{name}'])"


class Computer:
    """page: the window that is looked at."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.blocks = Blocks(page)
        self.stage = Stage(page)

    def open(self, path: str = "/") -> None:
        self.page.goto(self.address + path)

    def open_window(self, path: str = "/") -> "Computer":
        """A second window of the same browser."""
        other = Computer(self.page.context.new_page(), self.address)
        other.open(path)
        return other

    # --- Signing in ---

    def tap_tile(self, learner: Learner) -> None:
        self.page.locator(f"[data-learner='{learner.id}']").click()

    def go_on(self) -> None:
        """From who is here to the pictures."""
        self.page.locator("crew-sign-in .button-primary").click()

    def tap_pictures(self, learner: Learner, pictures: Sequence[str] | None = None) -> None:
        """Wait until this child is asked, then tap; the own pictures if none are given."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(learner.nickname)
        for picture in pictures or learner.pictures:
            self.page.locator(f".tiles-pictures button:has(use[href$='#picture-{picture}'])").click()

    def sign_in(self, *learners: Learner, driver: Learner | None = None) -> None:
        """From the start page to the crew's home."""
        for learner in learners:
            self.tap_tile(learner)
        self.go_on()
        for learner in learners:
            self.tap_pictures(learner)
        if len(learners) > 1:
            expect(self.page.locator(".tiles-pictures")).to_have_count(0)
            self.tap_tile(driver or learners[0])
        expect(self.way).to_be_visible()

    def sit_down(self, *learners: Learner) -> None:
        """Sign in without tapping, where a test is about something else."""
        self.open()
        showings = [{"id": each.id, "pictures": each.pictures} for each in learners]
        answer = self.call("POST", "/api/crews", {"learners": showings})
        assert answer.status == 201, answer
        self.open()

    def be_done(self) -> None:
        """From an activity: "We are done here"."""
        self.choose("log-out")
        self.say_yes()
        expect(self.page.locator("crew-sign-in [data-learner]").first).to_be_visible()

    @property
    def way(self) -> Locator:
        """The crew's home: the way through the unit."""
        return self.page.locator(".way")

    # --- An activity ---

    def open_activity(self, slug: str) -> None:
        self.open(f"/activities/{whole_name(slug)}/")
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        self.page.locator("activity-frame[ready]").wait_for()

    def choose(self, icon: str) -> None:
        """From the menu of an activity: `history`, `rotate-ccw`, `log-out`."""
        self.page.locator(".frame-more > summary").click()
        self.page.locator(f".frame-choice{has_icon(icon)}").click()

    def say_yes(self) -> None:
        self.page.locator("dialog[open] .button-primary").click()

    @property
    def save_state(self) -> Locator:
        return self.page.locator("save-sign")

    def wait_until_saved(self) -> None:
        expect(self.save_state).to_have_attribute("state", "saved")

    def check(self) -> Answer:
        """Press Check and wait for what the club's computer judges."""
        with self.page.expect_response(lambda answer: answer.url.endswith("/attempts")) as waiting:
            self.press_check()
        expect(self.check_button).not_to_have_attribute("aria-busy", "true")
        return Answer(waiting.value.status, waiting.value.json())

    def press_check(self) -> None:
        self.check_button.click()

    @property
    def check_button(self) -> Locator:
        return self.page.locator(".frame-check")

    @property
    def results(self) -> Locator:
        return self.page.locator("check-results")

    @property
    def run_button(self) -> Locator:
        return self.page.locator("editor-blocks .village-run")

    @property
    def said(self) -> Locator:
        """The sentence below the map; its data-tone is step, oops or well."""
        return self.page.locator("editor-blocks .village-said")

    def run_fast(self) -> None:
        self.page.locator(".village-speeds input[value='fast']").check(force=True)
        self.run_button.click()

    def fold_steps(self) -> None:
        """The blocks get the room."""
        self.page.locator(".frame-fold").click()

    @property
    def hand(self) -> Locator:
        return self.page.locator("hand-button button")

    # --- What the browser and the club's computer know ---

    def call(self, method: str, path: str, body: object = None) -> Answer:
        """A call as the page's own scripts make it, with the browser's cookies."""
        options = {"method": method, "body": None if body is None else json.dumps(body)}
        status, text = self.page.evaluate(CALL, [path, options])
        return Answer(status, json.loads(text) if text[:1] in ("{", "[") else None)

    def save(self, slug: str, work: object, key: str) -> int:
        """Make `work` the crew's newest version in this activity; the project's id."""
        project: int = self.call("POST", "/api/projects", {"activity": whole_name(slug)}).body["id"]
        assert self.call("PUT", f"/api/projects/{project}/versions/{key}", work).status == 201
        return project

    @property
    def drafts(self) -> list[dict[str, Any]]:
        """What waits in this browser to be sent: project, crew, key and the work as text."""
        drafts: list[dict[str, Any]] = self.page.evaluate(READ_DRAFTS)
        return drafts

    def wait_for_drafts(self, count: int) -> None:
        wait_until(self.page, lambda: len(self.drafts), count)

    def look_at(self) -> None:
        """The window is looked at again: it asks for news at once, as it else does after some seconds."""
        self.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


CALL = """async ([path, {method, body}]) => {
    const headers = body === null ? {} : {'Content-Type': 'application/json'};
    const answer = await fetch(path, {method, headers, ...(body === null ? {} : {body})});
    return [answer.status, await answer.text()];
}"""
READ_DRAFTS = """async () => {
    const answered = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    // Opening it would make an empty one.
    if (!(await indexedDB.databases()).some(({name}) => name === 'cluboteca')) return [];
    const database = await answered(indexedDB.open('cluboteca'));
    const drafts = await answered(database.transaction('drafts').objectStore('drafts').getAll());
    database.close();
    return drafts.map(({project, crew, key, bytes}) => ({project, crew, key, text: new TextDecoder().decode(bytes)}));
}"""
