"""The cast of a Scratch activity: what is read, and what the browser is given."""

from pathlib import Path
from typing import Any

import pytest

from cluboteca.packformat.scratch.cast import ScratchCast, SpriteMember, VariableMember, add_pictures
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.validation import validate

CHECKS = Path(__file__).resolve().parents[3] / "frontend" / "scratch-frame" / "checks"

WHOLE: dict[str, Any] = {
    "sprites": {
        "bowl": {"named": ["Bowl", "Castron"], "moves_with": ["left", "right"], "touches": ["apple", "edge"]},
        "apple": {"falls": True, "comes_anywhere": True, "makes_clones": True},
        "cloud": {"moves_with": "mouse", "moves": True, "rises": True, "stays": True, "clicked": True},
        "ana": {"says": True, "asks": True, "draws": True},
    },
    "variables": {
        "points": {"named": ["$points"], "up_when": {"touch": ["apple", "bowl"]}, "shown": True, "starts_at": 0},
        "time": {"counts_down": True, "down_when": {"touch": ["apple", "edge"]}},
        "ticks": {"counts_up": True},
    },
    "lists": {"names": {"named": ["Names"]}},
    "messages": {"go": {}},
}


def test_every_word_of_a_cast_is_read():
    cast = validate(ScratchCast, WHOLE)
    assert isinstance(cast, ScratchCast), cast
    assert validate(ScratchCast, cast.model_dump(mode="json", exclude_none=True)) == cast


@pytest.mark.parametrize(
    ("cast", "where"),
    [
        ({"sprites": {"bowl": {"jumps": True}}}, ("sprites", "bowl", "jumps")),
        ({"sprites": {"bowl": {"moves_with": ["shift"]}}}, ("sprites", "bowl", "moves_with", 0)),
        ({"sprites": {"bowl": {"falls": False}}}, ("sprites", "bowl", "falls")),
        ({"variables": {"points": {"up_when": {"touch": ["apple"]}}}}, ("variables", "points", "up_when", "touch", 1)),
        ({"heroes": {}}, ("heroes",)),
    ],
    ids=["no evidence", "no key", "not true", "one alone", "no section"],
)
def test_a_mistake_in_a_cast_is_told_in_its_place(cast: dict[str, Any], where: tuple[str | int, ...]):
    problems = validate(ScratchCast, cast)
    assert isinstance(problems, list)
    assert problems[0].where == where
    assert problems[0].what.told(untranslated)


def test_a_sprite_of_the_starter_is_known_by_its_pictures():
    project = {
        "targets": [
            {"isStage": True, "name": "Stage", "costumes": [{"assetId": "0"}]},
            {"isStage": False, "name": "CASTRON", "costumes": [{"assetId": "1"}, {"assetId": "2"}]},
        ]
    }
    cast = {"sprites": {"bowl": {"named": ["Bowl", "Castron"]}, "apple": {"named": ["Apple"]}}, "lists": {}}
    assert add_pictures(cast, project) == {
        "sprites": {"bowl": {"named": ["Bowl", "Castron"], "pictures": ["1", "2"]}, "apple": {"named": ["Apple"]}},
        "lists": {},
    }


@pytest.mark.parametrize("member", [SpriteMember, VariableMember])
def test_the_words_of_a_cast_are_those_of_the_checks_in_the_browser(member: type[SpriteMember]):
    question = (CHECKS / "question.ts").read_text(encoding="utf-8")
    reader = (CHECKS / "read-cast.ts").read_text(encoding="utf-8")
    for word in member.model_fields:
        assert f"  {word}?:" in question
        assert f"'{word}'" in reader


def test_the_sections_are_those_of_the_browser():
    reader = (CHECKS / "read-cast.ts").read_text(encoding="utf-8")
    assert all(f"'{section}'" in reader for section in ScratchCast.model_fields)
