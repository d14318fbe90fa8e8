"""The Python workspace once its page is there: Run, Stop, Check, and what the tab costs.

Each is pressed by the mouse, and timed in the page from the moment of the press to the picture that shows what came of
it. At 6x all processes of the page are slowed, workers included.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from statistics import median

from playwright.sync_api import Browser, Page

from bench.bare_site import serve
from bench.chromium import HOST_NAME, get_first_process, list_renderers, open_chromium, open_computer
from bench.cookies import begin_work, get_cookies
from bench.figure import Measure, NotMeasured, Reading
from bench.measures.pages import SLOW
from bench.measures.press import Workspace, press_check
from bench.peers.peer import PEERS, Peer
from bench.peers.peer import PRINTED as PRINTED_BARE
from bench.python_page import (
    ACTIVITY,
    NEVER_ENDS,
    PRESS_RUN,
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
from bench.usage import read_memory_bytes
from bench.visit import NeverThere, visit

LONGEST_MS = 30_000
SETTLE_MS = 5_000
MB = 1_000_000
TEXT = "activity-frame[ready] .cm-content"


def measure_run(room: Room) -> Iterator[Reading]:
    """The worker is warm before each press, as it is for a child who has read what to do."""
    with Server(room.copy_demo()) as server, open_chromium() as browser:
        for name, times in (("python_run", 1), ("python_run_6x", SLOW)):
            cookie = begin_work(server, room.demo.learners[times], ACTIVITY, make_python_work(SAYS_HI))
            with open_computer(browser, cookie) as context:
                page = visit(context, _get_address(server), RUN).page
                presses, slowed = [], 1.0
                with slow_down(get_first_process(browser), times):
                    for _ in range(room.extent.presses):
                        wait_until_idle(browser, page)
                        presses.append(_press(page, RUN, PRINTED))
                    slowed = page.evaluate("benchWatch.spin()")
                slowed /= page.evaluate("benchWatch.spin()")
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
                    slowed = page.evaluate("benchWatch.spin()")
                slowed /= page.evaluate("benchWatch.spin()")
            yield _sum_up(f"python_stop{ending}", stops, slowed)
            yield _sum_up(f"python_again{ending}", agains, slowed)


def measure_memory(room: Room) -> Iterator[Reading]:
    """After a program has printed, over the same browser with an empty page in place of this one."""
    with Server(room.copy_demo()) as server, open_chromium() as browser:
        cookie = begin_work(server, room.demo.learners[0], ACTIVITY, make_python_work(SAYS_HI))
        yield _weigh_tab("python", browser, _get_address(server), PRINTED, cookie)
        for peer in PEERS:
            yield _weigh_peer(peer, browser)


def measure_check(room: Room) -> Iterator[Reading]:
    python = Workspace(
        TEXT,
        _write_a_line,
        undo=".python-bar .village-button >> nth=0",
        redo=".python-bar .village-button >> nth=1",
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


def _weigh_peer(peer: Peer, browser: Browser) -> Reading:
    name = f"{peer.name}_memory"
    with ExitStack() as stack:
        try:
            site = stack.enter_context(serve(peer.read_files()))
            return _weigh_tab(peer.name, browser, site.address, PRINTED_BARE)
        except (NotMeasured, NeverThere) as error:
            return Reading(name, None, {"why": str(error)})


def _weigh_tab(name: str, browser: Browser, address: str, selector: str, cookie: str = "") -> Reading:
    with open_computer(browser, cookie) as context:
        page = context.new_page()
        page.goto("about:blank")
        page.wait_for_timeout(SETTLE_MS)
        empty, empty_processes = _weigh_pages(browser), len(list_renderers(browser))
        context.add_init_script(PRESS_RUN)
        shown = visit(context, address, selector).page
        page.close()
        wait_until_idle(browser, shown)
        shown.wait_for_timeout(SETTLE_MS)
        full, processes = _weigh_pages(browser), len(list_renderers(browser))
        collected = _weigh_collected(browser, shown)
    detail = {
        "empty": round(empty / MB, 1),
        "after a collection": round((collected - empty) / MB, 1),
        "processes": [empty_processes, processes],
    }
    return Reading(f"{name}_memory", (full - empty) / MB, detail)


def _weigh_collected(browser: Browser, page: Page) -> int:
    """After the page's own garbage is taken away, which a browser does whenever it likes."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    session.detach()
    page.wait_for_timeout(1000)
    return _weigh_pages(browser)


def _weigh_pages(browser: Browser) -> int:
    return sum(map(read_memory_bytes, list_renderers(browser)))


def _sum_up(name: str, presses: list[float], slowed: float) -> Reading:
    detail = {"n": len(presses), "all": list_rounded(presses, 0), "slowed": round(slowed, 1)}
    return Reading(name, median(presses), detail)


MEASURES = (
    Measure("python-run", ("python_run", "python_run_6x"), measure_run),
    Measure("python-stop", ("python_stop", "python_again", "python_stop_6x", "python_again_6x"), measure_stop),
    Measure("python-memory", ("python_memory", *(f"{peer.name}_memory" for peer in PEERS)), measure_memory),
    Measure("python-check", ("python_check", "python_check_6x"), measure_check),
)
