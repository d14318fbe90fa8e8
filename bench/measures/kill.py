"""kill -9 in the middle of saving, again and again on the same club.

After each: start again, and send the saves that were never answered once more, as a browser does: each has to be taken.
After the last one every acknowledged save of all rounds is read and compared byte for byte: a version never changes, so
one that was lost earlier is missing then, too.
"""

import asyncio
from collections.abc import Iterator
from random import Random
from statistics import median

from bench.crew import Crew, form_crews, reconnect
from bench.figure import Measure, Reading
from bench.load import Save, save_for
from bench.room import Room
from bench.server import Server
from bench.spread import list_rounded

SOONEST_SECONDS, LATEST_SECONDS = 0.7, 1.7


async def count_lost(crews: list[Crew], saves: list[Save]) -> int:
    """How many of the acknowledged `saves` the server doesn't give back as they were."""
    by_crew = [[save for save in saves if save.crew == index] for index in range(len(crews))]
    return sum(await asyncio.gather(*map(_count_lost_of_crew, crews, by_crew)))


async def _count_lost_of_crew(crew: Crew, saves: list[Save]) -> int:
    return sum([await crew.read(save.key) != save.work for save in saves])


async def _kill_and_look(server: Server, crews: list[Crew], saves: list[Save], after_seconds: float) -> float:
    """Add what was saved to `saves`; seconds from the new start to its first page."""
    saving = asyncio.create_task(save_for(crews, seconds=after_seconds + 60))
    await asyncio.sleep(after_seconds)
    server.kill()
    load = await saving
    back_seconds = server.start()
    await reconnect(crews, server.port)
    for save in load.saves:
        if save.acknowledged_at is None:
            await crews[save.crew].save(save.key, save.work)
    saves += load.saves
    return back_seconds


async def _measure(room: Room) -> Iterator[Reading]:
    random = Random(9)
    saves: list[Save] = []
    times: list[float] = []
    with Server(room.copy_club()) as server:
        crews = await form_crews(server.port, room.club.learners)
        for _ in range(room.extent.kills):
            after_seconds = random.uniform(SOONEST_SECONDS, LATEST_SECONDS)
            times.append(await _kill_and_look(server, crews, saves, after_seconds))
        lost = await count_lost(crews, saves)
    unanswered = sum(save.acknowledged_at is None for save in saves)
    detail = {"kills": len(times), "acknowledged": len(saves) - unanswered, "unanswered and sent again": unanswered}
    return iter(
        [
            Reading("kill_lost", lost, detail),
            Reading("kill_back", median(times), {"n": len(times), "all": list_rounded(times)}),
        ]
    )


def measure(room: Room) -> Iterator[Reading]:
    return asyncio.run(_measure(room))


MEASURES = (Measure("kill", ("kill_lost", "kill_back"), measure),)
