"""A script of the green flag or of a clone goes to the mouse, points towards it or uses its place for moving only
once, outside of forever and repeat-until."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import CONDITIONAL_LOOPS
from cluboteca.insight.scratch.finding.program import Place, Program, Start, is_in_latest, with_latest
from cluboteca.packformat.sentence import gettext_noop


class MissingLoopMousePosition(BugPattern):
    id = "missing_loop_mouse_position"
    description = gettext_noop("It looks where the mouse is only once, right after the start.")
    misunderstanding = gettext_noop(
        "Thinks that the sprite keeps following the mouse. It looks once, when the script gets there."
    )
    question = gettext_noop(
        "Move the mouse while it runs. Does the sprite follow, and what would have to be around this block?"
    )
    asks_child = False

    def find(self, program: Program) -> Iterator[Place]:
        loops = program.of(*CONDITIONAL_LOOPS)
        for place, loop in with_latest(program.of(*_GOING, *_POSITION), loops):
            if place.routine.start not in (Start.FLAG, Start.CLONE) or is_in_latest(place, loop):
                continue
            if place.block.opcode in _GOING:
                if place.block.choice(_GOING[place.block.opcode]) == "_mouse_":
                    yield place
            elif place.statement.block.opcode in _MOVING:
                yield place


_GOING = {"motion_goto": "TO", "motion_glideto": "TO", "motion_pointtowards": "TOWARDS"}
_POSITION = ("sensing_mousex", "sensing_mousey")
_MOVING = ("motion_setx", "motion_sety", "motion_gotoxy", "motion_glidesecstoxy")
