"""The Scratch workspace as hands meet it: in a frame of its own, whose parts are found by roles and Scratch's own names."""

from pathlib import Path
from typing import Any

from playwright.sync_api import FrameLocator, Locator, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.browser.child import Computer
from tests.browser.waiting import wait_until

ACTIVITY = "autumn-leaves"
# As the other tests', but with a graphics card made of software: Scratch draws with one.
WITH_GRAPHICS = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
DIALOG_MS = 4_000
EDITOR = "document.querySelector('editor-scratch')"


class ScratchEditor:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.frame: FrameLocator = page.frame_locator("editor-scratch iframe")
        self.tabs = self.frame.get_by_role("tab")
        self.offered = self.frame.locator(".blocklyFlyout .blocklyDraggable")
        self.scripts = self.frame.locator(".blocklyBlockCanvas").first.locator(".blocklyDraggable")
        self.sprites = self.frame.locator("[class*='sprite-selector-item_sprite-name']")

    @property
    def project(self) -> dict[str, Any]:
        """What the editor would save now."""
        return dict(self.page.evaluate(f"{EDITOR}.save().project"))

    def names(self) -> list[str]:
        return [target["name"] for target in self.project["targets"]]

    def count(self, opcode: str) -> int:
        """Blocks of this kind in all sprites."""
        blocks = [block for target in self.project["targets"] for block in target["blocks"].values()]
        return sum(isinstance(block, dict) and block["opcode"] == opcode for block in blocks)

    def load(self, project: dict[str, Any]) -> None:
        """As the frame of the page does it."""
        work = {"format": 1, "workspace": "scratch", "world": "scratch", "project": project}
        self.page.evaluate(f"(work) => {EDITOR}.load(work)", work)

    def drag_first_block(self) -> None:
        """From the list of blocks to a free place."""
        expect(self.offered.first).to_be_visible()
        block = self.offered.first.bounding_box()
        room = self.frame.locator(".blocklyMainBackground").bounding_box()
        assert block
        assert room
        mouse = self.page.mouse
        mouse.move(block["x"] + 12, block["y"] + 12)
        mouse.down()
        mouse.move(room["x"] + room["width"] - 120, room["y"] + room["height"] - 150, steps=8)
        mouse.up()

    def open_menu(self, place: int) -> None:
        """File, Edit, Settings."""
        self.frame.locator("header button").nth(place).click()

    def choose_file(self, file: Path) -> None:
        """By File > Load from your computer."""
        self.open_menu(0)
        with self.page.expect_file_chooser() as chooser:
            self.frame.locator("header [role='menuitem']:visible, header li:visible").nth(1).click()
        chooser.value.set_files(file)

    def replace_with(self, file: Path) -> None:
        """The project by that of a file from this computer, with a yes to the question."""
        self.choose_file(file)
        yes = self.page.locator("dialog[open] .button-primary").element_handle()
        yes.click()
        try:
            yes.wait_for_element_state("hidden", timeout=DIALOG_MS)
        except PlaywrightTimeout:
            # In the first moment, a click above a frame of another process can still go to that frame.
            yes.click()

    def save_file(self, to: Path) -> str:
        """By File > Save to your computer. Its name."""
        self.open_menu(0)
        with self.page.expect_download() as download:
            self.frame.locator("header [role='menuitem']:visible, header li:visible").nth(2).click()
        download.value.save_as(to)
        return download.value.suggested_filename

    def button_to_add(self, place: int) -> Locator:
        """0: a sprite; 1: a backdrop."""
        return self.frame.locator("[class*='action-menu_main-button']").nth(place)


def open_scratch(computer: Computer, activity: str = ACTIVITY) -> ScratchEditor:
    computer.open_activity(activity)
    editor = ScratchEditor(computer.page)
    expect(editor.offered.first).to_be_visible()
    # The frame of the page calls it ready when the project is there; the lists of blocks come a moment later.
    wait_until(computer.page, lambda: len(editor.names()) > 1, wanted=True)
    return editor
