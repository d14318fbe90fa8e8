"""Pages as a crew's browser meets them: each visit in a browser profile of its own, so that nothing is cached.

The server is warm: somebody has opened each page before. Each crew visits the block workspace for the first time.
"""

from collections.abc import Callable, Iterator
from statistics import median

from playwright.sync_api import Browser, Page

from bench.chromium import HOST_NAME, open_chromium, open_computer
from bench.cookies import get_cookies
from bench.crew import ACTIVITY
from bench.figure import Measure, Reading
from bench.room import Room
from bench.server import Server
from bench.spread import list_rounded
from bench.visit import Visit, visit, visit_again

SLOW = 6
LEARNER_TILE = "crew-sign-in .tile[data-learner]"
GO_ON = ".way-head .button-primary"
TOOLBOX_BLOCK = "activity-frame[ready] .blocklyFlyout .blocklyDraggable"
PROGRAM_BLOCK = ".blocklySvg > .blocklyWorkspace > .blocklyBlockCanvas .blocklyDraggable"


class NotDragged(Exception):
    """A block of the toolbox did not arrive in the program."""


def measure_sign_in_page(room: Room) -> Iterator[Reading]:
    with Server(room.copy_demo()) as server, open_chromium() as browser:
        address = f"http://{HOST_NAME}:{server.port}/"
        fast, slow = visit_fast_and_slow(room, lambda times: _visit_once(browser, address, LEARNER_TILE, times))
    yield from weigh("sign_in", fast)
    yield sum_up("sign_in_page", fast)
    yield sum_up("sign_in_page_6x", slow)


def measure_home(room: Room) -> Iterator[Reading]:
    with Server(room.copy_demo()) as server, open_chromium() as browser:
        [cookie] = get_cookies(server, room.demo.learners[:1])
        address = f"http://{HOST_NAME}:{server.port}/"
        again: list[Visit] = []

        def come(times: int) -> Visit:
            with open_computer(browser, cookie) as context:
                first = visit(context, address, GO_ON, slowed=times)
                if times == SLOW:
                    again.append(visit_again(first, address, GO_ON, elsewhere=f"{address}projects/", slowed=times))
                return first

        fast, slow = visit_fast_and_slow(room, come)
    yield sum_up("home_cold", fast)
    yield sum_up("home_cold_6x", slow)
    yield sum_up("home_again_6x", again[-len(slow) :])


def measure_blocks(room: Room) -> Iterator[Reading]:
    with Server(room.copy_demo()) as server, open_chromium() as browser:
        address = f"http://{HOST_NAME}:{server.port}/activities/{ACTIVITY}/"
        cookies = iter(get_cookies(server, room.demo.learners[: 1 + 2 * room.extent.visits]))

        def come(times: int) -> Visit:
            with open_computer(browser, next(cookies)) as context:
                found = visit(context, address, TOOLBOX_BLOCK, slowed=times)
                drag_block(found.page)
                return found

        fast, slow = visit_fast_and_slow(room, come)
    yield from weigh("blocks", fast)
    yield sum_up("blocks_cold", fast)
    yield sum_up("blocks_cold_6x", slow)


def drag_block(page: Page) -> None:
    """Drag the toolbox's first block into the program. Raises NotDragged when it doesn't come there."""
    before = page.locator(PROGRAM_BLOCK).count()
    box = page.locator(TOOLBOX_BLOCK).first.bounding_box()
    room = page.locator(".village-room").bounding_box()
    assert box
    assert room
    page.mouse.move(box["x"] + 12, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(room["x"] + room["width"] * 0.7, room["y"] + room["height"] * 0.6, steps=8)
    page.mouse.up()
    page.wait_for_timeout(200)
    # What stands in its places comes along.
    if page.locator(PROGRAM_BLOCK).count() <= before:
        raise NotDragged(page.url)


def _visit_once(browser: Browser, address: str, selector: str, times: int) -> Visit:
    with open_computer(browser) as context:
        return visit(context, address, selector, slowed=times)


def visit_fast_and_slow(room: Room, come: Callable[[int], Visit]) -> tuple[list[Visit], list[Visit]]:
    """After a visit that doesn't count. come: visits with the page so many times slower."""
    come(1)
    visits = room.extent.visits
    return [come(1) for _ in range(visits)], [come(SLOW) for _ in range(visits)]


def weigh(name: str, visits: list[Visit]) -> Iterator[Reading]:
    sizes = [each.received_bytes for each in visits]
    yield Reading(f"{name}_bytes", median(sizes) / 1000, {"n": len(sizes), "all": sizes})
    yield Reading(f"{name}_requests", median(each.requests for each in visits))


def sum_up(name: str, visits: list[Visit]) -> Reading:
    detail = {
        "n": len(visits),
        "all": list_rounded([each.interactive_seconds for each in visits]),
        "there": list_rounded([each.there_seconds for each in visits]),
        "tasks over 50 ms": [each.long_tasks for each in visits],
    }
    return Reading(name, median(each.interactive_seconds for each in visits), detail)


MEASURES = (
    Measure(
        "sign-in-page",
        ("sign_in_bytes", "sign_in_requests", "sign_in_page", "sign_in_page_6x"),
        measure_sign_in_page,
    ),
    Measure("home", ("home_cold", "home_cold_6x", "home_again_6x"), measure_home),
    Measure("blocks", ("blocks_bytes", "blocks_requests", "blocks_cold", "blocks_cold_6x"), measure_blocks),
)
