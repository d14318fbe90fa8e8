"""A script of a key points the sprite in a direction and then moves it."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.packformat.sentence import gettext_noop


class DirectedMotion(GoodPractice):
    id = "directed_motion"
    description = gettext_noop("A key points a sprite in a direction and moves it.")

    def find(self, program: Program) -> Iterator[Place]:
        for routine in program.started_by(Start.KEY):
            has_direction = False
            for place in routine.places:
                has_direction = has_direction or place.block.opcode == "motion_pointindirection"
                if has_direction and place.block.opcode == "motion_movesteps":
                    yield place
                    break
