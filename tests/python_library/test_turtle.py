"""Where the turtle is and what it has drawn. turtle_walks.json was reckoned by CPython's turtle."""

import json
import math
from pathlib import Path

import pytest

from tests.python_library.fake_host import FakeHost
from tests.python_library.library_loading import Library

WALKS = json.loads((Path(__file__).parent / "turtle_walks.json").read_text(encoding="utf-8"))


@pytest.fixture
def host():
    return FakeHost()


@pytest.fixture
def turtle(host):
    return Library(host).load("turtle")


def test_a_square_ends_exactly_where_it_began(turtle):
    for _ in range(4):
        turtle.forward(100)
        turtle.left(90)
    assert turtle.pos() == pytest.approx((0, 0), abs=1e-9)
    assert turtle.heading() == 0


@pytest.mark.parametrize("walk", WALKS, ids=range(len(WALKS)))
def test_a_walk_ends_where_cpythons_turtle_ends(turtle, walk):
    turtle.mode(walk["mode"])
    for name, *values in walk["walk"]:
        getattr(turtle, name)(*values)
    assert turtle.pos() == pytest.approx(walk["at"], abs=1e-9)
    assert turtle.heading() == pytest.approx(walk["heading"], abs=1e-9)
    assert turtle.towards(30, -40) == pytest.approx(walk["towards"], abs=1e-9)
    assert turtle.distance(3, 4) == pytest.approx(walk["distance"], abs=1e-9)


def test_a_place_can_be_given_as_two_numbers_a_pair_a_vector_or_a_turtle(turtle):
    other = turtle.Turtle()
    other.setpos((30, 40))
    assert turtle.distance(other) == turtle.distance(30, 40) == turtle.distance((30, 40)) == 50
    turtle.goto(other.pos())
    assert turtle.position() == turtle.Vec2D(30, 40)
    assert str(turtle.pos()) == "(30.00,40.00)"
    turtle.teleport(y=-5)
    assert turtle.pos() == (30, -5)


def test_a_vector_can_be_reckoned_with(turtle):
    one, two = turtle.Vec2D(3, 4), turtle.Vec2D(1, -2)
    assert (one + two, one - two, one * two, 2 * one, one * 2, -one, abs(one)) == (
        (4, 2),
        (2, 6),
        -5,
        (6, 8),
        (6, 8),
        (-3, -4),
        5,
    )
    assert one.rotate(90) == pytest.approx((-4, 3))


# --- What is drawn ---


def _draw_everything(turtle, speed):
    turtle.speed(speed)
    turtle.color("red", "light blue")
    turtle.begin_fill()
    turtle.circle(40)
    turtle.end_fill()
    turtle.penup()
    turtle.goto(-50, 120)
    turtle.pendown()
    turtle.write("Salut", move=True, font=("Arial", 14, "bold"))
    turtle.dot(20, "green")
    turtle.stamp()
    turtle.setheading(200)
    turtle.forward(150)
    turtle.undo()
    turtle.back(70)


@pytest.mark.parametrize("speed", [1, 3, 6, 10, "fastest"])
@pytest.mark.parametrize("tracing", [1, 0, 7])
def test_the_drawing_is_the_same_at_every_speed(speed, tracing):
    drawn = []
    for own_speed, own_tracing in ((3, 1), (speed, tracing)):
        host = FakeHost()
        turtle = Library(host).load("turtle")
        turtle.tracer(own_tracing)
        _draw_everything(turtle, own_speed)
        turtle.update()
        # Ids differ: lines on the way to somewhere have had some.
        places = {number: place for place, number in enumerate(host.ops)}
        drawn.append(([{**op, "under": places.get(op.get("under", 0))} for op in host.ops.values()], host.turtles))
    assert drawn[0] == drawn[1]


def test_a_move_is_one_line_and_a_pen_that_is_up_draws_none(turtle, host):
    turtle.pensize(3)
    turtle.pencolor("#08f")
    turtle.forward(50)
    turtle.up()
    turtle.forward(50)
    turtle.forward(0)
    assert list(host.ops.values()) == [{"kind": "line", "from": [0, 0], "to": [50, 0], "colour": "#0088ff", "size": 3}]


def test_a_filled_shape_lies_under_its_own_outline(turtle, host):
    turtle.forward(200)
    turtle.fillcolor("gold")
    with_outline = len(host.ops)
    turtle.begin_fill()
    for _ in range(3):
        turtle.forward(60)
        turtle.left(120)
    turtle.end_fill()
    numbers = list(host.ops)
    fill = host.ops[numbers[-1]]
    assert (fill["kind"], fill["colour"], fill["under"]) == ("fill", "#ffd700", numbers[with_outline])
    assert [point for place in fill["points"] for point in place] == pytest.approx(
        [200, 0, 260, 0, 230, 30 * math.sqrt(3), 200, 0]
    )


def test_a_shape_that_is_filled_with_the_pen_up_lies_on_top(turtle, host):
    turtle.penup()
    turtle.begin_fill()
    turtle.circle(30)
    turtle.end_fill()
    assert [op["under"] for op in host.ops.values()] == [None]


def test_texts_have_the_font_that_was_asked_for(turtle, host):
    turtle.write(42, align="center", font=("Courier", 12, "bold italic"))
    turtle.write("mic", font=("Verdana", -10))
    first, second = host.ops.values()
    assert first == {
        "kind": "text", "at": [0, 0], "text": "42", "colour": "#000000", "align": "center",
        "family": "Courier", "size": 16, "isBold": True, "isItalic": True,
    }  # fmt: skip
    assert (second["family"], second["size"], second["isBold"]) == ("Verdana", 10, False)


def test_clear_takes_away_what_this_turtle_has_drawn_and_nothing_else(turtle, host):
    other = turtle.Turtle()
    other.forward(10)
    turtle.forward(20)
    turtle.stamp()
    turtle.clear()
    assert host.lines() == [((0, 0), (10, 0))]
    assert turtle.pos() == (20, 0)
    other.reset()
    assert host.ops == {}
    assert other.pos() == (0, 0)


def test_stamps_can_be_taken_away_one_by_one_the_first_and_the_latest(turtle, host):
    stamps = []
    for _ in range(5):
        stamps.append(turtle.stamp())
        turtle.fd(10)
    turtle.clearstamp(stamps[1])
    turtle.clearstamps(1)
    turtle.clearstamps(-1)
    assert [number for number, op in host.ops.items() if op["kind"] == "stamp"] == stamps[2:4]
    assert host.ops[stamps[2]]["turtle"]["x"] == 20
    turtle.clearstamps()
    assert host.kinds() == ["line"] * 5


def test_undo_takes_back_one_thing_at_a_time_a_circle_at_once(turtle, host):
    turtle.forward(50)
    turtle.left(90)
    turtle.circle(30)
    turtle.color("red")
    turtle.undo()
    assert turtle.color() == ("black", "black")
    turtle.undo()
    assert host.lines() == [((0, 0), (50, 0))]
    turtle.undo()
    assert turtle.heading() == 0
    turtle.undo()
    assert (turtle.pos(), host.ops, turtle.undobufferentries()) == ((0, 0), {}, 0)
    turtle.undo()


# --- How it looks ---


def test_the_turtle_of_the_functions_is_there_when_the_first_one_is_called(turtle, host):
    assert host.turtles == {}
    other = turtle.Turtle("turtle")
    assert [state["shape"] for state in host.turtles.values()] == ["turtle"]
    turtle.left(30)
    assert turtle.turtles() == [other, turtle.getturtle()]
    assert [state["heading"] for state in host.turtles.values()] == [0, 30]


def test_what_is_seen_follows_what_is_set(turtle, host):
    turtle.shape("turtle")
    turtle.color("blue", "")
    turtle.shapesize(2, 3, 4)
    turtle.settiltangle(45)
    turtle.left(90)
    turtle.hideturtle()
    (state,) = host.turtles.values()
    assert state == {
        "id": state["id"], "x": 0, "y": 0, "heading": 135, "shape": "turtle", "stretch": [2, 3], "outline": 4,
        "colour": "#0000ff", "fill": "", "shown": False,
    }  # fmt: skip
    assert (turtle.heading(), turtle.tiltangle(), turtle.shapesize(), turtle.isvisible()) == (90, 45, (2, 3, 4), False)


def test_a_shape_of_ones_own_is_known_and_shown_as_the_usual_arrow(turtle, host):
    turtle.register_shape("steag", ((0, 0), (10, 5), (0, 10)))
    turtle.addshape("pisica.gif")
    turtle.shape("steag")
    assert turtle.shape() == "steag"
    assert [state["shape"] for state in host.turtles.values()] == ["classic"]
    assert "pisica.gif" in turtle.getshapes()
    with pytest.raises(turtle.TurtleGraphicsError, match="There is no shape named casa"):
        turtle.shape("casa")


def test_a_clone_goes_its_own_way(turtle, host):
    first = turtle.Turtle()
    first.color("red")
    first.goto(10, 10)
    second = first.clone()
    second.forward(5)
    first.clear()
    assert (second.pos(), second.color(), first.pos()) == ((15, 10), ("red", "red"), (10, 10))
    assert host.lines() == [((10, 10), (15, 10))]


def test_a_childs_own_turtle_may_have_attributes_named_as_methods():
    program = """
import turtle
class Ball(turtle.Turtle):
    def __init__(self):
        super().__init__(shape="circle")
        self.speed = 5
        self.color("red")
        self.position = "left"
ball = Ball()
ball.circle(20)
ball.forward(ball.speed)
ball.undo()
ball.home()
print(ball.xcor(), ball.position)
"""
    assert Library().run(program) == "0 left\n"


# --- Colours ---


@pytest.mark.parametrize(
    ("given", "expected"),
    [("red", "#ff0000"), ("Light Blue", "#add8e6"), ("DarkOliveGreen", "#556b2f"), ("gray50", "#7f7f7f"), ("GREY", "#808080"), ("green", "#008000"),
     ("red3", "#cd0000"), ("#fa0", "#ffaa00"), ("#FFAA00", "#ffaa00"), ((1, 0.5, 0), "#ff8000")],
)  # fmt: skip
def test_a_colour_is_a_name_a_hex_number_or_three_parts(turtle, host, given, expected):
    turtle.color(given)
    turtle.dot(5)
    assert [op["colour"] for op in host.ops.values()] == [expected]


def test_colours_are_given_in_all_ways_and_told_back_as_cpython_does(turtle):
    turtle.color("red", "blue")
    assert turtle.color() == ("red", "blue")
    turtle.colormode(255)
    turtle.color(10, 20, 30)
    assert turtle.pencolor() == (10, 20, 30)
    turtle.fillcolor("#ff8000")
    assert turtle.fillcolor() == (255, 128, 0)
    turtle.colormode(1.0)
    assert turtle.fillcolor() == pytest.approx((1, 128 / 255, 0))
    turtle.bgcolor("navy")
    assert turtle.bgcolor() == "navy"


@pytest.mark.parametrize(
    ("given", "message"),
    [("rosu", "bad color string: rosu"), ("#12", "bad color string: #12"), ((255, 0, 0), r"bad color sequence: \(255, 0, 0\)"),
     ((1, 2), r"bad color arguments: \(1, 2\)"), (7, "bad color arguments: 7")],
)  # fmt: skip
def test_what_is_no_colour_is_said_in_cpythons_words(turtle, given, message):
    with pytest.raises(turtle.TurtleGraphicsError, match=message):
        turtle.pencolor(given)
