"""A repeat-until has a condition."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import UNTIL
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class ValidTermination(GoodPractice):
    id = "valid_termination"
    description = gettext_noop("Its loops know when to end.")

    def find(self, program: Program) -> Iterator[Place]:
        return (place for place in program.of(UNTIL) if place.block.value("CONDITION") is not None)
