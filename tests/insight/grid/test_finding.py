from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.insight.grid.facts import GridFacts, read_facts
from cluboteca.insight.grid.finding import find_finding, matches
from cluboteca.packformat.grid.check import GridFinding, RunCondition
from cluboteca.packformat.grid.outline import read_outline

FACTS = {
    "map": 1,
    "ended": "crashed",
    "at": [3, 1],
    "facing": "east",
    "at_goal": False,
    "passed_goal": True,
    "distance_to_goal": 2,
    "blocked_by": "fir",
    "left": {"apple": 0, "egg": 2},
    "collected": {"apple": 3},
    "watered": 0,
    "dry": 1,
    "nothing_here": 2,
    "executed": 12,
}


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ({"ended": "crashed"}, True),
        ({"ended": "done"}, False),
        ({"at_goal": False, "passed_goal": True}, True),
        ({"at_goal": False, "passed_goal": False}, False),
        ({"distance_to_goal": 2}, True),
        ({"at": (3, 1), "facing": "east"}, True),
        ({"at": (1, 3)}, False),
        ({"blocked_by": "fir"}, True),
        ({"blocked_by": "edge"}, False),
        ({"nothing_here": 2}, True),
        ({"nothing_here": 1}, False),
        ({"nothing_here": {"at_least": 1}}, True),
        ({"nothing_here": {"at_least": 3}}, False),
        ({"left_any": True}, True),
        ({"left_any": False}, False),
        ({"dry_any": True}, True),
        ({"map": 1}, True),
        ({"map": 0}, False),
    ],
)
def test_a_condition_is_held_against_the_facts(condition: dict[str, Any], holds: bool):
    assert matches(RunCondition.model_validate(condition), read_facts(FACTS)) is holds


@pytest.mark.parametrize("name", ["ended", "at", "facing", "at_goal", "passed_goal", "distance_to_goal", "blocked_by"])
def test_a_fact_that_is_absent_is_never_as_a_finding_says(name: str):
    wanted: dict[str, Any] = {
        "ended": "crashed",
        "at": (3, 1),
        "facing": "east",
        "at_goal": False,
        "passed_goal": True,
        "distance_to_goal": 2,
        "blocked_by": "fir",
    }
    known = {key: value for key, value in FACTS.items() if key != name}
    assert not matches(RunCondition.model_validate({name: wanted[name]}), read_facts(known))


def test_what_a_fact_should_not_be_is_not_known():
    facts = read_facts(
        {"ended": "exploded", "at": [1, 2, 3], "executed": -1, "left": {"gold": 1}, "at_goal": "maybe", "dry": 1}
    )
    assert facts == GridFacts(dry=1)


@pytest.mark.parametrize("facts", [None, [], "x", 7, {"__proto__": {}}])
def test_facts_of_any_shape_are_read(facts: object):
    assert read_facts(facts) == GridFacts()


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*FACTS, "x"]), inner, max_size=5),
)


@given(junk)
def test_any_facts_are_read(facts: object):
    assert isinstance(read_facts(facts), GridFacts)


def test_the_first_finding_of_which_everything_holds_is_found():
    findings = [
        GridFinding.model_validate({"id": name, "when": when})
        for name, when in {
            "no_loop_and_short": {
                "run": {"distance_to_goal": 1},
                "read": ({"uses": {"block": "repeat", "at_most": 0}},),
            },
            "no_loop": {"run": {"ended": "crashed"}, "read": ({"uses": {"block": "repeat", "at_most": 0}},)},
            "crashed": {"run": {"ended": "crashed"}},
        }.items()
    ]
    facts = read_facts(FACTS)
    without, with_loop = read_outline(["move"]), read_outline([{"repeat": {"times": 2, "do": ["move"]}}])
    assert [getattr(find_finding(findings, program, facts), "id", None) for program in (without, with_loop)] == [
        "no_loop",
        "crashed",
    ]
    assert find_finding(findings, without, GridFacts()) is None
