"""A key that is asked about in a forever moves or turns the sprite: it moves evenly."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import FOREVER, IFS, KEY_PRESSED
from cluboteca.insight.scratch.finding.program import Place, Program, Start, is_in_latest, with_latest
from cluboteca.packformat.sentence import gettext_noop


class MovementInLoop(GoodPractice):
    id = "movement_in_loop"
    description = gettext_noop("Keys move a sprite evenly, by a loop.")

    def find(self, program: Program) -> Iterator[Place]:
        if not program.has(KEY_PRESSED):
            return
        by_routine: dict[int, list[tuple[Place, Place | None]]] = {}
        for place, forever in with_latest(program.of(KEY_PRESSED, *_MOVES), program.of(FOREVER)):
            by_routine.setdefault(id(place.routine), []).append((place, forever))
        has_key = has_moved = False
        for routine in program.routines:
            if routine.start is not Start.DEFINITION:  # an own block goes on from the script before it, as published
                has_key = has_moved = False
            for place, forever in by_routine.get(id(routine), ()):
                if place.block.opcode == KEY_PRESSED:
                    has_key = has_key or _is_watched(place, forever)
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


def _is_watched(key: Place, forever: Place | None) -> bool:
    asks = key.statement.block.opcode in IFS and key.entry == "CONDITION"
    return asks and is_in_latest(key, forever)
