"""From a cold page to a block of Scratch that can be dragged, and what the tab costs.

The editor is a frame with an origin of its own, which browsers run in a process of its own. So at 6x all processes of the
page are slowed, and what counts is when the frame says that its project and its blocks are there. It draws without a
graphics card, as an old PC may have to.
"""

from collections.abc import Iterator
from statistics import median

from playwright.sync_api import Browser, BrowserContext, Page

from bench.chromium import HOST_NAME, get_first_process, list_renderers, open_chromium, open_computer
from bench.cookies import get_cookies
from bench.figure import Measure, Reading
from bench.measures.pages import SLOW, NotDragged
from bench.measures.press import Workspace, press_check
from bench.room import Room
from bench.server import Server
from bench.spread import list_rounded
from bench.throttle import slow_down
from bench.usage import read_memory_bytes
from bench.visit import Visit, visit, visit_again

ACTIVITY = "first-steps/autumn-leaves"
THERE = "activity-frame[ready] editor-scratch iframe"
COUNT = "Object.values(document.querySelector('editor-scratch').save().project.targets[1].blocks).length"
MB = 1_000_000
SETTLE_MS = 5_000
TOLD_MS = 600


def measure(room: Room) -> Iterator[Reading]:
    visits = room.extent.visits
    with Server(room.copy_demo()) as server, open_chromium(with_graphics=True) as browser:
        address = f"http://{HOST_NAME}:{server.port}/"
        cookies = iter(get_cookies(server, room.demo.learners[: 1 + 2 * visits]))

        def come(times: int) -> tuple[Visit, Visit]:
            with open_computer(browser, next(cookies)) as context:
                return _visit_twice(browser, context, address, times)

        come(1)
        fast = [come(1)[0] for _ in range(visits)]
        slow = [come(SLOW) for _ in range(visits)]
    sizes = [each.received_bytes for each in fast]
    yield Reading("scratch_bytes", median(sizes) / MB, {"n": len(sizes), "all": sizes})
    yield Reading("scratch_requests", median(each.requests for each in fast))
    yield _sum_up("scratch_cold", fast)
    yield _sum_up("scratch_cold_6x", [first for first, _ in slow])
    yield _sum_up("scratch_again_6x", [again for _, again in slow])


def _visit_twice(browser: Browser, context: BrowserContext, address: str, times: int) -> tuple[Visit, Visit]:
    activity = f"{address}activities/{ACTIVITY}/"
    with slow_down(get_first_process(browser), times):
        first = visit(context, activity, THERE)
    drag_block(first.page)
    with slow_down(get_first_process(browser), times):
        return first, visit_again(first, activity, THERE, elsewhere=address)


def drag_block(page: Page) -> None:
    """Drag the first block of the list into the program. Raises NotDragged when it doesn't come there."""
    before = page.evaluate(COUNT)
    frame = page.frame_locator("editor-scratch iframe")
    box = frame.locator(".blocklyFlyout .blocklyDraggable").first.bounding_box()
    room = frame.locator(".blocklyMainBackground").bounding_box()
    assert box
    assert room
    page.mouse.move(box["x"] + 12, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(room["x"] + room["width"] - 120, room["y"] + room["height"] - 150, steps=8)
    page.mouse.up()
    page.wait_for_timeout(TOLD_MS)
    if page.evaluate(COUNT) <= before:
        raise NotDragged(page.url)


def _sum_up(name: str, visits: list[Visit]) -> Reading:
    seconds = [each.there_seconds for each in visits]
    return Reading(name, median(seconds), {"n": len(seconds), "all": list_rounded(seconds)})


def measure_memory(room: Room) -> Iterator[Reading]:
    with Server(room.copy_demo()) as server, open_chromium(with_graphics=True) as browser:
        [cookie] = get_cookies(server, room.demo.learners[:1])
        with open_computer(browser, cookie) as context:
            blank = context.new_page()
            blank.goto("about:blank")
            empty = _weigh(browser, blank)
            page = visit(context, f"http://{HOST_NAME}:{server.port}/activities/{ACTIVITY}/", THERE).page
            blank.close()
            full = _weigh(browser, page)
    detail = {"empty": list_rounded(empty, 1), "full": list_rounded(full, 1)}
    yield Reading("scratch_memory", sum(full) - sum(empty), detail)


def _weigh(browser: Browser, page: Page) -> list[float]:
    """MB of each process that runs pages; the largest first. Scratch itself never rests."""
    page.wait_for_timeout(SETTLE_MS)
    return sorted((read_memory_bytes(pid) / MB for pid in list_renderers(browser)), reverse=True)


def measure_check(room: Room) -> Iterator[Reading]:
    scratch = Workspace(THERE, drag_block, lambda page, _presses: drag_block(page))
    with Server(room.copy_demo()) as server, open_chromium(with_graphics=True) as browser:
        address = f"http://{HOST_NAME}:{server.port}/activities/{ACTIVITY}/"
        first, second = get_cookies(server, room.demo.learners[:2])
        yield Reading("scratch_press", *press_check(room, browser, address, first, 1, scratch))
        yield Reading("scratch_press_6x", *press_check(room, browser, address, second, SLOW, scratch))


MEASURES = (
    Measure(
        "scratch-editor",
        ("scratch_bytes", "scratch_requests", "scratch_cold", "scratch_cold_6x", "scratch_again_6x"),
        measure,
    ),
    Measure("scratch-editor-memory", ("scratch_memory",), measure_memory),
    Measure("scratch-press", ("scratch_press", "scratch_press_6x"), measure_check),
)
