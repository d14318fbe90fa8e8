"""activity.yaml of a Scratch activity. Projects stand beside it, as outlines (`starter.yaml`) or as files of Scratch (`starter.sb3`)."""

from typing import Literal, Self

from pydantic import model_validator

from cluboteca.packformat.activity import ProjectDefinition
from cluboteca.packformat.base import PackModel, Slug, check_unique
from cluboteca.packformat.rule import Check, Finding, check_named_checks
from cluboteca.packformat.scratch.cast import ScratchCast
from cluboteca.packformat.scratch.read_check import ScratchReadCheck
from cluboteca.packformat.scratch.run_check import ScratchRunCheck
from cluboteca.packformat.stage.check import StageCondition

ScratchCheck = Check[ScratchRunCheck, ScratchReadCheck]
ScratchFinding = Finding[StageCondition, ScratchReadCheck]


class ScratchWorld(PackModel):
    kind: Literal["scratch"] = "scratch"


class ScratchActivity(ProjectDefinition):
    """picture: a drawing of the library that stands for the activity.

    twin: an activity with blocks of the same course in which the same can be done, for computers on which Scratch doesn't
    run; `pack check` asks for it. cast: who is meant by the names in the checks.
    """

    kind: Literal["scratch"]
    world: ScratchWorld = ScratchWorld()
    picture: Slug | None = None
    twin: Slug | None = None
    cast: ScratchCast = ScratchCast()
    checks: tuple[ScratchCheck, ...]
    findings: tuple[ScratchFinding, ...] = ()

    @property
    def is_guided(self) -> bool:
        return not self.checks

    @model_validator(mode="after")
    def _check_whole(self) -> Self:
        check_unique(self.concepts)
        check_named_checks(self.checks, self.findings)
        return self
