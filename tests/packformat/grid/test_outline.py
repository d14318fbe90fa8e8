import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.packformat.grid.outline import MAX_DEPTH, read_outline, write_outline
from cluboteca.packformat.grid.program import (
    AtGoal,
    Here,
    If,
    Loop,
    Not,
    Path,
    Program,
    Repeat,
    Simple,
    count_blocks,
    words,
)
from cluboteca.packformat.grid.work import write_work
from cluboteca.packformat.problem import OutlineProblem
from tests.programs import programs

EVERYTHING = [
    "move",
    {"repeat": {"times": 3, "do": ["turn_left", "pick"]}},
    {"until": {"condition": "at_goal", "do": [{"if": {"condition": {"path": "left"}, "do": ["turn_left"]}}]}},
    {"while": {"condition": {"not": {"here": "flower"}}, "do": []}},
    {"if": {"condition": {"path": "ahead"}, "do": ["move"], "else": ["turn_right", "water"]}},
]


def test_every_block_has_its_outline():
    assert read_outline(EVERYTHING) == (
        Simple("move"),
        Repeat(3, (Simple("turn_left"), Simple("pick"))),
        Loop("until", AtGoal(), (If(Path("left"), (Simple("turn_left"),)),)),
        Loop("while", Not(Here("flower")), ()),
        If(Path("ahead"), (Simple("move"),), (Simple("turn_right"), Simple("water"))),
    )


def test_blocks_are_counted_with_their_conditions():
    program = read_outline(EVERYTHING)
    assert count_blocks(program) == 17
    assert list(words(program)).count("path") == 2


@given(programs)
def test_what_is_written_as_an_outline_is_read_the_same(program: Program):
    assert read_outline(write_outline(program)) == program


@given(programs)
def test_the_same_program_always_gives_the_same_bytes(program: Program):
    again = read_outline(write_outline(program))
    assert json.dumps(write_work(program)) == json.dumps(write_work(again))


def test_a_work_is_what_blockly_saves():
    work = write_work(
        read_outline([{"repeat": {"times": 2, "do": ["move"]}}, {"if": {"condition": {"path": "left"}, "do": []}}])
    )
    assert work == {
        "format": 1,
        "workspace": "blocks",
        "world": "grid",
        "blocks": {
            "blocks": {
                "languageVersion": 0,
                "blocks": [
                    {
                        "type": "village_start",
                        "id": "start",
                        "x": 24,
                        "y": 24,
                        "deletable": False,
                        "next": {
                            "block": {
                                "type": "village_repeat",
                                "id": "b1",
                                "fields": {"TIMES": 2},
                                "inputs": {"DO": {"block": {"type": "village_move", "id": "b2"}}},
                                "next": {
                                    "block": {
                                        "type": "village_if",
                                        "id": "b3",
                                        "inputs": {
                                            "CONDITION": {
                                                "block": {
                                                    "type": "village_path",
                                                    "id": "b4",
                                                    "fields": {"DIRECTION": "left"},
                                                }
                                            }
                                        },
                                    }
                                },
                            }
                        },
                    }
                ],
            }
        },
    }


@pytest.mark.parametrize(
    ("outline", "where"),
    [
        ("move", ()),
        ([{"move": {}}], (0,)),
        ([["move"]], (0,)),
        ([{"repeat": {"times": 0, "do": []}}], (0, "repeat", "times")),
        ([{"repeat": {"times": 100, "do": []}}], (0, "repeat", "times")),
        ([{"repeat": {"times": True, "do": []}}], (0, "repeat", "times")),
        ([{"repeat": {"times": "3", "do": []}}], (0, "repeat", "times")),
        ([{"repeat": {"times": 3}}], (0, "repeat")),
        ([{"repeat": ["move"]}], (0, "repeat")),
        ([{"repeat": {"times": 3, "do": "move"}}], (0, "repeat", "do")),
        ([{"until": {"condition": "home", "do": []}}], (0, "until", "condition")),
        ([{"until": {"condition": {"path": "back"}, "do": []}}], (0, "until", "condition")),
        ([{"while": {"do": [], "else": []}}], (0, "while", "else")),
        ([{"if_else": {"do": [], "else": []}}], (0,)),
        ([{"repeat": {"times": 1, "do": []}, "until": {"do": []}}], (0,)),
        (["move"] * 501, ()),
    ],
)
def test_what_is_no_outline_is_placed(outline: object, where: tuple[object, ...]):
    with pytest.raises(OutlineProblem) as caught:
        read_outline(outline)
    assert caught.value.problem.where == where


def test_depth_is_limited():
    outline: list[object] = []
    for _ in range(MAX_DEPTH + 2):
        outline = [{"repeat": {"times": 2, "do": outline}}]
    with pytest.raises(OutlineProblem):
        read_outline(outline)
    condition: object = "at_goal"
    for _ in range(MAX_DEPTH + 2):
        condition = {"not": condition}
    with pytest.raises(OutlineProblem):
        read_outline([{"if": {"condition": condition, "do": []}}])


keys = st.sampled_from(["repeat", "until", "if", "do", "else", "times", "condition", "path", "not", "x"])
junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["move", "at_goal", "left", "x"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
)


@given(junk)
def test_anything_is_read_or_refused_and_nothing_else_happens(outline: object):
    try:
        program = read_outline(outline)
    except OutlineProblem:
        return
    assert read_outline(write_outline(program)) == program
