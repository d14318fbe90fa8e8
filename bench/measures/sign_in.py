"""Thirty children tap their last picture in the same moment, on a server that has just been started."""

import asyncio
import time
from collections.abc import Iterator
from statistics import median

from bench.crew import open_connections, sign_in
from bench.figure import Measure, Reading
from bench.room import CREWS, Room
from bench.server import Server
from bench.spread import list_rounded


async def _sign_in_all(room: Room) -> float:
    with Server(room.copy_club()) as server:
        connections = await open_connections(server.port, CREWS)
        begun = time.perf_counter()
        await asyncio.gather(*map(sign_in, connections, room.club.learners))
        return time.perf_counter() - begun


def measure(room: Room) -> Iterator[Reading]:
    times = [asyncio.run(_sign_in_all(room)) for _ in range(room.extent.sign_ins)]
    detail = {"n": len(times), "all": list_rounded(times), "children": CREWS}
    yield Reading("sign_in_together", median(times), detail)


MEASURES = (Measure("sign-in", ("sign_in_together",), measure),)
