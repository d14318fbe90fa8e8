"""Size, costume, backdrop, effects or being visible are set at the start: directly in a script of the green flag, or
as the first such thing in an own block."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.packformat.sentence import gettext_noop


class InitialisationOfLooks(GoodPractice):
    id = "initialisation_of_looks"
    description = gettext_noop("It sets at the start what its sprites look like.")

    def find(self, program: Program) -> Iterator[Place]:
        begun: set[int] = set()
        for place in program.of(*_SETTING):
            if place.above is not None or place.block is place.routine.hat:
                continue
            if place.routine.start is Start.FLAG:
                yield place
            elif place.routine.start is Start.DEFINITION and id(place.routine) not in begun:
                begun.add(id(place.routine))
                yield place


_SETTING = (
    "looks_setsizeto",
    "looks_switchcostumeto",
    "looks_show",
    "looks_hide",
    "looks_cleargraphiceffects",
    "looks_seteffectto",
    "looks_switchbackdropto",
)
