"""Python for hands and eyes of all kinds: keyboard alone, large zoom, large texts, what axe finds, what is said aloud."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import NORMAL, ZOOMED, list_axe_faults
from tests.browser.blocks import TWO_FRAMES
from tests.browser.child import Computer, Learner
from tests.browser.conftest import NewComputer
from tests.browser.keyboard import go_to, press, press_until_focused
from tests.browser.python import PythonEditor, open_python
from tests.browser.test_stage_for_all import FIND_COVERED, FIND_CUT_OFF
from tests.browser.waiting import wait_until

Learners = dict[str, Learner]
STAGE = (
    "from stage import *\n\ncat = Sprite('cat')\n\n\n@cat.when_flag\ndef begin():\n    say('Bună!')\n    wait(600)\n"
)


def test_a_program_is_written_run_answered_watched_and_checked_by_keyboard(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    keyboard = computer.page.keyboard
    editor = open_python(computer, learners["Ana"], "")
    go_to(computer, editor.text)
    # Tab indents here; the colon and Enter do it by themselves.
    keyboard.type("nume = input('Nume? ')\nif nume:\nprint('Salut', nume)")
    wait_until(computer.page, lambda: editor.program, "nume = input('Nume? ')\nif nume:\n    print('Salut', nume)")
    keyboard.press("Enter")
    keyboard.press("Shift+Tab")
    keyboard.type("if nume:\n")
    keyboard.press("Tab")
    keyboard.type("pass")
    wait_until(computer.page, lambda: editor.program.endswith("\nif nume:\n        pass"), True)
    expect(editor.text).to_be_focused()

    keyboard.press("Escape")
    keyboard.press("Tab")
    expect(editor.text).not_to_be_focused()
    press(computer, editor.run_button)
    editor.answer("Kinga")
    editor.wait_for_lines("Nume? Kinga", "Salut Kinga")

    press_until_focused(computer, "Shift+Tab", editor.watch_button)
    keyboard.press("Enter")
    steps = editor.steps
    expect(steps.forward).to_be_focused()
    keyboard.press("Enter")
    editor.answer("Toma")
    wait_until(computer.page, lambda: steps.values, {"nume": "'Toma'"})
    press_until_focused(computer, "Shift+Tab", steps.back)
    keyboard.press("Enter")
    press(computer, steps.forward)
    go_to(computer, steps.slider)
    keyboard.press("Home")
    steps.wait_for_step(1)
    press_until_focused(computer, "Shift+Tab", editor.watch_button)
    keyboard.press("Enter")
    expect(steps.root).to_be_hidden()

    press(computer, computer.check_button)
    expect(computer.results).not_to_be_empty()
    computer.wait_until_saved()


def test_words_are_offered_taken_and_left_by_keyboard(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    keyboard = computer.page.keyboard
    editor = open_python(computer, learners["Kinga"], "")
    go_to(computer, editor.text)
    keyboard.type("pri")
    expect(editor.words).to_be_visible()
    keyboard.press("Tab")
    wait_until(computer.page, lambda: editor.program, "print")
    expect(editor.words).to_have_count(0)
    keyboard.type(" pri")
    expect(editor.words).to_be_visible()
    # As it says beside the program, also while words are offered.
    keyboard.press("Escape")
    expect(editor.words).to_have_count(0)
    keyboard.press("Tab")
    expect(editor.text).not_to_be_focused()
    assert editor.program == "print pri"


def test_ctrl_enter_runs_and_shift_tab_leads_back_into_the_program(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    keyboard = computer.page.keyboard
    editor = open_python(computer, learners["Matei"])
    go_to(computer, editor.text)
    keyboard.press("Control+Enter")
    editor.wait_for_lines("Eu sunt Ana.")
    expect(editor.text).to_be_focused()
    keyboard.press("Escape")
    keyboard.press("Tab")
    expect(editor.text).not_to_be_focused()
    keyboard.press("Shift+Tab")
    expect(editor.text).to_be_focused()


def test_the_mistake_is_reached_by_keyboard(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    keyboard = computer.page.keyboard
    editor = open_python(computer, learners["Sofia"], "a = 1\n\nprint(b)\n")
    go_to(computer, editor.text)
    keyboard.press("Control+Enter")
    expect(editor.alert).not_to_be_empty()
    keyboard.press("Escape")
    press(computer, editor.go_to_line)
    expect(editor.text).to_be_focused()
    keyboard.press("Delete")
    keyboard.type("a")
    keyboard.press("Control+Enter")
    editor.wait_for_lines("1")


def test_files_are_made_and_chosen_by_keyboard(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    keyboard = computer.page.keyboard
    editor = open_python(computer, learners["Andrei"])
    press(computer, editor.root.locator(".python-files > button").last)
    expect(computer.page.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    keyboard.type("ajutor")
    keyboard.press("Enter")
    expect(editor.tabs).to_have_count(2)
    chosen = editor.root.locator("[role=tab][aria-selected=true]")
    expect(chosen).to_have_text("ajutor.py")
    # Wherever the focus is now: out of the text, if it is there.
    keyboard.press("Escape")
    press_until_focused(computer, "Shift+Tab", chosen)
    keyboard.press("ArrowLeft")
    expect(chosen).to_have_text("main.py")
    expect(chosen).to_be_focused()


def reach_state(computer: Computer, child: Learner, state: str) -> PythonEditor:
    """The page at one of its states."""
    editor = open_python(computer, child)
    match state:
        case "input":
            editor.run("nume = input('Cum te cheamă? ')")
            expect(editor.question).to_be_visible()
        case "error":
            editor.run("varsta = 11\nprint(vrasta)\n")
            expect(editor.alert).not_to_be_empty()
        case "steps":
            editor.steps.begin("def f(n):\n    a = [n, 'x']\n    b = {'cheie': a}\n    return b\n\n\nf(1)\n")
            editor.steps.go_forward(5)
        case "drawing":
            editor.run("import turtle\nturtle.forward(100)\nturtle.textinput('Nume', 'Cum te cheamă?')\n")
            expect(editor.root.locator(".python-question")).to_be_visible()
        case "stage":
            editor.run(STAGE)
            expect(editor.root.locator(".stage-bubble")).to_have_text("Bună!")
    return editor


STATES = ["start", "input", "error", "steps", "drawing", "stage"]


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_and_at_200_percent_everything_is_reached(
    new_computer: NewComputer, learners: Learners, state: str
) -> None:
    computer = new_computer()
    page = computer.page
    reach_state(computer, learners["Ilinca"], state)
    assert list_axe_faults(page) == []
    for size in (ZOOMED, NORMAL):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        page.evaluate(TWO_FRAMES)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        assert page.evaluate(FIND_COVERED) == []
        assert page.evaluate(FIND_CUT_OFF) == []


def test_at_200_percent_a_program_is_written_and_run(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer(viewport=ZOOMED, device_scale_factor=2)
    editor = open_python(computer, learners["Luca"], "")
    editor.text.click()
    computer.page.keyboard.type("print(input('?'))")
    editor.run()
    editor.answer("da")
    editor.wait_until_still()
    editor.wait_for_lines("?da", "da")
    expect(editor.output).to_be_in_viewport()


def test_program_and_output_grow_with_the_text(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    page = computer.page
    editor = open_python(computer, learners["Toma"])
    editor.run_to_end()
    parts = [editor.text.locator(".cm-line").first, editor.output.locator(".python-line").first, editor.tabs.first]

    def measure() -> list[float]:
        return [part.evaluate("(part) => parseFloat(getComputedStyle(part).fontSize)") for part in parts]

    before = measure()
    page.locator(".frame-more > summary").click()
    page.locator("label:has(input[name='text-size'][value='largest'])").click()
    page.keyboard.press("Escape")
    page.evaluate(TWO_FRAMES)
    assert [round(now / then, 1) for now, then in zip(measure(), before, strict=True)] == [1.3] * 3
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("innerWidth")
    assert page.evaluate(FIND_COVERED) == []
    assert page.evaluate(FIND_CUT_OFF) == []
    editor.run("prnt()")
    expect(editor.alert).not_to_be_empty()
    assert page.evaluate(FIND_COVERED) == []


def test_what_is_seen_is_also_told_in_words(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Ioana"])
    expect(editor.text).to_have_attribute("aria-label", "Programul main.py. Escape și apoi Tab te scot din el.")
    expect(editor.output).to_have_attribute("aria-live", "polite")
    told = editor.root.locator(".village-unseen[role=status]")
    # The line and what it has changed, at each step.
    editor.steps.begin("a = 1\nb = a + 1\nprint(b)\n")
    editor.steps.go_forward(2)
    expect(told.filter(has_text="b = 2")).to_contain_text("3")
    # The drawing, and the stage.
    editor.run_to_end("import turtle\nturtle.forward(100)\n")
    expect(editor.root.locator(".python-drawing-box [role=status]")).to_contain_text("100")
    editor.run(STAGE)
    expect(editor.stage_in_words).to_contain_text("Bună!")
    # A flood is not read out.
    editor.run_to_end("print('x\\n' * 200)\n")
    expect(editor.output).to_have_attribute("aria-live", "off")


def test_reduced_motion_moves_only_the_program(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer(reduced_motion="reduce")
    editor = open_python(computer, learners["Rareș"])
    editor.run("input('?')")
    expect(editor.question).to_be_visible()
    moving = "document.getAnimations().filter(({playState}) => playState === 'running').length"
    wait_until(computer.page, lambda: computer.page.evaluate(moving), 0)
