"""What is printed of a unit: for the librarian the plan, for the children one paper for each activity, hints at the end."""

from collections.abc import Iterable
from dataclasses import dataclass

from cluboteca.packformat.paper.activity_paper import ActivityPaper
from cluboteca.packformat.text import UnitText


@dataclass(frozen=True)
class PlanLine:
    """starts_at_minute: from the meeting's beginning."""

    title: str
    text: str
    minutes: int
    starts_at_minute: int


@dataclass(frozen=True)
class PictureCredit:
    path: str
    licence: str
    author: str


@dataclass(frozen=True)
class Credits:
    """pack: its title."""

    pack: str
    version: str
    licence: str
    authors: tuple[str, ...]
    pictures: tuple[PictureCredit, ...]


@dataclass(frozen=True)
class UnitPaper:
    """introduction: HTML. credits: of each pack that something is from, the unit's own first."""

    text: UnitText
    introduction: str
    plan: tuple[PlanLine, ...]
    activities: tuple[ActivityPaper, ...]
    credits: tuple[Credits, ...]

    @property
    def has_hints(self) -> bool:
        return any(activity.hints for activity in self.activities)


def list_plan(parts: Iterable[tuple[str, int]], text: UnitText) -> tuple[PlanLine, ...]:
    """parts: id and minutes of each, in their order."""
    lines: list[PlanLine] = []
    minute = 0
    for id, minutes in parts:
        lines.append(PlanLine(text.plan[id].title, text.plan[id].text, minutes, minute))
        minute += minutes
    return tuple(lines)


def choose_credited(pictures: Iterable[PictureCredit], shown: Iterable[str]) -> tuple[PictureCredit, ...]:
    """Those whose paths stand in the HTML that is shown; of the others nothing is told."""
    whole = "".join(shown)
    return tuple(picture for picture in pictures if picture.path in whole)
