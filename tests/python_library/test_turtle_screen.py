"""How long the turtle takes, and its window: sizes, worlds, questions."""

import pytest

from tests.python_library.fake_host import FakeHost
from tests.python_library.library_loading import Library


@pytest.fixture
def host():
    return FakeHost()


@pytest.fixture
def turtle(host):
    return Library(host).load("turtle")


# --- Time ---


def _seconds(host, turtle, speed, act):
    turtle.speed(speed)
    before = host.now()
    act()
    turtle.hideturtle()
    return host.now() - before


def test_a_line_takes_as_long_as_its_length_and_the_speed_say(turtle, host):
    times = [_seconds(host, turtle, speed, lambda: turtle.forward(200)) for speed in (1, 3, 6, 10, 0)]
    assert times == sorted(times, reverse=True)
    assert times[0] == pytest.approx(0.92, abs=0.1)
    assert times[-1] < 0.02
    assert _seconds(host, turtle, 1, lambda: turtle.forward(400)) > 1.8 * times[0]
    assert _seconds(host, turtle, 1, lambda: turtle.left(90)) == pytest.approx(0.47, abs=0.1)


def test_on_the_way_the_turtle_is_seen_moving_and_its_line_growing(turtle, host):
    turtle.speed(1)
    turtle.forward(100)
    places = [state["x"] for _, turtles in host.frames for state in turtles.values()]
    assert len(places) > 10
    assert places == sorted(places)
    assert host.lines() == [((0, 0), (100, 0))]


def test_ten_thousand_lines_without_animation_take_seconds_and_not_minutes(turtle, host):
    turtle.speed(0)
    for i in range(10_000):
        turtle.forward(1 + i / 50)
        turtle.left(91)
    assert len(host.ops) == 10_000
    assert host.now() < 15
    assert turtle.undobufferentries() == 1_000


def test_without_tracing_nothing_moves_until_update(turtle, host):
    turtle.tracer(0)
    turtle.forward(100)
    turtle.left(90)
    assert (host.turtles, host.now()) == ({}, 0)
    turtle.update()
    assert [(state["x"], state["heading"]) for state in host.turtles.values()] == [(100, 90)]
    assert turtle.tracer() == 0


def test_a_loop_that_only_updates_runs_sixty_times_a_second(turtle, host):
    turtle.tracer(0)
    for _ in range(120):
        turtle.update()
    assert host.now() == pytest.approx(2, abs=0.05)


# --- The screen ---


def test_the_window_and_the_world_have_the_size_that_was_set(turtle, host):
    screen = turtle.Screen()
    assert (screen.window_width(), screen.window_height()) == (640, 480)
    screen.setup(width=800, height=600, startx=0)
    assert host.seen["world"] == [-400, -300, 400, 300]
    screen.screensize(1000, 200, "yellow")
    assert host.seen == {"world": [-500, -300, 500, 300], "background": "#ffff00"}
    screen.setup(0.5, 0.75)
    assert turtle.window_width() == 640


def test_a_world_of_ones_own_has_a_scale_in_each_direction(turtle, host):
    turtle.setworldcoordinates(0, 0, 62, 46)
    turtle.goto(31, 23)
    assert host.lines() == [((0, 0), (310, 230))]
    assert host.seen["world"] == [0, 0, 620, 460]
    assert turtle.pos() == (31, 23)


def test_logo_counts_from_above_with_the_clock(turtle, host):
    turtle.mode("logo")
    assert turtle.heading() == 0
    turtle.right(90)
    assert turtle.heading() == 90
    turtle.forward(10)
    assert turtle.pos() == pytest.approx((10, 0))
    with pytest.raises(turtle.TurtleGraphicsError, match="No turtle-graphics-mode turbo"):
        turtle.mode("turbo")


def test_a_cleared_screen_is_as_at_the_start(turtle, host):
    pen = turtle.Turtle()
    pen.forward(10)
    turtle.bgcolor("red")
    turtle.forward(10)
    turtle.Screen().clear()
    assert (turtle.turtles(), host.turtles, turtle.bgcolor()) == ([], {}, "white")
    assert turtle.pos() == (0, 0)
    turtle.forward(5)
    assert len(host.turtles) == 1


def test_questions_come_in_boxes_and_numbers_are_asked_for_until_they_fit():
    host = FakeHost(answers=["Ana", None, "abc", "200", "3,5", None, ""])
    screen = Library(host).load("turtle").Screen()
    assert screen.textinput("Nume", "Cum te cheamă?") == "Ana"
    assert screen.textinput("Nume", "Cum te cheamă?") is None
    assert screen.numinput("Vârstă", "Câți ani ai?", minval=1, maxval=120) == 3.5
    assert screen.numinput("Vârstă", "Câți ani ai?") is None
    assert screen.numinput("Vârstă", "Câți ani ai?", 10) == 10.0
    assert host.asked[4] == ("Câți ani ai? (<= 120)", "Vârstă", "number")


def test_every_call_of_the_module_can_be_imported_with_a_star(turtle):
    assert sorted(set(turtle.__all__)) == turtle.__all__
    assert [name for name in turtle.__all__ if not hasattr(turtle, name)] == []
