"""The librarian at her computer: what she presses, and what the board shows her."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.child import Learner, has_icon

# The trials of a slow computer take their time.
CHECK_MS = 150_000
ONE_COMPUTER = re.compile(r"/computers/\d+/$")


class Librarian:
    """account: username and password."""

    def __init__(self, page: Page, address: str, account: dict[str, str]) -> None:
        self.page = page
        self.address = address
        self.account = account

    def open(self, path: str) -> None:
        self.page.goto(self.address + path)

    def sign_in(self) -> None:
        """Shows the page Today first; ends on This week."""
        self.open("/adults/sign-in/")
        self.page.locator("input[name=username]").fill(self.account["username"])
        self.page.locator("input[name=password]").fill(self.account["password"])
        self.page.locator("main form button").click()
        self.page.wait_for_url("**/today/")
        self.open("/week/")

    def start_meeting(self) -> None:
        """From This week to the board."""
        self.page.locator("form[action$='/meetings/start/'] button").click()
        self.page.wait_for_url("**/board/")

    def end_meeting(self) -> None:
        """Through the board's button and the question; ends on the attendance."""
        self.open("/board/")
        self.page.locator("a[href$='/end/']").click()
        self.page.locator("main form button").click()
        self.page.wait_for_url("**/attendance/")

    def find_card(self, learner: Learner) -> Locator:
        """On the board: the crew in which this child sits."""
        named = self.page.locator(".board-people").get_by_text(learner.nickname, exact=True)
        return self.page.locator("club-board li.board-card").filter(has=named)

    def look_at_board(self) -> None:
        """The board asks for news at once, as it else does after some seconds."""
        self.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    # --- Computers ---

    def check_computer(self) -> None:
        """The one at which she sits; ends on its page, which has a number."""
        self.open("/computers/check/")
        self.page.wait_for_url(ONE_COMPUTER, timeout=CHECK_MS)

    def fitness(self, workspace: str) -> str:
        """On the page of a computer: well, slow or not."""
        line = self.page.locator(f"[data-workspace='{workspace}']")
        return line.get_attribute("data-fitness") or ""

    # --- Attendance ---

    def came(self, learner: Learner) -> Locator:
        return self.page.locator(f"input[name='present-{learner.id}']")

    def minutes(self, learner: Learner) -> Locator:
        return self.page.locator(f"input[name='minutes-{learner.id}']")

    def save_attendance(self) -> None:
        self.page.locator(f".save-bar button{has_icon('check')}").click()
        expect(self.page.locator(".messages .notice")).to_be_visible()
