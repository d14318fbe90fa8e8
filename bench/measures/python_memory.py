"""What a tab costs in which Python has printed "hi": ours with its editor, and others alone on bare pages.

Each in a browser of its own, over the same browser with an empty page: PSS of all processes that run pages. One that the
browser keeps ready counts in both.
"""

from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from bench.bare_site import serve
from bench.chromium import HOST_NAME, list_renderers, open_chromium, open_computer
from bench.cookies import begin_work
from bench.figure import Measure, NotMeasured, Reading
from bench.peers.peer import PEERS, Peer
from bench.peers.peer import PRINTED as PRINTED_BARE
from bench.python_page import ACTIVITY, PRESS_RUN, PRINTED, SAYS_HI, make_python_work
from bench.rest import wait_until_idle
from bench.room import Room
from bench.server import Server
from bench.spread import list_rounded
from bench.usage import read_memory_bytes
from bench.visit import NeverThere, visit

SETTLE_MS = 3_000
MB = 1_000_000


def measure(room: Room) -> Iterator[Reading]:
    with Server(room.copy_demo()) as server:
        cookie = begin_work(server, room.demo.learners[0], ACTIVITY, make_python_work(SAYS_HI))
        address = f"http://{HOST_NAME}:{server.port}/activities/{ACTIVITY}/"
        yield Reading("python_memory", *_weigh_tab(address, PRINTED, cookie))
    for peer in PEERS:
        yield Reading(f"{peer.name}_memory", *_weigh_peer(peer))


def _weigh_peer(peer: Peer) -> tuple[float | None, dict[str, object]]:
    try:
        with serve(peer.read_files()) as site:
            return _weigh_tab(site.address, PRINTED_BARE)
    except (NotMeasured, NeverThere) as error:
        return None, {"why": str(error)}


def _weigh_tab(address: str, selector: str, cookie: str = "") -> tuple[float, dict[str, object]]:
    """MB, and the detail."""
    with open_chromium() as browser, open_computer(browser, cookie) as context:
        blank = context.new_page()
        blank.goto("about:blank")
        empty = _weigh(browser, blank)
        context.add_init_script(PRESS_RUN)
        page = visit(context, address, selector).page
        blank.close()
        full = _weigh(browser, page)
        session = context.new_cdp_session(page)
        session.send("HeapProfiler.collectGarbage")
        collected = _weigh(browser, page)
    detail = {
        "empty": list_rounded(empty, 1),
        "full": list_rounded(full, 1),
        "without the page's garbage": round(sum(collected) - sum(empty), 1),
    }
    return sum(full) - sum(empty), detail


def _weigh(browser: Browser, page: Page) -> list[float]:
    """MB of each process, once they rest; the largest first."""
    wait_until_idle(browser, page)
    page.wait_for_timeout(SETTLE_MS)
    return sorted((read_memory_bytes(pid) / MB for pid in list_renderers(browser)), reverse=True)


MEASURES = (Measure("python-memory", ("python_memory", *(f"{peer.name}_memory" for peer in PEERS)), measure),)
