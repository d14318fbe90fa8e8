"""A quiz as an importer read it, before it is pack source. Texts that end in `markdown` are Markdown, all others plain."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["single", "multiple", "order", "match", "short"]


@dataclass(frozen=True)
class Option:
    markdown: str
    is_right: bool
    feedback: str = ""


@dataclass(frozen=True)
class Question:
    """where: in the source, for the report. name: by which the source knows it.

    options: of single and multiple. items: of order, in the right order. pairs: of match. accepted: of short.
    passed, failed: what is said to an answer; empty for general words. keeps_order: whether the options stand in an order
    that means something; else they are sorted, since where the right one comes first it gives itself away.
    """

    where: str
    kind: Kind
    markdown: str
    options: tuple[Option, ...] = ()
    items: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    accepted: tuple[str, ...] = ()
    passed: str = ""
    failed: str = ""
    name: str = ""
    keeps_order: bool = False


@dataclass(frozen=True)
class Image:
    """path: in the pack, `images/...`."""

    path: str
    content: bytes
    licence: str
    author: str


@dataclass
class Quiz:
    title: str
    introduction: str = ""
    questions: list[Question] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)

    def introduce(self, markdown: str) -> None:
        """Add a paragraph to the introduction."""
        self.introduction = f"{self.introduction}\n\n{markdown}".strip()
