"""Which words are offered for one that isn't known."""

from typing import Any

import pytest

from cluboteca.packformat.base import PackModel
from cluboteca.packformat.scratch.cast import ScratchCast
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.stage.scene import StageRunCheck
from cluboteca.packformat.validation import validate


@pytest.mark.parametrize(
    ("model", "value", "words"),
    [
        (ScratchCast, {"sprits": {}}, "sprites"),
        (ScratchCast, {"sprites": {"bowl": {"fals": True}}}, "falls"),
        (StageRunCheck, {"do": [{"press": "a", "secons": 3}], "see": {"stopped": True}}, "seconds"),
        (StageRunCheck, {"see": {"sprite": "cat", "mooved": 3}}, "moved, moved_y, moved_x"),
        (StageRunCheck, {"see": {"all": [{"ever": {"sprite": "cat", "says": {"containz": "a"}}}]}}, "contains"),
        (StageRunCheck, {"see": {"values": {"variable": "x"}, "diferent": 2}}, "different"),
        (StageRunCheck, {"see": {"variable": "points", "is_": 2, "goes": "up"}}, "is"),
    ],
    ids=["a section", "evidence", "of a step", "of a sprite", "far inside", "of values", "as it is written"],
)
def test_the_nearest_words_of_that_place_are_offered(model: type[PackModel], value: dict[str, Any], words: str) -> None:
    problems = validate(model, value)
    assert isinstance(problems, list)
    assert problems[0].remedy.told(untranslated) == f"Do you mean one of these: {words}?"


def test_where_no_word_is_near_none_is_offered() -> None:
    problems = validate(ScratchCast, {"sprites": {"bowl": {"qqqq": True}}})
    assert isinstance(problems, list)
    assert problems[0].remedy.told(untranslated) == "Look for a typing mistake, or remove it."
