"""A program in Python looked at step by step: forward and back, what each variable holds, which call waits for which."""

from playwright.sync_api import expect

from tests.browser.child import Learner
from tests.browser.conftest import NewComputer
from tests.browser.python import open_python
from tests.browser.waiting import wait_until

Learners = dict[str, Learner]
COUNTING = """\
fructe = ["măr"]
total = 0
for i in range(2):
    total = total + i
    fructe.append("pară")
    print("total", total)
preturi = {"măr": 2, "pară": 3}
"""


def test_forward_and_back_show_the_line_the_variables_and_what_was_printed(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Ana"])
    steps = editor.steps
    steps.begin(COUNTING)
    assert steps.lit_line == 'fructe = ["măr"]'
    assert steps.values == {}
    steps.go_forward()
    assert steps.values == {"fructe": "'măr'"}
    assert steps.changed == {"fructe"}
    steps.go_forward()
    assert steps.values == {"fructe": "'măr'", "total": "0"}
    assert steps.changed == {"total"}
    steps.go_forward(3)
    # The list is seen item by item, and marked when it has grown.
    assert (steps.lit_line or "").strip() == 'print("total", total)'
    assert steps.values == {"fructe": "'măr' 'pară'", "total": "0", "i": "0"}
    assert steps.changed == {"fructe"}
    assert editor.lines == []
    steps.go_forward()
    assert editor.lines == ["total 0"]
    steps.go_back()
    assert editor.lines == [], "printed text goes back, too"
    assert steps.values["fructe"] == "'măr' 'pară'"
    steps.go_back(4)
    assert steps.values == {"fructe": "'măr'"}
    assert steps.lit_line == "total = 0"
    # Forward again shows what was, without running it once more.
    count = steps.count
    steps.go_forward(5)
    assert editor.lines == ["total 0"]
    assert steps.count == count


def test_to_the_end_to_the_start_and_anywhere_between(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Matei"])
    steps = editor.steps
    steps.begin(COUNTING)
    steps.to_end.click()
    expect(steps.forward).to_have_attribute("aria-disabled", "true")
    assert editor.lines == ["total 0", "total 1"]
    assert steps.values == {
        "fructe": "'măr' 'pară' 'pară'",
        "total": "1",
        "i": "1",
        "preturi": "2 3",
    }
    expect(steps.variables.locator(".python-key").filter(has_text="'pară'")).to_have_count(1)
    assert steps.step == steps.count
    steps.to_start.click()
    steps.wait_for_step(1)
    assert (editor.lines, steps.values) == ([], {})
    expect(steps.back).to_have_attribute("aria-disabled", "true")
    steps.slider.fill("4")
    steps.wait_for_step(4)
    assert steps.values == {"fructe": "'măr'", "total": "0", "i": "0"}
    # The same button leaves it: what has happened is seen again.
    editor.watch_button.click()
    expect(steps.root).to_be_hidden()
    assert editor.lines == ["total 0", "total 1"]
    assert steps.lit_line is None


def test_it_plays_slowly_by_itself_and_can_be_paused(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Sofia"])
    steps = editor.steps
    steps.begin("n = 0\nwhile True:\n    n += 1\n")
    steps.root.locator("input[value='fast']").check(force=True)
    steps.play.click()
    wait_until(computer.page, lambda: steps.step >= 4, True)
    steps.play.click()
    # A step that was on its way may still come; at an earlier one nothing moves any more.
    steps.back.click()
    at = steps.step
    steps.go_forward()
    editor.settle()
    assert steps.step == at + 1


RECURSION = """\
def fact(n):
    if n < 2:
        return 1
    return n * fact(n - 1)


print(fact(4))
"""


def test_recursion_is_seen_as_calls_that_wait_for_each_other(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Andrei"])
    steps = editor.steps
    steps.begin(RECURSION)
    while (steps.lit_line or "").strip() != "return 1":
        steps.go_forward()
    # The program itself and four calls; the latest on top and open, with its own n.
    expect(steps.calls).to_have_count(5)
    assert steps.values == {"n": "1"}
    expect(steps.calls.first).to_have_attribute("open", "")
    second = steps.calls.nth(1)
    expect(second.locator("dl")).to_be_hidden()
    second.locator("summary").click()
    expect(second.locator("dd code")).to_have_text("2")
    steps.to_end.click()
    expect(steps.forward).to_have_attribute("aria-disabled", "true")
    expect(steps.calls).to_have_count(1)
    assert editor.lines == ["24"]


def test_two_names_of_one_list_are_seen_as_the_same_thing(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Luca"])
    steps = editor.steps
    steps.begin("a = [1]\nb = a\nc = [1]\nb.append(2)\n")
    steps.to_end.click()
    expect(steps.forward).to_have_attribute("aria-disabled", "true")
    assert steps.values == {"a": "1 2", "b": "1 2", "c": "1"}
    assert steps.changed == {"a", "b"}
    expect(steps.variables.locator(".python-same")).to_have_count(2)


def test_two_thousand_steps_can_all_be_looked_at(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Ilinca"])
    steps = editor.steps
    steps.begin("total = 0\nfor i in range(1000):\n    total += i\nprint(total)\n")
    steps.to_end.click()
    expect(steps.forward).to_have_attribute("aria-disabled", "true")
    assert steps.count > 2_000
    assert editor.lines == ["499500"]
    assert steps.values == {"total": "499500", "i": "999"}
    steps.slider.fill("1001")
    steps.wait_for_step(1001)
    i = int(steps.values["i"])
    assert 490 < i < 510
    assert int(steps.values["total"]) in (i * (i - 1) // 2, i * (i + 1) // 2)
    assert editor.lines == []
    steps.go_back(3)
    steps.go_forward(3)
    assert int(steps.values["i"]) == i


def test_a_question_is_answered_on_the_way(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Daria"])
    steps = editor.steps
    steps.begin("nume = input('Nume? ')\nprint('Bună,', nume)\n")
    steps.forward.click()
    editor.answer("Toma")
    expect(steps.forward).to_have_attribute("aria-disabled", "false")
    wait_until(computer.page, lambda: steps.values, {"nume": "'Toma'"})
    steps.to_end.click()
    editor.wait_for_lines("Nume? Toma", "Bună, Toma")
    steps.to_start.click()
    editor.wait_for_lines()
    steps.go_forward()
    editor.wait_for_lines("Nume? Toma")


def test_what_was_drawn_goes_back_too(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Toma"])
    steps = editor.steps
    steps.begin("import turtle\nturtle.hideturtle()\nturtle.dot(60, 'red')\nturtle.dot(30, 'blue')\n")
    steps.to_end.click()
    editor.wait_for_colour("#0000ff")
    expect(steps.forward).to_have_attribute("aria-disabled", "true")
    steps.go_back()
    wait_until(computer.page, lambda: editor.count_pixels("#0000ff"), 0)
    assert editor.count_pixels("#ff0000") > 0
    steps.go_back()
    wait_until(computer.page, lambda: editor.count_pixels("#ff0000"), 0)
    steps.go_forward()
    editor.wait_for_colour("#ff0000")


def test_an_error_is_the_last_step(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Kinga"])
    steps = editor.steps
    steps.begin("a = 1\nb = a / 0\nprint(b)\n")
    steps.to_end.click()
    expect(editor.alert).not_to_be_empty()
    expect(editor.wrong_lines).to_have_text("b = a / 0")
    assert steps.values == {"a": "1"}
    steps.go_back()
    expect(steps.forward).to_have_attribute("aria-disabled", "false")
