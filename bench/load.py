"""Crews that save and save."""

import asyncio
import gc
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from bench.connection import ConnectionEnded
from bench.crew import Crew
from bench.work import make_key, make_work

WORKS = 200


@dataclass(frozen=True)
class Save:
    """acknowledged_at: seconds since 1970 on this computer's clock; None while no answer came."""

    crew: int
    key: str
    work: bytes
    acknowledged_at: float | None


@dataclass
class Load:
    seconds: float = 0
    latencies_ms: list[float] = field(default_factory=list)
    saves: list[Save] = field(default_factory=list)

    @property
    def acknowledged(self) -> list[Save]:
        return [save for save in self.saves if save.acknowledged_at is not None]


async def save_for(crews: Sequence[Crew], *, seconds: float, period_seconds: float = 0) -> Load:
    """Each crew saves each `period_seconds`, all spread over the period; 0: again as soon as it is acknowledged.

    A crew whose connection ends stops, as when the server is killed.
    """
    random = Random(5)
    works = [make_work(random) for _ in range(WORKS)]
    load = Load()
    begun = time.perf_counter()
    gc.collect()
    gc.disable()  # a pause of this process would be counted as the server's
    try:
        await asyncio.gather(
            *[
                _save_on(load, random, works, crews, index, begun, seconds, period_seconds)
                for index in range(len(crews))
            ]
        )
    finally:
        gc.enable()
    load.seconds = time.perf_counter() - begun
    return load


async def _save_on(
    load: Load,
    random: Random,
    works: list[bytes],
    crews: Sequence[Crew],
    index: int,
    begun: float,
    seconds: float,
    period: float,
) -> None:
    due = begun + period * index / len(crews)
    while due < begun + seconds:
        if period:
            await asyncio.sleep(due - time.perf_counter())
        key, work = make_key(random), works[(len(load.saves) + index) % len(works)]
        sent = time.perf_counter()
        try:
            await crews[index].save(key, work)
        except ConnectionEnded:
            load.saves.append(Save(index, key, work, None))
            return
        answered = time.perf_counter()
        load.saves.append(Save(index, key, work, time.time()))
        load.latencies_ms.append((answered - sent) * 1000)
        due = due + period if period else answered
