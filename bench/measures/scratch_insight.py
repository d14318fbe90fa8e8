"""What is told about Scratch projects without running them: rubrics, findings, the command."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from bench import processes
from bench.figure import Measure, Reading
from bench.room import Room
from bench.scratch.hostile import HOSTILE, make_hostile
from bench.scratch.projects import list_projects
from bench.spread import list_rounded
from cluboteca.insight.scratch.finding.find import find_findings
from cluboteca.insight.scratch.reader import read_scratch
from cluboteca.insight.scratch.rubric.census import Census
from cluboteca.insight.scratch.rubric.classic import score_classic
from cluboteca.insight.scratch.rubric.extended import score_extended
from devtools.place import get_script

LOOKS = 5
"""At each project; the fastest counts, since whatever else the computer does only adds."""


class Failed(Exception):
    """The command did not do what it was called for."""


def measure_insight(_room: Room) -> Iterator[Reading]:
    contents = [path.read_bytes() for path in list_projects()]
    times = [_time(look_at, content, LOOKS) for content in contents]
    yield Reading("scratch_insight", median(times), {"n": len(times), "slowest": round(max(times), 1)})
    hostile = {name: _time(look_at, make_hostile(name), 2) for name in HOSTILE}
    slowest = max(hostile, key=hostile.__getitem__)
    yield Reading("scratch_hostile", hostile[slowest], {"n": len(hostile), "slowest": slowest})


def look_at(content: bytes) -> None:
    """Rubrics and findings from the bytes of a file."""
    project = read_scratch(content)
    census = Census(project)
    score_classic(census)
    score_extended(census)
    find_findings(project)


def measure_command(room: Room) -> Iterator[Reading]:
    projects = list_projects()
    middle = sorted(projects, key=lambda path: path.stat().st_size)[len(projects) // 2]
    command: list[str | Path] = [get_script("cluboteca"), "inspect", middle, "--json"]
    _run(command)
    times = [_run(command) for _ in range(room.extent.inspections)]
    yield Reading("scratch_inspect_cold", median(times), {"n": len(times), "all": list_rounded(times)})

    folder = room.new_folder()
    folder.mkdir()
    for number in range(room.extent.projects):
        path = projects[number % len(projects)]
        shutil.copyfile(path, folder / f"{number:04}{path.suffix}")
    seconds = _run([get_script("cluboteca"), "inspect", folder, "--json"])
    yield Reading("scratch_folder", seconds, {"projects": room.extent.projects, "n": 1})


def _time(look: Callable[[bytes], None], content: bytes, times: int) -> float:
    """Milliseconds of the fastest."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        look(content)
        taken.append((time.perf_counter() - begun) * 1000)
    return min(taken)


def _run(command: list[str | Path]) -> float:
    """Seconds. Raises Failed when the exit code isn't 0."""
    begun = time.perf_counter()
    code, said = processes.run(command)
    seconds = time.perf_counter() - begun
    if code != 0:
        raise Failed(f"exit code {code}: {said.decode(errors='replace').strip()[-300:]}")
    return seconds


MEASURES = (
    Measure("scratch-insight", ("scratch_insight", "scratch_hostile"), measure_insight),
    Measure("scratch-command", ("scratch_inspect_cold", "scratch_folder"), measure_command),
)
