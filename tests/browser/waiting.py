"""Waiting for what no element of a page tells. Playwright's own wait_for_function needs eval, which the pages forbid."""

import time
from collections.abc import Callable
from typing import TypeVar

from playwright.sync_api import Page

T = TypeVar("T")
PATIENCE_SECONDS = 20
PAUSE_MS = 30


def wait_until(page: Page, look: Callable[[], T], wanted: T) -> None:
    """Look again and again until it is as wanted; the page lives on meanwhile."""
    until = time.monotonic() + PATIENCE_SECONDS
    seen = look()
    while seen != wanted:
        assert time.monotonic() < until, f"{seen!r} and not {wanted!r}"
        page.wait_for_timeout(PAUSE_MS)
        seen = look()
