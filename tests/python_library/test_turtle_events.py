"""Keys, clicks and timers."""

import pytest

from tests.python_library.fake_host import FakeHost
from tests.python_library.library_loading import Library

LEFT, UP = ("key_down", "left"), ("key_down", "up")


def _run(program, *events):
    library = Library(FakeHost(events=events))
    with pytest.raises(AssertionError, match="nothing would ever happen"):
        library.run(program)
    return "".join(library.printed)


def test_keys_call_their_functions_when_pressed_and_when_let_go():
    program = """
import turtle
screen = turtle.Screen()
screen.onkeypress(lambda: print("apăsat"), "Left")
screen.onkey(lambda: print("lăsat"), "Left")
screen.onkeypress(lambda: print("spațiu"), "space")
screen.onkey(lambda: print("enter"), "Return")
screen.onkeypress(lambda: print("a"), "a")
screen.onkeypress(None, "space")
screen.listen()
turtle.done()
"""
    events = [
        LEFT,
        ("key_up", "left"),
        ("key_down", "space"),
        ("key_up", "enter"),
        ("key_down", "a"),
        ("key_down", "A"),
        UP,
    ]
    assert _run(program, *events) == "apăsat\nlăsat\nenter\na\na\n"


def test_without_listen_no_key_arrives():
    library = Library(FakeHost(events=[LEFT]))
    assert (
        library.run('import turtle\nturtle.onkey(lambda: print("da"), "Left")\nturtle.mainloop()\nprint("gata")')
        == "gata\n"
    )


def test_a_program_that_ends_without_mainloop_still_hears():
    program = 'from turtle import *\nonscreenclick(goto)\nonkeypress(lambda: print(pos()), "Up")\nlisten()'
    assert _run(program, ("click", 30, -20, 1), ("click", 5, 5, 3), UP) == "(30.00,-20.00)\n"


def test_keys_arrive_while_a_loop_moves_the_turtle():
    program = """
import turtle
is_running = True
def stop():
    global is_running
    is_running = False
turtle.onkeypress(stop, "Up")
turtle.listen()
while is_running:
    turtle.forward(5)
print("oprit", turtle.xcor() > 0)
"""
    library = Library(FakeHost(events=[UP]))
    with pytest.raises(AssertionError, match="nothing would ever happen"):
        library.run(program)
    assert library.printed == ["oprit True\n"]


def test_a_click_on_a_turtle_is_its_own_and_it_can_be_dragged():
    program = """
import turtle
pen = turtle.Turtle("circle")
pen.penup()
pen.speed(0)
pen.goto(50, 50)
pen.onclick(lambda x, y: print("pe ea", x, y))
pen.ondrag(pen.goto)
pen.onrelease(lambda x, y: print("lăsată la", pen.pos()))
turtle.onscreenclick(lambda x, y: print("ecran", x, y), btn=3)
turtle.done()
"""
    events = [
        ("click", 0, 0, 1),
        ("click", 52, 49, 1),
        ("move", 60, 60, True),
        ("move", 80, 70, True),
        ("release", 80, 70),
    ]
    events += [("move", 0, 0, False), ("click", 1, 2, 3)]
    assert _run(program, *events) == "pe ea 52.0 49.0\nlăsată la (80.00,70.00)\necran 1.0 2.0\n"


def test_clicks_are_told_in_the_coordinates_of_the_program():
    program = "import turtle\nturtle.setworldcoordinates(0, 0, 62, 46)\nturtle.onscreenclick(lambda x, y: print(x, y))"
    assert _run(program, ("click", 310, 230, 1)) == "31.0 23.0\n"


def test_a_timer_rings_after_its_time_and_can_be_set_again():
    library = Library()
    program = """
import time
import turtle
turtle.hideturtle()
left = 3
def tick():
    global left
    print(left, round(time.perf_counter(), 2))
    left -= 1
    if left:
        turtle.ontimer(tick, 500)
turtle.ontimer(tick, 1000)
turtle.mainloop()
print("gata")
"""
    assert library.run(program) == "3 1.0\n2 1.5\n1 2.0\ngata\n"


def test_a_click_closes_the_window_and_bye_ends_a_program_that_goes_on_drawing():
    library = Library(FakeHost(events=[("click", 0, 0, 1)]))
    assert library.run('import turtle\nturtle.forward(10)\nturtle.exitonclick()\nprint("gata")') == "gata\n"
    library = Library(FakeHost(events=[UP]))
    with pytest.raises(SystemExit):
        library.run(
            'import turtle\nturtle.onkeypress(turtle.bye, "Up")\nturtle.listen()\nwhile True:\n    turtle.forward(1)'
        )


def test_a_program_that_only_draws_waits_for_nothing():
    library = Library()
    library.run("import turtle\nturtle.forward(100)\nturtle.done()")
    assert library.load("turtle")._has_handlers() is False
