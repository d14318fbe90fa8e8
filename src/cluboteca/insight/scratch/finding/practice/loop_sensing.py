"""A script of the green flag or of a clone asks about a key, the mouse or a touch again and again, in a forever or
repeat-until."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import CONDITIONAL_LOOPS, EVENT_SENSING, IFS
from cluboteca.insight.scratch.finding.program import Place, Program, Start, is_in_latest, with_latest
from cluboteca.packformat.sentence import gettext_noop


class LoopSensing(GoodPractice):
    id = "loop_sensing"
    description = gettext_noop("It keeps watching for keys, touches or the mouse.")

    def find(self, program: Program) -> Iterator[Place]:
        for place, loop in with_latest(program.of(*EVENT_SENSING), program.of(*CONDITIONAL_LOOPS)):
            asks = place.statement.block.opcode in IFS and place.entry == "CONDITION"
            if asks and place.routine.start in (Start.FLAG, Start.CLONE) and is_in_latest(place, loop):
                yield place
