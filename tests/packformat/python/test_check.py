"""What checks and findings in Python may say."""

import json
from typing import Any

import pytest

from cluboteca.packformat.python.activity import PythonActivity
from cluboteca.packformat.python.check import PythonCalls
from cluboteca.packformat.python.text_name import fill_names, list_text_names
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.validation import validate

GOOD = {"id": "ends", "run": {"ends": {}}}


def make(*checks: Any, **more: Any) -> PythonActivity | list[str]:
    definition = {
        "kind": "python",
        "minutes": 5,
        "concepts": ["output"],
        "world": {"kind": "python"},
        "checks": list(checks) or [GOOD],
        **more,
    }
    found = validate(PythonActivity, json.loads(json.dumps(definition)))
    if isinstance(found, PythonActivity):
        return found
    return [f"{problem.where}: {problem.what.told(untranslated)}" for problem in found]


@pytest.mark.parametrize(
    "run",
    [
        {"outputs": {"has": ["a"], "given": ["1", ""], "seed": 3}},
        {"outputs": {"text": "", "compare": "exact"}},
        {"returns": {"call": "f(1)", "value": "{1: 2}"}},
        {"variable": {"name": "{score}", "value": "3"}},
        {"draws": {"shape": "square", "width": {"at_least": 20}, "colours": 3}},
        {"draws": {"like": [[0, 0], [50, 0], [50, 50.5]], "closed": True}},
        {"draws": {"lines": {"at_least": 1, "at_most": 5_000}, "turtle": {"at": [0, -20.5], "within": 2}}},
        {"asks": {"at_most": 0}},
        {"ends": {}},
        {"stage": {"see": {"sprite": "cat", "says": {"any": True}}}},
    ],
)
def test_these_checks_can_be_written(run: dict[str, Any]):
    assert isinstance(make({"id": "one", "run": run}), PythonActivity)


@pytest.mark.parametrize(
    ("run", "told"),
    [
        ({}, "Exactly one rule is expected here."),
        ({"ends": {}, "asks": {"at_least": 1}}, "Exactly one rule is expected here."),
        ({"outputs": {"given": ["1"]}}, "It isn't said what has to be printed."),
        ({"outputs": {"has": [12]}}, "“has” has to be text."),
        ({"outputs": {"has": [""]}}, "“has” is empty."),
        ({"outputs": {"has": ["a"], "compare": "roughly"}}, "The value of “compare” isn't one of those"),
        ({"outputs": {"has": ["a"], "given": ["1"] * 61}}, "Entries of “given”: 61."),
        ({"returns": {"call": "f()"}}, "“value” is missing."),
        ({"returns": {"call": "f()", "value": 5}}, "“value” has to be text."),
        ({"variable": {"name": "two words", "value": "1"}}, "“two words” can't be a name in Python."),
        ({"variable": {"name": "class", "value": "1"}}, "“class” can't be a name in Python."),
        ({"draws": {"given": []}}, "It isn't said what has to be drawn."),
        ({"draws": {"tolerance": 0.2}}, "It isn't said what has to be drawn."),
        ({"draws": {"shape": "square", "like": "solution"}}, "A drawing has either shape or like."),
        ({"draws": {"lines": {}}}, "It isn't said how many lines there are."),
        ({"asks": {}}, "This rule says neither at_least nor at_most."),
        ({"ends": {"soon": True}}, "“soon” isn't known here."),
        ({"stage": {}}, "“see” is missing."),
    ],
)
def test_a_check_that_cannot_be_is_told(run: dict[str, Any], told: str):
    found = make({"id": "one", "run": run})
    assert isinstance(found, list)
    assert told in found[0]


@pytest.mark.parametrize(
    ("read", "told"),
    [
        ({"uses": {"construct": "for_loop"}}, "This rule says neither at_least nor at_most."),
        ({"defines": {"parameters": 1}}, "“function” is missing."),
        ({"calls": {"name": "a.b"}}, "“a.b” can't be a name in Python."),
        ({"at_most_lines": {"count": 0}}, "The number of “count” is too small or too large."),
        ({"nested": {"outer": "for_loop", "inner": "loop"}}, "The value of “inner” isn't one of those"),
    ],
)
def test_a_reading_check_that_cannot_be_is_told(read: dict[str, Any], told: str):
    found = make({"id": "one", "read": read})
    assert isinstance(found, list)
    assert told in found[0]


def test_a_finding_takes_one_error_or_limit_or_several():
    one = {"id": "a", "when": {"run": {"error": "TypeError", "limit": "output"}}}
    several = {
        "id": "b",
        "when": {"run": {"error": ["SyntaxError", "IndentationError"], "limit": ["output", "endless"]}},
    }
    activity = make(findings=[one, several])
    assert isinstance(activity, PythonActivity)
    first, second = (finding.when.run for finding in activity.findings)
    assert first is not None
    assert second is not None
    assert (first.error, first.limit) == (("TypeError",), ("output",))
    assert second.limit == ("output", "endless")


@pytest.mark.parametrize(
    "when", [{"error": "a type"}, {"error": []}, {"limit": "clones"}, {"note": "second_start"}, {}]
)
def test_a_finding_that_can_never_hold_is_refused(when: dict[str, Any]):
    assert isinstance(make(findings=[{"id": "a", "when": {"run": when}}]), list)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"words": ["print", "print"]}, "“print” stands twice."),
        ({"toolbox": ["move"]}, "“toolbox” isn't known here."),
        ({"picture": "A Cat"}, "The value of “picture” isn't written as it has to be."),
        ({"checks": [GOOD, GOOD]}, "“ends” stands twice."),
    ],
)
def test_an_activity_that_cannot_be_is_told(more: dict[str, Any], told: str):
    found = make(**more)
    assert isinstance(found, list)
    assert told in found[0]


@pytest.mark.parametrize(
    ("bounds", "counts"), [({}, {1, 2, 3}), ({"at_least": 2}, {2, 3}), ({"at_most": 1}, {0, 1}), ({"at_most": 0}, {0})]
)
def test_a_call_is_asked_for_once_unless_it_is_said_how_often(bounds: dict[str, int], counts: set[int]):
    rule = PythonCalls(name="print", **bounds)
    assert {count for count in range(4) if rule.holds(count)} == counts


def test_names_are_found_wherever_checks_and_findings_speak():
    activity = make(
        {"id": "a", "run": {"outputs": {"given": ["{pears}"], "has": ["{hello}, Ana"]}}},
        {"id": "b", "read": {"defines": {"function": "{price}"}}},
        {"id": "c", "run": {"stage": {"see": {"sprite": "cat", "says": {"contains": "$caught"}}}}},
        findings=[{"id": "d", "when": {"read": [{"calls": {"name": "{draw}"}}]}}],
    )
    assert isinstance(activity, PythonActivity)
    assert list_text_names(activity) == {"pears", "hello", "price", "caught", "draw"}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{hello} Ana", "Bună Ana"),
        ("{x,}", "{x,}"),
        ("{1: 2}", "{1: 2}"),
        ("{nothing}", "{nothing}"),
        ("{{hello}}", "{Bună}"),
    ],
)
def test_a_name_is_filled_in_and_all_else_stays(text: str, filled: str):
    assert fill_names(text, {"hello": "Bună"}) == filled
