"""Something is compared, or yes-or-no answers are put together; not where two typed things are compared or a slot is
empty."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import COMPARISONS, CONNECTIVES, NOT
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.model import Literal
from cluboteca.packformat.sentence import gettext_noop


class BooleanExpression(GoodPractice):
    id = "boolean_expression"
    description = gettext_noop("It compares, or puts conditions together.")

    def find(self, program: Program) -> Iterator[Place]:
        for place in program.of(*COMPARISONS, *CONNECTIVES, NOT):
            block = place.block
            if block.opcode == NOT:
                is_full = block.value("OPERAND") is not None
            elif block.opcode in CONNECTIVES:
                is_full = block.value("OPERAND1") is not None and block.value("OPERAND2") is not None
            else:
                is_full = not (
                    isinstance(block.value("OPERAND1"), Literal) and isinstance(block.value("OPERAND2"), Literal)
                )
            if is_full:
                yield place
