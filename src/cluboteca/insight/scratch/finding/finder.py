"""What every finder has: an id, its definition, and what is said about what it finds."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from enum import StrEnum
from typing import ClassVar

from cluboteca.insight.scratch.finding.program import Program, Spot


class Kind(StrEnum):
    BUG = "bug"
    GOOD_PRACTICE = "good_practice"


class Finder(ABC):
    """id: stable, in snake_case, as published. description: what is there, a msgid."""

    kind: ClassVar[Kind]
    id: ClassVar[str]
    description: ClassVar[str]

    @abstractmethod
    def find(self, program: Program) -> Iterable[Spot]:
        """Each occurrence once. Takes time nearly linear in the size of the program."""


class BugPattern(Finder):
    """misunderstanding: what a child who builds this probably believes, for the librarian. question: to ask the child,
    without giving the solution. asks_child: whether a child may see the question without anyone having looked first; not
    where good projects show the pattern, too."""

    kind = Kind.BUG
    misunderstanding: ClassVar[str]
    question: ClassVar[str]
    asks_child: ClassVar[bool] = True


class GoodPractice(Finder):
    kind = Kind.GOOD_PRACTICE
