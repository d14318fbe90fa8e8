"""A parameter for numbers or texts lies in a slot with points, as after it was made anew with another kind."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding import parameters
from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import CONNECTIVES, IFS, NOT, PARAMETERS, UNTIL, WAIT_UNTIL
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.insight.scratch.model import Block
from cluboteca.packformat.sentence import gettext_noop


class IllegalParameterRefactor(BugPattern):
    id = "illegal_parameter_refactor"
    description = gettext_noop("A parameter for numbers or texts lies where yes or no is asked.")
    misunderstanding = gettext_noop(
        "Changed what kind of value the block takes and did not look at the places that use it."
    )
    question = gettext_noop("This slot asks yes or no. What does your parameter hold?")

    def find(self, program: Program) -> Iterator[Place]:
        for place in program.of(*PARAMETERS):
            above = place.above
            if (
                above is None
                or place.routine.start is not Start.DEFINITION
                or not _is_condition(above.block, place.slot)
            ):
                continue
            name = parameters.name_of_use(place.block)
            for parameter in parameters.list_parameters(place.routine):
                if parameter.name == name and not parameter.is_boolean:
                    yield place


def _is_condition(block: Block, slot: str) -> bool:
    if block.opcode in (*IFS, UNTIL, WAIT_UNTIL):
        return slot == "CONDITION"
    return block.opcode in (*CONNECTIVES, NOT)
