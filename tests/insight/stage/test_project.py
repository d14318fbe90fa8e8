"""Reading works of the stage: anything is read or refused, quickly, and the browser's engine agrees."""

import base64
import copy
import json
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.cli.node_checks import CHECKS, find_node
from cluboteca.insight.stage.project import MAX_LIST_ITEMS, MAX_SPRITES, read_bytes, read_work
from cluboteca.insight.stage.script import MAX_BLOCKS, MAX_DEPTH
from cluboteca.insight.work import MAX_BYTES, UnreadableWork
from cluboteca.packformat.stage.outline import StageProgram, read_stage
from cluboteca.packformat.stage.program import Block
from cluboteca.packformat.stage.work import Naming, write_stage_work
from tests.insight.broken_works import break_everywhere, list_places
from tests.small_stage import LIBRARY

STAGE = {
    "backdrops": ["meadow"],
    "variables": {"score": {"shown": True}, "speed": {"owner": "cat", "value": "fast"}},
    "lists": {"things": {"items": [1, "two"]}},
    "messages": ["go"],
    "scripts": [["when_clicked", {"broadcast": "go"}]],
    "sprites": {
        "cat": {
            "library": "cat",
            "costumes": ["walk-1", {"id": "red", "library": "cat/walk-2", "hue": 10}],
            "sounds": ["meow"],
            "own_blocks": {"jump": {"parameters": {"height": "value"}}},
            "scripts": [
                [
                    "when_flag",
                    {
                        "forever": [
                            {"move": {"variable": "score"}},
                            {"if": {"condition": {"touching": "edge"}, "do": ["bounce"]}},
                        ]
                    },
                ],
                [{"define": "jump"}, {"change_y": {"parameter": "height"}}],
                [{"when_key": "space"}, {"call": {"own": "jump", "height": 3}}, {"stop": "this"}],
                [{"say": "loose"}],
            ],
        }
    },
}


def make_work() -> dict[str, Any]:
    program = read_stage(STAGE)
    assert isinstance(program, StageProgram)
    return write_stage_work(program, Naming("en", {"score": "points"}, LIBRARY))


WORK = make_work()


def cat_blocks(*blocks: Any) -> dict[str, Any]:
    """The work with these top blocks at the cat."""
    work = copy.deepcopy(WORK)
    work["stage"]["sprites"][0]["blocks"] = {"blocks": {"blocks": list(blocks)}}
    return work


def code_of(work: object) -> str:
    try:
        read_work(work)
    except UnreadableWork as error:
        return error.code
    return "read"


def test_what_an_outline_writes_is_read_the_same():
    program = read_stage(STAGE)
    assert isinstance(program, StageProgram)
    project = read_work(WORK)
    assert [[_bare(script) for script in target.scripts] for target in project.targets] == [
        [_bare(script) for script in target.scripts] for target in program.targets
    ]
    assert [target.name for target in project.targets] == ["", "Cat"]
    assert project.names["score"] == "points"


def _bare(script: tuple[Block, ...]) -> list[Any]:
    """Without ids."""
    return [
        (
            block.word,
            dict(block.fields),
            {name: _bare((value,)) if isinstance(value, Block) else value for name, value in block.inputs.items()},
            {name: _bare(body) for name, body in block.bodies.items()},
            block.own,
        )
        for block in script
    ]


def test_a_shadow_stands_in_where_no_block_is():
    move = {"type": "stage_move", "inputs": {"STEPS": {"shadow": {"type": "stage_number", "fields": {"NUM": 7}}}}}
    ((block,),) = read_work(cat_blocks(move)).targets[1].scripts
    assert block.inputs == {"STEPS": 7}


@pytest.mark.parametrize(
    "value", [None, [], "x", 1, {}, {"world": "stage"}, {**WORK, "format": 2}, {**WORK, "stage": []}]
)
def test_what_is_no_work_of_the_stage_is_refused(value: object):
    assert code_of(value) == "not_a_work"


def nest(depth: int) -> dict[str, Any]:
    block: dict[str, Any] = {"type": "stage_bounce"}
    for _ in range(depth):
        block = {"type": "stage_forever", "inputs": {"DO": {"block": block}}}
    return block


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "a block of the village": (cat_blocks({"type": "village_move"}), "unknown_block"),
    "a block that nobody knows": (cat_blocks({"type": "stage_fly"}), "unknown_block"),
    "a hat below a block": (
        cat_blocks({"type": "stage_bounce", "next": {"block": {"type": "stage_when_flag"}}}),
        "unknown_block",
    ),
    "a command where a value stands": (
        cat_blocks({"type": "stage_say", "inputs": {"TEXT": {"block": {"type": "stage_show"}}}}),
        "unknown_block",
    ),
    "a block without a type": (cat_blocks({"id": "a"}), "not_a_work"),
    "a field that says nothing known": (cat_blocks({"type": "stage_stop", "fields": {"WHAT": "it"}}), "bad_field"),
    "a field that is a list": (cat_blocks({"type": "stage_go_to", "fields": {"TARGET": []}}), "bad_field"),
    "a call of nothing": (cat_blocks({"type": "stage_call"}), "bad_field"),
    "blocks nested too deeply": (cat_blocks(nest(MAX_DEPTH + 1)), "too_deep"),
    "too many blocks": (cat_blocks(*[{"type": "stage_bounce"}] * (MAX_BLOCKS + 1)), "too_large"),
    "too much text": (cat_blocks(*[{"type": "stage_play", "fields": {"SOUND": "x" * 100_000}}] * 21), "too_large"),
}


@pytest.mark.parametrize(("work", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_scripts_that_cannot_be_read_are_refused(work: dict[str, Any], code: str):
    assert code_of(work) == code


def png(width: int, height: int) -> bytes:
    """The head of one, which is all that is read of it."""
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4) + height.to_bytes(4) + b"\x08\x06\0\0\0"


def with_picture(image: bytes, **changes: Any) -> dict[str, Any]:
    """The work with a costume that was painted."""
    work = copy.deepcopy(WORK)
    address = "data:image/png;base64," + base64.b64encode(image).decode()
    costume = {"id": "own", "picture": address, "width": 9, "height": 9, "centre": [4, 4], "mask": "gA==", **changes}
    work["stage"]["sprites"][0]["costumes"].append(costume)
    return work


PICTURES: dict[str, tuple[dict[str, Any], str]] = {
    "one that was painted": (with_picture(png(960, 720)), "read"),
    "a photo that calls itself a PNG": (with_picture(b"\xff\xd8\xff\xe0".ljust(60)), "bad_field"),
    "one that unpacks to gigabytes": (with_picture(png(16_000, 16_000)), "bad_field"),
    "one without a side": (with_picture(png(0, 9)), "bad_field"),
    "one that breaks off": (with_picture(png(9, 9)[:23]), "bad_field"),
    "an empty one": (with_picture(b""), "bad_field"),
    "one that is turned round nothing": (with_picture(png(9, 9), centre=[4]), "bad_field"),
    "one whose mask is no base64": (with_picture(png(9, 9), mask="?"), "bad_field"),
}


@pytest.mark.parametrize(("work", "code"), PICTURES.values(), ids=PICTURES.keys())
def test_pictures_are_small_pngs(work: dict[str, Any], code: str):
    assert code_of(work) == code


def test_numbers_of_things_are_limited():
    for key, most in (("sprites", MAX_SPRITES), ("variables", 1_000)):
        work = copy.deepcopy(WORK)
        work["stage"][key] = [{**WORK["stage"][key][0], "id": f"id{number}"} for number in range(most + 1)]
        assert code_of(work) == "too_large"
    work = copy.deepcopy(WORK)
    work["stage"]["lists"][0]["items"] = [1] * (MAX_LIST_ITEMS + 1)
    assert code_of(work) == "too_large"


def test_a_file_that_is_too_large_is_not_even_parsed():
    with pytest.raises(UnreadableWork) as caught:
        read_bytes(b" " * (MAX_BYTES + 1))
    assert caught.value.code == "too_large"


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_and_nothing_else_happens(content: bytes):
    with pytest.raises(UnreadableWork):
        read_bytes(content)


BREAKAGES: list[Any] = [
    *(None, True, 0, -1, 1.5, 10**400, "1", "", [], {}, [[]], {"block": None}, {"block": []}),
    *("stage_move", "cat", "mouse", "x" * 300, {"type": "stage_say"}, {"type": "stage_number"}, [{"id": "cat"}]),
]


def broken_works() -> Iterator[Any]:
    yield from break_everywhere(WORK, BREAKAGES, 5)
    yield from BREAKAGES
    yield from (work for work, _code in [*REFUSED.values(), *PICTURES.values()])


def test_python_and_typescript_agree_on_every_work():
    works = [work for work in broken_works() if "10000000000000000" not in json.dumps(work)]
    activity = {"world": {"kind": "stage", "library": True, "paint": True}, "checks": []}
    questions = [{"id": number, "activity": activity, "work": work} for number, work in enumerate(works)]
    done = subprocess.run(
        [find_node(), CHECKS], input=json.dumps(questions).encode(), capture_output=True, timeout=120, check=True
    )
    there = [answer["error"]["code"] if "error" in answer else "read" for answer in json.loads(done.stdout)]
    here = [code_of(work) for work in works]
    assert len(works) > 1_000
    assert set(here) >= {"read", "not_a_work", "unknown_block", "bad_field"}
    different = [(a, b, json.dumps(work)[:3000]) for work, a, b in zip(works, here, there, strict=True) if a != b]
    assert different == []


@given(st.data())
def test_a_right_work_with_one_place_broken_never_crashes(data: st.DataObject):
    work = copy.deepcopy(WORK)
    place = data.draw(st.sampled_from(list(list_places(WORK))))
    holder: Any = work
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = data.draw(st.sampled_from(BREAKAGES))
    assert code_of(work) in ("read", "not_a_work", "unknown_block", "bad_field", "too_large", "too_deep")
