"""The words that every sheet has, as they are written and as a page shows them."""

from typing import Annotated

from pydantic import Field, StringConstraints

from cluboteca.packformat.base import Line, Name, PackModel, Title
from cluboteca.packformat.text import HINT_LEVELS, CheckText

Markdown = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4_000)]


class SheetFront(PackModel):
    title: Title
    goal: Line
    hints: Annotated[tuple[Line, ...], Field(max_length=HINT_LEVELS)] = ()


class SheetText(PackModel):
    """checks: of each check, the activity's own words or general ones."""

    title: Title
    goal: Line
    hints: tuple[str, ...] = ()
    checks: dict[Name, CheckText]
