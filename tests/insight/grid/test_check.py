import pytest

from cluboteca.insight.grid.check import passes
from cluboteca.packformat.grid.check import ReadCheck
from cluboteca.packformat.grid.outline import read_outline

SQUARE = [{"repeat": {"times": 4, "do": [{"repeat": {"times": 3, "do": ["move"]}}, "turn_left"]}}]
LONG = ["move", "move", "move", "turn_left", "move", "move"]
MAZE = [
    {
        "until": {
            "condition": "at_goal",
            "do": [
                {
                    "if": {
                        "condition": {"not": {"path": "ahead"}},
                        "do": ["turn_left"],
                        "else": ["move", {"if": {"condition": {"here": "egg"}, "do": ["pick"]}}],
                    }
                }
            ],
        }
    }
]


def rule_passes(rule: dict[str, object], outline: list[object]) -> bool:
    return passes(ReadCheck.model_validate(rule), read_outline(outline))


@pytest.mark.parametrize(
    ("rule", "outline", "is_passed"),
    [
        ({"uses": {"block": "repeat", "at_least": 2}}, SQUARE, True),
        ({"uses": {"block": "repeat", "at_least": 3}}, SQUARE, False),
        ({"uses": {"block": "repeat", "at_most": 1}}, SQUARE, False),
        ({"uses": {"block": "move", "at_least": 5, "at_most": 5}}, LONG, True),
        ({"uses": {"block": "move", "at_most": 0}}, [], True),
        ({"uses": {"block": "if", "at_least": 1, "at_most": 1}}, MAZE, True),
        ({"uses": {"block": "if_else", "at_least": 1}}, MAZE, True),
        ({"uses": {"block": "not", "at_least": 1}}, MAZE, True),
        ({"uses": {"block": "here", "at_least": 1}}, MAZE, True),
        ({"uses": {"block": "at_goal", "at_least": 1}}, MAZE, True),
        ({"at_most_blocks": {"count": 4}}, SQUARE, True),
        ({"at_most_blocks": {"count": 3}}, SQUARE, False),
        ({"at_most_blocks": {"count": 10}}, MAZE, True),
        ({"at_most_blocks": {"count": 8}}, MAZE, False),
        ({"nested": {"outer": "repeat", "inner": "repeat"}}, SQUARE, True),
        ({"nested": {"outer": "repeat", "inner": "move"}}, SQUARE, True),
        ({"nested": {"outer": "repeat", "inner": "repeat"}}, [{"repeat": {"times": 2, "do": []}}] * 2, False),
        ({"nested": {"outer": "until", "inner": "pick"}}, MAZE, True),
        ({"nested": {"outer": "if", "inner": "turn_left"}}, MAZE, False),
        ({"nested": {"outer": "if_else", "inner": "if"}}, MAZE, True),
        ({"at_most_in_a_row": {"count": 3}}, LONG, True),
        ({"at_most_in_a_row": {"count": 2}}, LONG, False),
        ({"at_most_in_a_row": {"count": 1}}, [], True),
        ({"at_most_in_a_row": {"count": 1}}, [{"repeat": {"times": 2, "do": ["move", "move"]}}], False),
    ],
)
def test_a_rule_judges_a_program(rule: dict[str, object], outline: list[object], is_passed: bool):
    assert rule_passes(rule, outline) is is_passed
