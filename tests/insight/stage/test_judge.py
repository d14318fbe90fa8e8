"""Judging a press of "Check" on the stage: findings, notes, and what a child is told to try."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.insight.facts import read_facts
from cluboteca.insight.judge import Judgement, judge
from cluboteca.insight.stage.facts import StageFacts
from cluboteca.insight.work import UnreadableWork
from cluboteca.packformat.grid.outline import read_outline
from cluboteca.packformat.grid.work import write_work
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.stage.activity import StageActivity
from cluboteca.packformat.stage.outline import StageProgram, read_stage
from cluboteca.packformat.stage.work import Naming, write_stage_work
from cluboteca.packformat.text import ProjectText
from tests.small_stage import LIBRARY

ACTIVITY = StageActivity.model_validate_json(
    json.dumps(
        {
            "kind": "blocks",
            "minutes": 5,
            "concepts": ["events"],
            "world": {"kind": "stage"},
            "checks": [
                {"id": "speaks", "run": {"see": {"sprite": "cat", "says": {"any": True}}}},
                {"id": "walks", "run": {"see": {"sprite": "cat", "moved": {"at_least": 5}}}},
                {"id": "loop", "read": {"uses": {"block": "repeat", "at_least": 1}}},
            ],
            "findings": [
                {"id": "too_much", "when": {"run": {"limit": "clones"}}},
                {"id": "only_walks", "when": {"run": {"failed": ["speaks"], "passed": "walks"}}},
                {"id": "gone", "when": {"run": {"note": "missing_sprite"}}},
            ],
        }
    )
)
WORDS = {"message": "Try.", "misunderstanding": "Believes.", "question": "What?"}
TEXTS = ProjectText.model_validate_json(
    json.dumps(
        {
            "title": "Cat",
            "goal": "Go.",
            "hints": ["1", "2", "3"],
            "steps": [],
            "checks": {
                id: {"passed": f"{id}: yes.", "failed": f"{id}: not yet."} for id in ("speaks", "walks", "loop")
            },
            "findings": {id: {**WORDS, "message": f"{id}!"} for id in ("too_much", "only_walks", "gone")},
        }
    )
)


def make_work(*blocks: Any) -> dict[str, Any]:
    cat = {"library": "cat", "costumes": ["walk-1"], "scripts": [["when_flag", *blocks]]}
    program = read_stage({"backdrops": ["meadow"], "sprites": {"cat": cat}})
    assert isinstance(program, StageProgram)
    return write_stage_work(program, Naming("en", {}, LIBRARY))


LOOP = make_work({"repeat": {"times": 3, "do": [{"move": 10}, {"say": "Hi"}]}})


def press(work: object = LOOP, facts: Any = None, *, speaks: bool = True, walks: bool = True) -> Judgement:
    return judge(
        activity=ACTIVITY,
        texts=TEXTS,
        work=work,
        results={"speaks": speaks, "walks": walks},
        facts=facts,
        translate=untranslated,
    )


def note(kind: str, check: str = "walks", **more: str) -> dict[str, Any]:
    return {"world": "stage", "failed": [check], "notes": [{"kind": kind, "check": check, **more}], "limits": []}


def test_all_checks_passed_is_solved():
    judgement = press(json.dumps(LOOP).encode())
    assert judgement.is_solved
    assert [answer.message for answer in judgement.checks] == ["speaks: yes.", "walks: yes.", "loop: yes."]


def test_a_solved_project_is_told_nothing_whatever_was_noticed():
    assert press(facts=note("other_start", key="space")).next_try is None


def test_reading_checks_are_judged_here():
    judgement = press(make_work({"move": 10}))
    assert [answer.passed for answer in judgement.checks] == [True, True, False]
    assert judgement.next_try == "loop: not yet."


def test_a_finding_is_told_by_what_failed_and_passed():
    assert press(speaks=False).finding == "only_walks"
    assert press(speaks=False, walks=False).finding is None


def test_a_finding_is_told_by_a_note_or_a_limit():
    assert press(facts=note("missing_sprite", sprite="Cat"), walks=False).finding == "gone"
    assert press(facts={"world": "stage", "limits": ["clones"]}, walks=False).finding == "too_much"


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (note("other_start", key="space"), "It works when you press the space key!"),
        (note("other_start", key="k"), "It works when you press the key K!"),
        (note("other_start", key="flag"), "With the green flag it works!"),
        (note("other_start", sprite="Cat"), "It works when you click on “Cat”!"),
        (note("other_start", sprite=""), "It works when you click on the stage!"),
        (note("renamed", sprite="Tom"), "I looked at your sprite “Tom”."),
        (note("renamed", variable="x {y}"), "I found your variable “x {y}”"),
        (note("second_start"), "At the second start it works!"),
        (note("limit"), "It begins well, and then it becomes too much"),
        ({"world": "stage", "limits": ["endless"]}, "It begins well, and then it becomes too much"),
    ],
)
def test_without_a_finding_a_note_says_what_to_try(facts: Any, told: str):
    judgement = press(facts=facts, walks=False)
    assert judgement.finding is None
    assert judgement.next_try is not None
    assert judgement.next_try.startswith(told)


def test_a_note_of_a_check_that_passed_says_nothing():
    assert press(facts=note("second_start", "speaks"), walks=False).next_try == "walks: not yet."


def test_the_note_that_matters_most_is_told():
    facts = note("other_start", key="a")
    facts["notes"].append({"kind": "second_start", "check": "walks"})
    assert str(press(facts=facts, walks=False).next_try).startswith("At the second start")


@pytest.mark.parametrize(
    "facts", [None, [], {"world": "stage", "notes": "x", "limits": [3, "clowns"], "failed": {}}, {"ended": "done"}]
)
def test_facts_that_make_no_sense_are_not_known(facts: Any):
    assert press(facts=facts, walks=False).next_try == "walks: not yet."


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["notes", "limits", "failed", "kind", "check", "seconds", "key"]), inner, max_size=4
            )
        ),
    )
)
def test_any_facts_are_read(value: Any):
    facts = read_facts({**value, "world": "stage"} if isinstance(value, dict) else value)
    json.dumps(facts.model_dump(mode="json", exclude_none=True))


def test_facts_are_kept_as_they_were_sent():
    sent = {**note("renamed", variable="points"), "seconds": 12.5}
    facts = read_facts(sent)
    assert isinstance(facts, StageFacts)
    assert facts.model_dump(mode="json", exclude_none=True) == sent


@pytest.mark.parametrize("work", [b"", b"{}", write_work(read_outline(["move"])), None])
def test_a_work_of_another_world_is_unreadable(work: object):
    with pytest.raises(UnreadableWork):
        press(work)
