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

from playwright.sync_api import BrowserContext, CDPSession, Page

QUIET_MS = 3000
LONGEST_SECONDS = 60
POLL_MS = 250
WATCH = Path(__file__).with_name("watch.js")


class NeverThere(Exception):
    """What was waited for did not come."""


class Line:
    """Counts what a page gets over the network."""

    def __init__(self, session: CDPSession) -> None:
        self.requests = 0
        self.received_bytes = 0
        self._cached: set[str] = set()
        session.on("Network.requestWillBeSent", self._count_request)
        session.on("Network.requestServedFromCache", lambda event: self._cached.add(event["requestId"]))
        session.on("Network.responseReceived", self._look_at_response)
        session.on("Network.loadingFinished", self._count_bytes)
        session.send("Network.enable")
        self._asked: set[str] = set()

    def _count_request(self, event: dict[str, Any]) -> None:
        if event["request"]["url"].startswith("http"):
            self._asked.add(event["requestId"])

    def _look_at_response(self, event: dict[str, Any]) -> None:
        response = event["response"]
        if response.get("fromDiskCache") or response.get("fromPrefetchCache"):
            self._cached.add(event["requestId"])

    def _count_bytes(self, event: dict[str, Any]) -> None:
        if event["requestId"] in self._asked - self._cached:
            self.requests += 1
            self.received_bytes += int(event["encodedDataLength"])


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
    session = context.new_cdp_session(page)
    line = Line(session)
    if slowed > 1:
        session.send("Emulation.setCPUThrottlingRate", {"rate": slowed})
    page.goto(address, wait_until="commit")
    seen = _wait_until_quiet(page, selector)
    session.detach()
    return Visit(
        page=page,
        interactive_seconds=max(seen["there"], seen["longEnd"]) / 1000,
        there_seconds=seen["there"] / 1000,
        long_tasks=seen["longTasks"],
        requests=line.requests,
        received_bytes=line.received_bytes,
    )


def _wait_until_quiet(page: Page, selector: str) -> dict[str, Any]:
    until = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < until:
        page.wait_for_timeout(POLL_MS)
        seen: dict[str, Any] = page.evaluate("benchWatch.read()")
        if seen["isQuiet"]:
            return seen
    raise NeverThere(f"{page.url}: no {selector} and three quiet seconds within {LONGEST_SECONDS} s")
