"""A condition asks whether a position or a distance is greater or less than something."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import IFS, UNTIL, WAIT_UNTIL
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.finding.reading import is_inexact
from cluboteca.packformat.sentence import gettext_noop


class UsefulPositionCheck(GoodPractice):
    id = "useful_position_check"
    description = gettext_noop("It asks about positions with greater or less.")

    def find(self, program: Program) -> Iterator[Place]:
        for place in program.of("operator_gt", "operator_lt"):
            asks = place.statement.block.opcode in (*IFS, UNTIL, WAIT_UNTIL) and place.entry == "CONDITION"
            is_about_place = any(is_inexact(place.block.value(slot)) for slot in ("OPERAND1", "OPERAND2"))
            # inside of an if or repeat-until nothing is looked at, as published
            is_reached = not place.is_within("operator_gt", "operator_lt") and not place.statement.is_within(
                *IFS, UNTIL
            )
            if asks and is_about_place and is_reached:
                yield place
