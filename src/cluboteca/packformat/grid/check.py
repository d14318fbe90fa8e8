"""Checks and findings of the village grid: what a program must do there, and what a wrong one tells."""

from typing import Annotated, Literal

from pydantic import Field

from cluboteca.packformat.base import PackModel
from cluboteca.packformat.grid.word import Ended, Facing, Obstacle, PickableThing, StatementWord, ToolboxWord
from cluboteca.packformat.rule import AtMostBlocks, AtMostInARow, Bounded, Check, Condition, Count, Finding, OneOf

Cell = tuple[Annotated[int, Field(ge=0, le=9)], Annotated[int, Field(ge=0, le=7)]]


class Collects(PackModel):
    thing: PickableThing
    count: Literal["all"] | Annotated[int, Field(ge=1, le=80)]


class Waters(PackModel):
    count: Literal["all"] | Annotated[int, Field(ge=1, le=80)]


class Visits(PackModel):
    at: Cell


class Steps(PackModel):
    """Blocks that are carried out, rounds of loops included."""

    at_most: Annotated[int, Field(ge=1, le=2_000)]


class RunCheck(OneOf):
    arrives: Literal[True] | None = None
    collects: Collects | None = None
    waters: Waters | None = None
    no_crash: Literal[True] | None = None
    stops: Literal[True] | None = None
    visits: Visits | None = None
    visits_in_order: Annotated[tuple[Cell, ...], Field(min_length=2, max_length=20)] | None = None
    faces: Facing | None = None
    steps: Steps | None = None


class Uses(Bounded):
    block: ToolboxWord


class Nested(PackModel):
    outer: Literal["repeat", "until", "while", "if", "if_else"]
    inner: StatementWord


class ReadCheck(OneOf):
    uses: Uses | None = None
    at_most_blocks: AtMostBlocks | None = None
    nested: Nested | None = None
    at_most_in_a_row: AtMostInARow | None = None


class AtLeast(PackModel):
    at_least: Count


class RunCondition(Condition):
    ended: Ended | None = None
    at_goal: bool | None = None
    passed_goal: bool | None = None
    distance_to_goal: Count | None = None
    at: Cell | None = None
    facing: Facing | None = None
    blocked_by: Obstacle | None = None
    nothing_here: Count | AtLeast | None = None
    left_any: bool | None = None
    dry_any: bool | None = None
    map: Annotated[int, Field(ge=0, le=2)] | None = None


GridCheck = Check[RunCheck, ReadCheck]
GridFinding = Finding[RunCondition, ReadCheck]
