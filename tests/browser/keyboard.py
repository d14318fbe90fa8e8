"""Hands that have no mouse: Tab until it is there, then Enter or Space."""

from playwright.sync_api import Locator

from tests.browser.child import Computer

MOST_TABS = 60
# Also of what stands in a shadow tree.
IS_FOCUSED = "(element) => element === element.getRootNode().activeElement"


def go_to(computer: Computer, target: Locator) -> None:
    """Press Tab until it has the focus."""
    for _ in range(MOST_TABS):
        if target.evaluate(IS_FOCUSED):
            return
        computer.page.keyboard.press("Tab")
    raise AssertionError(f"{MOST_TABS} times Tab don't lead to {target}")


def go_to_blocks(computer: Computer) -> None:
    """Press Tab until the focus is in the toolbox or the program."""
    for _ in range(MOST_TABS):
        if computer.page.evaluate("document.activeElement.closest('.village-blocks') !== null"):
            return
        computer.page.keyboard.press("Tab")
    raise AssertionError("Tab doesn't lead to the blocks")


def press(computer: Computer, target: Locator, key: str = "Enter") -> None:
    go_to(computer, target)
    computer.page.keyboard.press(key)


def press_until_focused(computer: Computer, key: str, target: Locator, most: int = 20) -> None:
    """With another key than Tab, as within a list."""
    for _ in range(most):
        if target.evaluate(IS_FOCUSED):
            return
        computer.page.keyboard.press(key)
    raise AssertionError(f"{most} times {key} don't lead to {target}")
