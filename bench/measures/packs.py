"""What a club pays on the line for a week's update of a pack, and whether it comes on a line that drops."""

import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench import processes
from bench.figure import Measure, Reading
from bench.range_site import serve
from bench.room import Room
from bench.server import HOST, get_free_port
from bench.thin_line import ThinLine
from bench.weekly_pack import ID, WeeklyPack, compress_each, compress_together, list_new
from devtools.place import get_script

BITS_PER_SECOND = 128_000
DROPS_EVERY_BYTES = 60_000
TIMES, KB = 1.1, 1000


class Failed(Exception):
    """The pack didn't come."""


@dataclass(frozen=True)
class Run:
    bytes: int
    drops: int
    seconds: float


def measure(room: Room) -> Iterator[Reading]:
    pack = WeeklyPack(room.new_folder(), room.new_folder())
    pack.grow(room.extent.weeks - 1)
    pack.publish()
    empty = room.new_folder()
    club_port = get_free_port()  # a place is known by its address, so all lines begin at the same one
    with serve(pack.repository) as port:

        def make_line(drops_every_bytes: int | None = None) -> ThinLine:
            return ThinLine(club_port, port, BITS_PER_SECOND, drops_every_bytes)

        first = _run(empty, pack, make_line())
        first_dropping = _run(room.new_folder(), pack, make_line(DROPS_EVERY_BYTES))
        before = pack.read_files()
        pack.grow(1)
        pack.publish()
        new = list_new(before, pack.read_files())
        new_bytes = compress_each(new)
        week = _run(_copy(empty, room), pack, make_line())
        # A week is mostly less than what the line carries before it drops, so it drops sooner here.
        week_dropping = _run(_copy(empty, room), pack, make_line(min(DROPS_EVERY_BYTES, week.bytes // 3)))
    together = compress_together(new)
    yield Reading(
        "pack_update_bytes",
        (week.bytes - TIMES * new_bytes) / KB,
        {
            "bytes": week.bytes,
            "new_files": len(new),
            "new_bytes_each_zlib": new_bytes,
            "new_bytes_one_tar_gz": together,
            "beyond_tar_gz_kB": round((week.bytes - TIMES * together) / KB, 1),
            "seconds": round(week.seconds, 1),
            "weeks": pack.weeks,
        },
    )
    ratios = {"whole pack": first_dropping.bytes / first.bytes, "week": week_dropping.bytes / week.bytes}
    yield Reading(
        "pack_update_dropping",
        max(ratios.values()),
        {
            "times": {name: round(ratio, 3) for name, ratio in ratios.items()},
            "bytes": {"whole pack": [first.bytes, first_dropping.bytes], "week": [week.bytes, week_dropping.bytes]},
            "drops": {"whole pack": first_dropping.drops, "week": week_dropping.drops},
            "seconds": {"whole pack": round(first_dropping.seconds), "week": round(week_dropping.seconds)},
        },
    )


def _run(data: Path, pack: WeeklyPack, line: ThinLine) -> Run:
    """`cluboteca pack install` over this line, in a process of its own. Raises Failed."""
    command: list[str | Path] = [get_script("cluboteca"), "pack", "install", f"http://{HOST}:{line.port}/"]
    command += ["--root", pack.key_file, "--data", data]
    with line.running():
        begun = time.perf_counter()
        code, said = processes.run(command)
        seconds = time.perf_counter() - begun
    if code != 0 or f"{ID} 1.{pack.weeks}".encode() not in said:
        raise Failed(f"exit code {code}: {said.decode(errors='replace').strip()[-300:]}")
    return Run(line.passed_bytes, line.drops, seconds)


def _copy(data: Path, room: Room) -> Path:
    folder = room.new_folder()
    shutil.copytree(data, folder, symlinks=True)
    return folder


MEASURES = (Measure("packs", ("pack_update_bytes", "pack_update_dropping"), measure),)
