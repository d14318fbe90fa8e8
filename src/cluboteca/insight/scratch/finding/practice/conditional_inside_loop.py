"""An if or if-else stands directly in a loop."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import IFS, LOOPS
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class ConditionalInsideLoop(GoodPractice):
    id = "conditional_inside_loop"
    description = gettext_noop("It decides something again and again.")

    def find(self, program: Program) -> Iterator[Place]:
        return (place for place in program.of(*IFS) if place.above is not None and place.above.block.opcode in LOOPS)
