"""In the definition of an own block a parameter is used that the block doesn't have any more."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding import parameters
from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import PARAMETERS
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.packformat.sentence import gettext_noop


class OrphanedParameter(BugPattern):
    id = "orphaned_parameter"
    description = gettext_noop("A parameter is used that the own block doesn't have any more.")
    misunderstanding = gettext_noop(
        "Thinks that the parameter still holds something after it was taken out of the block. It is always empty."
    )
    question = gettext_noop("Where does this value come from? Is it still among the inputs of your block?")

    def find(self, program: Program) -> Iterator[Place]:
        for place in program.of(*PARAMETERS):
            is_inside = place.routine.start is Start.DEFINITION
            if is_inside and parameters.name_of_use(place.block) not in place.routine.parameters:
                yield place
