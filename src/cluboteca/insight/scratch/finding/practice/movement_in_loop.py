"""A key that is asked about in a forever moves or turns the sprite: it moves evenly."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import FOREVER, IFS, KEY_PRESSED
from cluboteca.insight.scratch.finding.program import Place, Program, Routine, Start, is_in_latest, with_latest
from cluboteca.packformat.sentence import gettext_noop


class MovementInLoop(GoodPractice):
    id = "movement_in_loop"
    description = gettext_noop("Keys move a sprite evenly, by a loop.")

    def find(self, program: Program) -> Iterator[Place]:
        if not program.has(KEY_PRESSED):
            return
        routine: Routine | None = None
        has_key = has_moved = False
        for place, forever in with_latest(program.of(KEY_PRESSED, *_MOVES), program.of(FOREVER)):
            if place.routine is not routine:
                routine = place.routine
                if routine.start is not Start.DEFINITION:
                    has_key = has_moved = False
            if place.block.opcode == KEY_PRESSED:
                asks = place.statement.block.opcode in IFS and place.entry == "CONDITION"
                has_key = has_key or (asks and is_in_latest(place, forever))
            elif has_key and not has_moved:
                has_moved = True
                yield place


_MOVES = (
    "motion_movesteps",
    "motion_changexby",
    "motion_changeyby",
    "motion_pointindirection",
    "motion_turnright",
    "motion_turnleft",
)
