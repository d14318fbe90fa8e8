"""The words of a pack: the front matter of `<locale>.md` files, and the same texts rendered for pages.

`...Front` is what an editor writes above the body, `...Text` is what a page shows: fields that end in `_html`, steps
and hints are HTML that has been rendered and cleaned; everything else is plain text.
"""

from typing import Annotated

from pydantic import Field

from cluboteca.packformat.badge import BadgeText
from cluboteca.packformat.base import Line, Name, PackModel, Paragraph, Slug, Title

HINT_LEVELS = 3


class HeadingFront(PackModel):
    """What a pack and a course have in common."""

    title: Title
    description: Paragraph


class CourseFront(HeadingFront):
    """badges: by their ids."""

    badges: dict[Slug, BadgeText] = {}


class PackFront(HeadingFront):
    """changes: one sentence of the editor about this version, for librarians; None when nothing was said."""

    changes: Line | None = None


class PlanPartText(PackModel):
    title: Title
    text: Paragraph


class Misunderstanding(PackModel):
    """sign: what the librarian sees. question: what she asks then, instead of the solution."""

    sign: Line
    question: Line


class UnitFront(PackModel):
    title: Title
    goal: Line
    prepare: tuple[Line, ...]
    plan: dict[Name, PlanPartText]
    misunderstandings: tuple[Misunderstanding, ...]


class CheckText(PackModel):
    passed: Line
    failed: Line


class FindingText(PackModel):
    """message: to the child. misunderstanding and question: to the librarian."""

    message: Line
    misunderstanding: Line
    question: Line


class ProjectFront(PackModel):
    """hints: three; as many as one likes, up to three, where nothing is judged. names: of the stage: how things are called,
    and texts that are said, by the names that outlines give them.
    """

    title: Title
    goal: Line
    hints: Annotated[tuple[Line, ...], Field(max_length=HINT_LEVELS)] = ()
    checks: dict[Name, CheckText] = {}
    findings: dict[Name, FindingText] = {}
    names: dict[Name, Line] = {}


class UnpluggedFront(PackModel):
    title: Title
    goal: Line
    materials: tuple[Line, ...] = ()


class UnitText(UnitFront):
    introduction_html: str


class StepText(PackModel):
    title: Title
    html: str


class ProjectText(ProjectFront):
    hints: tuple[str, ...]
    steps: tuple[StepText, ...]


class UnpluggedText(UnpluggedFront):
    card_html: str
