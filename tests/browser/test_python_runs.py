"""Programs in Python run in the child's browser: they print, ask, wait, draw, move on the stage, and can always be stopped."""

import math
import random

import pytest
from playwright.sync_api import expect

from tests.browser.child import Learner
from tests.browser.conftest import NewComputer
from tests.browser.database import read_versions
from tests.browser.python import open_python
from tests.browser.test_isolation import expect_page_to_answer
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch
from tests.club_server import ClubServer

Learners = dict[str, Learner]
AWAY = "ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED"
# As a hand presses it; how long it took until nothing ran any more, in milliseconds, and whether nothing does.
PRESS = """(button) => {
    const began = performance.now();
    button.click();
    return [performance.now() - began, button.getAttribute('aria-disabled') === 'true'];
}"""


def test_a_program_prints_on_a_page_that_is_no_secure_context(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Ana"])
    assert computer.page.evaluate("isSecureContext") is False
    assert editor.run_to_end() == ["Eu sunt Ana."]
    assert editor.run_to_end("for i in range(3):\n    print(i, i ** 2, sep=' → ')\nprint('ș', end='!')") == [
        "0 → 0",
        "1 → 1",
        "2 → 4",
        "ș!",
    ]
    assert editor.run_to_end("pass") == [], "what an earlier program printed is gone"


CLASSES = """\
class Animal:
    count = 0

    def __init__(self, kind):
        self.kind = kind
        self.name = input(f"{kind}? ")
        Animal.count += 1

    def __str__(self):
        return f"{self.name} ({self.kind})"


class Dog(Animal):
    def __init__(self):
        super().__init__("câine")

    def bark(self, times=2):
        return " ".join(["Ham!"] * times)


def shout(text, *more, sign="!"):
    return text.upper() + sign + "".join(more)


animals = [Dog(), Animal("pisică")]
for each in animals:
    print(each)
print(animals[0].bark(times=3), Animal.count)
print(shout(animals[1].name, "?", sign="!!"))
ages = {each.name: len(each.name) for each in animals}
print(ages, sorted(ages, key=lambda name: ages[name]))
try:
    print(ages["Nimeni"])
except KeyError as error:
    print("lipsește", error)
"""


def test_input_really_waits_in_a_class_and_the_answers_stay_in_the_text(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Matei"], CLASSES)
    editor.run()
    expect(editor.question).to_be_focused()
    editor.wait_for_lines("câine? ")
    expect_page_to_answer(computer)
    assert editor.lines == ["câine? "]
    editor.question.click()
    editor.answer("Grivei")
    editor.wait_for_lines("câine? Grivei", "pisică? ")
    editor.answer("Țuțu")
    editor.wait_until_still()
    assert editor.lines == [
        "câine? Grivei",
        "pisică? Țuțu",
        "Grivei (câine)",
        "Țuțu (pisică)",
        "Ham! Ham! Ham! 2",
        "ȚUȚU!!?",
        "{'Grivei': 6, 'Țuțu': 4} ['Țuțu', 'Grivei']",
        "lipsește 'Nimeni'",
    ]


def test_a_project_of_several_files(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Sofia"])
    editor.write("import salut\nfrom numere import *\n\nprint(salut.ask(), double(21))\n")
    editor.add_file("salut", "def ask():\n    return 'Bună, ' + input('Nume? ')\n")
    editor.add_file("numere.py", "def double(number):\n    return 2 * number\n")
    editor.run()
    editor.answer("Ana")
    editor.wait_until_still()
    assert editor.lines == ["Nume? Ana", "Bună, Ana 42"]
    computer.wait_until_saved()
    computer.page.reload()
    computer.wait_until_ready()
    assert list(editor.files) == ["main.py", "salut.py", "numere.py"]
    expect(editor.tabs).to_have_count(3)


def test_chance_with_a_seed_is_that_of_any_other_python(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Andrei"])
    program = (
        "import random\nrandom.seed({seed})\nprint(random.randint(1, 100), random.choice('abcdef'), random.random())"
    )
    same = random.Random(7)
    wanted = f"{same.randint(1, 100)} {same.choice('abcdef')} {same.random()}"
    assert editor.run_to_end(program.format(seed=7)) == [wanted]
    assert editor.run_to_end() == [wanted]
    unlike = {
        tuple(editor.run_to_end("import random\nprint(random.random())" if each == 0 else None)) for each in range(3)
    }
    assert len(unlike) == 3


def test_sleep_waits_and_can_be_stopped(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Luca"])
    editor.run("import time\nprint('încep')\ntime.sleep(3600)\nprint('gata')")
    editor.wait_for_lines("încep")
    expect_page_to_answer(computer)
    editor.wait_until_running()
    editor.stop()
    editor.wait_until_still()
    assert editor.lines == ["încep"]
    waited = (
        "import time\nbegan = time.time()\nfor _ in range(4):\n    time.sleep(0.1)\nprint(time.time() - began >= 0.4)"
    )
    assert editor.run_to_end(waited) == ["True"]


def test_stop_ends_an_endless_loop_at_once_and_the_next_run_works(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Ilinca"])
    editor.write("print('încep')\nwhile True:\n    pass\n")
    for _ in range(3):
        editor.run()
        editor.wait_for_lines("încep")
        expect_page_to_answer(computer)
        took_ms, is_still = editor.stop_button.evaluate(PRESS)
        assert is_still
        # Some milliseconds where nothing else is going on.
        assert took_ms < 500
        expect(editor.said).to_have_attribute("data-tone", "step")
    assert editor.run_to_end("print('din nou')") == ["din nou"]


def test_a_change_ends_what_runs(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Ioana"])
    editor.run("while True:\n    pass\n")
    editor.wait_until_running()
    editor.text.press("End")
    computer.page.keyboard.type("#")
    editor.wait_until_still()


def test_printing_without_an_end_is_ended_kindly_and_the_page_answers_meanwhile(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Daria"])
    editor.run("n = 0\ninput('Încep?')\nwhile True:\n    n += 1\n    print('Mereu același text, a câta oară?', n)\n")
    editor.answer("da")
    expect_page_to_answer(computer)
    expect(editor.alert).not_to_be_empty()
    editor.wait_until_still()
    assert editor.lines[-2].startswith("Mereu")
    assert editor.run_to_end("print('gata')") == ["gata"]


def test_a_step_that_never_ends_is_ended_kindly(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Toma"])
    editor.run("input('Încep?')\nprint(sum(range(10 ** 10)))\n")
    editor.answer("da")
    expect_page_to_answer(computer)
    expect(editor.said).to_have_attribute("data-tone", "oops")
    expect(editor.said).not_to_be_empty()
    editor.wait_until_still()
    assert editor.run_to_end("print('gata')") == ["gata"]


SQUARE_AND_DOT = """\
import turtle
from turtle import Turtle

turtle.hideturtle()
turtle.speed(0)
turtle.penup()
turtle.goto(-120, -50)
turtle.color("red")
turtle.begin_fill()
for _ in range(4):
    turtle.forward(100)
    turtle.left(90)
turtle.end_fill()
other = Turtle(visible=False)
other.teleport(70, 0)
other.dot(100, "blue")
print(turtle.pos(), other.distance(0, 0))
"""


def test_the_turtle_draws(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Kinga"])
    expect(editor.drawing).to_be_hidden()
    assert editor.run_to_end(SQUARE_AND_DOT) == ["(-120.00,-50.00) 70.0"]
    expect(editor.drawing).to_be_visible()
    editor.settle()
    red, blue = editor.count_pixels("#ff0000"), editor.count_pixels("#0000ff")
    # A circle fills as much of its square, at any size.
    assert blue / red == pytest.approx(math.pi / 4, abs=0.05)
    assert editor.count_pixels("#ffffff") > red + blue


HANDLERS = """\
import turtle

turtle.speed(0)
turtle.hideturtle()


def up():
    print("sus")
    turtle.dot(80, "green")


def at(x, y):
    print(round(x / 10) * 10, round(y / 10) * 10)
    turtle.teleport(x, y)
    turtle.dot(60, "blue")


turtle.onkey(up, "Up")
turtle.onkey(lambda: turtle.bye(), "q")
turtle.onscreenclick(at)
turtle.listen()
turtle.mainloop()
print("la revedere")
"""


def test_the_turtle_hears_keys_and_clicks(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Rareș"])
    editor.run(HANDLERS)
    expect(editor.drawing).to_be_visible()
    box = editor.drawing.bounding_box()
    assert box
    computer.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    editor.wait_for_lines("0 0")
    editor.wait_for_colour("#0000ff")
    computer.page.keyboard.press("ArrowUp")
    editor.wait_for_lines("0 0", "sus")
    editor.wait_for_colour("#008000")


def test_keys_go_to_the_drawing_without_a_click(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Ștefan"])
    editor.run(HANDLERS)
    expect(editor.drawing).to_be_focused()
    computer.page.keyboard.press("ArrowUp")
    editor.wait_for_colour("#008000")


STAGE = """\
from stage import *

cat = Sprite("cat", x=-100)


@cat.when_flag
def begin():
    for _ in range(4):
        move(10)
    say("Gata!")


@cat.when_key("up")
def up():
    me.y += 35
    say("Sus!")


@cat.when_clicked
def clicked():
    say(f"Sunt la {me.x}, {me.y}")
"""


def test_a_sprite_moves_hears_keys_and_clicks_and_speaks(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Ana"], STAGE)
    editor.run()
    bubble = editor.root.locator(".stage-bubble")
    expect(bubble).to_have_text("Gata!")
    expect(editor.stage_in_words).to_contain_text("-60")
    expect(editor.stage).to_be_focused()
    computer.page.keyboard.press("ArrowUp")
    expect(bubble).to_have_text("Sus!")
    box = editor.stage.bounding_box()
    assert box
    dots = box["width"] / 480
    computer.page.mouse.click(box["x"] + (240 - 60) * dots, box["y"] + (180 - 35) * dots)
    expect(bubble).to_have_text("Sunt la -60, 35")
    editor.stop()
    editor.wait_until_still()


def test_what_is_typed_is_kept_and_there_after_a_reload_and_after_the_server_was_killed(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners, watch: Watch
) -> None:
    watch.expects(AWAY)
    computer = new_computer()
    editor = open_python(computer, learners["Sofia"], "print(1)\n")
    project: int = computer.page.evaluate("JSON.parse(document.getElementById('crew-data').textContent).project.id")
    editor.text.focus()
    computer.page.keyboard.press("Control+End")
    # Indented by the editor, and brackets come in twos.
    computer.page.keyboard.type("for i in range(2):\nprint(i)")
    wanted = "print(1)\nfor i in range(2):\n    print(i)"
    wait_until(computer.page, lambda: editor.program, wanted)
    computer.wait_until_saved()
    computer.page.reload()
    computer.wait_until_ready()
    assert editor.program == wanted

    club_server.kill()
    editor.text.focus()
    computer.page.keyboard.press("Control+End")
    computer.page.keyboard.type("  # ș")
    expect(computer.save_state).to_have_attribute("state", "away")
    assert editor.run_to_end() == ["1", "0", "1"], "it runs without the club's computer"
    computer.wait_for_drafts(1)
    club_server.start()
    computer.wait_until_saved()
    computer.wait_for_drafts(0)
    computer.page.reload()
    computer.wait_until_ready()
    assert editor.program == wanted + "  # ș"
    newest = read_versions(club_server.data, project)[-1][1]
    assert newest["files"] == [{"name": "main.py", "text": wanted + "  # ș"}]
