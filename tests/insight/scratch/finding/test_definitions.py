"""Where definitions have an edge: programs beside the plainest ones."""

import pytest

from cluboteca.insight.scratch.model import ScratchProject
from tests.insight.scratch.finding.programs import (
    CLONE,
    FLAG,
    MOUSE_DOWN,
    SHOW,
    WAIT,
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
    if_,
    key,
    move,
    on_key,
    on_message,
    project,
    repeat,
    say,
    send,
    set_variable,
    touching,
    until,
    wait_until,
)

SCORE = {"score": ["score", 0]}
COUNT = change_variable("score")
GLIDE = Put("motion_glidesecstoxy", {"SECS": 1, "X": 0, "Y": 0})
RESET = set_variable("score")
SCORE_OF_DOG = Put("sensing_of", {"OBJECT": Menu("Dog")}, {"PROPERTY": "score"})
BOX = project([FLAG, say(Put("operator_join", {"STRING1": "score", "STRING2": Name("score")}))], variables=SCORE)


@pytest.mark.parametrize(
    ("program", "times"),
    [
        (project([FLAG, send("go")], [on_message("go"), COUNT]), 1),
        (project([FLAG, RESET, send("go")], [on_message("go"), COUNT]), 0),
        (project([FLAG, call("count")], [define("count"), COUNT]), 1),
        (project([FLAG, RESET, call("count")], [define("count"), COUNT]), 0),
        (project([FLAG, call("reset"), COUNT], [define("reset"), RESET]), 0),
        (project([FLAG, clone()], [CLONE, COUNT]), 1),
        (project([on_message("go"), COUNT]), 0),
        (project([FLAG, if_(MOUSE_DOWN, RESET), COUNT]), 1),
        (project([FLAG, if_(MOUSE_DOWN, RESET, otherwise=[RESET]), COUNT]), 0),
        (project([FLAG, forever(COUNT, RESET)]), 1),
        (project([FLAG, forever(RESET), COUNT]), 0),
        (project([FLAG, COUNT], [FLAG, RESET]), 0),
        (project([FLAG, wait_until(equals(Name("score"), 3))], [FLAG, RESET]), 0),
        (project([FLAG, move()]), 1),
        (project([FLAG, Put("motion_gotoxy", {"X": 0, "Y": 0}), move()]), 0),
        (project([FLAG, SHOW]), 0),
        (project([COUNT]), 0),
    ],
)
def test_what_is_read_before_it_was_set_is_found_across_scripts(program: ScratchProject, times: int):
    assert count_findings(program).get("missing_initialization", 0) == times


@pytest.mark.parametrize(
    ("program", "times"),
    [
        (project([FLAG, forever(if_(touching(Menu("Dog")), GLIDE))]), 1),
        (project([FLAG, forever(if_(touching(Menu("Dog")), WAIT, say()))]), 0),
        (project([FLAG, until(MOUSE_DOWN, WAIT)]), 1),
        (project([FLAG, forever(WAIT, if_(key("space"), say()))]), 1),
        (project([FLAG, forever(if_(key("space"), WAIT, Put("control_stop", chosen={"STOP_OPTION": "all"})))]), 0),
        (project([FLAG, until(equals(Name("score"), 3), WAIT)]), 1),
        (project([FLAG, until(equals(Name("score"), 3), WAIT, COUNT)]), 0),
        (project([FLAG, if_(key("space"), WAIT)]), 0),
        (project([FLAG, repeat(if_(key("space"), WAIT))]), 0),
    ],
)
def test_a_loop_that_asks_is_interrupted_by_what_takes_time_in_it(program: ScratchProject, times: int):
    assert count_findings(program).get("interrupted_loop_sensing", 0) == times


@pytest.mark.parametrize(
    ("program", "times"),
    [
        (project([FLAG, repeat(if_(MOUSE_DOWN))]), 1),
        (project([FLAG, until(MOUSE_DOWN, if_(MOUSE_DOWN))]), 0),
        (project([FLAG, wait_until(MOUSE_DOWN), if_(MOUSE_DOWN)]), 0),
        (project([on_key("a"), if_(MOUSE_DOWN)]), 0),
        (project([FLAG, if_(equals(SCORE_OF_DOG, 3))]), 1),
        (project([FLAG, if_(Put("operator_not", {"OPERAND": MOUSE_DOWN}), say(), otherwise=[move()])]), 1),
    ],
)
def test_what_is_asked_once_is_found_where_nothing_repeats_it(program: ScratchProject, times: int):
    assert count_findings(program).get("missing_loop_sensing", 0) == times


def test_the_name_of_a_variable_is_found_in_what_is_said_but_not_in_a_message():
    assert count_findings(BOX)["variable_as_literal"] == 1
    sent = Put("event_broadcast", {"BROADCAST_INPUT": Put("operator_join", {"STRING1": "score", "STRING2": ""})})
    assert "variable_as_literal" not in count_findings(project([FLAG, sent], variables=SCORE))


def test_a_second_definition_of_one_name_counts_for_each_other_one():
    twins = [[define("jump"), say()]] * 3
    assert count_findings(project(*twins))["ambiguous_custom_block_signature"] == 6


def test_findings_are_told_for_each_target():
    script = [FLAG, until(None, move())]
    assert count_findings(project(script, others={"Dog": [script]}))["missing_termination"] == 2
