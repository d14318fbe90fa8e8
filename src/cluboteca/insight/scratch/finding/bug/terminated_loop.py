"""The last block of a loop stops the script, so the loop runs only once."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import LOOPS, STOP
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.finding.reading import stops
from cluboteca.packformat.sentence import gettext_noop


class TerminatedLoop(BugPattern):
    id = "terminated_loop"
    description = gettext_noop("A loop ends with stop, so it runs only once.")
    misunderstanding = gettext_noop("Thinks that stop ends this round only, or that it means: stop when you are done.")
    question = gettext_noop("How many times does this loop go round, with a stop at its end?")

    def find(self, program: Program) -> Iterator[Place]:
        for place in program.of(STOP):
            is_in_loop = place.above is not None and place.above.block.opcode in LOOPS
            if is_in_loop and place.is_last and stops(place.block, "all", "this script"):
                yield place
