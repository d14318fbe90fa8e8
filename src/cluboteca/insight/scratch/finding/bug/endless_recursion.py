"""An own block uses itself, or a script sends the message that starts it, and no if decides whether to do that."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import BROADCASTS, CALL, IFS
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.insight.scratch.finding.reading import message_of, name_of
from cluboteca.packformat.sentence import gettext_noop


class EndlessRecursion(BugPattern):
    id = "endless_recursion"
    description = gettext_noop("Something starts itself again and again, without an end.")
    misunderstanding = gettext_noop(
        "Uses this in place of a loop. Each round waits for the next one, so nothing after it is ever done."
    )
    question = gettext_noop(
        "This starts itself again each time. What could end it, and which loop says the same more clearly?"
    )

    def find(self, program: Program) -> Iterator[Place]:
        for place in program.of(CALL, *BROADCASTS):
            routine = place.routine
            if place.is_within(*IFS) or routine.hat is None:
                continue
            if place.block.opcode == CALL:
                if routine.start is Start.DEFINITION and name_of(place.block) == routine.name:
                    yield place
            elif routine.start is Start.MESSAGE and message_of(place.block) == message_of(routine.hat):
                yield place
