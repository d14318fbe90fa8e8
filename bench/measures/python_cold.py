"""From a cold page to the first output of `print("hi")`: ours with its editor, and others alone on bare pages.

They take turns in one run, so that whatever else the computer does slows all of them. At 6x all processes of the page
are slowed, since a browser can't slow a worker by itself.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from statistics import median

from playwright.sync_api import Browser, BrowserContext

from bench.bare_site import serve
from bench.chromium import HOST_NAME, get_first_process, open_chromium, open_computer
from bench.cookies import begin_work
from bench.figure import Measure, NotMeasured, Reading
from bench.measures.pages import SLOW, weigh
from bench.peers.peer import PEERS, Peer
from bench.peers.peer import PRINTED as PRINTED_BARE
from bench.python_page import ACTIVITY, PRESS_RUN, PRINTED, SAYS_HI, make_python_work
from bench.room import Room
from bench.server import Server
from bench.spread import list_rounded
from bench.throttle import slow_down
from bench.visit import NeverThere, Visit, spin, visit


@dataclass(frozen=True)
class Coming:
    """A visit that is over. sent_bytes: what a bare site sent. pressed_seconds: when Run was pressed, on our page."""

    visit: Visit
    slowed: float
    sent_bytes: int = 0
    pressed_seconds: float | None = None


@dataclass
class Contender:
    """come: visits its page with everything so many times slower. why: it can't be measured here."""

    name: str
    come: Callable[[int], Coming]
    why: str = ""
    fast: list[Coming] = field(default_factory=list)
    slow: list[Coming] = field(default_factory=list)

    def visit(self, times: int, comings: list[Coming]) -> None:
        """One more into `comings`, unless it has failed before."""
        if self.why:
            return
        try:
            comings.append(self.come(times))
        except (NotMeasured, NeverThere) as error:
            self.why = str(error)


def measure(room: Room) -> Iterator[Reading]:
    with ExitStack() as stack:
        server = stack.enter_context(Server(room.copy_demo()))
        browser = stack.enter_context(open_chromium())
        ours = _make_ours(room, browser, server)
        peers = [_make_contender(peer, browser, stack) for peer in PEERS]
        for each in (ours, *peers):
            each.visit(1, [])
        for _ in range(room.extent.visits):
            for each in (ours, *peers):
                each.visit(1, each.fast)
        for _ in range(room.extent.visits):
            for each in (ours, *peers):
                each.visit(SLOW, each.slow)
    if not ours.why:
        yield from weigh(ours.name, [coming.visit for coming in ours.fast])
    for each in (ours, *peers):
        yield from _tell(each, ours)


def _make_ours(room: Room, browser: Browser, server: Server) -> Contender:
    learners = iter(room.demo.learners)
    address = f"http://{HOST_NAME}:{server.port}/activities/{ACTIVITY}/"

    def come(times: int) -> Coming:
        cookie = begin_work(server, next(learners), ACTIVITY, make_python_work(SAYS_HI))
        with open_computer(browser, cookie) as context:
            context.add_init_script(PRESS_RUN)
            found, slowed = _visit_slowly(browser, context, address, PRINTED, times)
            pressed_ms: float = found.page.evaluate("benchRunAt")
            return Coming(found, slowed, pressed_seconds=pressed_ms / 1000)

    return Contender("python", come)


def _make_contender(peer: Peer, browser: Browser, stack: ExitStack) -> Contender:
    def refuse(_times: int) -> Coming:
        raise NotMeasured(peer.name)

    try:
        site = stack.enter_context(serve(peer.read_files()))
    except NotMeasured as error:
        return Contender(peer.name, refuse, why=str(error))

    def come(times: int) -> Coming:
        site.sent_bytes = 0
        with open_computer(browser) as context:
            found, slowed = _visit_slowly(browser, context, site.address, PRINTED_BARE, times)
        return Coming(found, slowed, site.sent_bytes)

    return Contender(peer.name, come)


def _visit_slowly(
    browser: Browser, context: BrowserContext, address: str, selector: str, times: int
) -> tuple[Visit, float]:
    """The visit, and how many times longer a loop in the page took."""
    with slow_down(get_first_process(browser), times):
        found = visit(context, address, selector)
        slow_ms = spin(found.page)
    usual_ms = spin(found.page)
    return found, slow_ms / usual_ms


def _sum_up(comings: list[Coming]) -> tuple[float, dict[str, object]]:
    """The median in s, and the detail."""
    detail: dict[str, object] = {
        "n": len(comings),
        "all": list_rounded([each.visit.there_seconds for each in comings]),
        "interactive": list_rounded([each.visit.interactive_seconds for each in comings]),
        "slowed": list_rounded([each.slowed for each in comings], 1),
    }
    pressed = [each.pressed_seconds for each in comings if each.pressed_seconds is not None]
    if pressed:
        detail["Run pressed"] = list_rounded(pressed)
    return median(each.visit.there_seconds for each in comings), detail


def _tell(contender: Contender, ours: Contender) -> Iterator[Reading]:
    name = contender.name
    if contender.why:
        for figure in ("bytes", "cold", "cold_6x"):
            yield Reading(f"{name}_{figure}", None, {"why": contender.why})
        return
    if contender is not ours:
        sizes = [each.sent_bytes for each in contender.fast]
        yield Reading(f"{name}_bytes", median(sizes) / 1000, {"n": len(sizes), "all": sizes})
    for figure, its, own in (("cold", contender.fast, ours.fast), ("cold_6x", contender.slow, ours.slow)):
        value, detail = _sum_up(its)
        if contender is not ours and not ours.why:
            detail["times ours"] = round(value / _sum_up(own)[0], 2)
        yield Reading(f"{name}_{figure}", value, detail)


PEER_FIGURES = tuple(f"{peer.name}_{figure}" for peer in PEERS for figure in ("bytes", "cold", "cold_6x"))

MEASURES = (
    Measure(
        "python",
        ("python_bytes", "python_requests", "python_cold", "python_cold_6x", *PEER_FIGURES),
        measure,
    ),
)
