"""An if has another if directly inside; of ifs inside each other every second one counts."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import IFS
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class NestedConditionalChecks(GoodPractice):
    id = "nested_conditional_checks"
    description = gettext_noop("It decides step by step: an if inside an if.")

    def find(self, program: Program) -> Iterator[Place]:
        counted: set[int] = set()
        for place in program.of(*IFS):
            if place.above is not None and id(place.above) in counted:
                continue
            if any(block.opcode in IFS for stack in place.block.substacks.values() for block in stack):
                counted.add(id(place))
                yield place
