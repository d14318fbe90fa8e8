"""The stage of the block workspace: when a block can be dragged, how smoothly forty sprites move, what a tab costs.

At 6x the frames are counted while all processes of the page are slowed, worker and all.
"""

from collections.abc import Iterator
from dataclasses import replace
from statistics import median

from playwright.sync_api import Browser, Page

from bench.chromium import HOST_NAME, get_first_process, list_renderers, open_chromium, open_computer
from bench.cookies import begin_work, get_cookies
from bench.figure import Measure, Reading
from bench.measures.pages import SLOW, TOOLBOX_BLOCK, drag_block, sum_up, visit_fast_and_slow, weigh
from bench.measures.press import BLOCKS, press_check
from bench.room import Room
from bench.server import Server
from bench.spread import list_rounded
from bench.stage_work import SPRITES, make_stage_work
from bench.throttle import slow_down
from bench.usage import read_memory_bytes
from bench.visit import Visit, spin, visit

ACTIVITY = "first-steps/good-morning"
CATEGORY = "activity-frame[ready] .blocklyToolboxCategory"
FLAG = ".stage-flag"
SECONDS = 5
MIB = 1024 * 1024
# Each repaint begins by setting the picture upright.
COUNT_PAINTS = """
window.benchPaints = [];
const setTransform = CanvasRenderingContext2D.prototype.setTransform;
CanvasRenderingContext2D.prototype.setTransform = function (...matrix) {
  if (this.canvas.className === 'stage-canvas' && matrix.join() === '1,0,0,1,0,0') window.benchPaints.push(performance.now());
  return setTransform.apply(this, matrix);
};
"""


def measure_page(room: Room) -> Iterator[Reading]:
    with Server(room.copy_demo()) as server, open_chromium() as browser:
        address = f"http://{HOST_NAME}:{server.port}/activities/{ACTIVITY}/"
        cookies = iter(get_cookies(server, room.demo.learners[: 1 + 2 * room.extent.visits]))

        def come(times: int) -> Visit:
            with open_computer(browser, next(cookies)) as context:
                found = visit(context, address, CATEGORY, slowed=times)
                drag_from_category(found.page)
                return found

        fast, slow = visit_fast_and_slow(room, come)
    yield from weigh("stage", fast)
    yield sum_up("stage_cold", fast)
    yield sum_up("stage_cold_6x", slow)


def measure_frames(room: Room) -> Iterator[Reading]:
    with Server(room.copy_demo()) as server, open_chromium() as browser:
        address = f"http://{HOST_NAME}:{server.port}/activities/{ACTIVITY}/"
        for name, times in (("stage_frames", 1), ("stage_frames_6x", SLOW)):
            cookie = begin_work(server, room.demo.learners[times], ACTIVITY, make_stage_work())
            yield Reading(name, *_count_frames(browser, address, cookie, times))


def measure_memory(room: Room) -> Iterator[Reading]:
    """Of a tab with a running stage, over one that shows nothing."""
    with Server(room.copy_demo()) as server, open_chromium() as browser:
        address = f"http://{HOST_NAME}:{server.port}/activities/{ACTIVITY}/"
        cookie = begin_work(server, room.demo.learners[0], ACTIVITY, make_stage_work())
        with open_computer(browser, cookie) as context:
            context.new_page().goto("about:blank")
            empty = _read_renderers(browser)
            page = visit(context, address, CATEGORY).page
            page.locator(FLAG).click()
            page.wait_for_timeout(SECONDS * 1000)
            more = _read_renderers(browser) - empty
    yield Reading("stage_memory", more / MIB, {"empty": round(empty / MIB, 1)})


def measure_check(room: Room) -> Iterator[Reading]:
    with Server(room.copy_demo()) as server, open_chromium() as browser:
        address = f"http://{HOST_NAME}:{server.port}/activities/{ACTIVITY}/"
        first, second = get_cookies(server, room.demo.learners[:2])
        stage = replace(BLOCKS, selector=CATEGORY, change=drag_from_category)
        yield Reading("stage_check", *press_check(room, browser, address, first, 1, stage))
        yield Reading("stage_check_6x", *press_check(room, browser, address, second, SLOW, stage))


def drag_from_category(page: Page) -> None:
    """Open the first category and drag its first block into the program. Raises NotDragged."""
    page.locator(CATEGORY).first.click()
    page.locator(TOOLBOX_BLOCK).first.wait_for()
    drag_block(page)


def _count_frames(browser: Browser, address: str, cookie: str, times: int) -> tuple[float, dict[str, object]]:
    """Pictures a second, the median of some seconds, and the detail."""
    with open_computer(browser, cookie) as context:
        context.add_init_script(COUNT_PAINTS)
        page = visit(context, address, CATEGORY).page
        usual_ms = spin(page)
        page.locator(FLAG).click()
        page.wait_for_timeout(1000)
        with slow_down(get_first_process(browser), times):
            slowed = spin(page) / usual_ms
            rates = [_count_a_second(page) for _ in range(SECONDS)]
    return round(median(rates), 1), {"all": list_rounded(rates, 1), "sprites": SPRITES, "slowed": round(slowed, 1)}


def _count_a_second(page: Page) -> float:
    """From the first picture to the last one of the time: what lies before and behind says nothing of the pace."""
    times: list[float] = page.evaluate(
        "new Promise((tell) => { benchPaints.length = 0; setTimeout(() => tell(benchPaints), 1000); })"
    )
    return (len(times) - 1) / (times[-1] - times[0]) * 1000 if len(times) > 1 else 0


def _read_renderers(browser: Browser) -> int:
    return sum(map(read_memory_bytes, list_renderers(browser)))


MEASURES = (
    Measure("stage", ("stage_bytes", "stage_requests", "stage_cold", "stage_cold_6x"), measure_page),
    Measure("stage-frames", ("stage_frames", "stage_frames_6x"), measure_frames),
    Measure("stage-memory", ("stage_memory",), measure_memory),
    Measure("stage-check", ("stage_check", "stage_check_6x"), measure_check),
)
