"""What is believed of what the browser saw in a Scratch project."""

from typing import Any

import pytest

from cluboteca.insight.scratch_project.facts import MAX_ROLES, read_facts


def test_who_was_taken_for_whom_is_kept() -> None:
    cast = {"sprites": {"bowl": "Castron", "pear": None}, "variables": {"points": "p"}}
    assert read_facts({"cast": cast}).cast.model_dump() == cast


@pytest.mark.parametrize("cast", [None, 7, "bowl", [], {"sprites": "bowl", "variables": [1]}, {"sprites": {"bowl": 7}}])
def test_a_cast_that_is_none_is_not_known(cast: Any) -> None:
    facts = read_facts({"failed": ["falls"], "cast": cast})
    assert facts.failed == ("falls",)
    assert facts.cast.model_dump() == {"sprites": {}, "variables": {}}


def test_a_cast_is_limited_in_size() -> None:
    many = {f"role{number}": "Castron" for number in range(100)}
    cast = read_facts({"cast": {"sprites": {"bowl": "a" * 101, **many}, "variables": {"v" * 101: "points"}}}).cast
    assert len(cast.sprites) == MAX_ROLES
    assert "bowl" not in cast.sprites
    assert cast.variables == {}
