"""The browser (TypeScript) and the server (Python) read the same works the same way, broken ones too."""

import json
import subprocess
from collections.abc import Iterator
from typing import Any

from cluboteca.cli.node_checks import CHECKS, find_node
from cluboteca.insight.grid.reader import read_work
from cluboteca.insight.work import UnreadableWork
from cluboteca.packformat.grid.outline import read_outline
from cluboteca.packformat.grid.work import write_work
from tests.insight.broken_works import break_everywhere

ACTIVITY = {
    "world": {"kind": "grid", "hero": "ana", "goal": "well", "maps": ["TTTT\n>==G\nTTTT"]},
    "checks": [{"id": "arrives", "run": {"arrives": True}}],
}
PROGRAM = read_outline(
    [
        "move",
        {"repeat": {"times": 3, "do": ["turn_left", "pick"]}},
        {"until": {"condition": "at_goal", "do": [{"if": {"condition": {"path": "left"}, "do": ["turn_left"]}}]}},
        {"while": {"condition": {"not": {"here": "flower"}}, "do": ["water"]}},
        {"if": {"condition": {"path": "ahead"}, "do": ["move"], "else": ["turn_right"]}},
    ]
)
BREAKAGES: list[Any] = [
    *(None, True, 0, 1, 1.0, 2.5, 100, "1", "", [], {}, [[]], {"block": None}, {"block": []}),
    *("village_move", "village_not", "village_start", "move", "left", "egg", {"type": "village_pick"}, {"x": {"y": 1}}),
]


def broken_works() -> Iterator[Any]:
    yield from break_everywhere(write_work(PROGRAM), BREAKAGES, 6)
    yield from BREAKAGES


def read_here(work: Any) -> str:
    try:
        return "read" if read_work(work) else "empty"
    except UnreadableWork as error:
        return error.code


def test_python_and_typescript_agree_on_every_work():
    works = list(broken_works())
    questions = [{"id": number, "activity": ACTIVITY, "work": work} for number, work in enumerate(works)]
    done = subprocess.run(
        [find_node(), CHECKS], input=json.dumps(questions).encode(), capture_output=True, timeout=60, check=True
    )
    answers = json.loads(done.stdout)
    there = [
        answer["error"]["code"] if "error" in answer else "empty" if answer["run"]["ended"] == "empty" else "read"
        for answer in answers
    ]
    here = [read_here(work) for work in works]
    assert len(works) > 500
    assert set(here) >= {"read", "empty", "not_a_work", "unknown_block", "bad_field"}
    different = [(work, a, b) for work, a, b in zip(works, here, there, strict=True) if a != b]
    assert different == []
