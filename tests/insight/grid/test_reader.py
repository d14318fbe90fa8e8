"""Reading saved works: whatever a browser or a stick brings."""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.insight.grid.reader import MAX_BLOCKS, MAX_BYTES, MAX_DEPTH, read_bytes, read_work
from cluboteca.insight.work import UnreadableWork
from cluboteca.packformat.grid.program import AtGoal, If, Loop, Not, Path, Program, Repeat, Simple
from cluboteca.packformat.grid.work import write_work
from cluboteca.packformat.sentence import untranslated
from tests.programs import programs


def work_of(*tops: object) -> dict[str, Any]:
    blocks = {"blocks": {"languageVersion": 0, "blocks": list(tops)}}
    return {"format": 1, "workspace": "blocks", "world": "grid", "blocks": blocks}


def start(first: object) -> dict[str, Any]:
    return {"type": "village_start", "next": {"block": first}}


def code_of(work: object) -> str:
    with pytest.raises(UnreadableWork) as caught:
        read_bytes(work) if isinstance(work, bytes) else read_work(work)
    assert caught.value.sentence.told(untranslated).endswith(".")
    return caught.value.code


@given(programs)
def test_what_an_outline_writes_is_read_the_same(program: Program):
    assert read_bytes(json.dumps(write_work(program)).encode()) == program


def test_only_what_hangs_below_the_start_hat_is_the_program():
    loose = {"type": "village_pick", "next": {"block": {"type": "village_from_nowhere"}}}
    assert read_work(work_of(loose, start({"type": "village_move"}), start({"type": "village_pick"}))) == (
        Simple("move"),
    )


def test_a_work_without_a_start_hat_is_an_empty_program():
    assert read_work(work_of({"type": "village_move"})) == ()
    assert read_work({"format": 1, "workspace": "blocks", "world": "grid", "blocks": {}}) == ()


def test_missing_conditions_are_seen_as_missing():
    unfinished = {"type": "village_not", "inputs": {"CONDITION": {}}}
    work = work_of(start({"type": "village_until", "inputs": {"CONDITION": {"block": unfinished}}}))
    assert read_work(work) == (Loop("until", Not(None), ()),)
    assert read_work(work_of(start({"type": "village_if"}))) == (If(None, ()),)
    assert read_work(work_of(start({"type": "village_if_else"}))) == (If(None, (), ()),)


def test_a_shadow_block_stands_in_for_a_missing_one():
    condition = {"shadow": {"type": "village_at_goal"}}
    assert read_work(work_of(start({"type": "village_while", "inputs": {"CONDITION": condition}}))) == (
        Loop("while", AtGoal(), ()),
    )


def test_a_whole_number_may_be_written_with_a_point():
    assert read_work(work_of(start({"type": "village_repeat", "fields": {"TIMES": 3.0}}))) == (Repeat(3, ()),)


@pytest.mark.parametrize("times", [0, 100, 1.5, True, "3", None, [3], 1e300])
def test_a_number_of_rounds_that_cannot_be_is_a_bad_field(times: object):
    assert code_of(work_of(start({"type": "village_repeat", "fields": {"TIMES": times}}))) == "bad_field"


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"-Infinity", b"1e999"])
def test_numbers_that_are_none_are_bad_fields(number: bytes):
    work = json.dumps(work_of(start({"type": "village_repeat", "fields": {"TIMES": "?"}}))).encode()
    assert code_of(work.replace(b'"?"', number)) == "bad_field"


@pytest.mark.parametrize("direction", ["back", None, 1, ["left"], {"left": 1}])
def test_a_direction_that_is_none_is_a_bad_field(direction: object):
    path = {"block": {"type": "village_path", "fields": {"DIRECTION": direction}}}
    assert code_of(work_of(start({"type": "village_if", "inputs": {"CONDITION": path}}))) == "bad_field"


@pytest.mark.parametrize("kind", ["move", "village_fly", "controls_repeat", "village_at_goal", "village_start", ""])
def test_a_block_of_elsewhere_is_unknown(kind: str):
    assert code_of(work_of(start({"type": kind}))) == "unknown_block"


def test_a_statement_is_no_condition():
    move = {"block": {"type": "village_move"}}
    assert code_of(work_of(start({"type": "village_if", "inputs": {"CONDITION": move}}))) == "unknown_block"


@pytest.mark.parametrize(
    "work",
    [
        *(None, 7, "work", [], {}),
        {"format": 2, "workspace": "blocks", "world": "grid", "blocks": {}},
        {"format": True, "workspace": "blocks", "world": "grid", "blocks": {}},
        {"format": 1, "workspace": "python", "world": "grid", "blocks": {}},
        {"format": 1, "workspace": "blocks", "world": "stage", "blocks": {}},
        {"format": 1, "workspace": "blocks", "world": "grid", "blocks": []},
        {"format": 1, "workspace": "blocks", "world": "grid", "blocks": {"blocks": 1}},
        {"format": 1, "workspace": "blocks", "world": "grid", "blocks": {"blocks": {"blocks": {}}}},
        work_of(None),
        work_of({"type": "village_start", "next": []}),
        work_of(start([])),
        work_of(start({"type": 1})),
        work_of(start({"type": "village_repeat", "fields": 3})),
        work_of(start({"type": "village_repeat", "fields": {"TIMES": 2}, "inputs": []})),
    ],
)
def test_what_is_no_work_is_told_as_such(work: object):
    assert code_of(work) == "not_a_work"


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"PK\x03\x04", b"print(1)", b"\x00" * 50, b"1" * 5_000])
def test_bytes_that_are_no_json_are_no_work(content: bytes):
    assert code_of(content) == "not_a_work"


def nested_statements(depth: int) -> dict[str, Any]:
    block: dict[str, Any] = {"type": "village_move"}
    for _ in range(depth):
        block = {"type": "village_repeat", "fields": {"TIMES": 2}, "inputs": {"DO": {"block": block}}}
    return block


def nested_conditions(depth: int) -> dict[str, Any]:
    block: dict[str, Any] = {"type": "village_at_goal"}
    for _ in range(depth):
        block = {"type": "village_not", "inputs": {"CONDITION": {"block": block}}}
    return {"type": "village_if", "inputs": {"CONDITION": {"block": block}}}


@pytest.mark.parametrize("nested", [nested_statements, nested_conditions])
def test_depth_is_limited(nested: Any):
    assert read_work(work_of(start(nested(MAX_DEPTH - 5))))
    assert code_of(work_of(start(nested(MAX_DEPTH + 5)))) == "too_deep"


def test_endless_depth_does_not_crash():
    assert code_of(b'{"a":' * 100_000 + b"1" + b"}" * 100_000) == "too_deep"
    assert code_of(b"[" * 1_000_000) in {"too_deep", "not_a_work"}


def row_of(blocks: int) -> dict[str, Any]:
    block: dict[str, Any] = {"type": "village_move"}
    for _ in range(blocks - 1):
        block = {"type": "village_move", "next": {"block": block}}
    return block


def test_the_number_of_blocks_is_limited():
    assert len(read_work(work_of(start(row_of(MAX_BLOCKS))))) == MAX_BLOCKS
    assert code_of(work_of(start(row_of(MAX_BLOCKS + 1)))) == "too_large"


def test_the_size_is_limited():
    assert code_of(b" " * (MAX_BYTES + 1)) == "too_large"


names = st.sampled_from(["type", "fields", "inputs", "next", "block", "shadow", "DO", "CONDITION", "TIMES", "blocks"])
types = st.sampled_from(
    ["village_start", "village_repeat", "village_if", "village_not", "village_path", "village_move"]
)
junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | types | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=4),
    max_leaves=30,
)


@given(junk)
def test_any_json_is_read_or_refused_and_nothing_else_happens(value: object):
    for work in (value, work_of(value), work_of(start(value)), {**work_of(), "blocks": value}):
        with suppress(UnreadableWork):
            read_work(work)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_and_nothing_else_happens(content: bytes):
    assert code_of(content)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict | list):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from _places(value[key])


@given(programs, st.data())
def test_a_right_work_with_one_place_broken_never_crashes(program: Program, data: st.DataObject):
    work = write_work(program)
    holder, key = data.draw(st.sampled_from(list(_places(work))))
    holder[key] = data.draw(junk)
    with suppress(UnreadableWork):
        read_work(work)


def test_directions_are_read():
    path = {"block": {"type": "village_path", "fields": {"DIRECTION": "right"}}}
    assert read_work(work_of(start({"type": "village_if", "inputs": {"CONDITION": path}}))) == (If(Path("right"), ()),)
