"""The words of exercises in digital basics."""

from typing import Annotated

from pydantic import Field, StringConstraints

from cluboteca.packformat.base import Line, Name, PackModel
from cluboteca.packformat.sheet.text import Markdown, SheetFront, SheetText

TypedLine = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]


class ResultFront(PackModel):
    """Of a pretended search: what a found page says of itself. address: as it is shown; it leads nowhere."""

    title: Line
    address: Line
    text: Line


class TaskFront(PackModel):
    """lines: of keyboard. names: of files. words, results: of search; of each inner list one word has to be in the query."""

    text: Markdown
    passed: Line | None = None
    failed: Line | None = None
    lines: Annotated[tuple[TypedLine, ...], Field(max_length=20)] = ()
    names: dict[Name, Line] = {}
    words: Annotated[
        tuple[Annotated[tuple[Line, ...], Field(min_length=1, max_length=20)], ...], Field(max_length=8)
    ] = ()
    results: dict[Name, ResultFront] = {}


class BasicsFront(SheetFront):
    tasks: dict[Name, TaskFront]


class TaskText(PackModel):
    html: str
    lines: tuple[TypedLine, ...] = ()
    names: dict[Name, Line] = {}
    words: tuple[tuple[Line, ...], ...] = ()
    results: dict[Name, ResultFront] = {}


class BasicsText(SheetText):
    introduction_html: str
    tasks: dict[Name, TaskText]
