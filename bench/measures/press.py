"""From the press of Check until its answer is painted.

Before each press the program is changed, so that the press has to save it, run the checks in a new worker, and ask the
club's server. At 6x all processes of the page are slowed, since a browser can't slow a worker by itself.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, Page

from bench.chromium import HOST_NAME, get_first_process, open_chromium, open_computer
from bench.cookies import get_cookies
from bench.crew import ACTIVITY
from bench.figure import Measure, Reading
from bench.measures.pages import SLOW, TOOLBOX_BLOCK, drag_block
from bench.room import Room
from bench.server import Server
from bench.spread import list_rounded
from bench.throttle import slow_down
from bench.visit import NeverThere, spin, visit

CHECK = ".frame-check"
ANSWER_SECONDS = 30
POLL_MS = 100


@dataclass(frozen=True)
class Workspace:
    """Where a program is changed before each press. selector: what to wait for. change: the first change of all.

    again: makes it another program than at the press before; is told how many presses there have been.
    """

    selector: str
    change: Callable[[Page], None]
    again: Callable[[Page, int], None]


def undo_and_redo(bar: str) -> Callable[[Page, int], None]:
    """By the first two buttons of this bar, one after another."""
    return lambda page, presses: page.locator(f"{bar} .village-button >> nth={presses % 2}").click()


BLOCKS = Workspace(TOOLBOX_BLOCK, drag_block, undo_and_redo(".village-bar"))


def measure(room: Room) -> Iterator[Reading]:
    with Server(room.copy_demo()) as server, open_chromium() as browser:
        address = f"http://{HOST_NAME}:{server.port}/activities/{ACTIVITY}/"
        first, second = get_cookies(server, room.demo.learners[:2])
        yield Reading("check_press", *press_check(room, browser, address, first, 1))
        yield Reading("check_press_6x", *press_check(room, browser, address, second, SLOW))


def press_check(
    room: Room, browser: Browser, address: str, cookie: str, times: int, workspace: Workspace = BLOCKS
) -> tuple[float, dict[str, object]]:
    """The median in ms, and the detail."""
    with open_computer(browser, cookie) as context:
        page = visit(context, address, workspace.selector).page
        workspace.change(page)
        page.evaluate(f"benchWatch.timePresses('{CHECK}', 'check-results')")
        usual_ms = spin(page)
        with slow_down(get_first_process(browser), times):
            slowed = spin(page) / usual_ms
            for number in range(room.extent.presses):
                workspace.again(page, number)
                _press(page, number)
        presses: list[float] = page.evaluate("benchWatch.presses")
    return median(presses), {"n": len(presses), "all": list_rounded(presses, 0), "slowed": round(slowed, 1)}


def _press(page: Page, number: int) -> None:
    page.locator(CHECK).click()
    until = time.monotonic() + ANSWER_SECONDS
    while page.evaluate("benchWatch.presses.length") <= number:
        if time.monotonic() > until:
            raise NeverThere(f"no answer to a press of Check within {ANSWER_SECONDS} s")
        page.wait_for_timeout(POLL_MS)


MEASURES = (Measure("check", ("check_press", "check_press_6x"), measure),)
