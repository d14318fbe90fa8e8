"""A parameter of an own block is used in its definition; each one counts once."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding import parameters
from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import PARAMETERS
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.packformat.sentence import gettext_noop


class MatchingParameter(GoodPractice):
    id = "matching_parameter"
    description = gettext_noop("Its own blocks take values and use them.")

    def find(self, program: Program) -> Iterator[Place]:
        seen: set[tuple[int, str]] = set()
        for place in program.of(*PARAMETERS):
            name = parameters.name_of_use(place.block)
            use = id(place.routine), name
            if place.routine.start is Start.DEFINITION and name in place.routine.parameters and use not in seen:
                seen.add(use)
                yield place
