"""activity.yaml of the stage. What stands there at the beginning is in starter.yaml."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cluboteca.packformat.activity import BlocksDefinition
from cluboteca.packformat.base import PackModel, check_unique
from cluboteca.packformat.rule import check_named_checks
from cluboteca.packformat.stage.check import StageCheck, StageFinding, ToolboxWord
from cluboteca.packformat.stage.word import WORDS

MAX_BLOCK_LIMIT = 500


class StageWorld(PackModel):
    """library, paint: whether the child can take things from the library, and paint own ones."""

    kind: Literal["stage"]
    library: bool = True
    paint: bool = True


class StageActivity(BlocksDefinition):
    """toolbox: blocks and whole categories; empty for everything."""

    world: StageWorld
    toolbox: tuple[ToolboxWord, ...] = ()
    block_limit: Annotated[int, Field(ge=1, le=MAX_BLOCK_LIMIT)] | None = None
    checks: tuple[StageCheck, ...]
    findings: tuple[StageFinding, ...] = ()

    @property
    def is_guided(self) -> bool:
        return not self.checks

    @model_validator(mode="after")
    def _check_whole(self) -> Self:
        check_unique(self.concepts)
        check_unique(self.toolbox)
        check_named_checks(self.checks, self.findings)
        return self

    def offers(self, word: str) -> bool:
        """Whether the toolbox has the block."""
        return not self.toolbox or word in self.toolbox or WORDS[word].category in self.toolbox
