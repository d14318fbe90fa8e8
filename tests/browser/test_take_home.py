"""A project goes home as one file, is changed there without a club or a network, and comes back."""

from pathlib import Path

import pytest
from playwright.sync_api import ViewportSize, expect

from cluboteca.insight.home_file import CLOSING, OPENING
from tests.browser.accessible import ZOOMED, list_faults
from tests.browser.blocks import Blocks
from tests.browser.child import Learner
from tests.browser.conftest import OWN_GAME, WORKSHOP, NewComputer
from tests.browser.home import Home, bring_back, choose_file, dialog, take_home
from tests.browser.programs import make_key, make_stage_work, make_work
from tests.browser.stage import Stage
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch

Learners = dict[str, Learner]
ACTIVITY = "round-the-corner"
PACKS = [WORKSHOP]


def test_what_is_done_at_home_is_the_newest_in_the_club_and_the_rest_stays(
    new_computer: NewComputer, learners: Learners, home: Home, tmp_path: Path
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Ana"], learners["Matei"])
    computer.save(ACTIVITY, make_work("move"), make_key())
    computer.open_activity(ACTIVITY)
    computer.blocks.add("turn_left")
    file = take_home(computer, tmp_path)
    assert "Ana, Matei" in file.name

    home.open(file)
    blocks = Blocks(home.page)
    assert blocks.words == ["move", "turn_left"], "what was not yet sent goes along"
    blocks.add("move")
    other = home.save_file(tmp_path / "from-home")

    bring_back(computer, other)
    assert computer.blocks.words == ["move", "turn_left", "move"]
    computer.choose("history")
    times = computer.page.locator(".version-time")
    expect(times.first).to_contain_text("acasă")
    expect(times.nth(1)).not_to_contain_text("acasă")
    computer.page.keyboard.press("Escape")

    choose_file(computer, other)
    expect(computer.page.locator("calm-note")).to_contain_text("deja aici")


def test_closing_the_window_at_home_without_saving_loses_nothing(
    new_computer: NewComputer, learners: Learners, home: Home, tmp_path: Path
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Ilinca"])
    computer.save(ACTIVITY, make_work("move"), make_key())
    computer.open_activity(ACTIVITY)
    file = take_home(computer, tmp_path)
    home.open(file)
    Blocks(home.page).add("turn_right")
    home.open(file)
    assert Blocks(home.page).words == ["move", "turn_right"]


def test_nothing_that_a_text_brings_along_runs_at_home(
    new_computer: NewComputer, learners: Learners, home: Home, tmp_path: Path
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Daria"])
    computer.open_activity(ACTIVITY)
    file = take_home(computer, tmp_path)
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace('"html":"', '"html":"\\u003cimg src=x onerror=window.hacked=1>'), encoding="utf-8")
    home.open(file)
    expect(home.page.locator("activity-steps img[src=x]")).to_have_count(1)
    assert home.page.evaluate("window.hacked") is None
    # The picture was looked for, and the policy told of what it stopped.
    assert all("Content Security Policy" in fault or "asked for" in fault for fault in home.faults)
    home.faults.clear()


def test_a_game_of_the_stage_plays_at_home(
    new_computer: NewComputer, learners: Learners, home: Home, tmp_path: Path
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Sofia"])
    jump = ["when_flag", {"go_to_xy": {"x": 40, "y": -30}}, {"say": "Acasă!"}]
    cat = {"library": "cat", "costumes": ["walk-1"], "scripts": [jump]}
    computer.save(OWN_GAME, make_stage_work({"backdrops": ["meadow"], "sprites": {"cat": cat}}), make_key())
    computer.open_activity(OWN_GAME)
    home.open(take_home(computer, tmp_path))
    stage = Stage(home.page)
    stage.start()
    expect(stage.bubbles).to_have_text("Acasă!")
    wait_until(home.page, stage.read_place, (40, -30))


@pytest.mark.parametrize("viewport", [ZOOMED, {"width": 390, "height": 800}], ids=["zoomed", "phone"])
def test_on_a_small_screen_the_page_at_home_scrolls_and_nothing_in_it(
    new_computer: NewComputer, learners: Learners, home: Home, tmp_path: Path, viewport: ViewportSize
) -> None:
    computer = new_computer()
    computer.sit_down(learners["Toma"])
    computer.open_activity(OWN_GAME)
    home.page.set_viewport_size(viewport)
    home.open(take_home(computer, tmp_path))
    assert home.page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    # The editor is as high as what is in it, and the page ends where it does.
    inner, box, page_end, editor_end = home.page.evaluate("""() => {
        const editor = document.querySelector('.home-stage > *');
        const end = editor.getBoundingClientRect().bottom + scrollY;
        return [editor.scrollHeight, editor.clientHeight, document.documentElement.scrollHeight, end];
    }""")
    assert inner == box
    assert page_end - editor_end < 24
    stage = Stage(home.page)
    stage.add("when_flag")
    tiles = home.page.locator("sprite-list .studio-tiles")
    actions = home.page.locator("sprite-list .studio-actions")
    above, below = tiles.bounding_box(), actions.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]


def test_a_wrong_file_is_refused_in_the_dialog_where_another_one_can_be_chosen(
    new_computer: NewComputer, learners: Learners, watch: Watch, tmp_path: Path
) -> None:
    watch.expects("status of 422")
    computer = new_computer()
    computer.sit_down(learners["Luca"])
    computer.open_activity(ACTIVITY)
    photo = tmp_path / "photo.html"
    photo.write_bytes(b"\xff\xd8 a holiday photo")
    choose_file(computer, photo)
    expect(dialog(computer).locator("[role='alert']")).not_to_be_empty()
    assert list_faults(computer.page, "ro") == []
    # The same one again is looked at again.
    photo.write_bytes(OPENING + b"{" + CLOSING)
    dialog(computer).locator("input[type='file']").set_input_files(photo)
    expect(dialog(computer).locator("[role='alert']")).to_contain_text("stricat")
