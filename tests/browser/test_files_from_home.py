"""Whatever comes in as a file from home: a game that was changed there, and files that somebody has forged."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from cluboteca.insight.home_file import CLOSING, OPENING
from tests.browser.child import Computer, Learner
from tests.browser.conftest import OWN_GAME, WORKSHOP, NewComputer
from tests.browser.home import Home, bring_back, choose_file, dialog, take_home
from tests.browser.hostile_names import MARKUP, expect_nothing_ran, make_hostile_names
from tests.browser.programs import make_key, make_stage_work
from tests.browser.stage import Stage
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch

PACKS = [WORKSHOP]
Learners = dict[str, Learner]
Project = dict[str, Any]


def make_game(x: int) -> dict[str, Any]:
    cat = {"library": "cat", "costumes": ["walk-1"], "scripts": [["when_flag", {"go_to_xy": {"x": x, "y": 0}}]]}
    return make_stage_work({"backdrops": ["meadow"], "sprites": {"cat": cat}})


def open_game(computer: Computer, child: Learner, work: dict[str, Any]) -> None:
    computer.sit_down(child)
    computer.save(OWN_GAME, work, make_key())
    computer.open_activity(OWN_GAME)


def forge(file: Path, change: Callable[[Project], object]) -> Path:
    """The same file with another project in it."""
    whole = file.read_bytes()
    begin = whole.index(OPENING) + len(OPENING)
    end = whole.index(CLOSING, begin)
    project = json.loads(whole[begin:end])
    change(project)
    file.write_bytes(whole[:begin] + json.dumps(project).encode() + whole[end:])
    return file


def test_a_game_that_was_changed_at_home_comes_back_and_keeps_what_was_before(
    new_computer: NewComputer, learners: Learners, home: Home, tmp_path: Path
) -> None:
    computer = new_computer()
    open_game(computer, learners["Ana"], make_game(40))
    home.open(take_home(computer, tmp_path))
    stage = Stage(home.page)
    stage.type_into(home.page.locator(".blocklySvg .stage_go_to_xy"), 90)
    stage.add("next_costume", below=home.page.locator(".blocklySvg .stage_go_to_xy"))
    stage.start()
    wait_until(home.page, stage.read_place, (90, 0))

    bring_back(computer, home.save_file(tmp_path / "from-home"))
    computer.stage.start()
    wait_until(computer.page, computer.stage.read_place, (90, 0))
    computer.choose("history")
    expect(computer.page.locator(".version-time")).to_have_count(2)


def test_a_project_full_of_script_tags_goes_home_and_back_as_text(
    new_computer: NewComputer, learners: Learners, home: Home, tmp_path: Path
) -> None:
    computer = new_computer()
    open_game(computer, learners["Matei"], make_hostile_names())
    file = take_home(computer, tmp_path)
    home.open(file)
    stage = Stage(home.page)
    stage.start()
    expect(stage.question).to_have_text(MARKUP)
    expect_nothing_ran(home.page)
    stage.stop()
    stage.type_into(home.page.locator(".blocklySvg .stage_say"), MARKUP + MARKUP)
    bring_back(computer, home.save_file(tmp_path / "from-home"))
    computer.stage.start()
    expect(computer.stage.question).to_have_text(MARKUP)
    expect_nothing_ran(computer.page)


FORGED: dict[str, Callable[[Project], object]] = {
    "another kind of project": lambda project: project.update(kind="something-else"),
    "another activity": lambda project: project.update(activity="first-steps/to-the-well"),
    "no versions": lambda project: project.update(versions=[]),
    "a key that leads elsewhere": lambda project: project["versions"][0].update(key="../../club.sqlite3"),
    "a program that is none": lambda project: project["versions"][0].update(
        key=make_key(), work={"format": 1, "workspace": "blocks", "world": "stage", "stage": {"sprites": "all"}}
    ),
    "ten thousand versions": lambda project: project.update(versions=project["versions"] * 10_000),
    "nested without end": lambda project: project["versions"][0].update(work=nest(900), key=make_key()),
}


def nest(depth: int) -> dict[str, Any]:
    work: dict[str, Any] = {}
    for _ in range(depth):
        work = {"stage": work}
    return work


def test_a_forged_file_is_refused_with_one_sentence_and_nothing_of_it_is_kept(
    new_computer: NewComputer, learners: Learners, watch: Watch, tmp_path: Path
) -> None:
    watch.expects("status of 422")
    computer = new_computer()
    open_game(computer, learners["Sofia"], make_game(40))
    genuine = take_home(computer, tmp_path).read_bytes()
    for name, change in FORGED.items():
        file = tmp_path / "forged.html"
        file.write_bytes(genuine)
        choose_file(computer, forge(file, change))
        refusal = dialog(computer).locator("[role='alert']")
        expect(refusal, name).not_to_be_empty()
        assert refusal.inner_text().count(".") <= 2, name
        computer.page.keyboard.press("Escape")
    computer.page.reload()
    computer.wait_until_ready()
    assert computer.stage.project == make_game(40)["stage"]


def test_a_file_can_not_change_what_the_club_has_already(
    new_computer: NewComputer, learners: Learners, tmp_path: Path
) -> None:
    computer = new_computer()
    open_game(computer, learners["Luca"], make_game(40))
    file = take_home(computer, tmp_path)
    choose_file(computer, forge(file, lambda project: project["versions"][0].update(work=make_game(200))))
    expect(computer.page.locator("calm-note .notice")).to_be_visible()
    computer.page.reload()
    computer.wait_until_ready()
    assert computer.stage.project == make_game(40)["stage"]


@pytest.mark.parametrize(
    "content", [b"", b"\x00" * 1000, b"<script>window.hacked = 1</script>", OPENING + b"[" * 100_000]
)
def test_what_is_no_project_at_all_is_refused(
    new_computer: NewComputer, learners: Learners, watch: Watch, tmp_path: Path, content: bytes
) -> None:
    watch.expects("status of 422")
    computer = new_computer()
    open_game(computer, learners["Toma"], make_game(0))
    file = tmp_path / "file.html"
    file.write_bytes(content)
    choose_file(computer, file)
    expect(dialog(computer).locator("[role='alert']")).not_to_be_empty()
    assert computer.page.evaluate("window.hacked") is None
