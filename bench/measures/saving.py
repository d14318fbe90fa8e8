"""Thirty crews that save small works: each every 10 s, every 2 s, and as fast as they are acknowledged.

Thirty learners are signed in, each alone, on thirty connections that stay open, as thirty browsers would.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

from bench.crew import Crew, form_crews
from bench.figure import Measure, Reading
from bench.load import Load, save_for
from bench.room import CREWS, Room
from bench.server import Server
from bench.spread import percentile
from bench.usage import read_cpu_seconds, read_memory_bytes, read_written_bytes

MIB = 2**20
SAMPLE_SECONDS = 1.0
WARM_UP_SECONDS = 1.0
POINTS = {"p50": 50, "p95": 95, "max": 100}


@dataclass(frozen=True)
class Cost:
    """What the server used up in the measured seconds."""

    cpu_seconds: float
    written_bytes: int
    most_memory_bytes: int


def measure_each_10_s(room: Room) -> Iterator[Reading]:
    load, _cost = asyncio.run(_save(room, room.extent.saving_10s_seconds, 10))
    yield from _list_latencies("save_10s", load)


def measure_each_2_s(room: Room) -> Iterator[Reading]:
    load, _cost = asyncio.run(_save(room, room.extent.saving_2s_seconds, 2))
    yield from _list_latencies("save_2s", load)


def measure_nonstop(room: Room) -> Iterator[Reading]:
    load, cost = asyncio.run(_save(room, room.extent.nonstop_seconds, 0))
    saves = len(load.acknowledged)
    detail: dict[str, object] = {"n": saves, "seconds": round(load.seconds, 1), "crews": CREWS}
    yield Reading("save_nonstop_rate", saves / load.seconds, detail)
    yield from _list_latencies("save_nonstop", load)
    yield Reading("save_memory", cost.most_memory_bytes / MIB, {"what": "the most that was seen while saving nonstop"})
    yield Reading("save_cpu", 1000 * cost.cpu_seconds / saves, {"n": saves, "what": "user and system, saving nonstop"})
    bytes_per_work = sum(len(save.work) for save in load.acknowledged) / saves
    yield Reading("save_written", cost.written_bytes / saves / 1000, {"n": saves, "work_bytes": round(bytes_per_work)})


async def _save(room: Room, seconds: float, period_seconds: float) -> tuple[Load, Cost]:
    with Server(room.copy_club()) as server:
        crews = await form_crews(server.port, room.club.learners)
        await save_for(crews, seconds=WARM_UP_SECONDS)
        return await _save_and_watch(server.pid, crews, seconds, period_seconds)


async def _save_and_watch(pid: int, crews: list[Crew], seconds: float, period_seconds: float) -> tuple[Load, Cost]:
    cpu, written = read_cpu_seconds(pid), read_written_bytes(pid)
    seen: list[int] = []
    watching = asyncio.create_task(_watch_memory(pid, seen))
    load = await save_for(crews, seconds=seconds, period_seconds=period_seconds)
    watching.cancel()
    cost = Cost(read_cpu_seconds(pid) - cpu, read_written_bytes(pid) - written, max([*seen, read_memory_bytes(pid)]))
    return load, cost


async def _watch_memory(pid: int, seen: list[int]) -> None:
    while True:
        await asyncio.sleep(SAMPLE_SECONDS)
        seen.append(read_memory_bytes(pid))


def _list_latencies(name: str, load: Load) -> Iterator[Reading]:
    times = load.latencies_ms
    for point, percent in POINTS.items():
        yield Reading(f"{name}_{point}", percentile(times, percent), {"n": len(times), "seconds": round(load.seconds)})


MEASURES = (
    Measure("saving-10s", ("save_10s_p50", "save_10s_p95", "save_10s_max"), measure_each_10_s),
    Measure("saving-2s", ("save_2s_p50", "save_2s_p95", "save_2s_max"), measure_each_2_s),
    Measure(
        "saving-nonstop",
        (
            "save_nonstop_rate",
            "save_nonstop_p50",
            "save_nonstop_p95",
            "save_nonstop_max",
            "save_memory",
            "save_cpu",
            "save_written",
        ),
        measure_nonstop,
    ),
)
