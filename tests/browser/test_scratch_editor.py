"""The real Scratch editor on a computer of the library: it builds, keeps, opens and gives back, and asks nobody else.

`watch` sees to it in each of these tests that no request goes to another host and no policy is broken.
"""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, expect

from tests.browser.child import Learner
from tests.browser.conftest import CHROMIUM_ARGUMENTS, NewComputer
from tests.browser.scratch import EDITOR, WITH_GRAPHICS, ScratchEditor, open_scratch
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch

Learners = dict[str, Learner]
LOST = "0123456789abcdef0123456789abcdef"
# By their extensions: what needs another host, a device, or is known to nobody.
CANT_WORK = {
    "microbit": "microbit_whenButtonPressed",
    "text2speech": "text2speech_speakAndWaitBlock",
    "translate": "translate_getViewerLanguage",
    "faceSensing": "faceSensing_goToPart",
    "videoSensing": "videoSensing_videoToggle",
    "nobodyKnows": "nobodyKnows_block",
}


@pytest.fixture(scope="module")
def browser(playwright: Playwright, chromium_path: str) -> Iterator[Browser]:
    arguments = [each for each in CHROMIUM_ARGUMENTS if each != "--disable-gpu"] + WITH_GRAPHICS
    browser = playwright.chromium.launch(executable_path=chromium_path, args=arguments)
    yield browser
    browser.close()


def make_block(opcode: str, **more: Any) -> dict[str, Any]:
    block: dict[str, Any] = {
        "opcode": opcode,
        "next": None,
        "parent": None,
        "inputs": {},
        "fields": {},
        "shadow": False,
    }
    return {**block, "topLevel": True, "x": 30, "y": 30, **more}


def test_what_a_child_builds_is_kept(new_computer: NewComputer, learners: Learners, watch: Watch) -> None:
    computer = new_computer()
    computer.sit_down(learners["Ana"])
    editor = open_scratch(computer)
    before = editor.count("motion_movesteps")
    editor.drag_first_block()
    wait_until(computer.page, lambda: editor.count("motion_movesteps"), before + 1)
    computer.wait_until_saved()
    again = open_scratch(computer)
    assert again.count("motion_movesteps") == before + 1
    assert watch.asked > 0


def test_the_editor_speaks_romanian(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Matei"])
    editor = open_scratch(computer)
    expect(editor.frame.get_by_text("Mișcare").first).to_be_visible()
    expect(editor.tabs).to_have_text(["Cod", "Costume", "Sunete"])
    editor.open_menu(0)
    for word in ("Nou", "Încarcă de pe calculator", "Salvează pe calculatorul tău"):
        expect(editor.frame.get_by_text(word, exact=True)).to_be_visible()


def test_looking_around_and_running_change_nothing(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Ilinca"])
    editor = open_scratch(computer)
    computer.page.evaluate(f"window.changes = 0; {EDITOR}.addEventListener('editor-changed', () => window.changes++)")
    before = json.dumps(editor.project)
    for place in (1, 2, 0):
        editor.tabs.nth(place).click()
        expect(editor.tabs.nth(place)).to_have_attribute("aria-selected", "true")
    computer.page.evaluate(f"{EDITOR}.run()")
    computer.page.evaluate(f"{EDITOR}.stop()")
    computer.page.wait_for_timeout(500)
    assert computer.page.evaluate("window.changes") == 0
    assert json.dumps(editor.project) == before


def test_a_sprite_of_the_library_comes_with_its_files(
    new_computer: NewComputer, learners: Learners, watch: Watch
) -> None:
    watch.expects("status of 409")  # the club's computer says which files it hasn't got yet
    computer = new_computer()
    computer.sit_down(learners["Toma"])
    editor = open_scratch(computer)
    before = editor.names()
    editor.button_to_add(0).click()
    expect(editor.frame.locator("[class*='library-item_library-item']").nth(20)).to_be_attached()
    editor.frame.locator("[class*='library-item_library-item']").first.click()
    wait_until(computer.page, lambda: len(editor.names()), len(before) + 1)
    computer.wait_until_saved()
    again = open_scratch(computer)
    names = [costume["md5ext"] for costume in again.project["targets"][-1]["costumes"]]
    read = f"async (names) => (await {EDITOR}.filesFor(names)).map(({{name}}) => name)"
    assert names
    assert computer.page.evaluate(read, names) == names


def test_a_project_leaves_and_comes_back_as_a_file(
    new_computer: NewComputer, learners: Learners, tmp_path: Path
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Sofia"])
    editor = open_scratch(computer)
    file = tmp_path / "joc.sb3"
    assert editor.save_file(file).endswith(".sb3")
    with zipfile.ZipFile(file) as archive:
        project = json.loads(archive.read("project.json"))
        held = set(archive.namelist())
    assert {costume["md5ext"] for target in project["targets"] for costume in target["costumes"]} <= held
    editor.drag_first_block()
    wait_until(computer.page, lambda: editor.count("motion_movesteps") > 0, wanted=True)
    editor.replace_with(file)
    wait_until(computer.page, lambda: editor.count("motion_movesteps"), 0)
    computer.wait_until_saved()


def test_a_file_that_is_no_project_gets_a_sentence(
    new_computer: NewComputer, learners: Learners, tmp_path: Path
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Andrei"])
    editor = open_scratch(computer)
    before = json.dumps(editor.project)
    file = tmp_path / "poza.sb3"
    file.write_bytes(b"PK\x03\x04 and then nothing")
    editor.replace_with(file)
    dialog = computer.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Scratch nu poate citi acest fișier")
    dialog.get_by_role("button").click()
    assert json.dumps(editor.project) == before
    expect(editor.sprites.first).to_be_visible()


def test_blocks_that_cant_work_here_are_kept(new_computer: NewComputer, learners: Learners, watch: Watch) -> None:
    watch.expects("Workspace Update Error|Invalid block definition|getUserMedia|mediaDevices")
    computer = new_computer()
    computer.sit_down(learners["Daria"])
    editor = open_scratch(computer)
    project = editor.project
    # Far below each other, so that the dragged block lands on none of them.
    places = enumerate(CANT_WORK.items())
    project["targets"][1]["blocks"] = {name: make_block(opcode, y=30 + 900 * at) for at, (name, opcode) in places}
    project["extensions"] = list(CANT_WORK)
    editor.load(project)
    editor.drag_first_block()
    wait_until(computer.page, lambda: editor.count("motion_movesteps"), 1)
    kept = editor.project
    assert {name: kept["targets"][1]["blocks"][name]["opcode"] for name in CANT_WORK} == CANT_WORK
    assert set(kept["extensions"]) >= set(CANT_WORK)


def test_a_lost_costume_keeps_its_name(new_computer: NewComputer, learners: Learners, watch: Watch) -> None:
    watch.expects("status of 40[49]")
    computer = new_computer()
    computer.sit_down(learners["Luca"])
    editor = open_scratch(computer)
    project = editor.project
    project["targets"][1]["costumes"][0] |= {"assetId": LOST, "md5ext": f"{LOST}.svg"}
    editor.load(project)
    editor.drag_first_block()
    wait_until(computer.page, lambda: editor.count("motion_movesteps"), 1)
    assert editor.project["targets"][1]["costumes"][0]["md5ext"] == f"{LOST}.svg"


def test_looking_inside_changes_nothing(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Măriuca"])
    editor = open_scratch(computer)
    project = editor.project
    computer.page.evaluate(f"{EDITOR}.setAttribute('readonly', '')")
    editor.load(project)
    expect(editor.frame.locator("header")).to_be_hidden()
    expect(editor.tabs.nth(1)).to_be_hidden()
    blocks = editor.scripts.count()
    editor.drag_first_block()
    computer.page.wait_for_timeout(400)
    assert editor.scripts.count() == blocks
    assert editor.project == project


def test_the_frame_reaches_nothing_of_the_club(new_computer: NewComputer, learners: Learners, watch: Watch) -> None:
    watch.expects("Content Security Policy|Content-Security-Policy|violates|sandboxed|Blocked")
    computer = new_computer()
    computer.sit_down(learners["Rareș"])
    open_scratch(computer)
    [frame] = [each for each in computer.page.frames if each.url.endswith("/scratch-frame/")]
    tries = {
        "the page": "parent.document.title",
        "cookies": "document.cookie",
        "storage": "localStorage.length",
        "the club's interface": "fetch('/api/crews/current')",
        "another host": "fetch('https://example.org/')",
        "code of a text": "new Promise((yes, no) => setTimeout("
        "() => { try { yes(new Function('return 1')()); } catch (error) { no(error); } }))",
        "another window": "window.open('/').document.title",
        "a script of the club": "new Promise((yes, no) => { const s = document.createElement('script'); "
        "s.src = '/static/js/page.js'; s.onload = yes; s.onerror = no; document.head.append(s); })",
    }
    for name, code in tries.items():
        # The text is run by the debugger, which no policy holds; what it does is held by the frame's.
        attempt = f"async () => {{ try {{ await ({code}); return 'reached'; }} catch {{ return 'refused'; }} }}"
        assert (name, frame.evaluate(attempt)) == (name, "refused")


def test_what_the_page_doesnt_understand_is_passed_over(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Ioana"])
    editor: ScratchEditor = open_scratch(computer)
    [frame] = [each for each in computer.page.frames if each.url.endswith("/scratch-frame/")]
    before = json.dumps(editor.project)
    for said in ("'scratch-frame-ready'", "{kind: 'tell', name: 'changed', body: {project: '{}'}}", "null"):
        frame.evaluate(f"parent.postMessage({said}, '*')")
    computer.page.wait_for_timeout(300)
    assert json.dumps(editor.project) == before
