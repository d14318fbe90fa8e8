"""activity.yaml of the village grid."""

from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from cluboteca.packformat.activity import BlocksDefinition
from cluboteca.packformat.base import PackModel, check_unique, refuse
from cluboteca.packformat.grid.check import GridCheck, GridFinding
from cluboteca.packformat.grid.village_map import MapProblem, VillageMap, read_map
from cluboteca.packformat.grid.word import Goal, Hero, ToolboxWord
from cluboteca.packformat.sentence import gettext_noop, sentence


class GridWorld(PackModel):
    kind: Literal["grid"]
    hero: Hero
    goal: Goal
    maps: Annotated[tuple[str, ...], Field(min_length=1, max_length=3)]

    @field_validator("maps")
    @classmethod
    def _check_maps(cls, maps: tuple[str, ...]) -> tuple[str, ...]:
        for number, text in enumerate(maps):
            try:
                read_map(text)
            except MapProblem as problem:
                error = refuse(problem.what, problem.remedy)
                assert error.context is not None
                error.context.update(map=number, row=problem.row)
                raise error from None
        return tuple(text.rstrip("\n") for text in maps)

    def read_maps(self) -> tuple[VillageMap, ...]:
        return tuple(read_map(text) for text in self.maps)


class GridActivity(BlocksDefinition):
    world: GridWorld
    toolbox: Annotated[tuple[ToolboxWord, ...], Field(min_length=1)]
    block_limit: Annotated[int, Field(ge=1, le=100)] | None = None
    checks: Annotated[tuple[GridCheck, ...], Field(min_length=1)]
    findings: tuple[GridFinding, ...] = ()

    @model_validator(mode="after")
    def _check_whole(self) -> Self:
        check_unique(self.concepts)
        check_unique(self.toolbox)
        check_unique([check.id for check in self.checks])
        check_unique([finding.id for finding in self.findings])
        maps = self.world.read_maps()
        for check in self.checks:
            rule = check.run
            if rule is None:
                continue
            if rule.arrives and not all(map.goal for map in maps):
                raise refuse(
                    sentence(
                        gettext_noop("The check “{check}” wants the hero to arrive, but a map has no goal."),
                        check=check.id,
                    ),
                    sentence(gettext_noop("Put a G on every map, or remove the check.")),
                )
            thing = rule.collects.thing if rule.collects else "flower" if rule.waters else None
            if thing and not any(map.things.get(thing) for map in maps):
                raise refuse(
                    sentence(
                        gettext_noop("The check “{check}” speaks of “{thing}”, but no map has one."),
                        check=check.id,
                        thing=thing,
                    ),
                    sentence(gettext_noop("Put it on a map, or remove the check.")),
                )
        return self
