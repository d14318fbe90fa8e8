"""A program in Python is checked, goes home as one file and comes back, is shown to the room, and copied by another crew."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from cluboteca.packformat.python.work import write_python_work
from devtools.place import ROOT
from tests.browser.accessible import list_faults
from tests.browser.child import Computer, Learner, has_icon
from tests.browser.conftest import NewComputer, NewPage
from tests.browser.home import Home, bring_back, take_home
from tests.browser.librarian import Librarian
from tests.browser.programs import make_key
from tests.browser.python import ACTIVITY, PythonEditor, open_python
from tests.browser.test_earlier_versions import look_at_the_oldest
from tests.club_server import ClubServer

Learners = dict[str, Learner]
SOLUTION = (ROOT / "packs/first-steps/activities" / ACTIVITY / "solution.ro.py").read_text(encoding="utf-8")


@pytest.fixture
def librarian(club_server: ClubServer, new_page: NewPage) -> Librarian:
    librarian = Librarian(new_page(), club_server.address, club_server.demo["librarian"])
    librarian.sign_in()
    return librarian


def test_a_program_that_does_it_all_is_solved(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Ana"])
    editor.write(SOLUTION)
    answer = computer.check()
    assert answer.body["is_solved"]
    expect(computer.results.locator(".check-solved")).to_be_visible()
    expect(computer.results.locator(".check-passed li")).to_have_count(2)
    # The run on the page is another one.
    assert editor.lines == []
    assert len(editor.run_to_end()) == 3


def test_what_is_likely_misunderstood_is_said(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Matei"])
    assert not computer.check().body["is_solved"]
    expect(computer.results).to_contain_text("Ana s-a prezentat!")
    editor.write("Print('Eu sunt Ana.')")
    assert not computer.check().body["is_solved"]
    expect(computer.results).to_contain_text("cu p mic")
    expect(computer.results).not_to_contain_text("Ana s-a prezentat!")


def test_a_check_of_an_endless_program_comes_to_an_end(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Sofia"])
    for endless in ("while True:\n    pass\n", "print(sum(range(10 ** 10)))\n"):
        editor.write(endless)
        assert not computer.check().body["is_solved"]
        expect(computer.results).not_to_be_empty()


def test_a_program_runs_and_is_changed_at_home_and_comes_back_with_its_history(
    new_computer: NewComputer, learners: Learners, home: Home, tmp_path: Path
) -> None:
    computer = new_computer()
    started = "import datetime\nimport salut\n\nsalut.hello(datetime.date(2026, 12, 1).year)\n"
    helper = "def hello(year):\n    print(input('Nume? '), year)\n"
    editor = open_python(computer, learners["Ilinca"], started, salut=helper)
    editor.write(started + "print('din club')\n")
    file = take_home(computer, tmp_path)

    home.open(file)
    at_home = PythonEditor(home.page)
    assert at_home.program == started + "print('din club')\n", "what was not yet sent goes along"
    at_home.run()
    at_home.answer("Bunica")
    at_home.wait_until_still()
    assert at_home.lines == ["Nume? Bunica", "Bunica 2026", "din club"]
    changed = started + "print('de acasă')\n"
    at_home.write(changed)
    other = home.save_file(tmp_path / "from-home")

    bring_back(computer, other)
    assert editor.program == changed
    assert editor.files["salut.py"] == helper
    computer.choose("history")
    times = computer.page.locator(".version-time")
    expect(times.first).to_contain_text("acasă")
    expect(times.nth(1)).not_to_contain_text("acasă")


def test_at_home_it_draws_plays_on_the_stage_checks_and_explains_errors(
    new_computer: NewComputer, learners: Learners, home: Home, tmp_path: Path
) -> None:
    computer = new_computer()
    open_python(computer, learners["Daria"])
    home.open(take_home(computer, tmp_path))
    editor = PythonEditor(home.page)
    editor.run_to_end("import turtle\nturtle.hideturtle()\nturtle.dot(80, 'red')\n")
    editor.wait_for_colour("#ff0000")
    editor.run(
        "from stage import *\n\ncat = Sprite('cat')\n\n\n@cat.when_flag\ndef begin():\n    say('Acasă!')\n    wait(600)\n"
    )
    expect(editor.root.locator(".stage-bubble")).to_have_text("Acasă!")
    editor.stop()
    editor.wait_until_still()
    editor.run("for i in range(3)\n    print(i)\n")
    expect(editor.alert).to_contain_text("două puncte")
    expect(editor.wrong_lines).to_have_count(1)
    editor.write(SOLUTION)
    home.page.locator(".home-aside > .button-primary").click()
    expect(home.page.locator("check-results")).not_to_be_empty()


def test_closing_the_window_at_home_without_saving_loses_nothing(
    new_computer: NewComputer, learners: Learners, home: Home, tmp_path: Path
) -> None:
    computer = new_computer()
    open_python(computer, learners["Toma"])
    file = take_home(computer, tmp_path)
    home.open(file)
    PythonEditor(home.page).write("print('nesalvat')\n")
    home.open(file)
    assert PythonEditor(home.page).program == "print('nesalvat')\n"


def look_now(page: Page) -> None:
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def show(computer: Computer) -> None:
    computer.choose("projector")
    expect(computer.page.locator("calm-note .notice")).to_be_visible()


def test_the_room_sees_it_run_and_another_crew_makes_it_its_own(
    new_computer: NewComputer, learners: Learners, librarian: Librarian
) -> None:
    librarian.open("/projector/")
    makers, others = new_computer(), new_computer()
    program = "nume = input('Cine e acolo? ')\nprint('Bun venit,', nume)\n"
    open_python(makers, learners["Andrei"], program)
    show(makers)
    wall = librarian.page
    look_now(wall)
    shown = PythonEditor(wall)
    shown.run_button.click()
    shown.answer("Sala")
    shown.wait_for_lines("Cine e acolo? Sala", "Bun venit, Sala")
    expect(shown.text).to_be_hidden()
    assert list_faults(wall, "ro") == []

    others.sit_down(learners["Ioana"])
    others.page.locator(".shown a.button").click()
    others.wait_until_ready()
    inside = PythonEditor(others.page)
    assert inside.program == program
    # It can be run, but not be changed.
    inside.run_button.click()
    inside.answer("Ioana")
    inside.wait_for_lines("Cine e acolo? Ioana", "Bun venit, Ioana")
    inside.text.focus()
    others.page.keyboard.type("x")
    assert inside.program == program
    assert list_faults(others.page, "ro") == []

    others.page.locator(".look-banner .button-primary").click()
    expect(others.page.locator("activity-frame[ready] .frame-credit")).to_contain_text("Andrei")
    inside.write("print('al nostru')\n")
    others.wait_until_saved()
    makers.page.reload()
    makers.wait_until_ready()
    assert PythonEditor(makers.page).program == program, "what it came from stays as it is"
    librarian.open("/board/")
    librarian.page.locator(f".board-showing button{has_icon('x')}").click()
    expect(librarian.page.locator(".board-showing")).to_be_hidden()


def test_earlier_programs_are_there_again(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.sit_down(learners["Rareș"])
    computer.save(ACTIVITY, write_python_work("print(1)\n"), make_key())
    computer.save(ACTIVITY, write_python_work("print(2)\n"), make_key())
    computer.open_activity(ACTIVITY)
    editor = PythonEditor(computer.page)
    assert editor.program == "print(2)\n"
    look_at_the_oldest(computer)
    assert editor.program == "print(1)\n"
