"""Chromium as an old PC of a library shows pages: 1024x768, in Romanian, over plain http on a name of the network."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from bench.figure import NotMeasured
from bench.server import HOST
from bench.throttle import WINDOW_PARTS
from bench.usage import read_command

HOST_NAME = "club.local"
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--host-resolver-rules=MAP {HOST_NAME} {HOST}, EXCLUDE {HOST}, MAP * ~NOTFOUND",
]


# Scratch draws with WebGL. A computer without a graphics card does that with its processor, as this one.
GRAPHICS = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]


@contextmanager
def open_chromium(*, with_graphics: bool = False) -> Iterator[Browser]:
    """CHROMIUM=/path, else one on the PATH. Raises NotMeasured when there is none."""
    arguments = [each for each in ARGUMENTS if each != "--disable-gpu"] + GRAPHICS if with_graphics else ARGUMENTS
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        raise NotMeasured("there is no Chromium here; say where it is: CHROMIUM=/path/to/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def open_computer(browser: Browser, cookie: str = "") -> Iterator[BrowserContext]:
    """A browser profile of its own, with nothing in its cache. cookie: `name=value`, for all pages of the club."""
    context = browser.new_context(
        viewport={"width": 1024, "height": 768}, locale="ro-RO", timezone_id="Europe/Bucharest"
    )
    try:
        if cookie:
            name, _, value = cookie.partition("=")
            context.add_cookies([{"name": name, "value": value, "domain": HOST_NAME, "path": "/"}])
        yield context
    finally:
        context.close()


def list_renderers(browser: Browser) -> list[int]:
    """Ids of the processes that run pages, their frames and workers, and of one that waits for the next page.

    The window's own parts, as the list below the address, are made of pages too, but aren't any of these.
    """
    return [pid for pid in _list_processes(browser, "renderer") if WINDOW_PARTS not in read_command(pid)]


def get_first_process(browser: Browser) -> int:
    """The id of the one that has started all others."""
    [pid] = _list_processes(browser, "browser")
    return pid


def _list_processes(browser: Browser, kind: str) -> list[int]:
    session = browser.new_browser_cdp_session()
    try:
        found = session.send("SystemInfo.getProcessInfo")["processInfo"]
        return [int(each["id"]) for each in found if each["type"] == kind]
    finally:
        session.detach()
