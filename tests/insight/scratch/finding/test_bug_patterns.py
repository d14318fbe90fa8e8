"""Each bug pattern in a small program that shows it, and beside it a program that is meant."""

from typing import Any

import pytest

from cluboteca.insight.scratch.finding.catalogue import FINDERS
from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.model import ScratchProject
from tests.insight.scratch.finding.programs import (
    CLONE,
    DELETE_CLONE,
    FLAG,
    HIDE,
    MOUSE_DOWN,
    SHOW,
    STOP_ALL,
    WAIT,
    X_POSITION,
    Color,
    Menu,
    Name,
    Put,
    call,
    change_variable,
    clone,
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

PEN_UP, PEN_DOWN, ERASE = (Put(f"pen_{name}") for name in ("penUp", "penDown", "clear"))
TWINS = (define("jump"), say())
ANSWER = Put("sensing_answer")
ASK = Put("sensing_askandwait", {"QUESTION": "Who?"})
EDGE = touching(Menu("_edge_"))
GO_TO_MOUSE = Put("motion_goto", {"TO": Menu("_mouse_")})
SCORE: dict[str, Any] = {"variables": {"score": ["score", 0]}}
SWITCH = Put("looks_switchbackdropto", {"BACKDROP": Menu("Space")})
COSTUME = Put("looks_switchcostumeto", {"COSTUME": Menu("run")})
SET_X = Put("motion_setx", {"X": 10})
CHANGE_X = Put("motion_changexby", {"DX": 10})

SHOWN: dict[str, tuple[ScratchProject, int, ScratchProject]] = {
    "missing_termination": (project([FLAG, until(None, move())]), 1, project([FLAG, until(EDGE, move())])),
    "missing_wait_condition": (project([FLAG, wait_until(None)]), 1, project([FLAG, wait_until(EDGE)])),
    "no_working_scripts": (project([FLAG], [move()]), 1, project([FLAG, move()], [move()])),
    "message_never_sent": (
        project([on_message("go"), move()]),
        1,
        project([on_message("go"), move()], [FLAG, send("GO")]),
    ),
    "message_never_received": (project([FLAG, send("go")]), 1, project([FLAG, send("go")], [on_message("Go")])),
    "missing_clone_call": (project([CLONE, move()]), 1, project([CLONE, move()], [FLAG, clone()])),
    "missing_clone_initialization": (project([FLAG, clone()]), 1, project([FLAG, clone()], [CLONE, move()])),
    "missing_backdrop_switch": (
        project([on_backdrop("Space"), move()]),
        1,
        project([on_backdrop("Space"), move()], [FLAG, SWITCH]),
    ),
    "missing_ask": (project([FLAG, say(ANSWER)]), 1, project([FLAG, ASK, say(ANSWER)])),
    "call_without_definition": (project([FLAG, call("jump")]), 1, project([FLAG, call("jump")], TWINS)),
    "sensing_only_at_start": (
        project([FLAG, if_(MOUSE_DOWN, say())]),
        1,
        project([FLAG, WAIT, if_(MOUSE_DOWN, say())]),
    ),
    "comparing_literals": (
        project([FLAG, wait_until(equals("score", 10))]),
        1,
        project([FLAG, wait_until(equals(Name("score"), 10))]),
    ),
    "key_set_position": (project([on_key("left arrow"), SET_X]), 1, project([on_key("left arrow"), CHANGE_X])),
    "terminated_loop": (project([FLAG, forever(move(), STOP_ALL)]), 1, project([FLAG, forever(if_(EDGE, STOP_ALL))])),
    "forever_inside_loop": (
        project([FLAG, repeat(say(), forever(move()))]),
        1,
        project([FLAG, say(), forever(repeat(move()))]),
    ),
    "custom_block_with_forever": (
        project([define("jump"), forever(move())], [FLAG, call("jump"), say()]),
        1,
        project([define("jump"), forever(move())], [FLAG, say(), call("jump")]),
    ),
    "custom_block_with_termination": (
        project([define("end"), STOP_ALL], [FLAG, call("end"), say()]),
        1,
        project([define("end"), if_(EDGE, STOP_ALL)], [FLAG, call("end"), say()]),
    ),
    "blocking_if_else": (
        project([FLAG, if_(EDGE, STOP_ALL, otherwise=[say(), STOP_ALL]), move()]),
        1,
        project([FLAG, if_(EDGE, STOP_ALL, otherwise=[say()]), move()]),
    ),
    "endless_recursion": (
        project([define("jump"), move(), call("jump")]),
        1,
        project([define("jump"), move(), if_(EDGE, call("jump"))]),
    ),
    "recursive_cloning": (project([CLONE, clone()]), 1, project([CLONE, clone(), DELETE_CLONE])),
    "immediate_stop_after_say_think": (project([FLAG, say(), STOP_ALL]), 1, project([FLAG, say(), WAIT, STOP_ALL])),
    "immediate_delete_clone_after_broadcast": (
        project([CLONE, send("go"), DELETE_CLONE]),
        1,
        project([CLONE, send("go"), WAIT, DELETE_CLONE]),
    ),
    "inappropriate_handler_delete_clone": (project([FLAG, DELETE_CLONE]), 1, project([CLONE, DELETE_CLONE])),
    "hide_without_show": (project([FLAG, HIDE, move()]), 1, project([FLAG, HIDE, move(), SHOW])),
    "missing_erase_all": (project([FLAG, PEN_DOWN, move()]), 1, project([FLAG, ERASE, PEN_DOWN, move()])),
    "missing_pen_up": (project([FLAG, PEN_DOWN]), 1, project([FLAG, PEN_DOWN, move(), PEN_UP])),
    "missing_pen_down": (project([FLAG, PEN_UP]), 1, project([FLAG, PEN_UP, PEN_DOWN])),
    "position_equals_check": (
        project([FLAG, until(equals(X_POSITION, 100), move())]),
        1,
        project([FLAG, until(greater(X_POSITION, 100), move())]),
    ),
    "type_error": (
        project([FLAG, wait_until(equals(X_POSITION, "left"))]),
        1,
        project([FLAG, wait_until(greater(X_POSITION, 10))]),
    ),
    "variable_as_literal": (project([FLAG, say("score")], **SCORE), 1, project([FLAG, say(Name("score"))], **SCORE)),
    "missing_resource": (
        project([FLAG, COSTUME]),
        1,
        project([FLAG, COSTUME], costumes=[{"name": "run", "md5ext": "0.svg"}]),
    ),
    "parameter_out_of_scope": (
        project([FLAG, say(parameter("height"))]),
        1,
        project([define("jump %s", "height"), say(parameter("height"))]),
    ),
    "orphaned_parameter": (
        project([define("jump"), say(parameter("height"))]),
        1,
        project([define("jump %s", "height"), say(parameter("height"))]),
    ),
    "illegal_parameter_refactor": (
        project([define("jump %s", "high"), if_(parameter("high"), move())]),
        1,
        project([define("jump %b", "high"), if_(parameter("high"), move())]),
    ),
    "ambiguous_custom_block_signature": (project(TWINS, TWINS), 2, project(TWINS, [define("run"), say()])),
    "ambiguous_parameter_name_used": (
        project([define("go %s %s", "x", "x"), say(parameter("x"))]),
        1,
        project([define("go %s %s", "x", "y"), say(parameter("x"))]),
    ),
    "missing_loop_mouse_position": (project([FLAG, GO_TO_MOUSE]), 1, project([FLAG, forever(GO_TO_MOUSE)])),
    "expression_as_touching_or_color": (
        project([FLAG, wait_until(touching(ANSWER))]),
        1,
        project([FLAG, wait_until(Put("sensing_touchingcolor", {"COLOR": Color("#ff0000")}))]),
    ),
    "forever_inside_if": (
        project([FLAG, if_(EDGE, forever(move())), say()]),
        1,
        project([FLAG, say(), if_(EDGE, forever(move()))]),
    ),
    "missing_loop_sensing": (
        project([FLAG, if_(equals(Name("score"), 3), say())]),
        1,
        project([FLAG, forever(if_(equals(Name("score"), 3), say()))]),
    ),
    "stuttering_movement": (
        project([on_key("right arrow"), CHANGE_X]),
        1,
        project([FLAG, forever(if_(key("right arrow"), CHANGE_X))]),
    ),
    "missing_initialization": (
        project([FLAG, change_variable("score")], **SCORE),
        1,
        project([FLAG, set_variable("score"), change_variable("score")], **SCORE),
    ),
    "interrupted_loop_sensing": (
        project([FLAG, forever(if_(key("space"), WAIT, say()))]),
        1,
        project([FLAG, forever(if_(key("space"), say()))]),
    ),
}


def test_every_bug_pattern_has_its_programs_here():
    assert list(SHOWN) == [finder.id for finder in FINDERS if isinstance(finder, BugPattern)]


@pytest.mark.parametrize("pattern", SHOWN)
def test_a_pattern_is_found_where_it_is_and_not_beside_it(pattern: str):
    shown, times, meant = SHOWN[pattern]
    assert count_findings(shown).get(pattern) == times
    assert pattern not in count_findings(meant)
