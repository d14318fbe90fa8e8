"""What a figure, its budget and a reading of it are."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.room import Room


class NotMeasured(Exception):
    """This can't be measured here. The message says why."""


@dataclass(frozen=True)
class Budget:
    """is_least: the value has to be at least the limit, else at most."""

    limit: float
    is_least: bool = False

    def is_met(self, value: float) -> bool:
        return value >= self.limit if self.is_least else value <= self.limit


@dataclass(frozen=True)
class Figure:
    """budget: None where nothing was promised; the table then says "no budget"."""

    name: str
    words: str
    unit: str
    budget: Budget | None


@dataclass(frozen=True)
class Reading:
    """value: None when it couldn't be measured; then `detail` says why."""

    name: str
    value: float | None
    detail: Mapping[str, object] = field(default_factory=dict)


Measuring = Callable[["Room"], Iterator[Reading]]


@dataclass(frozen=True)
class Measure:
    """figures: names of all that `run` gives a reading of."""

    name: str
    figures: tuple[str, ...]
    run: Measuring


def at_most(limit: float) -> Budget:
    return Budget(limit)


def at_least(limit: float) -> Budget:
    return Budget(limit, is_least=True)
