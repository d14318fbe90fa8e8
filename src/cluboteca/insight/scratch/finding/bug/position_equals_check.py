"""A condition asks whether a position or a distance is exactly equal to something. Positions have decimals and change
in steps, so it may never be."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import EQUALS, IFS, UNTIL, WAIT_UNTIL
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.finding.reading import is_inexact
from cluboteca.packformat.sentence import gettext_noop


class PositionEqualsCheck(BugPattern):
    id = "position_equals_check"
    description = gettext_noop("It asks whether a position or a distance is exactly equal to something.")
    misunderstanding = gettext_noop(
        "Thinks that a moving sprite comes by every number. It moves in steps and may jump over the very one."
    )
    question = gettext_noop(
        "What if the sprite jumps from one step before this place to one step behind it? Which comparison would "
        "notice that, too?"
    )

    def find(self, program: Program) -> Iterator[Place]:
        for place in program.of(EQUALS):
            asks = place.statement.block.opcode in (*IFS, UNTIL, WAIT_UNTIL) and place.entry == "CONDITION"
            is_about_place = any(is_inexact(place.block.value(slot)) for slot in ("OPERAND1", "OPERAND2"))
            if asks and is_about_place and not place.is_within(EQUALS):
                yield place
