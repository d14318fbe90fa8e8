"""A forever asks in an if whether something is touched, and the sprite then moves or changes its looks."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import FOREVER, IF, MOTIONS, SPRITE_LOOKS, TOUCHING
from cluboteca.insight.scratch.finding.program import Place, Program, is_in_latest
from cluboteca.insight.scratch.model import Block
from cluboteca.packformat.sentence import gettext_noop


class Collision(GoodPractice):
    id = "collision"
    description = gettext_noop("Something happens when sprites touch.")

    def find(self, program: Program) -> Iterator[Place]:
        if not program.has(TOUCHING):
            return
        forever: Place | None = None
        passed = 0
        for place in program.of(FOREVER, IF):
            if place.order <= passed:
                continue
            if place.block.opcode == FOREVER:
                forever = place
                continue
            condition = place.block.value("CONDITION")
            is_touch = isinstance(condition, Block) and condition.opcode == TOUCHING
            is_watched = is_in_latest(place, forever)
            if is_touch or not is_watched:
                passed = place.end
            if is_touch and is_watched and _is_answered(place.block):
                yield place


def _is_answered(question: Block) -> bool:
    stack = question.substacks.get("SUBSTACK", ())
    return any(block.opcode in MOTIONS or block.opcode in SPRITE_LOOKS for block in stack)
