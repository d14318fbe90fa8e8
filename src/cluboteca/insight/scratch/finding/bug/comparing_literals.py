"""Two things that were typed in are compared with each other, so the answer is always the same."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import COMPARISONS
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.model import Literal
from cluboteca.packformat.sentence import gettext_noop


class ComparingLiterals(BugPattern):
    id = "comparing_literals"
    description = gettext_noop("It compares two typed words or numbers, so the answer never changes.")
    misunderstanding = gettext_noop(
        "Typed the name of a variable instead of dragging the variable in, or has not filled the slot yet. A typed "
        "word is only a word."
    )
    question = gettext_noop(
        "Both sides of this comparison are typed in. Can its answer ever change, and what did you want to compare?"
    )

    def find(self, program: Program) -> Iterator[Place]:
        for place in program.of(*COMPARISONS):
            values = (place.block.value("OPERAND1"), place.block.value("OPERAND2"))
            if all(isinstance(value, Literal) for value in values):
                yield place
