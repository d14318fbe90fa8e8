"""A server that nobody asks anything: a page was shown, and then nothing."""

import time
from collections.abc import Iterator

from bench.figure import Measure, Reading
from bench.room import Room
from bench.server import Server
from bench.usage import count_threads, read_fine_cpu_seconds, read_memory_bytes

SETTLE_SECONDS = 2
MIB = 2**20


def measure(room: Room) -> Iterator[Reading]:
    with Server(room.copy_club()) as server:
        time.sleep(SETTLE_SECONDS)
        begun, used = time.perf_counter(), read_fine_cpu_seconds(server.pid)
        time.sleep(room.extent.idle_seconds)
        seconds = time.perf_counter() - begun
        used = read_fine_cpu_seconds(server.pid) - used
        yield Reading("idle_memory", read_memory_bytes(server.pid) / MIB)
        yield Reading("idle_threads", count_threads(server.pid))
        yield Reading("idle_cpu", 100 * used / seconds, {"seconds": round(seconds), "cpu_ms": round(used * 1000, 1)})


MEASURES = (Measure("idle", ("idle_memory", "idle_threads", "idle_cpu"), measure),)
