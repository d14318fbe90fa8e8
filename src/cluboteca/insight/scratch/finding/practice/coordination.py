"""A script waits until something is so."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import WAIT_UNTIL
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class Coordination(GoodPractice):
    id = "coordination"
    description = gettext_noop("It waits for the right moment.")

    def find(self, program: Program) -> Iterator[Place]:
        return (place for place in program.of(WAIT_UNTIL) if place.block.value("CONDITION") is not None)
