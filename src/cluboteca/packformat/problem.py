"""What is wrong inside one document, before it is known in which file and line."""

from dataclasses import dataclass

from cluboteca.packformat.sentence import Sentence

Where = tuple[str | int, ...]
"""Keys and list positions that lead from the top of a document to a value."""


@dataclass(frozen=True)
class Problem:
    """row: which line of a text of several lines, from 0; None for the whole value."""

    where: Where
    what: Sentence
    remedy: Sentence
    row: int | None = None


class OutlineProblem(Exception):
    """An outline of a program can't be read. Says the first thing that is wrong."""

    def __init__(self, where: Where, what: Sentence, remedy: Sentence) -> None:
        self.problem = Problem(where, what, remedy)
        super().__init__()
