"""A repeat-until has an empty slot where its condition should be, so it never ends."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import UNTIL
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class MissingTermination(BugPattern):
    id = "missing_termination"
    description = gettext_noop("A repeat-until has no condition, so it never ends.")
    misunderstanding = gettext_noop(
        "Has not yet decided what the loop waits for, or thinks that an empty condition counts as fulfilled."
    )
    question = gettext_noop("This loop repeats until something is so. Until what?")

    def find(self, program: Program) -> Iterator[Place]:
        return (place for place in program.of(UNTIL) if place.block.value("CONDITION") is None)
