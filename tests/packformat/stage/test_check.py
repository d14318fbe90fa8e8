"""The check language of the stage: what is read, and what is told of each mistake."""

from typing import Any

import pytest

from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.stage.activity import StageActivity
from cluboteca.packformat.stage.check import StageReadCheck
from cluboteca.packformat.stage.scene import StageRunCheck
from cluboteca.packformat.validation import validate

WHOLE: dict[str, Any] = {
    "start": {"key": "space"},
    "seed": 3,
    "do": [
        {"wait": 1},
        {"press": "right", "seconds": 0.5, "times": 2},
        {"press": 7, "until": {"sprite": "cat", "touches": "edge"}},
        {"click": "cat"},
        {"click": [10, -20], "times": 3},
        {"mouse": "cat"},
        {"follow": "cat", "seconds": 2},
        {"answer": "$name"},
        {"send": "go"},
        {"until": {"variable": "score", "at_least": 1}, "seconds": 5},
        {"mark": True},
        {"again": True},
        {"steer": "cat", "to": "dog", "keys": ["a", "d"], "until": {"stopped": True}},
        {"steer": "cat", "from": ["dog", "bird"], "mouse": True, "seconds": 3},
    ],
    "seconds": 20,
    "see": {
        "all": [
            {"ever": {"sprite": "cat", "which": "a_clone", "x": 3, "y": {"at_least": 1, "at_most": 2}, "shown": True}},
            {"sprite": "cat", "costume": "walk-1", "says": {"contains": ["a", "$b"]}, "asks": {"any": True}},
            {"sprite": "cat", "costume": {"changes": True}, "near": {"of": "mouse", "within": 10}},
            {"sprite": "cat", "costume": {"changes": {"at_least": 2}}, "near": {"of": [1, 2], "within": 10}},
            {"any": [{"variable": "score", "is": [1, "one"]}, {"list": "names", "length": 2, "contains": "Ana"}]},
            {"then": [{"sent": "go", "times": 2}, {"sound": "any"}, {"backdrop": "sea"}]},
            {"then": [{"sprite": "any", "says": {"any": True}}, {"stopped": True}], "within": 2},
            {"never": {"not": {"stopped": True}}},
            {"always": {"limit": "none"}},
            {"draws": {"shape": "star", "tolerance": 0.2, "closed": True}},
            {"draws": {"like": [[0, 0], [10, 0]]}},
            {"sprite": "cat", "speed": 3, "speed_x": {"at_least": 1}, "speed_y": {"at_most": -1}},
            {"variable": "score", "per_second": {"is": -1, "within": 0.2}, "goes": "up"},
            {"variable": "score", "goes": 5},
            {"variable": "score", "goes": {"at_most": -1}},
            {"values": {"sprite": "cat", "take": "x", "when": {"y": {"at_least": 100}}}, "different": {"at_least": 3}},
            {"values": {"variable": "time"}, "steps": -1, "each": {"at_least": 0}, "apart": 1},
            {"seen": {"sprite": "cat", "touches": "edge"}, "times": {"at_least": 2}},
        ]
    },
}


def told(model: Any, value: Any) -> list[tuple[tuple[str | int, ...], str]]:
    found = validate(model, value)
    assert isinstance(found, list), found
    return [(each.where, f"{each.what.told(untranslated)} {each.remedy.told(untranslated)}") for each in found]


def test_every_word_of_the_language_is_read():
    rule = validate(StageRunCheck, WHOLE)
    assert isinstance(rule, StageRunCheck), rule
    written = rule.model_dump(mode="json", exclude_none=True)
    assert validate(StageRunCheck, written) == rule
    assert written["see"]["all"][0]["ever"]["x"] == {"is": 3}
    assert written["do"][2]["press"] == "7"


WRONG_RUNS: dict[str, tuple[dict[str, Any], tuple[str | int, ...], str]] = {
    "nothing to see": ({}, ("see",), "“see” is missing. Add “see”."),
    "an unknown sight": (
        {"see": {"evr": {}}},
        ("see",),
        "It isn't said what has to be seen here. Write one of: sprite, variable",
    ),
    "an unknown sight inside": (
        {"see": {"ever": {"cat": 1}}},
        ("see", "ever"),
        "It isn't said what has to be seen here.",
    ),
    "a sprite of which nothing is asked": (
        {"see": {"sprite": "cat"}},
        ("see",),
        "Nothing is asked here. Write at least one of: which, x",
    ),
    "an unknown word of a sprite": (
        {"see": {"sprite": "cat", "says": {"containz": "a"}}},
        ("see", "says", "containz"),
        "“containz” isn't known here.",
    ),
    "more than words of any sprite": (
        {"see": {"sprite": "any", "says": {"any": True}, "x": 3}},
        ("see",),
        "Of any sprite only words can be asked: says, asks. Say which sprite it is, or take away: x.",
    ),
    "a number that is none": ({"see": {"sprite": "cat", "x": {"is": "left"}}}, ("see", "x", "is"), "“is” has to be "),
    "within without is": (
        {"see": {"sprite": "cat", "x": {"within": 3}}},
        ("see", "x"),
        "“within” says how far from “is” still counts",
    ),
    "two sights in one": (
        {"see": {"variable": "score", "is": 1, "shown": True}},
        ("see", "shown"),
        "“shown” isn't known here.",
    ),
    "then of one": (
        {"see": {"then": [{"stopped": True}]}},
        ("see", "then"),
        "Entries of “then”: 1. Give it at least 2.",
    ),
    "an unknown shape": (
        {"see": {"draws": {"shape": "heart"}}},
        ("see", "draws", "shape"),
        "The value of “shape” isn't one of those",
    ),
    "shape and like": (
        {"see": {"draws": {"shape": "star", "like": [[0, 0], [1, 1]]}}},
        ("see", "draws"),
        "A drawing has either shape or like.",
    ),
    "values that nothing is asked of": (
        {"see": {"values": {"variable": "score"}}},
        ("see",),
        "Nothing is asked here. Write at least one of: different, each, steps.",
    ),
    "values of nobody": (
        {"see": {"values": {"take": "x"}, "each": 1}},
        ("see", "values"),
        "It isn't said whose values. Write one of: sprite, variable.",
    ),
    "steering nowhere": (
        {"see": {"stopped": True}, "do": [{"steer": "cat"}]},
        ("do", 0),
        "A sprite is steered either to others or away from them. Write one of: to, from.",
    ),
    "an unknown step": (
        {"see": {"stopped": True}, "do": [{"jump": 1}]},
        ("do", 0),
        "It isn't said what is done here. Write one of: wait, press",
    ),
    "an unknown key": (
        {"see": {"stopped": True}, "do": [{"press": "F1"}]},
        ("do", 0, "press"),
        "There is no key “F1”.",
    ),
    "an unknown start": (
        {"see": {"stopped": True}, "start": "button"},
        ("start",),
        "The value of “start” isn't one of those that are known. Write one of: flag, nothing.",
    ),
    "too long": (
        {"see": {"stopped": True}, "seconds": 1000},
        ("seconds",),
        "The number of “seconds” is too small or too large. Write at most 180",
    ),
}


@pytest.mark.parametrize(("rule", "where", "said"), WRONG_RUNS.values(), ids=WRONG_RUNS.keys())
def test_a_wrong_run_check_is_told_in_one_sentence(rule: dict[str, Any], where: tuple[str | int, ...], said: str):
    ((place, sentence),) = told(StageRunCheck, rule)
    assert place == where
    assert sentence.startswith(said)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ({"uses": {"block": "mov", "at_least": 1}}, "“mov” isn't a block of the stage. Do you mean one of these: move"),
        ({"uses": {"block": "move"}}, "This rule says neither at_least nor at_most."),
        ({"uses": {"block": "move", "at_least": 1}, "receives": "go"}, "Exactly one rule is expected here."),
        ({"starts": {"hat": "when_flag", "at_least": 1}}, "“with” is missing."),
    ],
)
def test_a_wrong_read_check_is_told(rule: dict[str, Any], said: str):
    assert told(StageReadCheck, rule)[0][1].startswith(said)


ACTIVITY: dict[str, Any] = {
    "kind": "blocks",
    "minutes": 10,
    "concepts": ["events"],
    "world": {"kind": "stage"},
    "checks": [{"id": "ends", "run": {"see": {"stopped": True}}}],
}


def test_without_a_toolbox_everything_is_offered():
    activity = validate(StageActivity, ACTIVITY)
    assert isinstance(activity, StageActivity)
    assert (activity.world.library, activity.world.paint) == (True, True)
    assert activity.offers("pen_down")


def test_a_category_offers_its_blocks():
    activity = validate(StageActivity, {**ACTIVITY, "toolbox": ["motion", "say"]})
    assert isinstance(activity, StageActivity)
    assert [word for word in ("move", "say", "think", "wait") if activity.offers(word)] == ["move", "say"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"toolbox": ["moton"]}, "“moton” isn't a block of the stage. Do you mean one of these: motion"),
        ({"concepts": ["magic"]}, "The value of “concepts” isn't one of those that are known."),
        ({"world": {"kind": "stage", "maps": []}}, "“maps” isn't known here."),
        (
            {"findings": [{"id": "a", "when": {"run": {"failed": "begins"}}}]},
            "The finding “a” speaks of “begins”, which isn't a check that runs.",
        ),
        ({"findings": [{"id": "a", "when": {"run": {"note": "lost"}}}]}, "The value of “note” isn't one of those"),
        ({"findings": [{"id": "a", "when": {}}]}, "This finding would match every wrong attempt."),
    ],
)
def test_a_wrong_activity_is_told(change: dict[str, Any], said: str):
    assert told(StageActivity, {**ACTIVITY, **change})[0][1].startswith(said)
