"""Badges that a course gives: what has to be solved for each, its drawing, its words; and the rules that tie them to the course."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Literal, Self, get_args

from pydantic import Field, model_validator

from cluboteca.packformat.base import Line, PackModel, Slug, Title, check_unique, refuse
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

if TYPE_CHECKING:
    from cluboteca.packformat.document import Desk
    from cluboteca.packformat.yaml_text import Document

BadgeDrawing = Literal[
    "apple",
    "bird",
    "book",
    "flower",
    "friends",
    "heart",
    "hen",
    "house",
    "key",
    "lantern",
    "magnifier",
    "star",
    "sun",
    "tree",
]
"""The program's own drawings of badges: `frontend/drawings/badges`."""
BADGE_DRAWINGS: tuple[str, ...] = get_args(BadgeDrawing)


class BadgeRule(PackModel):
    """What has to be solved: all activities of these units, these activities, or all of the course. One of the three."""

    units: tuple[Slug, ...] = ()
    activities: tuple[Slug, ...] = ()
    course: Literal[True] | None = None

    @model_validator(mode="after")
    def _check_one(self) -> Self:
        check_unique(self.units)
        check_unique(self.activities)
        if [bool(self.units), bool(self.activities), bool(self.course)].count(True) != 1:
            raise refuse(
                sentence(gettext_noop("This doesn't say in one way what has to be solved for the badge.")),
                sentence(gettext_noop("Write one of: {words}."), words="units, activities, course: true"),
            )
        return self


class BadgeFile(PackModel):
    id: Slug
    drawing: BadgeDrawing
    when: BadgeRule


class BadgeText(PackModel):
    """words: one sentence to the child who has it."""

    title: Annotated[Title, Field(max_length=60)]
    words: Annotated[Line, Field(max_length=200)]


def check_badges(
    desk: "Desk",
    path: str,
    document: "Document",
    badges: Sequence[BadgeFile],
    units: Mapping[str, Mapping[str, bool]],
) -> None:
    """What a badge names is of its course, and can be solved. units: whether each of their activities can be."""
    activities = {id: can_be_solved for of_unit in units.values() for id, can_be_solved in of_unit.items()}
    whole = {id: any(of_unit.values()) for id, of_unit in units.items()}
    for index, badge in enumerate(badges):
        for field, named, known in (
            ("units", badge.when.units, whole),
            ("activities", badge.when.activities, activities),
        ):
            for place, id in enumerate(named):
                if problem := _find_problem(id, known):
                    desk.blame_at(path, document, ("badges", index, "when", field, place), *problem)


def _find_problem(id: str, can_be_solved: Mapping[str, bool]) -> tuple[Sentence, Sentence] | None:
    if id not in can_be_solved:
        return (
            sentence(gettext_noop("The badge asks for “{id}”, which isn't in this course."), id=id),
            sentence(gettext_noop("Mend the name, or give the badge in the course that has it.")),
        )
    if not can_be_solved[id]:
        return (
            sentence(gettext_noop("The badge asks for “{id}”, which is done without a computer."), id=id),
            sentence(gettext_noop("Name something that children solve at a computer.")),
        )
    return None
