"""Each good practice in a small program that has it, and beside it one that only looks so."""

import pytest

from cluboteca.insight.scratch.finding.catalogue import FINDERS
from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.model import ScratchProject
from tests.insight.scratch.finding.programs import (
    FLAG,
    MOUSE_DOWN,
    SHOW,
    STOP_ALL,
    WAIT,
    X_POSITION,
    Menu,
    Name,
    Put,
    call,
    change_variable,
    count_findings,
    define,
    equals,
    forever,
    greater,
    if_,
    key,
    move,
    on_backdrop,
    on_key,
    on_message,
    parameter,
    project,
    repeat,
    say,
    send,
    set_variable,
    touching,
    until,
    wait_until,
)

EDGE = touching(Menu("_edge_"))
ADD = Put("data_addtolist", {"ITEM": "apple"}, {"LIST": "things"})
GLIDE = Put("motion_glidesecstoxy", {"SECS": 1, "X": 0, "Y": 0})
GO = Put("motion_gotoxy", {"X": 0, "Y": 0})
GO_ANYWHERE = Put("motion_gotoxy", {"X": X_POSITION, "Y": 0})
NEXT_BACKDROP = Put("looks_nextbackdrop")
POINT = Put("motion_pointindirection", {"DIRECTION": 90})
SET_X, SET_Y = Put("motion_setx", {"X": 0}), Put("motion_sety", {"Y": 0})
SOUND = Put("sound_playuntildone", {"SOUND_MENU": Menu("meow")})


def go_to(name: str) -> Put:
    return Put("motion_goto", {"TO": Menu(name)})


def point_to(name: str) -> Put:
    return Put("motion_pointtowards", {"TOWARDS": Menu(name)})


SHOWN: dict[str, tuple[ScratchProject, int, ScratchProject]] = {
    "custom_block_usage": (project([FLAG, call("jump")], [define("jump")]), 1, project([define("jump"), move()])),
    "matching_parameter": (
        project([define("jump %s", "height"), say(parameter("height")), say(parameter("height"))]),
        1,
        project([define("jump %s", "height"), say()]),
    ),
    "list_usage": (project([FLAG, ADD]), 1, project([FLAG, change_variable("things")])),
    "correct_broadcast": (
        project([FLAG, send("go"), send("go")], [on_message("go")]),
        2,
        project([FLAG, send("go")]),
    ),
    "controlled_broadcast_or_stop": (
        project([FLAG, forever(move(), if_(EDGE, send("go")))]),
        1,
        project([FLAG, forever(if_(EDGE, send("go")))]),
    ),
    "backdrop_switch": (
        project([on_backdrop("Space"), move()], [FLAG, NEXT_BACKDROP]),
        1,
        project([on_backdrop("Space"), move()]),
    ),
    "coordination": (project([FLAG, wait_until(EDGE)]), 1, project([FLAG, wait_until(None)])),
    "waiting_check_stop": (
        project([FLAG, wait_until(EDGE), STOP_ALL]),
        1,
        project([FLAG, wait_until(None), STOP_ALL]),
    ),
    "collision": (project([FLAG, forever(if_(EDGE, move()))]), 1, project([FLAG, if_(EDGE, move())])),
    "loop_sensing": (project([FLAG, forever(if_(MOUSE_DOWN))]), 1, project([FLAG, repeat(if_(MOUSE_DOWN))])),
    "movement_in_loop": (project([FLAG, forever(if_(key("a"), move()))]), 1, project([on_key("a"), move()])),
    "object_follower": (
        project([FLAG, forever(point_to("Dog"), move())]),
        1,
        project([FLAG, forever(point_to("Dog"), WAIT, move())]),
    ),
    "mouse_follower": (project([FLAG, forever(go_to("_mouse_"))]), 1, project([FLAG, forever(go_to("_random_"))])),
    "directed_motion": (project([on_key("a"), POINT, move()]), 1, project([on_key("a"), move(), POINT])),
    "gliding_motion": (project([on_key("a"), GLIDE]), 1, project([FLAG, GLIDE])),
    "timer": (
        project([FLAG, set_variable("time"), forever(WAIT, change_variable("time"))]),
        1,
        project([FLAG, set_variable("time"), forever(change_variable("time"))]),
    ),
    "say_sound_synchronisation": (
        project([FLAG, say("Meow"), SOUND, say("")]),
        1,
        project([FLAG, say("Meow"), SOUND, move(), say("")]),
    ),
    "nested_conditional_checks": (
        project([FLAG, if_(EDGE, if_(MOUSE_DOWN, if_(EDGE, move())))]),
        1,
        project([FLAG, if_(EDGE), if_(MOUSE_DOWN)]),
    ),
    "nested_loops_perfume": (
        project([FLAG, repeat(move(), repeat(move()))]),
        1,
        project([FLAG, repeat(repeat(move()))]),
    ),
    "valid_termination": (project([FLAG, until(EDGE, move())]), 1, project([FLAG, until(None, move())])),
    "useful_position_check": (
        project([FLAG, wait_until(greater(X_POSITION, 9))]),
        1,
        project([FLAG, wait_until(equals(X_POSITION, 9))]),
    ),
    "boolean_expression": (
        project([FLAG, wait_until(equals(Name("score"), 3))]),
        1,
        project([FLAG, wait_until(equals("score", 3))]),
    ),
    "conditional_inside_loop": (project([FLAG, repeat(if_(EDGE))]), 1, project([FLAG, if_(EDGE, repeat(move()))])),
    "used_variables": (
        project([FLAG, set_variable("score"), change_variable("score"), ADD, ADD]),
        3,
        project([FLAG, say("score")], variables={"score": ["score", 0]}),
    ),
    "initialisation_of_position": (project([FLAG, GO, SET_X, SET_Y]), 2, project([FLAG, GO_ANYWHERE, SET_X])),
    "initialisation_of_looks": (project([FLAG, SHOW]), 1, project([FLAG, forever(SHOW)])),
    "parallelisation": (
        project([FLAG, move()], [FLAG, say()], [on_key("a")], [on_key("a")]),
        2,
        project([FLAG, move()], [on_key("a")], [on_key("b")]),
    ),
}


def test_every_good_practice_has_its_programs_here():
    assert list(SHOWN) == [finder.id for finder in FINDERS if isinstance(finder, GoodPractice)]


@pytest.mark.parametrize("practice", SHOWN)
def test_a_practice_is_found_where_it_is_and_not_beside_it(practice: str):
    shown, times, other = SHOWN[practice]
    assert count_findings(shown).get(practice) == times
    assert practice not in count_findings(other)
