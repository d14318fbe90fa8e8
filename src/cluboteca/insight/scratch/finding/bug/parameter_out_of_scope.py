"""A parameter of an own block is used outside of its definition, where it is always empty."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import PARAMETERS
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.packformat.sentence import gettext_noop


class ParameterOutOfScope(BugPattern):
    id = "parameter_out_of_scope"
    description = gettext_noop("A parameter of an own block is used outside of it.")
    misunderstanding = gettext_noop(
        "Thinks that a parameter is a variable that keeps its value. It has one only inside the definition of its "
        "block."
    )
    question = gettext_noop("This value belongs to your own block. What is in it out here?")

    def find(self, program: Program) -> Iterator[Place]:
        return (place for place in program.of(*PARAMETERS) if place.routine.start is not Start.DEFINITION)
