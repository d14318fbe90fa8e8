"""A script of a key, of at most two blocks, moves or turns the sprite outside of forever and repeat-until. The first
step comes at once, the next ones wait for the repetition of the keyboard."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import CONDITIONAL_LOOPS
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.packformat.sentence import gettext_noop


class StutteringMovement(BugPattern):
    id = "stuttering_movement"
    description = gettext_noop("A key moves the sprite in jerks: one step, a pause, then the others.")
    misunderstanding = gettext_noop(
        "Thinks that this block runs as long as the key is held. It starts anew each time the keyboard repeats the "
        "key, and that begins with a pause."
    )
    question = gettext_noop(
        "Hold the key down and look closely: does the sprite move evenly? How could a loop that asks about the key "
        "help?"
    )
    asks_child = False

    def find(self, program: Program) -> Iterator[Place]:
        moving = {id(place.routine) for place in program.of(*_MOVES) if not place.is_within(*CONDITIONAL_LOOPS)}
        if not moving:
            return
        has_moved = False
        for routine in program.routines:
            has_moved = has_moved or id(routine) in moving
            if routine.start is Start.DEFINITION:
                continue  # counts for the script that comes next, as published
            if routine.start is Start.KEY and has_moved and 1 <= len(routine.body) <= _SHORT:
                yield routine.places[0]
            has_moved = False


_MOVES = ("motion_movesteps", "motion_changexby", "motion_changeyby", "motion_turnright", "motion_turnleft")
_SHORT = 2
