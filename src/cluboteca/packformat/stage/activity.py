"""activity.yaml of the stage. What stands there at the beginning is in starter.yaml."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cluboteca.packformat.activity import BlocksDefinition
from cluboteca.packformat.base import PackModel, check_unique, refuse
from cluboteca.packformat.sentence import gettext_noop, sentence
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
    checks: Annotated[tuple[StageCheck, ...], Field(min_length=1)]
    findings: tuple[StageFinding, ...] = ()

    @model_validator(mode="after")
    def _check_whole(self) -> Self:
        check_unique(self.concepts)
        check_unique(self.toolbox)
        check_unique([check.id for check in self.checks])
        check_unique([finding.id for finding in self.findings])
        ran = [check.id for check in self.checks if check.run]
        for finding in self.findings:
            condition = finding.when.run
            named = (*(condition.failed or ()), *(condition.passed or ())) if condition else ()
            for id in named:
                if id not in ran:
                    raise refuse(
                        sentence(
                            gettext_noop("The finding “{finding}” speaks of “{check}”, which isn't a check that runs."),
                            finding=finding.id,
                            check=id,
                        ),
                        sentence(gettext_noop("Write one of: {words}."), words=", ".join(ran)),
                    )
        return self

    def offers(self, word: str) -> bool:
        """Whether the toolbox has the block."""
        return not self.toolbox or word in self.toolbox or WORDS[word].category in self.toolbox
