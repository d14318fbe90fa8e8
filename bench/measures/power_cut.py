"""Simulated power cuts: every write and flush of a server under load is recorded, disks are rebuilt as they may look
when the power goes at any moment, and SQLite opens each. `write_log` and `disk` say what is assumed.

A save counts as acknowledged when the load generator had its answer before the moment of the cut. It is lost when the
rebuilt database doesn't hold the very same bytes; all are, when that database is damaged. Only the database is looked
at: works of this size are kept in it. The same record tells how often a save is committed to the disk.
"""

import asyncio
import shutil
import signal
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from random import Random
from uuid import UUID

from bench import processes
from bench.crew import form_crews
from bench.disk import Disk, File, Loss
from bench.figure import Measure, NotMeasured, Reading
from bench.load import Load, save_for
from bench.room import Room
from bench.server import Server
from bench.write_log import STRACE, Event, Flush, read_log

DATABASE = "club.sqlite3"
NAMES = (DATABASE, f"{DATABASE}-wal")
CONTROL_CUTS = 9
VERSIONS = "SELECT key, work FROM workspace_projectversion"


def measure(room: Room) -> Iterator[Reading]:
    if not shutil.which(STRACE[0]):
        raise NotMeasured("strace isn't installed")
    data, log = room.copy_club(), room.new_folder()
    before = {name: _read(data / name) for name in NAMES}
    begun, load = asyncio.run(_record(room, data, log))
    with log.open(encoding="ascii", errors="replace") as lines:
        events = list(read_log(lines, data, NAMES))
    yield _count_commits(events, load, begun)
    found = _cut(room, before, events, load, begun, room.extent.cuts)
    # The control: had nothing been flushed, losses would be seen.
    control = _cut(room, before, [event for event in events if not isinstance(event, Flush)], load, begun, CONTROL_CUTS)
    if not control.lost:
        raise NotMeasured("the simulation doesn't notice that nothing is flushed")
    yield Reading("power_cut_lost", found.lost, found.detail | {"lost if nothing were flushed": control.lost})


async def _record(room: Room, data: Path, log: Path) -> tuple[float, Load]:
    """When saving began, and what was saved."""
    server = Server(data, prefix=[*STRACE, f"--output={log}", "--"])
    with server:
        crews = await form_crews(server.port, room.club.learners)
        load = await save_for(crews, seconds=room.extent.traced_seconds)
        assert server.process is not None
        for pid in processes.list_children(server.pid):
            processes.signal_quietly(pid, signal.SIGKILL)
        server.process.wait()
    return min(save.acknowledged_at or 0 for save in load.acknowledged), load


def _count_commits(events: list[Event], load: Load, begun: float) -> Reading:
    """Flushes between the first and the last acknowledgement, by the saves in the same time."""
    ended = max(save.acknowledged_at or 0 for save in load.acknowledged)
    flushes = sum(isinstance(event, Flush) and begun <= event.at <= ended for event in events)
    saves = len(load.acknowledged) - 1
    detail = {"flushes": flushes, "n": saves, "exactly": round(flushes / saves, 4)}
    return Reading("save_commits", round(flushes / saves, 1), detail)


@dataclass(frozen=True)
class Found:
    lost: int
    detail: dict[str, object]


def _cut(room: Room, before: Mapping[str, bytes], events: list[Event], load: Load, begun: float, cuts: int) -> Found:
    """before: the files as they were when the record began."""
    disk = Disk({name: File(bytearray(content)) for name, content in before.items()})
    random = Random(450)
    first = next(number for number, event in enumerate(events) if event.at >= begun)
    moments = sorted(random.choices(range(first, len(events)), k=cuts))
    saves = {UUID(save.key).hex: (save.acknowledged_at or 0, save.work) for save in load.acknowledged}
    losses = cycle(Loss)
    taken = lost = damaged = checked = 0
    for moment in moments:
        while taken < moment:
            disk.take(events[taken])
            taken += 1
        promised = {key: work for key, (at, work) in saves.items() if at < events[moment].at}
        found = _read_versions(room.new_folder(), disk.cut(next(losses), random))
        damaged += found is None
        checked += len(promised)
        lost += sum((found or {}).get(key) != work for key, work in promised.items())
    detail: dict[str, object] = {
        "cuts": len(moments),
        "damaged databases": damaged,
        "acknowledged saves in the load": len(saves),
        "looked for in all cuts": checked,
        "recorded writes and flushes": len(events),
    }
    return Found(lost, detail)


def _read_versions(folder: Path, files: Mapping[str, bytes]) -> dict[str, bytes] | None:
    """All saves on a disk as it was left; None when its database is damaged."""
    folder.mkdir()
    for name, content in files.items():
        if content:
            (folder / name).write_bytes(content)
    try:
        with closing(sqlite3.connect(folder / DATABASE)) as database:
            if database.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                return None
            return {key: zlib.decompress(work) for key, work in database.execute(VERSIONS)}
    except (sqlite3.DatabaseError, zlib.error):
        return None
    finally:
        shutil.rmtree(folder)


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


MEASURES = (Measure("power-cut", ("save_commits", "power_cut_lost"), measure),)
