"""Judging a press of "Check" in Python: findings, notes, errors, and what a child is told to try."""

import json
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.insight.facts import read_facts
from cluboteca.insight.judge import Judgement, judge
from cluboteca.insight.python_project.facts import PythonFacts
from cluboteca.insight.work import UnreadableWork
from cluboteca.packformat.grid.outline import read_outline
from cluboteca.packformat.grid.work import write_work
from cluboteca.packformat.python.activity import PythonActivity
from cluboteca.packformat.python.check import LimitKind, NoteKind
from cluboteca.packformat.python.work import write_python_work
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.text import ProjectText
from tests.insight.stage.test_judge import LOOP as STAGE_WORK

ACTIVITY = PythonActivity.model_validate_json(
    json.dumps(
        {
            "kind": "python",
            "minutes": 5,
            "concepts": ["output"],
            "world": {"kind": "python"},
            "checks": [
                {"id": "sum", "run": {"returns": {"call": "{sum}(2, 3)", "value": "5"}}},
                {"id": "shows", "run": {"outputs": {"has": ["5"]}}},
                {"id": "own", "read": {"defines": {"function": "{sum}", "parameters": 2}}},
            ],
            "findings": [
                {"id": "no_int", "when": {"run": {"error": ["TypeError", "ValueError"]}}},
                {"id": "endless", "when": {"run": {"limit": "endless"}}},
                {"id": "only_shows", "when": {"run": {"failed": "sum", "passed": ["shows"]}}},
                {"id": "prints", "when": {"run": {"note": "printed_not_returned"}}},
            ],
        }
    )
)
IDS = ("no_int", "endless", "only_shows", "prints")
TEXTS = ProjectText.model_validate_json(
    json.dumps(
        {
            "title": "Suma",
            "goal": "Adună.",
            "hints": ["1", "2", "3"],
            "steps": [],
            "checks": {id: {"passed": f"{id}: yes.", "failed": f"{id}: not yet."} for id in ("sum", "shows", "own")},
            "findings": {id: {"message": f"{id}!", "misunderstanding": "Crede.", "question": "Ce?"} for id in IDS},
            "names": {"sum": "suma"},
        }
    )
)
RIGHT = write_python_work("def suma(a, b):\n    return a + b\n\nprint(suma(2, 3))\n")


def press(facts: Any = None, *, work: object = RIGHT, total: bool = False, shows: bool = False) -> Judgement:
    return judge(
        activity=ACTIVITY,
        texts=TEXTS,
        work=work,
        results={"sum": total, "shows": shows},
        facts=facts,
        translate=untranslated,
    )


def note(kind: str, check: str = "sum", **more: Any) -> dict[str, Any]:
    return {
        "world": "python",
        "failed": [check],
        "error": None,
        "limits": [],
        "notes": [{"kind": kind, "check": check, **more}],
    }


def test_all_checks_passed_is_solved():
    judgement = press(work=json.dumps(RIGHT).encode(), total=True, shows=True)
    assert judgement.is_solved
    assert [answer.message for answer in judgement.checks] == ["sum: yes.", "shows: yes.", "own: yes."]


def test_a_solved_program_is_told_nothing_whatever_was_noticed():
    assert press(note("renamed", name="x"), total=True, shows=True).next_try is None


def test_reading_checks_speak_of_names_of_the_language():
    judgement = press(work=write_python_work("def sum(a, b):\n    return 5\n"), total=True, shows=True)
    assert [answer.passed for answer in judgement.checks] == [True, True, False]
    assert judgement.next_try == "own: not yet."


@pytest.mark.parametrize(
    ("facts", "shows", "finding"),
    [
        ({"world": "python", "error": {"type": "ValueError", "line": 2, "message": "…"}}, False, "no_int"),
        ({"world": "python", "error": {"type": "NameError", "line": 2, "message": "…"}}, False, None),
        ({"world": "python", "limits": ["endless"]}, False, "endless"),
        ({"world": "python"}, True, "only_shows"),
        (note("printed_not_returned", name="suma"), False, "prints"),
        (note("almost", "shows"), False, None),
    ],
)
def test_a_finding_is_told_by_errors_limits_checks_and_notes(facts: Any, shows: bool, finding: str | None):
    judgement = press(facts, shows=shows)
    assert judgement.finding == finding
    if finding:
        assert judgement.next_try == f"{finding}!"


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"world": "python", "error": {"type": "NameError", "line": 3}}, "Your program stops with an error in line 3."),
        ({"world": "python", "error": {"type": "NameError"}}, "Your program stops with an error. Read"),
        ({"world": "python", "limits": ["output"]}, "Your program prints and prints"),
        ({"world": "python", "limits": ["drawing"]}, "Your program draws and draws"),
        ({"world": "python", "limits": ["steps"]}, "Your program takes more steps"),
        (note("renamed", name="x {y}"), "The value is right, in your variable “x {y}”."),
        (note("asked_more"), "I gave all the answers that were needed"),
        (note("missing_function", name="suma"), "I looked for your function “suma” and didn't find it."),
        (note("missing_sprite", name="Pisică"), "A sprite that is needed isn't on the stage."),
        (note("almost"), "So nearly!"),
    ],
)
def test_without_a_finding_the_child_is_told_what_works_and_what_to_try(facts: Any, told: str):
    judgement = press(facts)
    assert judgement.finding is None
    assert judgement.next_try is not None
    assert judgement.next_try.startswith(told)


def test_every_note_and_limit_has_its_words():
    told = {press(note(kind, name="f")).next_try for kind in get_args(NoteKind)}
    assert len(told) == len(get_args(NoteKind))
    assert "sum: not yet." not in told
    for kind in get_args(LimitKind):
        assert press({"world": "python", "limits": [kind]}).next_try != "sum: not yet."


def test_a_note_of_a_check_that_passed_says_nothing():
    assert (
        press(note("almost", "shows"), shows=True, total=True, work=write_python_work("x = 1")).next_try
        == "own: not yet."
    )


def test_an_error_comes_before_a_note_and_what_keeps_most_from_working_comes_first():
    facts = note("almost")
    facts["notes"].append({"kind": "missing_function", "check": "sum", "name": "suma"})
    assert str(press(facts).next_try).startswith("I looked for your function")
    facts["error"] = {"type": "NameError", "line": 1, "message": "x"}
    assert str(press(facts).next_try).startswith("Your program stops")


@pytest.mark.parametrize(
    "facts",
    [
        None,
        [],
        {"world": "python", "notes": "x", "limits": [3, "clowns", []], "failed": {}, "error": []},
        {"world": "python", "error": {"type": "<b>", "line": 1}},
        {"world": "python", "error": {"type": 3}},
        {"world": "python", "notes": [{"kind": "whispers", "check": "sum"}, {"kind": "almost"}, 5]},
        {"world": "stage", "limits": ["endless"]},
        {"ended": "done"},
    ],
)
def test_facts_that_make_no_sense_are_not_known(facts: Any):
    assert press(facts).next_try == "sum: not yet."


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["notes", "limits", "failed", "kind", "check", "error", "type", "line", "name"]),
                inner,
                max_size=4,
            )
        ),
    )
)
def test_any_facts_are_read(value: Any):
    facts = read_facts({**value, "world": "python"} if isinstance(value, dict) else value)
    json.dumps(facts.model_dump(mode="json", exclude_none=True))


def test_of_what_was_printed_and_of_messages_nothing_is_kept():
    sent = {
        **note("renamed", name="scor"),
        "printed": "Mă cheamă Ana",
        "error": {"type": "NameError", "line": 2, "message": "Ana"},
    }
    facts = read_facts(sent)
    assert isinstance(facts, PythonFacts)
    assert facts.model_dump(mode="json", exclude_none=True) == {
        "world": "python",
        "failed": ["sum"],
        "notes": [{"kind": "renamed", "check": "sum", "name": "scor"}],
        "limits": [],
        "error": {"type": "NameError", "line": 2},
    }


@pytest.mark.parametrize("work", [b"", b"{}", write_work(read_outline(["move"])), STAGE_WORK, None])
def test_a_work_of_another_workspace_is_unreadable(work: object):
    with pytest.raises(UnreadableWork):
        press(work=work)
