"""A script of the green flag or of a clone asks once whether a key is pressed or something touches, or whether a
variable has a value, in an if that no forever or repeat-until is around, and nothing was waited for before."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import (
    CONDITIONAL_LOOPS,
    DISTANCE,
    EQUALS,
    EVENT_SENSING,
    IFS,
    WAIT_UNTIL,
)
from cluboteca.insight.scratch.finding.program import Place, Program, Start, with_latest
from cluboteca.insight.scratch.finding.reading import is_changing_data
from cluboteca.insight.scratch.model import Block
from cluboteca.packformat.sentence import gettext_noop


class MissingLoopSensing(BugPattern):
    id = "missing_loop_sensing"
    description = gettext_noop("It asks about a key, a touch or a value only once, right after the start.")
    misunderstanding = gettext_noop(
        "Thinks that an if keeps watch by itself. It is asked once, when the script gets to it, and that is over in "
        "a moment."
    )
    question = gettext_noop(
        "This if asks only once, right after the start. What would have to be around it so that it asks again and "
        "again?"
    )
    asks_child = False

    def find(self, program: Program) -> Iterator[Place]:
        asked = program.of(*EVENT_SENSING, DISTANCE)
        for place, waited in with_latest(asked, program.of(WAIT_UNTIL)):
            if _is_asked_once(place, waited):
                yield place
        for place, waited in with_latest(program.of(EQUALS), program.of(WAIT_UNTIL)):
            if _is_asked_once(place, waited) and _compares_variable(place.block):
                yield place


def _is_asked_once(place: Place, waited: Place | None) -> bool:
    return (
        place.routine.start in (Start.FLAG, Start.CLONE)
        and place.statement.block.opcode in IFS
        and place.entry == "CONDITION"
        and not place.is_within(*CONDITIONAL_LOOPS)
        and (waited is None or waited.routine is not place.routine)
    )


def _compares_variable(equals: Block) -> bool:
    """Looks through what is calculated, but not into a comparison inside, which is looked at by itself."""
    waiting = [equals]
    while waiting:
        block = waiting.pop()
        if is_changing_data(block):
            return True
        inside = (each.value for each in block.inputs.values())
        waiting += [each for each in inside if isinstance(each, Block) and each.opcode != EQUALS]
    return False
