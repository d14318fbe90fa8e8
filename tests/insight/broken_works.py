"""Right works with something wrong in them, for tests of readers that expect anything."""

import copy
import random
from collections.abc import Iterator, Sequence
from typing import Any


def list_places(value: Any) -> Iterator[tuple[str | int, ...]]:
    """The way to every value inside, outer ones first."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield (key,)
        yield from ((key, *rest) for rest in list_places(inner))


def break_everywhere(whole: Any, breakages: Sequence[Any], each: int) -> Iterator[Any]:
    """Every place of a right work with `each` things that don't belong there, and once without it."""
    chance = random.Random(1)
    for place in list_places(whole):
        for breakage in [*chance.sample(breakages, each), "remove"]:
            work = copy.deepcopy(whole)
            holder = work
            for key in place[:-1]:
                holder = holder[key]
            if breakage == "remove":
                del holder[place[-1]]
            else:
                holder[place[-1]] = breakage
            yield work
