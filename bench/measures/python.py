"""The Python workspace once its page is there: Run, Stop and Check.

Each is pressed by the mouse, and timed in the page from the moment of the press to the picture that shows what came of
it. At 6x all processes of the page are slowed, workers included.
"""

from collections.abc import Iterator
from statistics import median

from playwright.sync_api import Page

from bench.chromium import HOST_NAME, get_first_process, open_chromium, open_computer
from bench.cookies import begin_work, get_cookies
from bench.figure import Measure, Reading
from bench.measures.pages import SLOW
from bench.measures.press import Workspace, press_check, undo_and_redo
from bench.python_page import (
    ACTIVITY,
    NEVER_ENDS,
    PRINTED,
    RUN,
    SAYS_HI,
    STOP,
    STOPPED,
    make_python_work,
)
from bench.rest import wait_until_idle
from bench.room import Room
from bench.server import Server
from bench.spread import list_rounded
from bench.throttle import slow_down
from bench.visit import NeverThere, spin, visit

LONGEST_MS = 30_000
TEXT = "activity-frame[ready] .cm-content"  # in a shadow, which only a locator looks into


def measure_run(room: Room) -> Iterator[Reading]:
    """The worker is warm before each press, as it is for a child who has read what to do."""
    with Server(room.copy_demo()) as server, open_chromium() as browser:
        for name, times in (("python_run", 1), ("python_run_6x", SLOW)):
            cookie = begin_work(server, room.demo.learners[times], ACTIVITY, make_python_work(SAYS_HI))
            with open_computer(browser, cookie) as context:
                page = visit(context, _get_address(server), RUN).page
                presses = []
                with slow_down(get_first_process(browser), times):
                    for _ in range(room.extent.presses):
                        wait_until_idle(browser, page)
                        presses.append(_press(page, RUN, PRINTED))
                    slowed = spin(page)
                slowed /= spin(page)
            yield _sum_up(name, presses, slowed)


def measure_stop(room: Room) -> Iterator[Reading]:
    """Of a loop without an end. Run is pressed again as soon as the page says that it has stopped."""
    with Server(room.copy_demo()) as server, open_chromium() as browser:
        for ending, times in (("", 1), ("_6x", SLOW)):
            cookie = begin_work(server, room.demo.learners[times], ACTIVITY, make_python_work(NEVER_ENDS))
            with open_computer(browser, cookie) as context:
                page = visit(context, _get_address(server), RUN).page
                stops, agains = [], []
                with slow_down(get_first_process(browser), times):
                    wait_until_idle(browser, page)
                    for _ in range(room.extent.presses):
                        _press(page, RUN, PRINTED)
                        stops.append(_press(page, STOP, STOPPED))
                        agains.append(_press(page, RUN, PRINTED))
                        _press(page, STOP, STOPPED)
                        # Would never be, if the loop went on behind the page's back.
                        wait_until_idle(browser, page)
                    slowed = spin(page)
                slowed /= spin(page)
            yield _sum_up(f"python_stop{ending}", stops, slowed)
            yield _sum_up(f"python_again{ending}", agains, slowed)


def measure_check(room: Room) -> Iterator[Reading]:
    python = Workspace(
        RUN,
        _write_a_line,
        again=undo_and_redo(".python-bar"),
    )
    with Server(room.copy_demo()) as server, open_chromium() as browser:
        first, second = get_cookies(server, room.demo.learners[:2])
        address = _get_address(server)
        yield Reading("python_check", *press_check(room, browser, address, first, 1, python))
        yield Reading("python_check_6x", *press_check(room, browser, address, second, SLOW, python))


def _get_address(server: Server) -> str:
    return f"http://{HOST_NAME}:{server.port}/activities/{ACTIVITY}/"


def _press(page: Page, button: str, awaited: str) -> float:
    """Milliseconds from the press until what is awaited is painted. Raises NeverThere."""
    page.evaluate(
        "([button, awaited, limit]) => benchWatch.timePress(button, awaited, limit)", [button, awaited, LONGEST_MS]
    )
    page.locator(button).click()
    taken: float | None = page.evaluate("benchWatch.timed")
    if taken is None:
        raise NeverThere(f"no {awaited} after a press of {button} within {LONGEST_MS} ms")
    return taken


def _write_a_line(page: Page) -> None:
    page.locator(TEXT).click()
    page.keyboard.press("Control+End")
    page.keyboard.type("\nprint(2)")


def _sum_up(name: str, presses: list[float], slowed: float) -> Reading:
    detail = {"n": len(presses), "all": list_rounded(presses, 0), "slowed": round(slowed, 1)}
    return Reading(name, median(presses), detail)


MEASURES = (
    Measure("python-run", ("python_run", "python_run_6x"), measure_run),
    Measure("python-stop", ("python_stop", "python_again", "python_stop_6x", "python_again_6x"), measure_stop),
    Measure("python-check", ("python_check", "python_check_6x"), measure_check),
)
