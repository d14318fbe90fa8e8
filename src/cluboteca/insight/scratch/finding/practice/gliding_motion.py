"""A script of a key lets the sprite glide."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import GLIDES
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.packformat.sentence import gettext_noop


class GlidingMotion(GoodPractice):
    id = "gliding_motion"
    description = gettext_noop("A key makes a sprite glide.")

    def find(self, program: Program) -> Iterator[Place]:
        return (place for place in program.of(*GLIDES) if place.routine.start is Start.KEY)
