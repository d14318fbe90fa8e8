"""Crews that a browser goes on as: the cookies of crews of one learner each.

Each is asked for in a thread, because Playwright's loop may run in this one.
"""

import asyncio
import random
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from bench.crew import open_connections, sign_in
from bench.room import Learner
from bench.server import Server
from bench.work import make_key

Found = TypeVar("Found")


def get_cookies(server: Server, learners: Sequence[Learner]) -> list[str]:
    async def ask() -> list[str]:
        connections = await open_connections(server.port, len(learners))
        crews = await asyncio.gather(*map(sign_in, connections, learners))
        for connection in connections:
            connection.close()
        return [crew.cookie for crew in crews]

    return _run(ask())


def begin_work(server: Server, learner: Learner, activity: str, work: bytes) -> str:
    """The cookie of a crew whose project of the activity holds this work."""

    async def begin() -> str:
        [connection] = await open_connections(server.port, 1)
        crew = await sign_in(connection, learner)
        await crew.open_project(activity)
        await crew.save(make_key(random.Random(1)), work)
        connection.close()
        return crew.cookie

    return _run(begin())


def _run(asking: Coroutine[object, object, Found]) -> Found:
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, asking).result()
