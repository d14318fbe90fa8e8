"""Behaviour checks of Scratch projects in Node: how much faster than real time they play, and what a project takes."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from bench.figure import Measure, Reading
from bench.room import Room
from bench.scratch.projects import list_projects
from cluboteca.cli.node_checks import CHECKS, find_node
from cluboteca.insight.run import encode_files
from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.packformat.scratch.work import write_scratch_work
from cluboteca.packformat.scratch_file import ScratchParts

SECONDS = 30
"""Virtual ones of each project, as long as a game lasts."""
LOOKS = 2
"""At all projects, one after another; the fastest counts."""
PROGRAM = Path(__file__).parents[1] / "scratch" / "check_times.mjs"
CHECK = {"do": [{"wait": SECONDS}], "seconds": 0.1, "see": {"not": {"sent": "bench"}}}


def measure_checks(_room: Room) -> Iterator[Reading]:
    items = [item for path in list_projects() if (item := _make_item(path))]
    times = _time(items * LOOKS)
    each = [
        min(times[number :: len(items)], key=lambda time: float(time["ms"]))
        for number in range(len(items))
        if times[number]["error"] is None
    ]
    ratios = [float(time["seconds"]) * 1000 / float(time["ms"]) for time in each if time["seconds"] >= SECONDS]
    taken = [float(time["ms"]) for time in each]
    yield Reading("scratch_check_ratio", median(ratios), {"n": len(ratios), "slowest": round(min(ratios))})
    yield Reading("scratch_check", median(taken), {"n": len(taken), "slowest": round(max(taken)), "seconds": SECONDS})


def _make_item(path: Path) -> dict[str, Any] | None:
    parts = open_scratch(path.read_bytes())
    if not isinstance(parts, ScratchParts):
        return None
    activity = {"world": {"kind": "scratch"}, "checks": [{"id": "plays", "run": CHECK}]}
    return {"activity": activity, "work": write_scratch_work(parts.project), "files": encode_files(parts.files)}


def _time(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    command = [str(find_node()), str(PROGRAM), str(CHECKS.with_name("scratch-checks.mjs"))]
    done = subprocess.run(command, input=json.dumps(items).encode(), capture_output=True, check=True, timeout=600)
    times: list[dict[str, Any]] = json.loads(done.stdout)
    return times


MEASURES = (Measure("scratch-checks", ("scratch_check_ratio", "scratch_check"), measure_checks),)
