"""A sheet in the page, as children use it: a quiz, exercises, something to read, a link.

Found by elements, classes, data attributes and values, so that the words on the pages may change.
"""

from playwright.sync_api import Locator, Page, expect


class Sheet:
    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def said(self) -> Locator:
        """What is said of the answer or the exercise that is seen."""
        return self.page.locator(".sheet-said")

    @property
    def states(self) -> list[str]:
        """Of all questions, exercises or pages, in order: open, begun, right, again, missing."""
        states: list[str] = self.page.evaluate(
            "[...document.querySelectorAll('.sheet-dot')].map((dot) => dot.dataset.state)"
        )
        return states

    def go_to(self, number: int) -> None:
        self.page.locator(".sheet-dot").nth(number - 1).click()

    def go_on(self) -> None:
        self.page.locator(".sheet-next").click()

    # --- Quiz ---

    def choose(self, *options: str) -> None:
        for option in options:
            self.page.locator(f".quiz-card:has(input[value='{option}'])").click()

    def drag_to_top(self, item: str) -> None:
        """With the mouse, by the thing itself."""
        moved = self.page.locator(f"[data-item='{item}'] .quiz-card-text")
        first = self.page.locator(".quiz-item").first
        drag(self.page, moved, first, up=20)

    @property
    def order(self) -> list[str]:
        order: list[str] = self.page.evaluate(
            "[...document.querySelectorAll('[data-item]')].map((each) => each.dataset.item)"
        )
        return order

    def pair(self, left: str, right: str) -> None:
        """By the texts of both."""
        self.page.locator(".quiz-left", has_text=left).click()
        self.page.locator(".quiz-right", has_text=right).click()

    def answer(self, text: str) -> None:
        self.page.locator(".quiz-short").fill(text)

    # --- Basics ---

    @property
    def things(self) -> Locator:
        return self.page.locator(".mouse-thing:not(.is-caught)")

    def is_done(self) -> None:
        expect(self.page.locator(".sheet-dot[aria-current]")).to_have_attribute("data-state", "right")
        expect(self.said).to_have_class("sheet-said is-right")

    def has_room(self) -> None:
        """All of the page is in sight, so what is said of it covers nothing."""
        assert self.page.locator(".sheet-page").evaluate("page => page.scrollHeight - page.clientHeight") == 0

    def put_into_basket(self) -> None:
        drag(self.page, self.things.first, self.page.locator(".mouse-basket"))

    def file(self, name: str) -> Locator:
        return self.page.locator(".desk-item", has_text=name)

    def do(self, act: str) -> None:
        """One of the buttons above the files."""
        self.page.locator(f".desk-act[data-act='{act}']").click()

    def search(self, words: str) -> None:
        self.page.locator(".search-input").fill(words)
        self.page.locator(".search-bar button").click()


def drag(page: Page, what: Locator, onto: Locator, up: int = 0) -> None:
    """With the mouse, from the middle of one to the middle of the other, or `up` pixels above it."""
    begin, end = what.bounding_box(), onto.bounding_box()
    assert begin
    assert end
    page.mouse.move(begin["x"] + begin["width"] / 2, begin["y"] + begin["height"] / 2)
    page.mouse.down()
    page.mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] / 2 - up, steps=6)
    page.mouse.up()
