"""A project that goes home as one file, and comes back: what a child does for it in the club and at home."""

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Download, Locator, Page, Request, expect

from tests.browser.child import Computer


class Home:
    """A computer at home. reached: whatever its browser asked for beside the file itself and what is within it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" else None)
        page.on("request", self._look_at)

    def _look_at(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob", "about") and request.url != self.page.url:
            self.faults.append(f"asked for {request.url}")

    def open(self, file: Path) -> None:
        self.page.goto(file.as_uri())
        self.page.locator("home-project[ready]").wait_for()
        self.faults = [fault for fault in self.faults if fault != f"asked for {file.as_uri()}"]

    def save_file(self, folder: Path) -> Path:
        with self.page.expect_download() as waiting:
            self.page.locator(".home-save").click()
        return keep(waiting.value, folder)


def keep(download: Download, folder: Path) -> Path:
    path = folder / download.suggested_filename
    download.save_as(path)
    return path


def take_home(computer: Computer, folder: Path) -> Path:
    with computer.page.expect_download() as waiting:
        computer.choose("house")
        # Of a program in Python plain files can be had as well.
        if computer.page.locator("editor-python").count():
            dialog(computer).locator(".button-primary").click()
    return keep(waiting.value, folder)


def choose_file(computer: Computer, file: Path) -> None:
    computer.choose("folder-open")
    expect(dialog(computer)).to_be_visible()
    computer.page.locator("dialog[open] input[type='file']").set_input_files(file)


def dialog(computer: Computer) -> Locator:
    return computer.page.locator("dialog[open]")


def bring_back(computer: Computer, file: Path) -> None:
    with computer.page.expect_navigation():
        choose_file(computer, file)
    computer.wait_until_ready()
