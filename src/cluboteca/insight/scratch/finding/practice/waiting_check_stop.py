"""A script waits until something is so, and ends by stopping everything."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import WAIT_UNTIL
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.finding.reading import stops
from cluboteca.packformat.sentence import gettext_noop


class WaitingCheckStop(GoodPractice):
    id = "waiting_check_stop"
    description = gettext_noop("It waits for the end and then stops everything.")

    def find(self, program: Program) -> Iterator[Place]:
        ending: set[int] = set()
        for place in program.of(WAIT_UNTIL):
            is_waiting = place.above is None and not place.is_last and place.block.value("CONDITION") is not None
            if is_waiting and id(place.routine) not in ending and stops(place.siblings[-1], "all"):
                ending.add(id(place.routine))
                yield place
