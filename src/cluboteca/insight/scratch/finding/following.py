"""Sprites that follow something in a loop."""

from collections.abc import Callable, Iterator

from cluboteca.insight.scratch.finding.opcodes import LOOPS
from cluboteca.insight.scratch.finding.program import NO_SIBLINGS, Place, Program
from cluboteca.insight.scratch.model import Block

_GO = "motion_goto"
_MOVE = "motion_movesteps"
_POINT = "motion_pointtowards"


def find_following(program: Program, is_aim: Callable[[Block, str], bool]) -> Iterator[Place]:
    """is_aim: whether what a block goes to or points towards, in the slot of that name, is what is followed.

    Counts going to it, and moving right after pointing towards it. Only the outermost loops are looked at, and only
    what stands directly in them.
    """
    if not program.has(_GO, _POINT):
        return
    is_pointing = False
    stack: tuple[Block, ...] = NO_SIBLINGS
    following = 0
    for place in program.of(_GO, _MOVE, _POINT):
        loop = place.above
        if loop is None or loop.block.opcode not in LOOPS or loop.is_within(*LOOPS):
            continue
        if place.siblings is not stack or place.index != following:
            is_pointing = False
        stack, following = place.siblings, place.index + 1
        if place.block.opcode == _POINT:
            is_pointing = is_pointing or is_aim(place.block, "TOWARDS")
            continue
        if is_aim(place.block, "TO") if place.block.opcode == _GO else is_pointing:
            yield place
        is_pointing = False
