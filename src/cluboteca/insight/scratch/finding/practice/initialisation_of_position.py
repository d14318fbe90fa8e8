"""A sprite is put at a fixed place at the start: by a script of the green flag, or by an own block."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.program import Place, Program, Routine, Start
from cluboteca.insight.scratch.finding.reading import is_number
from cluboteca.packformat.sentence import gettext_noop


class InitialisationOfPosition(GoodPractice):
    id = "initialisation_of_position"
    description = gettext_noop("It puts its sprites where they belong at the start.")

    def find(self, program: Program) -> Iterator[Place]:
        if not program.has(*_AXES, _BOTH):
            return
        for actor in program.actors:
            halves: set[str] = set()
            for routine in actor.routines:
                if routine.start in (Start.FLAG, Start.DEFINITION):
                    yield from _find_fixed(routine, halves)
                    for _ in _find_fixed(routine, halves):
                        pass  # as published: looked at twice, so a half that is left over counts for the next script


_AXES = {"motion_setx": "X", "motion_sety": "Y"}
_BOTH = "motion_gotoxy"


def _find_fixed(routine: Routine, halves: set[str]) -> Iterator[Place]:
    """halves: which of x and y are set already."""
    for place in routine.places:
        opcode = place.block.opcode
        if opcode == _BOTH:
            if is_number(place.block.value("X")) and is_number(place.block.value("Y")):
                yield place
        elif opcode in _AXES and is_number(place.block.value(_AXES[opcode])):
            halves.add(opcode)
            if len(halves) == len(_AXES):
                halves.clear()
                yield place
