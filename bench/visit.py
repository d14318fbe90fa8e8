"""One visit to a page: when it is interactive, and what went over the line.

*Interactive* is the moment when what the person waits for is on the page and the last task over 50 ms, before three
quiet seconds, is done. Bytes are those of heads and bodies as they were sent, so compressed; what the browser's cache
gives counts nothing.
"""

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, CDPSession, Page, Request

QUIET_MS = 3000
ELSEWHERE_MS = 1000
LONGEST_SECONDS = 45
POLL_MS = 250
WINDOW_MS = 1500
SPINS = 3
READ = "benchWatch.read()"
WATCH = Path(__file__).with_name("watch.js")


class NeverThere(Exception):
    """What was waited for did not come."""


class Line:
    """Counts what a page and its frames get over the network.

    A frame that is shut away from the page lives in a process of its own, of which the page's session hears only that
    something was asked for. What came is then added at the end.
    """

    def __init__(self, page: Page, session: CDPSession) -> None:
        self.requests = 0
        self.received_bytes = 0
        self._page = page
        self._asked: dict[str, str] = {}
        self._cached: set[str] = set()
        self._received: set[str] = set()
        self._of_frames: list[Request] = []
        session.on("Network.requestWillBeSent", self._count_request)
        session.on("Network.requestServedFromCache", lambda event: self._cached.add(event["requestId"]))
        session.on("Network.responseReceived", self._look_at_response)
        session.on("Network.loadingFinished", self._count_bytes)
        session.send("Network.enable")
        page.on("requestfinished", self._note_of_frame)

    def end(self) -> None:
        self._page.remove_listener("requestfinished", self._note_of_frame)
        for request in self._of_frames:
            if request.url not in self._received:
                sizes = request.sizes()
                self.requests += 1
                self.received_bytes += sizes["responseHeadersSize"] + max(sizes["responseBodySize"], 0)

    def _count_request(self, event: dict[str, Any]) -> None:
        if event["request"]["url"].startswith("http"):
            self._asked[event["requestId"]] = event["request"]["url"]

    def _look_at_response(self, event: dict[str, Any]) -> None:
        response = event["response"]
        if response.get("fromDiskCache") or response.get("fromPrefetchCache"):
            self._cached.add(event["requestId"])

    def _count_bytes(self, event: dict[str, Any]) -> None:
        number = event["requestId"]
        if number in self._asked and number not in self._cached:
            self.requests += 1
            self.received_bytes += int(event["encodedDataLength"])
            self._received.add(self._asked[number])

    def _note_of_frame(self, request: Request) -> None:
        if request.url.startswith("http") and request.frame != self._page.main_frame:
            self._of_frames.append(request)


@dataclass(frozen=True)
class Visit:
    """interactive_seconds: from the beginning of the navigation. page: still open."""

    page: Page
    interactive_seconds: float
    there_seconds: float
    long_tasks: int
    requests: int
    received_bytes: int


def visit(context: BrowserContext, address: str, selector: str, *, slowed: int = 1) -> Visit:
    """Open `address` in a new page and wait until it is interactive. selector: what the person waits for.

    slowed: how many times slower the page's own thread is. Raises NeverThere.
    """
    page = context.new_page()
    # A new window makes its own parts, such as the list below the address, which isn't the page's time.
    page.wait_for_timeout(WINDOW_MS)
    page.add_init_script(f"({WATCH.read_text(encoding='utf-8').strip()})({json.dumps(selector)}, {QUIET_MS})")
    return _come(page, address, selector, slowed)


def visit_again(earlier: Visit, address: str, selector: str, *, elsewhere: str, slowed: int = 1) -> Visit:
    """Go to the page `elsewhere` and come back, in the same tab and at full speed until then."""
    earlier.page.goto(elsewhere, wait_until="load")
    earlier.page.wait_for_timeout(ELSEWHERE_MS)
    return _come(earlier.page, address, selector, slowed)


def spin(page: Page) -> float:
    """Milliseconds that always the same work takes in the page, at best: what else the computer does only adds to it."""
    return float(min(page.evaluate("benchWatch.spin()") for _ in range(SPINS)))


def _come(page: Page, address: str, selector: str, slowed: int) -> Visit:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    session = page.context.new_cdp_session(page)
    line = Line(page, session)
    if slowed > 1:
        session.send("Emulation.setCPUThrottlingRate", {"rate": slowed})
    page.goto(address, wait_until="commit")
    seen = _wait_until_quiet(page, selector, errors)
    session.detach()
    line.end()
    return Visit(
        page=page,
        interactive_seconds=max(seen["there"], seen["longEnd"]) / 1000,
        there_seconds=seen["there"] / 1000,
        long_tasks=seen["longTasks"],
        requests=line.requests,
        received_bytes=line.received_bytes,
    )


def _wait_until_quiet(page: Page, selector: str, errors: list[str]) -> dict[str, Any]:
    until = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < until:
        page.wait_for_timeout(POLL_MS)
        seen: dict[str, Any] = page.evaluate(READ)
        if seen["isQuiet"]:
            return seen
    told = f"; seen: {page.evaluate(READ)}; errors of scripts: {errors}"
    raise NeverThere(f"{page.url}: no {selector} and three quiet seconds within {LONGEST_SECONDS} s{told}")
