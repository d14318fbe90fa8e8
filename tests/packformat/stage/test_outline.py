import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.stage.library import Library
from cluboteca.packformat.stage.outline import StageProgram, needed_names, possible_names, read_stage, words_of
from cluboteca.packformat.stage.program import Block, count_blocks
from cluboteca.packformat.stage.word import WORDS
from cluboteca.packformat.stage.work import Naming, write_stage_work
from tests.small_stage import LIBRARY

NAMING = Naming("ro", {"caught": "Te-am prins!", "score": "puncte"}, LIBRARY)


def stage(*scripts: Any, **more: Any) -> dict[str, Any]:
    """A stage with a cat that has these scripts."""
    return {
        "backdrops": ["meadow"],
        "variables": {"score": {"shown": True}, "speed": {"owner": "cat"}, "depth": {"owner": "dog"}},
        "lists": {"things": {"items": [1, "two"]}},
        "messages": ["go"],
        "sprites": {
            "dog": {"library": "dog", "costumes": ["walk-1"]},
            "cat": {
                "library": "cat",
                "costumes": ["walk-1", {"id": "big", "library": "cat/walk-2", "hue": 40}],
                "sounds": ["meow"],
                "own_blocks": {"jump": {"parameters": {"height": "value", "high": "condition"}}, "rest": {}},
                "scripts": list(scripts),
                **more,
            },
        },
    }


def read(*scripts: Any) -> StageProgram:
    program = read_stage(stage(*scripts))
    assert isinstance(program, StageProgram), program
    return program


def cat(*scripts: Any) -> tuple[tuple[Block, ...], ...]:
    return read(*scripts).targets[2].scripts


def faults(value: object) -> list[tuple[tuple[str | int, ...], str]]:
    found = read_stage(value, ("stage",))
    assert isinstance(found, list), found
    return [(each.where, f"{each.what.told(untranslated)} {each.remedy.told(untranslated)}") for each in found]


def test_a_word_alone_a_word_with_one_part_and_a_word_with_named_parts():
    assert cat(["when_flag", {"move": 10}, {"say_for": {"text": "Hi", "seconds": 2}}]) == (
        (
            Block("when_flag"),
            Block("move", inputs={"STEPS": 10}),
            Block("say_for", inputs={"TEXT": "Hi", "SECONDS": 2}),
        ),
    )


def test_bodies_conditions_and_fields():
    ((_hat, forever),) = cat(
        ["when_flag", {"forever": [{"if_else": {"condition": {"touching": "dog"}, "do": ["bounce"], "else": []}}]}]
    )
    (choice,) = forever.bodies["DO"]
    assert choice.inputs == {"CONDITION": Block("touching", fields={"TARGET": "dog"})}
    assert choice.bodies == {"DO": (Block("bounce"),), "ELSE": ()}


def test_a_reporter_stands_where_a_value_is():
    ((say,),) = cat([{"say": {"add": {"a": {"variable": "score"}, "b": "x"}}}])
    assert say.inputs["TEXT"] == Block(
        "add", inputs={"A": Block("variable", fields={"VARIABLE": "score"}), "B": Block("x")}
    )


def test_own_blocks_are_defined_and_called():
    (define, call) = cat(
        [{"define": "jump"}, {"change_y": {"parameter": "height"}}],
        ["when_flag", {"call": {"own": "jump", "height": 10}}, {"call": "rest"}],
    )
    assert define[0] == Block("define", own="jump")
    assert call[1:] == (Block("call", inputs={"height": "10", "high": None}, own="jump"), Block("call", own="rest"))


def test_a_missing_condition_shows_an_unfinished_program():
    ((_hat, waits, asks),) = cat(["when_flag", "wait_until", {"if": {"do": []}}])
    assert waits.inputs == asks.inputs == {"CONDITION": None}


def test_blocks_are_counted_without_hats_and_without_what_is_typed():
    program = read(["when_flag", {"move": {"add": {"a": 1, "b": 2}}}], [{"say": "Hi"}])
    assert count_blocks(program.targets) == 3
    assert words_of(program) == ["when_flag", "move", "add", "say"]


def test_the_names_that_a_page_needs():
    program = read(["when_flag", {"say": "$caught"}, {"say": "Hi"}])
    assert needed_names(program) == {
        *("caught", "score", "speed", "depth", "things", "go"),
        *("jump", "rest", "height", "high"),
    }
    assert possible_names(program) >= {"cat", "dog", "meadow", "walk-1", "big", "meow"}


WRONG_SCRIPTS: dict[str, tuple[list[Any], tuple[str | int, ...], str]] = {
    "an unknown block": (
        ["when_flag", {"mvoe": 10}],
        (1,),
        "“mvoe” isn't a block of the stage. Do you mean one of these: move",
    ),
    "a number in place of a block": (["when_flag", 3], (1,), "“3” isn't a block of the stage."),
    "a missing part": (
        ["when_flag", {"say_for": {"text": "a"}}],
        (1, "say_for"),
        "The block “say_for” lacks “seconds”. Add “seconds”.",
    ),
    "a missing single part": (["when_flag", "move"], (1,), "The block “move” lacks “steps”."),
    "a missing body": (["when_flag", {"repeat": {"times": 3}}], (1, "repeat"), "The block “repeat” lacks “do”."),
    "an unknown part": (
        ["when_flag", {"say_for": {"text": "a", "secs": 2}}],
        (1, "say_for", "secs"),
        "The block “say_for” has no part “secs”.",
    ),
    "parts without names": (
        ["when_flag", {"say_for": "a"}],
        (1, "say_for"),
        "The parts of the block “say_for” have to be named.",
    ),
    "parts where there are none": (["when_flag", {"bounce": 1}], (1, "bounce"), "The block “bounce” has no parts."),
    "a text in place of a number": (
        ["when_flag", {"move": "ten"}],
        (1, "move"),
        "A number or a block that gives one is expected here.",
    ),
    "true in place of a number": (["when_flag", {"move": True}], (1, "move"), "A number or a block that gives one"),
    "a colour without quotation": (
        ["when_flag", {"pen_colour": "red"}],
        (1, "pen_colour"),
        "A colour is expected here.",
    ),
    "a value in place of a condition": (
        ["when_flag", {"wait_until": "x"}],
        (1, "wait_until"),
        "The block “x” can't stand here.",
    ),
    "an unknown sprite": (
        ["when_flag", {"go_to": "mouse"}, {"point_to": "fox"}],
        (2, "point_to"),
        "“fox” isn't there under sprites. Add it there, or write one of: mouse, dog, cat.",
    ),
    "an unknown variable": (
        ["when_flag", {"show_variable": "points"}],
        (1, "show_variable"),
        "“points” isn't there under variables.",
    ),
    "another sprite's variable": (
        ["when_flag", {"show_variable": "depth"}],
        (1, "show_variable"),
        "“depth” isn't there under variables.",
    ),
    "an unknown message": (
        ["when_flag", {"broadcast": "stop"}],
        (1, "broadcast"),
        "“stop” isn't there under messages. Add it there, or write one of: go.",
    ),
    "an unknown list": (["when_flag", {"list_clear": "all"}], (1, "list_clear"), "“all” isn't there under lists."),
    "an unknown costume": (
        ["when_flag", {"switch_costume": "walk-2"}],
        (1, "switch_costume"),
        "“walk-2” isn't there under costumes.",
    ),
    "an unknown sound": (["when_flag", {"play": "bark"}], (1, "play"), "“bark” isn't there under sounds."),
    "an unknown backdrop": (
        ["when_flag", {"switch_backdrop": "sea"}],
        (1, "switch_backdrop"),
        "“sea” isn't there under backdrops.",
    ),
    "an unknown own block": (["when_flag", {"call": "fly"}], (1, "call"), "“fly” isn't there under own_blocks."),
    "a parameter outside its block": (
        ["when_flag", {"move": {"parameter": "height"}}],
        (1, "move", "parameter"),
        "“height” isn't there under parameters.",
    ),
    "an unknown key": ([{"when_key": "F1"}], (0, "when_key"), "“F1” can't be chosen here. Write one of: space, up"),
    "an unknown choice": (
        ["when_flag", {"stop": "everything"}],
        (1, "stop"),
        "“everything” can't be chosen here. Write one of: all, this, others.",
    ),
    "a hat in the middle": (
        ["when_flag", "when_clicked"],
        (1,),
        "The block “when_clicked” can't stand here. A block that begins a script has to be its first one.",
    ),
    "a block below forever": (["when_flag", {"forever": []}, "bounce"], (2,), "Nothing can hang below “forever”."),
    "a block below a lone reporter": (["answer", "bounce"], (1,), "Nothing can hang below “answer”."),
    "an empty script": ([], (), "A script is expected here: a list of blocks."),
    "a body that is no list": (
        ["when_flag", {"forever": "bounce"}],
        (1, "forever"),
        "A list of blocks is expected here.",
    ),
    "too many blocks": (["when_flag", *["bounce"] * 400], (300,), "This script has too many blocks"),
}


@pytest.mark.parametrize(("script", "where", "told"), WRONG_SCRIPTS.values(), ids=WRONG_SCRIPTS.keys())
def test_a_wrong_script_is_told_in_one_sentence_at_its_place(
    script: list[Any], where: tuple[str | int, ...], told: str
):
    ((place, said),) = faults(stage(script))
    assert place == ("stage", "sprites", "cat", "scripts", 0, *where)
    assert said.startswith(told)


WRONG_STAGES: dict[str, tuple[dict[str, Any], tuple[str | int, ...], str]] = {
    "no backdrop": ({"backdrops": []}, ("stage", "backdrops"), "Entries of “backdrops”: 0. Give it at least 1."),
    "a backdrop twice": ({"backdrops": ["meadow", "meadow"]}, ("stage",), "“meadow” stands twice."),
    "another first backdrop": ({"backdrop": "sea"}, ("stage",), "There is no backdrop “sea”. Write one of: meadow."),
    "an unknown name": ({"sprite": {}}, ("stage", "sprite"), "“sprite” isn't known here."),
    "an owner that isn't there": (
        {"lists": {"a": {"owner": "fox"}}},
        ("stage",),
        "“a” belongs to “fox”, and there is no such sprite.",
    ),
    "an id with a meaning": (
        {"sprites": {"mouse": {"library": "cat", "costumes": ["walk-1"]}}},
        ("stage",),
        "A sprite can't be called “mouse”",
    ),
    "a size beyond all": (
        {"sprites": {"cat": {"library": "cat", "costumes": ["walk-1"], "size": 1000}}},
        ("stage", "sprites", "cat", "size"),
        "The number of “size” is too small or too large.",
    ),
    "a sprite without costumes": (
        {"sprites": {"cat": {"library": "cat", "costumes": []}}},
        ("stage", "sprites", "cat", "costumes"),
        "Entries of “costumes”: 0.",
    ),
    "a costume of nothing": (
        {"sprites": {"cat": {"costumes": ["walk-1"]}}},
        ("stage", "sprites", "cat"),
        "It isn't said of which drawing the costume “walk-1” is.",
    ),
    "another first costume": (
        {"sprites": {"cat": {"library": "cat", "costumes": ["walk-1"], "costume": "sit"}}},
        ("stage", "sprites", "cat"),
        "There is no costume “sit”.",
    ),
}


@pytest.mark.parametrize(("change", "where", "told"), WRONG_STAGES.values(), ids=WRONG_STAGES.keys())
def test_a_wrong_stage_is_told_in_one_sentence_at_its_place(
    change: dict[str, Any], where: tuple[str | int, ...], told: str
):
    ((place, said),) = faults({**stage(), "variables": {}, **change})
    assert place == where
    assert said.startswith(told)


def test_every_wrong_script_is_told():
    assert [where[-2] for where, _told in faults(stage(["hop"], ["when_flag"], ["skip"]))] == [0, 2]


keys = st.sampled_from([*WORDS, "condition", "do", "else", "text", "a", "b", "variable", "own", "$x"])
junk = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats(allow_nan=False) | keys,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=12,
)


@given(st.lists(junk, max_size=4))
def test_any_script_is_read_or_refused_and_nothing_else_happens(script: list[Any]):
    program = read_stage(stage(script))
    if isinstance(program, StageProgram):
        json.dumps(write_stage_work(program, NAMING))


@given(st.dictionaries(st.sampled_from(["backdrops", "sprites", "variables", "lists", "messages", "scripts"]), junk))
def test_any_stage_is_read_or_refused_and_nothing_else_happens(value: dict[str, Any]):
    assert read_stage({**stage(), **value})


def test_nothing_is_known_of_a_library_that_is_not_built():
    assert not Library().is_built
    assert Library().titles_of_costume("cat/walk-1") == {}
