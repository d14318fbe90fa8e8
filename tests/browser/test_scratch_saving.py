"""A Scratch project on its way to the club's computer: costumes and sounds go once, and nothing is lost on the way."""

import gzip
import json
import random
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewComputer
from tests.browser.scratch import ScratchEditor, open_scratch
from tests.browser.test_scratch_editor import browser
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch
from tests.club_server import ClubServer
from tests.small_scratch import FILES, name_of, project, sb3

__all__ = ["browser"]

Learners = dict[str, Learner]
AWAY = "ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED"
MANY_BYTES = 2_000_000
ROOM_BYTES = 2_048
"""For what isn't the project itself."""


class Sent:
    """What a window has sent to be kept: files by name, versions by their bytes on the line."""

    def __init__(self, page: Page) -> None:
        self.files: list[str] = []
        self.versions: list[int] = []
        page.on("request", self._note)

    def _note(self, request: Request) -> None:
        kind, name = request.url.split("/")[-2:]
        if request.method == "PUT" and kind == "files":
            self.files.append(name)
        if request.method == "PUT" and kind == "versions":
            self.versions.append(len(request.post_data_buffer or b""))


def make_large_project() -> tuple[dict[str, Any], dict[str, bytes]]:
    """2 MB of sound that can't be packed, and a hundred scripts."""
    noise = random.Random(7).randbytes(MANY_BYTES)
    head = (
        b"RIFF"
        + (len(noise) + 36).to_bytes(4, "little")
        + b"WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0"
    )
    sound = head + b"data" + len(noise).to_bytes(4, "little") + noise
    name = name_of(sound, "wav")
    blocks: dict[str, Any] = {
        f"hat{number}": {
            "opcode": "event_whenflagclicked",
            "next": None,
            "parent": None,
            "inputs": {},
            "fields": {},
            "shadow": False,
            "topLevel": True,
            "x": number % 10 * 200,
            "y": number // 10 * 100,
        }
        for number in range(100)
    }
    whole = project(blocks)
    whole["targets"][1]["sounds"] = [
        {
            "name": "zgomot",
            "assetId": name.partition(".")[0],
            "md5ext": name,
            "dataFormat": "wav",
            "rate": 8000,
            "sampleCount": len(noise),
        }
    ]
    return whole, {name: sound}


@pytest.fixture
def large_file(tmp_path: Path) -> Path:
    whole, files = make_large_project()
    file = tmp_path / "mare.sb3"
    file.write_bytes(sb3(whole, {**FILES, **files}))
    return file


def add_from_library(editor: ScratchEditor) -> None:
    before = len(editor.names())
    editor.button_to_add(0).click()
    editor.frame.locator("[class*='library-item_library-item']").first.click()
    wait_until(editor.page, lambda: len(editor.names()), before + 1)


def list_costumes(editor: ScratchEditor) -> list[str]:
    return [each["md5ext"] for target in editor.project["targets"] for each in target["costumes"]]


def list_unknown(computer: Computer, names: list[str]) -> list[str]:
    """Those that the club's computer doesn't give to the crew."""
    number = computer.page.evaluate("JSON.parse(document.getElementById('crew-data').textContent).project.id")
    ask = "async (path) => (await fetch(path)).status"
    return [name for name in names if computer.page.evaluate(ask, f"/api/projects/{number}/files/{name}") != 200]


def test_after_a_change_only_the_project_goes_over_the_line(
    new_computer: NewComputer, learners: Learners, large_file: Path
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Ana"])
    editor = open_scratch(computer)
    sent = Sent(computer.page)
    editor.replace_with(large_file)
    wait_until(computer.page, lambda: editor.count("event_whenflagclicked"), 100)
    computer.wait_until_saved()
    assert any(name.endswith(".wav") for name in sent.files)
    sent.files.clear()
    sent.versions.clear()
    editor.drag_first_block()
    wait_until(computer.page, lambda: editor.count("motion_movesteps"), 1)
    computer.wait_until_saved()
    packed = len(gzip.compress(json.dumps(editor.project, separators=(",", ":")).encode()))
    assert sent.files == []
    assert sent.versions
    assert max(sent.versions) <= packed + ROOM_BYTES


def test_a_sprite_that_is_added_while_the_server_is_away_arrives_with_its_costumes(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners, watch: Watch
) -> None:
    watch.expects(AWAY)
    computer = new_computer()
    computer.sit_down(learners["Matei"])
    editor = open_scratch(computer)
    add_from_library(editor)  # the library has been looked at
    computer.wait_until_saved()
    editor.button_to_add(0).click()
    item = editor.frame.locator("[class*='library-item_library-item']").nth(4)
    expect(item).to_be_attached()
    item.click()
    club_server.kill()
    wait_until(computer.page, lambda: len(editor.names()), 4)
    expect(computer.save_state).to_have_attribute("state", "away")
    names = list_costumes(editor)
    club_server.start()
    computer.look_at()
    computer.wait_until_saved()
    assert list_unknown(computer, names) == []


def test_a_page_that_is_closed_with_the_server_away_loses_no_costume(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners, watch: Watch
) -> None:
    watch.expects(AWAY)
    computer = new_computer()
    computer.sit_down(learners["Sofia"])
    editor = open_scratch(computer)
    before = len(editor.names())
    club_server.kill()
    # The child paints a sprite: nobody else has it.
    editor.button_to_add(0).hover()
    editor.frame.get_by_role("button", name="Desenează").first.click()
    wait_until(computer.page, lambda: len(editor.names()), before + 1)
    expect(computer.save_state).to_have_attribute("state", "away")
    names = list_costumes(editor)
    computer.page.close()
    club_server.start()
    other = Computer(computer.page.context.new_page(), computer.address)
    editor = open_scratch(other)
    other.wait_until_saved()
    assert list_costumes(editor) == names
    assert list_unknown(other, names) == []


def test_what_a_project_names_travels_with_its_copy(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Toma"])
    editor = open_scratch(computer)
    add_from_library(editor)
    computer.wait_until_saved()
    names = list_costumes(editor)
    computer.choose("copy")
    with computer.page.expect_navigation():
        computer.say_yes()
    computer.wait_until_ready()
    copy = ScratchEditor(computer.page)
    wait_until(computer.page, lambda: list_costumes(copy), names)
    assert list_unknown(computer, names) == []
