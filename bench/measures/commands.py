"""Commands of the terminal, each in a fresh process."""

import json
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median

from bench import processes
from bench.figure import Measure, Reading
from bench.room import Room
from bench.spread import list_rounded
from bench.work import BLOCKS, make_work
from devtools.place import PACKS, get_script

PACK = "first-steps"


class Failed(Exception):
    """The command did not do what it was called for."""


def measure_inspect(room: Room) -> Iterator[Reading]:
    file = room.scratch / "project.json"
    file.write_bytes(make_work(Random(1)))
    command: list[str | Path] = [get_script("cluboteca"), "inspect", file, "--json"]
    _time(command)
    times = [_time(command)[0] for _ in range(room.extent.inspections)]
    yield Reading("inspect_cold", median(times), {"n": len(times), "all": list_rounded(times), "blocks": BLOCKS})


def measure_pack_check(room: Room) -> Iterator[Reading]:
    folder = room.new_folder()
    make_large_pack(folder, room.extent.activities)
    seconds, said = _time([get_script("cluboteca"), "pack", "check", folder, "--json"])
    checked = json.loads(said)
    if checked["activities"] < room.extent.activities:
        raise Failed(f"{checked['activities']} activities were checked")
    yield Reading("pack_check", seconds, {"activities": checked["activities"], "n": 1})


def make_large_pack(folder: Path, activities: int) -> None:
    """The shipped pack, with its block activities copied until there are at least so many."""
    shutil.copytree(PACKS / PACK, folder)
    unit = min(folder.glob("units/*/unit.yaml"))
    text = unit.read_text(encoding="utf-8")
    listed_last = re.findall(r"^ +- ([a-z0-9-]+)$", text, re.MULTILINE)[-1]
    shipped = sorted(path.name for path in (folder / "activities").iterdir())
    to_copy = [name for name in shipped if (folder / "activities" / name / "solution.yaml").exists()]
    made: list[str] = []
    while len(shipped) + len(made) < activities:
        source = to_copy[len(made) % len(to_copy)]
        made.append(f"{source}-{len(made)}")
        shutil.copytree(folder / "activities" / source, folder / "activities" / made[-1])
    listed = "".join(f"  - {name}\n" for name in made)
    unit.write_text(text.replace(f"  - {listed_last}\n", f"  - {listed_last}\n{listed}"), encoding="utf-8")


def _time(command: list[str | Path]) -> tuple[float, bytes]:
    """Seconds, and what it said. Raises Failed when the exit code isn't 0."""
    begun = time.perf_counter()
    code, said = processes.run(command)
    seconds = time.perf_counter() - begun
    if code != 0:
        raise Failed(f"exit code {code}: {said.decode(errors='replace').strip()[-300:]}")
    return seconds, said


MEASURES = (
    Measure("inspect", ("inspect_cold",), measure_inspect),
    Measure("pack-check", ("pack_check",), measure_pack_check),
)
