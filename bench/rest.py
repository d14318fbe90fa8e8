"""Waiting until a browser's pages have done what they do by themselves, as a spare worker that gets ready."""

import time
from collections.abc import Sequence

from playwright.sync_api import Browser, Page

from bench.chromium import list_renderers
from bench.usage import read_cpu_seconds
from bench.visit import NeverThere

LONGEST_SECONDS = 60
STEP_SECONDS = 1.0
RESTING = 0.03


def wait_until_idle(browser: Browser, page: Page) -> None:
    """Until all pages together take hardly any of a core for a second. Raises NeverThere when they never do."""
    until = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < until:
        pids = sorted(list_renderers(browser))
        before = _read_all(pids)
        page.wait_for_timeout(STEP_SECONDS * 1000)
        if sorted(list_renderers(browser)) == pids and _read_all(pids) - before <= RESTING * STEP_SECONDS:
            return
    raise NeverThere(f"{page.url}: still busy after {LONGEST_SECONDS} s")


def _read_all(pids: Sequence[int]) -> float:
    return sum(map(read_cpu_seconds, pids))
