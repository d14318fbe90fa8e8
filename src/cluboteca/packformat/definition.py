"""The files that hold no words for children: pack.yaml, course.yaml, unit.yaml, activity.yaml."""

from functools import cache
from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, StringConstraints, Tag, TypeAdapter, field_validator, model_validator

from cluboteca.packformat.activity import AnyActivity, Minutes
from cluboteca.packformat.badge import BadgeFile
from cluboteca.packformat.base import Line, Locale, Name, PackModel, Slug, check_unique, refuse
from cluboteca.packformat.grid.activity import GridActivity
from cluboteca.packformat.python.activity import PythonActivity
from cluboteca.packformat.scratch.activity import ScratchActivity
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.sheet.basics.activity import BasicsActivity
from cluboteca.packformat.sheet.kind import SHEET_KINDS, SheetActivity
from cluboteca.packformat.sheet.link.activity import OFFLINE_PATTERN, LinkActivity
from cluboteca.packformat.sheet.quiz.activity import QuizActivity
from cluboteca.packformat.sheet.reading.activity import ReadingActivity
from cluboteca.packformat.stage.activity import StageActivity

KINDS = ("blocks", "python", "scratch", "unplugged", *SHEET_KINDS)
WORLDS = ("grid", "stage")
"""Of blocks."""
AssetPath = Annotated[
    str,
    StringConstraints(
        pattern=rf"^(images/[a-z0-9][a-z0-9._/-]*\.(png|jpg|jpeg|gif|webp|svg)|{OFFLINE_PATTERN})$", max_length=120
    ),
]
"""An image, or the offline copy of a link."""


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
    """audience: a unit for learners is a meeting, one for the others a module that somebody does alone."""

    audience: Literal["learners", "librarians", "ambassadors"]
    units: Annotated[tuple[Slug, ...], Field(min_length=1)]
    badges: tuple[BadgeFile, ...] = ()

    @field_validator("units")
    @classmethod
    def _check_units(cls, units: tuple[str, ...]) -> tuple[str, ...]:
        check_unique(units)
        return units

    @field_validator("badges")
    @classmethod
    def _check_badges(cls, badges: tuple[BadgeFile, ...]) -> tuple[BadgeFile, ...]:
        check_unique([badge.id for badge in badges])
        return badges


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


class UnpluggedActivity(AnyActivity):
    kind: Literal["unplugged"]


BlocksActivity = GridActivity | StageActivity
ProjectActivity = BlocksActivity | PythonActivity | ScratchActivity
"""One with a program."""
ScreenActivity = ProjectActivity | SheetActivity
"""One that is done at a computer."""


def _kind(value: Any) -> str:
    """The kind of an activity, and for one with blocks its world."""
    if isinstance(value, dict):
        world = value.get("world")
        of = world.get("kind") if isinstance(world, dict) else None
        return str(value.get("kind")) if value.get("kind") != "blocks" else str(of)
    return str(value.kind if isinstance(value, UnpluggedActivity) else value.world.kind)


ActivityDefinition = Annotated[
    Annotated[GridActivity, Tag("grid")]
    | Annotated[StageActivity, Tag("stage")]
    | Annotated[PythonActivity, Tag("python")]
    | Annotated[ScratchActivity, Tag("scratch")]
    | Annotated[QuizActivity, Tag("quiz")]
    | Annotated[BasicsActivity, Tag("basics")]
    | Annotated[ReadingActivity, Tag("reading")]
    | Annotated[LinkActivity, Tag("link")]
    | Annotated[UnpluggedActivity, Tag("unplugged")],
    Discriminator(_kind),
]


@cache
def get_activity_adapter() -> TypeAdapter[Any]:
    return TypeAdapter[Any](ActivityDefinition)


def parse_screen_activity(value: object) -> ScreenActivity:
    """Of an activity.yaml that has been checked before and kept as JSON."""
    activity = get_activity_adapter().validate_python(value, strict=False)
    assert isinstance(activity, ScreenActivity)
    return activity
