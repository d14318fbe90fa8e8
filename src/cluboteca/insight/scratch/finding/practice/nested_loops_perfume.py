"""A loop that does more than that has another loop directly inside; of loops inside each other every second one
counts."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import LOOPS
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class NestedLoopsPerfume(GoodPractice):
    id = "nested_loops_perfume"
    description = gettext_noop("It has a loop inside a loop.")

    def find(self, program: Program) -> Iterator[Place]:
        counted: set[int] = set()
        for place in program.of(*LOOPS):
            if place.above is not None and id(place.above) in counted:
                continue
            stack = place.block.substacks.get("SUBSTACK", ())
            if len(stack) > 1 and any(block.opcode in LOOPS for block in stack):
                counted.add(id(place))
                yield place
