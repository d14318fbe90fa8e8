import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.insight.inspection import inspect_work
from cluboteca.packformat.grid.outline import read_outline
from cluboteca.packformat.grid.program import Program
from cluboteca.packformat.grid.work import write_work
from cluboteca.packformat.sentence import untranslated
from tests.programs import programs

MAZE = [
    "move",
    {
        "until": {
            "condition": "at_goal",
            "do": [
                {"if": {"condition": {"not": {"path": "ahead"}}, "do": ["turn_left"], "else": ["move"]}},
                {"while": {"do": ["water"]}},
            ],
        }
    },
    {"repeat": {"times": 3, "do": [{"if": {"condition": {"here": "egg"}, "do": ["pick"]}}]}},
]
SHOWN = """
when ▶ is pressed
  move forward
  repeat until at the goal
    if not path ahead then
      turn left
    else
      move forward
    while …
      water the flower
  repeat 3
    if here is an egg then
      pick up
"""


def look(content: bytes) -> dict[str, object]:
    return inspect_work(content, "en").as_json(untranslated, "en")


def test_a_block_project_shows_its_blocks_in_words():
    assert look(json.dumps(write_work(read_outline(MAZE))).encode()) == {
        "kind": "blocks",
        "scripts": SHOWN.strip(),
        "constructs": [
            *("move", "until", "at_goal", "if_else", "not", "path", "turn_left", "while", "water"),
            *("repeat", "if", "here", "pick"),
        ],
        "findings": [],
        "error": None,
    }


@given(programs)
def test_every_program_can_be_shown(program: Program):
    assert look(json.dumps(write_work(program)).encode())["error"] is None


@pytest.mark.parametrize("content", [b"", b"hello", b"[]", b"\xff", b"{}", b"[" * 100_000])
def test_a_file_that_is_no_project_is_told_as_such(content: bytes):
    answer = look(content)
    assert (answer["kind"], answer["scripts"], answer["constructs"]) == (None, None, [])
    assert str(answer["error"]).endswith(".")


def test_a_broken_block_project_is_still_of_its_kind():
    answer = look(b'{"format": 9, "workspace": "blocks"}')
    assert (answer["kind"], answer["scripts"]) == ("blocks", None)
    assert answer["error"]


@given(st.binary(max_size=200))
def test_any_file_is_looked_at_and_nothing_else_happens(content: bytes):
    assert look(content)["error"]
