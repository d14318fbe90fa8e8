"""From the press of Check until its answer is painted.

Before each press the program is changed, so that the press has to save it, run the checks in a new worker, and ask the
club's server. At 6x the whole process of the page is slowed, since a browser can't slow a worker by itself.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from statistics import median

from playwright.sync_api import Browser, Page

from bench.chromium import HOST_NAME, list_renderers, open_chromium, open_computer
from bench.crew import ACTIVITY
from bench.figure import Measure, Reading
from bench.measures.pages import SLOW, TOOLBOX_BLOCK, drag_block, get_cookies
from bench.room import Room
from bench.server import Server
from bench.spread import list_rounded
from bench.throttle import slow_down
from bench.visit import NeverThere, visit

CHECK = ".frame-check"
UNDO_AND_REDO = (".village-bar .village-button >> nth=0", ".village-bar .village-button >> nth=1")
ANSWER_SECONDS = 30
Beginning = tuple[str, Callable[[Page], None]]
POLL_MS = 100


def measure(room: Room) -> Iterator[Reading]:
    with Server(room.copy_demo()) as server, open_chromium() as browser:
        address = f"http://{HOST_NAME}:{server.port}/activities/{ACTIVITY}/"
        first, second = get_cookies(server, room.demo.learners[:2])
        yield Reading("check_press", *press_check(room, browser, address, first, 1))
        yield Reading("check_press_6x", *press_check(room, browser, address, second, SLOW))


def press_check(
    room: Room, browser: Browser, address: str, cookie: str, times: int, begin: Beginning = (TOOLBOX_BLOCK, drag_block)
) -> tuple[float, dict[str, object]]:
    """The median in ms, and the detail. begin: what to wait for on the page, and how a block is dragged there."""
    with open_computer(browser, cookie) as context:
        selector, drag = begin
        page = visit(context, address, selector).page
        drag(page)
        page.evaluate(f"benchWatch.timePresses('{CHECK}', 'check-results')")
        usual_ms = page.evaluate("benchWatch.spin()")
        with slow_down(list_renderers(browser), times) if times > 1 else nullcontext():
            slowed = page.evaluate("benchWatch.spin()") / usual_ms
            for number in range(room.extent.presses):
                _change_and_press(page, number)
        presses: list[float] = page.evaluate("benchWatch.presses")
    return median(presses), {"n": len(presses), "all": list_rounded(presses, 0), "slowed": round(slowed, 1)}


def _change_and_press(page: Page, number: int) -> None:
    page.locator(UNDO_AND_REDO[number % 2]).click()
    page.locator(CHECK).click()
    until = time.monotonic() + ANSWER_SECONDS
    while page.evaluate("benchWatch.presses.length") <= number:
        if time.monotonic() > until:
            raise NeverThere(f"no answer to a press of Check within {ANSWER_SECONDS} s")
        page.wait_for_timeout(POLL_MS)


MEASURES = (Measure("check", ("check_press", "check_press_6x"), measure),)
