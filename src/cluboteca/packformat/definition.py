"""The files that hold no words for children: pack.yaml, course.yaml, unit.yaml, activity.yaml."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from cluboteca.packformat.base import Line, Locale, Name, PackModel, Slug, check_unique, refuse
from cluboteca.packformat.check import Check, Finding
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.village_map import MapProblem, VillageMap, read_map
from cluboteca.packformat.word import Concept, Goal, Hero, ToolboxWord

FORMAT = 1
KINDS = ("blocks", "unplugged")
Minutes = Annotated[int, Field(ge=1, le=120)]
AssetPath = Annotated[
    str, StringConstraints(pattern=r"^images/[a-z0-9][a-z0-9._/-]*\.(png|jpg|jpeg|webp|svg)$", max_length=120)
]


class Asset(PackModel):
    path: AssetPath
    licence: Line
    author: Line


class PackFile(PackModel):
    id: Slug
    format: Literal[1]
    version: Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+(\.[0-9]+)?$", max_length=20)]
    locales: Annotated[tuple[Locale, ...], Field(min_length=1)]
    default_locale: Locale
    licence: Line
    authors: Annotated[tuple[Line, ...], Field(min_length=1)]
    courses: Annotated[tuple[Slug, ...], Field(min_length=1)]
    assets: tuple[Asset, ...] = ()

    @model_validator(mode="after")
    def _check_lists(self) -> Self:
        check_unique(self.locales)
        check_unique(self.courses)
        check_unique([asset.path for asset in self.assets])
        if self.default_locale not in self.locales:
            raise refuse(
                sentence(
                    gettext_noop("The default locale “{locale}” isn't among the locales."), locale=self.default_locale
                ),
                sentence(gettext_noop("Add it to locales, or choose one of them.")),
            )
        return self


class CourseFile(PackModel):
    audience: Literal["learners"]
    units: Annotated[tuple[Slug, ...], Field(min_length=1)]

    @field_validator("units")
    @classmethod
    def _check_units(cls, units: tuple[str, ...]) -> tuple[str, ...]:
        check_unique(units)
        return units


class PlanPart(PackModel):
    id: Name
    minutes: Minutes
    activity: Slug | None = None


class UnitFile(PackModel):
    activities: Annotated[tuple[Slug, ...], Field(min_length=1)]
    plan: Annotated[tuple[PlanPart, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _check_plan(self) -> Self:
        check_unique(self.activities)
        check_unique([part.id for part in self.plan])
        minutes = sum(part.minutes for part in self.plan)
        if not 60 <= minutes <= 120:
            raise refuse(
                sentence(gettext_noop("Minutes of the whole plan: {minutes}."), minutes=minutes),
                sentence(gettext_noop("A meeting takes about 90 minutes: plan {low} to {high}."), low=60, high=120),
            )
        for part in self.plan:
            if part.activity is not None and part.activity not in self.activities:
                raise refuse(
                    sentence(
                        gettext_noop("The plan names the activity “{activity}”, which isn't in the unit."),
                        activity=part.activity,
                    ),
                    sentence(gettext_noop("Add it to activities, or mend the name.")),
                )
        return self


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


class BlocksActivity(PackModel):
    kind: Literal["blocks"]
    minutes: Minutes
    concepts: Annotated[tuple[Concept, ...], Field(min_length=1)]
    world: GridWorld
    toolbox: Annotated[tuple[ToolboxWord, ...], Field(min_length=1)]
    block_limit: Annotated[int, Field(ge=1, le=100)] | None = None
    checks: Annotated[tuple[Check, ...], Field(min_length=1)]
    findings: tuple[Finding, ...] = ()

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


class UnpluggedActivity(PackModel):
    kind: Literal["unplugged"]
    minutes: Minutes


ActivityDefinition = Annotated[BlocksActivity | UnpluggedActivity, Field(discriminator="kind")]
