"""The words of a quiz."""

from typing import Annotated

from pydantic import Field

from cluboteca.packformat.base import Line, Name, PackModel
from cluboteca.packformat.sheet.text import Markdown, SheetFront, SheetText


class OptionFront(PackModel):
    """feedback: what a child is told who chose it although it is wrong."""

    text: Markdown
    feedback: Line | None = None


class PairFront(PackModel):
    left: Markdown
    right: Markdown


class QuestionFront(PackModel):
    """options, items, pairs, accepted: whichever belongs to the question's kind."""

    text: Markdown
    passed: Line | None = None
    failed: Line | None = None
    options: dict[Name, OptionFront] = {}
    items: dict[Name, Markdown] = {}
    pairs: dict[Name, PairFront] = {}
    accepted: Annotated[tuple[Line, ...], Field(max_length=50)] = ()


class QuizFront(SheetFront):
    questions: dict[Name, QuestionFront]


class OptionText(PackModel):
    html: str
    feedback: Line | None = None


class PairText(PackModel):
    """HTML."""

    left: str
    right: str


class QuestionText(PackModel):
    """items: HTML."""

    html: str
    options: dict[Name, OptionText] = {}
    items: dict[Name, str] = {}
    pairs: dict[Name, PairText] = {}
    accepted: tuple[Line, ...] = ()


class QuizText(SheetText):
    introduction_html: str
    questions: dict[Name, QuestionText]
