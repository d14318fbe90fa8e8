"""activity.yaml of a Python activity. Programs stand in .py files beside it."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cluboteca.packformat.activity import ProjectDefinition
from cluboteca.packformat.base import PackModel, Slug, check_unique
from cluboteca.packformat.python.check import PythonCheck, PythonFinding
from cluboteca.packformat.rule import check_named_checks

Word = Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,39}(\.[A-Za-z_][A-Za-z0-9_]{0,39})?$")]


class PythonWorld(PackModel):
    """shows: which panel is open at the beginning, beside the program."""

    kind: Literal["python"]
    shows: Literal["text", "drawing", "stage"] = "text"


class PythonActivity(ProjectDefinition):
    """words: what the course has taught so far, offered while one types; empty for everything.

    picture: a drawing of the stage's library that stands for the activity. takes_blocks: projects of the course's stage
    activities can be continued here.
    """

    kind: Literal["python"]
    world: PythonWorld
    picture: Slug | None = None
    words: Annotated[tuple[Word, ...], Field(max_length=300)] = ()
    takes_blocks: bool = False
    checks: tuple[PythonCheck, ...]
    findings: tuple[PythonFinding, ...] = ()

    @property
    def is_guided(self) -> bool:
        return not self.checks

    @model_validator(mode="after")
    def _check_whole(self) -> Self:
        check_unique(self.concepts)
        check_unique(self.words)
        check_named_checks(self.checks, self.findings)
        return self
