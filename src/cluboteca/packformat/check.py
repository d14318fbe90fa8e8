"""Checks and findings of a block activity: what a project must satisfy, and what a wrong one tells.

`run` rules are judged in the browser (`frontend/src/checks`), `read` rules on the server (`insight.check`).
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cluboteca.packformat.base import Name, PackModel, refuse
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.word import Ended, Facing, Obstacle, PickableThing, StatementWord, ToolboxWord

Count = Annotated[int, Field(ge=0, le=100)]
Cell = tuple[Annotated[int, Field(ge=0, le=9)], Annotated[int, Field(ge=0, le=7)]]


class _OneOf(PackModel):
    """Exactly one of the fields is given."""

    @model_validator(mode="after")
    def _check_one(self) -> Self:
        if len(self.model_fields_set) != 1 or len(self.model_dump(exclude_none=True)) != 1:
            raise refuse(
                sentence(gettext_noop("Exactly one rule is expected here.")),
                sentence(gettext_noop("Write one of: {words}."), words=", ".join(type(self).model_fields)),
            )
        return self


class Collects(PackModel):
    thing: PickableThing
    count: Literal["all"] | Annotated[int, Field(ge=1, le=80)]


class Waters(PackModel):
    count: Literal["all"] | Annotated[int, Field(ge=1, le=80)]


class Visits(PackModel):
    at: Cell


class RunCheck(_OneOf):
    arrives: Literal[True] | None = None
    collects: Collects | None = None
    waters: Waters | None = None
    no_crash: Literal[True] | None = None
    stops: Literal[True] | None = None
    visits: Visits | None = None


class Uses(PackModel):
    block: ToolboxWord
    at_least: Count | None = None
    at_most: Count | None = None

    @model_validator(mode="after")
    def _check_bound(self) -> Self:
        if self.at_least is None and self.at_most is None:
            raise refuse(
                sentence(gettext_noop("This rule says neither at_least nor at_most.")),
                sentence(gettext_noop("Add at least one of them.")),
            )
        return self


class AtMostBlocks(PackModel):
    count: Count


class Nested(PackModel):
    outer: Literal["repeat", "until", "while", "if", "if_else"]
    inner: StatementWord


class AtMostInARow(PackModel):
    count: Annotated[int, Field(ge=1, le=100)]


class ReadCheck(_OneOf):
    uses: Uses | None = None
    at_most_blocks: AtMostBlocks | None = None
    nested: Nested | None = None
    at_most_in_a_row: AtMostInARow | None = None


class Check(PackModel):
    """A rule; `run` or `read`, not both."""

    id: Name
    run: RunCheck | None = None
    read: ReadCheck | None = None

    @model_validator(mode="after")
    def _check_one(self) -> Self:
        if (self.run is None) == (self.read is None):
            raise refuse(
                sentence(gettext_noop("A check has either run or read.")),
                sentence(gettext_noop("Keep one of the two; make a second check of the other.")),
            )
        return self


class AtLeast(PackModel):
    at_least: Count


class RunCondition(PackModel):
    """Facts of the run, all of which must hold."""

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

    @model_validator(mode="after")
    def _check_values(self) -> Self:
        for name in self.model_fields_set:
            if getattr(self, name) is None:
                raise refuse(
                    sentence(gettext_noop("“{key}” has no value."), key=name),
                    sentence(gettext_noop("Write its value, or remove it.")),
                )
        return self


class When(PackModel):
    run: RunCondition | None = None
    read: tuple[ReadCheck, ...] = ()

    @model_validator(mode="after")
    def _check_any(self) -> Self:
        if not self.read and not (self.run and self.run.model_fields_set):
            raise refuse(
                sentence(gettext_noop("This finding would match every wrong attempt.")),
                sentence(gettext_noop("Say under run or read when it holds.")),
            )
        return self


class Finding(PackModel):
    """What a wrong attempt most likely shows. The first finding whose `when` holds is told."""

    id: Name
    when: When
