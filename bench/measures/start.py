"""From starting the process to the last byte of its first page.

A start before the first that counts leaves the compiled Python files that any later start finds.
"""

from collections.abc import Iterator
from statistics import median

from bench.figure import Measure, Reading
from bench.room import Room
from bench.server import Server
from bench.spread import list_rounded


def measure_with_data(room: Room) -> Iterator[Reading]:
    data = room.copy_club()
    _start(Server(data))
    yield _sum_up("start_with_data", [_start(Server(data)) for _ in range(room.extent.starts)])


def measure_empty(room: Room) -> Iterator[Reading]:
    _start(Server(room.new_folder()))
    times = [_start(Server(room.new_folder())) for _ in range(room.extent.empty_starts)]
    yield _sum_up("start_empty", times)


def _start(server: Server) -> float:
    try:
        return server.start()
    finally:
        server.end()


def _sum_up(name: str, seconds: list[float]) -> Reading:
    return Reading(name, median(seconds), {"n": len(seconds), "all": list_rounded(seconds)})


MEASURES = (
    Measure("start", ("start_with_data",), measure_with_data),
    Measure("start-empty", ("start_empty",), measure_empty),
)
