"""What the browser saw when it ran a program of the village.

A fact that is absent or isn't what it should be is None: then no finding that asks for it holds.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from cluboteca.insight.lenient import Lenient
from cluboteca.packformat.grid.word import Ended, Facing, Obstacle, Thing

Count = Annotated[int, Field(ge=0, le=1_000_000)]
Cell = tuple[Annotated[int, Field(ge=0, le=100)], Annotated[int, Field(ge=0, le=100)]]


class GridFacts(BaseModel):
    """As in `frontend/src/shared/contract.ts`."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    map: Lenient[Count] = None
    ended: Lenient[Ended] = None
    at: Lenient[Cell] = None
    facing: Lenient[Facing] = None
    at_goal: Lenient[bool] = None
    passed_goal: Lenient[bool] = None
    distance_to_goal: Lenient[Count] = None
    blocked_by: Lenient[Obstacle] = None
    left: Lenient[dict[Thing, Count]] = None
    collected: Lenient[dict[Thing, Count]] = None
    watered: Lenient[Count] = None
    dry: Lenient[Count] = None
    nothing_here: Lenient[Count] = None
    executed: Lenient[Count] = None


def read_facts(value: object) -> GridFacts:
    """Never raises: what can't be read is not known."""
    return GridFacts.model_validate(value) if isinstance(value, dict) else GridFacts()
