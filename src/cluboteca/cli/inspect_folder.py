"""`cluboteca inspect FOLDER`: every project in it and below, on all cores, in the order of their names."""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from cluboteca.cli.say import Stop, gettext, tell

SUFFIXES = frozenset({".sb3", ".sb2", ".sb", ".sprite3", ".sprite2", ".json", ".py"})
FEW = 8
"""Files that are looked at sooner than another process has started."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at one file gave: exit code, and what it has printed."""

    status: int
    out: str
    err: str


def inspect_folder(folder: Path, look: Callable[[Path], Look], *, as_json: bool) -> int:
    """Prints one JSON line for each file, or all for people. 1 when one of them is no project."""
    files = list_files(folder)
    if not files:
        raise Stop(gettext("There is no project in the folder {path}.").format(path=folder))
    status = 0
    for file, seen in zip(files, _look_at_all(files, look), strict=True):
        status = max(status, seen.status)
        name = file.relative_to(folder).as_posix()
        if as_json:
            # what was printed is one JSON object, so the name can be put in without reading and writing it again
            print(f'{{"file": {json.dumps(name, ensure_ascii=False)}, {seen.out.strip().removeprefix("{")}')
        else:
            print(f"── {name}\n\n{seen.out}")
            if seen.err:
                tell(f"{name}: {seen.err.strip()}")
    return status


def list_files(folder: Path) -> list[Path]:
    """By name; what is hidden isn't looked at."""
    found: list[Path] = []
    for at, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if not each.startswith(".")]  # os.walk goes into what is left
        visible = (Path(at, name) for name in names if not name.startswith("."))
        found += (file for file in visible if file.suffix.lower() in SUFFIXES)
    return sorted(found)


def _look_at_all(files: Sequence[Path], look: Callable[[Path], Look]) -> Iterator[Look]:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    processes = min(cores, len(files) // FEW)
    if processes < 2:
        yield from map(look, files)
        return
    pool = ProcessPoolExecutor(processes)
    try:
        yield from pool.map(look, files, chunksize=FEW)
    finally:
        pool.shutdown(cancel_futures=True)  # who reads may have seen enough
