"""A wait-until has an empty slot where its condition should be, so it waits for ever."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import WAIT_UNTIL
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class MissingWaitCondition(BugPattern):
    id = "missing_wait_condition"
    description = gettext_noop("A wait-until has no condition, so it waits for ever.")
    misunderstanding = gettext_noop(
        "Has not yet decided what the script waits for, or thinks that an empty condition counts as fulfilled."
    )
    question = gettext_noop("This block waits until something is so. Until what?")

    def find(self, program: Program) -> Iterator[Place]:
        return (place for place in program.of(WAIT_UNTIL) if place.block.value("CONDITION") is None)
