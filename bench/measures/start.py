"""From starting the process to the last byte of its first page.

A start before the first that counts leaves the compiled Python files that any later start finds.
"""

from collections.abc import Iterator
from statistics import median
from typing import Any

from bench.figure import Measure, NotMeasured, Reading
from bench.room import Room
from bench.server import Server
from bench.spread import list_rounded
from bench.usage import read_cpu_seconds


def measure_with_data(room: Room) -> Iterator[Reading]:
    data = room.copy_club()
    _start(Server(data))
    yield _sum_up("start_with_data", [_start(Server(data)) for _ in range(room.extent.starts)])


def measure_empty(room: Room) -> Iterator[Reading]:
    _start(Server(room.new_folder()))
    times = [_start(Server(room.new_folder())) for _ in range(room.extent.empty_starts)]
    yield _sum_up("start_empty", times)


def _start(server: Server) -> tuple[float, float | None]:
    """Seconds, and seconds on a processor where the system tells them: those grow less beside other work."""
    try:
        seconds = server.start()
        return seconds, _read_cpu(server)
    finally:
        server.end()


def _read_cpu(server: Server) -> float | None:
    try:
        return read_cpu_seconds(server.pid)
    except NotMeasured:
        return None


def _sum_up(name: str, starts: list[tuple[float, float | None]]) -> Reading:
    seconds = [each for each, _cpu in starts]
    cpu = [each for _seconds, each in starts if each is not None]
    detail: dict[str, Any] = {"n": len(seconds), "all": list_rounded(seconds)}
    if cpu:
        detail["cpu_s"] = round(median(cpu), 2)
    return Reading(name, median(seconds), detail)


MEASURES = (
    Measure("start", ("start_with_data",), measure_with_data),
    Measure("start-empty", ("start_empty",), measure_empty),
)
