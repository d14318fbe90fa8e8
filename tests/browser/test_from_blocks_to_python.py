"""A game of blocks goes on as Python: the same program as text, which runs, with its blocks beside it."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewComputer
from tests.browser.programs import make_key, make_python_work, make_stage_work
from tests.browser.python import PythonEditor
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch

Learners = dict[str, Learner]
BLOCKS, PYTHON = "cat-in-the-garden", "our-program"
GAME: dict[str, Any] = {
    "backdrops": ["meadow"],
    "sprites": {
        "cat": {
            "library": "cat",
            "costumes": ["walk-1", "walk-2"],
            "x": -150,
            "scripts": [
                ["when_flag", {"repeat": {"times": 10, "do": [{"change_x": 20}]}}, {"say": "Am ajuns!"}],
                [{"when_key": "up"}, {"change_y": 10}],
                ["when_flag", {"forever": [{"wait": 0.2}]}],
            ],
        }
    },
}


def open_game(computer: Computer, child: Learner) -> None:
    computer.sit_down(child)
    computer.save(BLOCKS, make_stage_work(GAME), make_key())
    computer.open_activity(BLOCKS)


def press_continue(page: Page) -> None:
    page.locator(".village-bar > button").last.click()
    expect(page.locator(".stage-python li").first).to_be_visible()
    page.locator(".stage-python > button").click()


def go_on(computer: Computer) -> PythonEditor:
    press_continue(computer.page)
    computer.say_yes()
    computer.page.wait_for_url(f"**/{PYTHON}/")
    computer.wait_until_ready()
    return PythonEditor(computer.page)


def test_a_game_of_blocks_runs_as_python(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    open_game(computer, learners["Ana"])
    editor = go_on(computer)
    assert "@pisica.when_flag\ndef pisica_la_start():\n    for _ in range(10):\n        me.x += 20\n" in editor.program
    editor.listen()
    editor.run()
    wait_until(computer.page, lambda: editor.heard, ["Am ajuns!"])
    expect(editor.stage_in_words).to_contain_text("50")
    editor.stage.focus()
    computer.page.keyboard.press("ArrowUp")
    expect(editor.stage_in_words).to_contain_text("10")
    editor.stop()
    # What the checks of the activity ask is fair to a game that nobody foresaw.
    answer = computer.check()
    assert answer.body["is_solved"], answer.body


def test_what_was_there_before_stays_as_an_earlier_version(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Luca"])
    project = computer.save(PYTHON, make_python_work("print('de dinainte')\n"), make_key())
    computer.save(BLOCKS, make_stage_work(GAME), make_key())
    computer.open_activity(BLOCKS)
    editor = go_on(computer)
    assert "pisica" in editor.program
    versions = computer.call("GET", f"/api/projects/{project}/versions").body["versions"]
    works = [computer.call("GET", f"/api/projects/{project}/versions/{each['key']}").body for each in versions]
    assert ["de dinainte" in work["files"][0]["text"] for work in works] == [False, True]


def test_with_the_club_away_the_blocks_stay_open(new_computer: NewComputer, learners: Learners, watch: Watch) -> None:
    watch.expects("ERR_FAILED")
    computer = new_computer()
    open_game(computer, learners["Andrei"])
    press_continue(computer.page)
    computer.page.route("**/api/projects", lambda route: route.abort())
    computer.say_yes()
    expect(computer.page.locator("calm-note")).not_to_be_empty()
    assert computer.page.url.endswith(f"/{BLOCKS}/")


def test_the_blocks_are_seen_beside_the_text_with_the_same_line_lit(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    open_game(computer, learners["Matei"])
    editor = go_on(computer)
    page = computer.page
    page.locator(".python-bar > button[aria-expanded]").click()
    blocks = page.locator(".python-blocks .blocklySvg")
    expect(blocks.locator(".stage_change_x")).to_be_visible()
    expect(page.locator(".python-blocks .blocklyToolbox")).to_have_count(0)
    editor.run()
    expect(blocks.locator(".village-lit").first).to_be_visible()
    editor.stop()
    assert editor.program.startswith("from stage import *")


def test_the_program_goes_home_as_a_plain_file(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Ilinca"])
    computer.save(PYTHON, make_python_work("print('acasă')\n"), make_key())
    computer.open_activity(PYTHON)
    computer.choose("house")
    with computer.page.expect_download() as gone:
        computer.page.get_by_role("button", name="main.py").click()
    assert gone.value.suggested_filename == "main.py"
    assert gone.value.path().read_text(encoding="utf-8") == "print('acasă')\n"
