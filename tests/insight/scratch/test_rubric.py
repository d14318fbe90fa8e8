import json
from typing import Any

import pytest

from cluboteca.insight.scratch.model import ScratchProject
from cluboteca.insight.scratch.reader import read_scratch
from cluboteca.insight.scratch.rubric.census import Census
from cluboteca.insight.scratch.rubric.classic import score_classic
from cluboteca.insight.scratch.rubric.extended import score_extended
from tests.insight.scratch.files import Json, block, document, read, stack

NOTHING = {"classic": score_classic(Census(read({}))), "extended": score_extended(Census(read({})))}


def scores(project: ScratchProject) -> tuple[dict[str, int], dict[str, int]]:
    census = Census(project)
    return score_classic(census), score_extended(census)


def score(blocks: Json, dimension: str) -> tuple[int | None, int]:
    """Classic and extended."""
    classic, extended = scores(read(blocks))
    return classic.get(dimension), extended[dimension]


def hats(opcode: str, *values: str, **field: str) -> Json:
    """A script for each value of the field."""
    (name,) = field.values()
    return {f"{name}{place}": block(opcode, **{name: [value, None]}) for place, value in enumerate(values)}


def test_an_empty_project_has_nothing_in_any_dimension():
    assert set(NOTHING["classic"].values()) == set(NOTHING["extended"].values()) == {0}
    assert len(NOTHING["classic"]) == 7
    assert len(NOTHING["extended"]) == 9


IF = block("control_if", CONDITION=[2, "x"])
FULL_IF: Json = {"outer": block("control_if", SUBSTACK=[2, "inner"]), "inner": block("control_if", parent="outer")}


@pytest.mark.parametrize(
    ("blocks", "dimension", "classic", "extended"),
    [
        (stack(block("event_whenflagclicked")), "abstraction", 0, 0),
        ({"a": block("looks_show"), "b": block("looks_show")}, "abstraction", 1, 1),
        (stack(block("procedures_definition")), "abstraction", 2, 3),
        (stack(block("control_start_as_clone")), "abstraction", 3, 2),
        (
            stack(block("control_start_as_clone"), block("event_broadcast", BROADCAST_INPUT=[1, [11, "a", "m"]])),
            "abstraction",
            3,
            4,
        ),
        (stack(block("control_if")), "logic", 1, 1),
        (stack(block("control_if_else")), "logic", 2, 2),
        (stack(block("operator_not")), "logic", 3, 3),
        (FULL_IF, "logic", 1, 4),
        (stack(block("control_wait")), "synchronization", 1, 1),
        (stack(block("control_stop")), "synchronization", 2, 2),
        (stack(block("event_broadcast")), "synchronization", 2, 2),
        (stack(block("control_wait_until")), "synchronization", 3, 3),
        (stack(block("looks_show"), block("looks_hide")), "flow_control", 1, 1),
        (stack(block("control_forever")), "flow_control", 2, 2),
        (stack(block("control_repeat_until")), "flow_control", 3, 3),
        (stack(block("event_whenflagclicked")), "user_interactivity", 1, 1),
        (stack(block("sensing_answer")), "user_interactivity", 2, 2),
        (stack(block("motion_goto_menu", TO=["_mouse_", None])), "user_interactivity", 2, 2),
        (stack(block("motion_goto_menu", TO=["Cat", None])), "user_interactivity", 0, 0),
        (stack(block("sensing_loudness")), "user_interactivity", 3, 3),
        (stack(block("motion_goto")), "data_representation", 1, 1),
        (stack(block("data_setvariableto")), "data_representation", 2, 2),
        (stack(block("data_addtolist")), "data_representation", 3, 3),
        (stack(block("operator_equals")), "data_representation", 0, 4),
        (stack(block("event_whenflagclicked")), "parallelization", 0, 0),
        ({"a": block("event_whenflagclicked"), "b": block("event_whenflagclicked")}, "parallelization", 1, 1),
        (hats("event_whenkeypressed", "a", "a", of="KEY_OPTION"), "parallelization", 2, 2),
        (hats("event_whenkeypressed", "a", "b", of="KEY_OPTION"), "parallelization", 0, 0),
        (hats("event_whenbroadcastreceived", "a", "a", of="BROADCAST_OPTION"), "parallelization", 3, 3),
        (hats("event_whenbroadcastreceived", "a", "a", "a", of="BROADCAST_OPTION"), "parallelization", 3, 4),
        (hats("event_whenbroadcastreceived", "a", "b", of="BROADCAST_OPTION"), "parallelization", 0, 0),
        (hats("event_whenbackdropswitchesto", "a", "a", of="BACKDROP"), "parallelization", 3, 3),
        (hats("event_whengreaterthan", "TIMER", "TIMER", of="WHENGREATERTHANMENU"), "parallelization", 3, 3),
        (stack(block("control_create_clone_of")), "parallelization", 0, 3),
        (stack(block("operator_add")), "math_operators", None, 1),
        (stack(block("operator_join")), "math_operators", None, 3),
        (stack(block("operator_mathop", OPERATOR=["sin", None])), "math_operators", None, 4),
        (stack(block("operator_mathop", OPERATOR=["abs", None])), "math_operators", None, 0),
        (stack(block("motion_movesteps")), "motion_operators", None, 1),
        (stack(block("motion_turnleft")), "motion_operators", None, 2),
        (stack(block("motion_glideto")), "motion_operators", None, 3),
        (stack(*[block("motion_turnleft") for _ in range(5)]), "motion_operators", None, 2),
        (stack(*[block("motion_turnleft") for _ in range(6)]), "motion_operators", None, 4),
    ],
)
def test_each_level_is_reached_by_what_its_definition_says(
    blocks: Json, dimension: str, classic: int | None, extended: int
):
    assert score(blocks, dimension) == (classic, extended)


def inside(outer: str, inner: str, place: str = "SUBSTACK") -> Json:
    other = "SUBSTACK2" if place == "SUBSTACK" else "SUBSTACK"
    holding = block(outer, **{place: [2, "inner"], other: [2, None]})
    return {"outer": holding, "inner": block(inner, parent="outer")}


def test_a_loop_in_a_loop_is_level_four_of_flow_control():
    assert score(inside("control_forever", "control_repeat"), "flow_control") == (2, 4)
    assert score(inside("control_if_else", "control_repeat", "SUBSTACK2"), "flow_control") == (2, 2)
    between = inside("control_forever", "control_if_else") | {"loop": block("control_repeat", parent="inner")}
    between["inner"]["inputs"] = {"SUBSTACK": [2, None], "SUBSTACK2": [2, "loop"]}
    assert score(between, "flow_control") == (2, 4)


def test_an_else_that_was_never_filled_hides_what_is_in_the_if():
    nested = inside("control_if_else", "control_if")
    assert score(nested, "logic") == (2, 4)
    del nested["outer"]["inputs"]["SUBSTACK2"]
    assert score(nested, "logic") == (2, 2)


def test_a_calculation_in_a_calculation_is_level_two_of_math():
    blocks = {"a": block("operator_add", NUM1=[3, "b", [4, ""]]), "b": block("operator_multiply", parent="a")}
    assert score(blocks, "math_operators") == (None, 2)


def test_three_messages_that_start_decisions_are_level_four_of_synchronization():
    deciding = {
        "hat": block("event_whenbroadcastreceived", next="if", BROADCAST_OPTION=["hit", "m"]),
        "if": block("control_if", parent="hat", SUBSTACK=[2, "say"]),
        "say": block("looks_say", parent="if"),
    }
    sends = {f"s{n}": block("event_broadcast", BROADCAST_INPUT=[1, [11, "hit", "m"]]) for n in range(3)}
    assert score(deciding | sends, "synchronization") == (2, 4)
    del sends["s0"]
    assert score(deciding | sends, "synchronization") == (2, 2)


@pytest.mark.parametrize(
    ("inner", "expected"),
    [(["motion_movesteps"], 2), (["motion_movesteps", "looks_nextcostume"], 4), (["looks_show", "looks_show"], 2)],
)
def test_a_loop_of_clones_counts_when_it_does_several_things(inner: list[str], expected: int):
    ids = [f"i{place}" for place in range(len(inner))]
    blocks: Json = {
        "hat": block("control_start_as_clone", next="loop"),
        "loop": block("control_forever", parent="hat", SUBSTACK=[2, ids[0]]),
    }
    for id_, opcode, below in zip(ids, inner, [*ids[1:], None], strict=True):
        blocks[id_] = block(opcode, parent="loop", next=below)
    assert score(blocks, "abstraction") == (3, expected)


def test_extensions_for_things_that_are_plugged_in_are_level_four_of_interactivity():
    def with_extensions(*extensions: str) -> int:
        whole: dict[str, Any] = document() | {"extensions": list(extensions)}
        return scores(read_scratch(json.dumps(whole).encode()))[1]["user_interactivity"]

    assert with_extensions("pen", "music") == 0
    assert with_extensions("pen", "microbit") == 4


def test_asking_which_is_greater_counts_for_two_dimensions():
    blocks: Json = {}
    for n in range(3):
        blocks |= {
            f"if{n}": block("control_if", CONDITION=[2, f"gt{n}"]),
            f"gt{n}": block("operator_gt", parent=f"if{n}"),
        }
    classic, extended = scores(read(blocks))
    assert (classic["parallelization"], extended["parallelization"], extended["user_interactivity"]) == (0, 4, 3)
