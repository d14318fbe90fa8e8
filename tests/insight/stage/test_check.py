import json
from typing import Any

import pytest

from cluboteca.insight.stage.check import count_calls, count_longest_row, passes
from cluboteca.packformat.stage.check import StageReadCheck
from cluboteca.packformat.stage.outline import StageProgram, read_stage
from cluboteca.packformat.stage.program import Target


def targets(*scripts: Any) -> tuple[Target, ...]:
    """Of a stage with a silent dog, and a cat that has these scripts."""
    program = read_stage(
        {
            "backdrops": ["meadow"],
            "messages": ["go"],
            "sprites": {
                "dog": {"library": "dog", "costumes": ["walk-1"]},
                "cat": {
                    "library": "cat",
                    "costumes": ["walk-1"],
                    "own_blocks": {"jump": {}, "rest": {}},
                    "scripts": list(scripts),
                },
            },
        }
    )
    assert isinstance(program, StageProgram), program
    return program.targets


def holds(rule: dict[str, Any], *scripts: Any) -> bool:
    return passes(StageReadCheck.model_validate_json(json.dumps(rule)), targets(*scripts))


WALK = [
    "when_flag",
    {"repeat": {"times": 3, "do": [{"move": 10}, {"if": {"condition": {"touching": "edge"}, "do": ["bounce"]}}]}},
]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"uses": {"block": "repeat", "at_least": 1}}, True),
        ({"uses": {"block": "touching", "at_least": 1, "in": "cat"}}, True),
        ({"uses": {"block": "move", "at_least": 2}}, False),
        ({"uses": {"block": "move", "at_most": 0, "in": "dog"}}, True),
        ({"uses": {"block": "move", "at_least": 1, "in": "a-sprite-that-was-deleted"}}, True),
        ({"at_most_blocks": {"count": 5}}, True),
        ({"at_most_blocks": {"count": 4}}, False),
        ({"nested": {"outer": "repeat", "inner": "bounce"}}, True),
        ({"nested": {"outer": "if", "inner": "touching"}}, True),
        ({"nested": {"outer": "if", "inner": "move"}}, False),
        ({"nested": {"outer": "repeat", "inner": "repeat"}}, False),
        ({"starts": {"with": "when_flag", "at_least": 1, "in": "cat"}}, True),
        ({"starts": {"with": "when_flag", "at_least": 1, "in": "dog"}}, False),
        ({"starts": {"with": "when_key", "at_most": 0}}, True),
        ({"receives": "go"}, False),
    ],
)
def test_rules_are_judged_by_reading(rule: dict[str, Any], expected: bool):
    assert holds(rule, WALK) is expected


def test_a_message_is_received():
    assert holds({"receives": "go"}, [{"when_message": "go"}])


def test_loose_blocks_count_for_nothing():
    assert not holds({"uses": {"block": "move", "at_least": 1}}, [{"move": 10}])


@pytest.mark.parametrize(
    ("blocks", "count"),
    [
        ([], 1),
        ([{"move": 10}, {"move": 10}, {"move": 10}], 3),
        ([{"move": 10}, {"move": 5}, {"move": 10}], 1),
        ([{"forever": ["bounce", "bounce"]}], 2),
    ],
)
def test_a_block_is_repeated_when_it_says_the_same_again(blocks: list[Any], count: int):
    assert count_longest_row(targets(["when_flag", *blocks])) == count


def test_an_empty_project_repeats_nothing():
    assert count_longest_row(targets()) == 0


def test_calls_count_outside_the_own_definition():
    scripts = targets(
        [{"define": "jump"}, {"call": "jump"}, {"call": "rest"}], ["when_flag", {"call": "jump"}, {"call": "jump"}]
    )
    assert (count_calls(scripts, "jump"), count_calls(scripts, "rest"), count_calls(scripts, None)) == (2, 1, 2)
    assert holds({"calls": {"own": "any", "at_least": 2}}, ["when_flag", {"call": "jump"}, {"call": "jump"}])
