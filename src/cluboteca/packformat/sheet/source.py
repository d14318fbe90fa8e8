"""A sheet's folder, of whichever kind: its definition and its texts. What is saved at the beginning, and when all is right."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from cluboteca.packformat.markdown_text import Part
from cluboteca.packformat.sentence import Translate
from cluboteca.packformat.sheet.definition import DONE, SheetDefinition
from cluboteca.packformat.sheet.text import SheetFront, SheetText
from cluboteca.packformat.text import CheckText, StepText
from cluboteca.packformat.vocabulary import WHOLE_VOCABULARY

Json = dict[str, Any]
Definition = TypeVar("Definition", bound=SheetDefinition)
Front = TypeVar("Front", bound=SheetFront)


@dataclass(frozen=True)
class Showing:
    """How the texts of one page become what is shown. block, line: Markdown to HTML. translate: into the page's language."""

    block: Callable[[str], str]
    line: Callable[[str], str]
    translate: Translate

    def inline(self, markdown: str) -> str:
        """Of a text that stands on a button: a paragraph alone isn't wrapped."""
        html = self.block(markdown)
        inner = html.removeprefix("<p>").removesuffix("</p>")
        return inner if html == f"<p>{inner}</p>" and "<p>" not in inner else html

    def parts(self, parts: tuple[Part, ...]) -> tuple[StepText, ...]:
        return tuple(StepText(title=part.title, html=self.block(part.markdown)) for part in parts)

    def check(self, passed: str | None, failed: str | None, general: CheckText) -> CheckText:
        """The editor's words, else the general ones, which are msgids."""
        return CheckText(
            passed=passed or self.translate(general.passed), failed=failed or self.translate(general.failed)
        )


@dataclass(frozen=True)
class Sheet(ABC, Generic[Definition, Front]):
    """All by locale. bodies: Markdown. parts: what stands below each `##` of a body."""

    id: str
    definition: Definition
    fronts: Mapping[str, Front]
    bodies: Mapping[str, str]
    parts: Mapping[str, tuple[Part, ...]]

    vocabulary = WHOLE_VOCABULARY

    @property
    def folder(self) -> str:
        return f"activities/{self.id}"

    @abstractmethod
    def starter(self) -> Json:
        """The work that nobody has touched."""

    @abstractmethod
    def solution_in(self, locale: str) -> Json:
        """The work in which everything is right."""

    @abstractmethod
    def render(self, locale: str, showing: Showing) -> SheetText:
        """The texts as they are shown."""

    def _heading(self, locale: str, showing: Showing) -> Json:
        front = self.fronts[locale]
        return {"title": front.title, "goal": front.goal, "hints": tuple(showing.line(hint) for hint in front.hints)}

    def _done(self, showing: Showing, general: CheckText) -> dict[str, CheckText]:
        return {DONE: showing.check(None, None, general)}


def write_sheet_work(kind: str, **content: Any) -> Json:
    return {"format": 1, "workspace": kind, "world": kind, **content}
