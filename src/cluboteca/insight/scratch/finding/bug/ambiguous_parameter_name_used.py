"""Two parameters of an own block have the same name, and it is used inside: it always means the last one."""

from collections import Counter
from collections.abc import Iterator

from cluboteca.insight.scratch.finding import parameters
from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import PARAMETERS
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.packformat.sentence import gettext_noop


class AmbiguousParameterNameUsed(BugPattern):
    id = "ambiguous_parameter_name_used"
    description = gettext_noop("Two parameters of an own block have the same name.")
    misunderstanding = gettext_noop(
        "Thinks that the place of a parameter tells which one is meant. Of two with one name, the last value counts "
        "for both."
    )
    question = gettext_noop(
        "Two inputs of your block have the same name. Which of the two values does the block use, and how could you "
        "check it?"
    )

    def find(self, program: Program) -> Iterator[Place]:
        uses = program.of(*PARAMETERS)
        if not uses:
            return
        ambiguous = {
            id(definition): {name for name, times in Counter(definition.parameters).items() if times > 1}
            for definition in program.started_by(Start.DEFINITION)
        }
        reported: set[int] = set()
        for place in uses:
            routine = id(place.routine)
            if routine not in reported and parameters.name_of_use(place.block) in ambiguous.get(routine, ()):
                reported.add(routine)
                yield place
