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
READ = "benchWatch.read()"
WATCH = Path(__file__).with_name("watch.js")


class NeverThere(Exception):
    """What was waited for did not come."""


class Line:
    """Counts what a page and its frames get over the network.

    A frame that is shut away from the page lives in a process of its own, of which the page's session hears nothing.
    """

    def __init__(self, page: Page, session: CDPSession) -> None:
        self.requests = 0
        self.received_bytes = 0
        self._cached: set[str] = set()
        self._addresses: set[str] = set()
        self._page = page
        page.on("requestfinished", self._count_of_frame)
        session.on("Network.requestWillBeSent", self._count_request)
        session.on("Network.requestServedFromCache", lambda event: self._cached.add(event["requestId"]))
        session.on("Network.responseReceived", self._look_at_response)
        session.on("Network.loadingFinished", self._count_bytes)
        session.send("Network.enable")
        self._asked: set[str] = set()

    def _count_request(self, event: dict[str, Any]) -> None:
        if event["request"]["url"].startswith("http"):
            self._asked.add(event["requestId"])
            self._addresses.add(event["request"]["url"])

    def _look_at_response(self, event: dict[str, Any]) -> None:
        response = event["response"]
        if response.get("fromDiskCache") or response.get("fromPrefetchCache"):
            self._cached.add(event["requestId"])

    def _count_bytes(self, event: dict[str, Any]) -> None:
        if event["requestId"] in self._asked - self._cached:
            self.requests += 1
            self.received_bytes += int(event["encodedDataLength"])

    def end(self) -> None:
        self._page.remove_listener("requestfinished", self._count_of_frame)

    def _count_of_frame(self, request: Request) -> None:
        is_of_page = request.frame == self._page.main_frame or request.url in self._addresses
        if is_of_page or not request.url.startswith("http"):
            return
        sizes = request.sizes()
        self.requests += 1
        self.received_bytes += sizes["responseHeadersSize"] + max(sizes["responseBodySize"], 0)


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
    page.add_init_script(f"({WATCH.read_text(encoding='utf-8').strip()})({json.dumps(selector)}, {QUIET_MS})")
    return _come(page, address, selector, slowed)


def visit_again(earlier: Visit, address: str, selector: str, *, elsewhere: str, slowed: int = 1) -> Visit:
    """Go to the page `elsewhere` and come back, in the same tab and at full speed until then."""
    earlier.page.goto(elsewhere, wait_until="load")
    earlier.page.wait_for_timeout(ELSEWHERE_MS)
    return _come(earlier.page, address, selector, slowed)


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
