"""Sprites that follow something in a loop."""

from collections.abc import Callable, Iterator

from cluboteca.insight.scratch.finding.opcodes import LOOPS
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.model import Block

_GO = "motion_goto"
_MOVE = "motion_movesteps"
_POINT = "motion_pointtowards"


def find_following(program: Program, is_aim: Callable[[Block, str], bool]) -> Iterator[Place]:
    """is_aim: whether what a block goes to or points towards, in the slot of that name, is what is followed.

    Counts going to it, and moving right after pointing towards it. Only the outermost loops are looked at, and only
    what stands directly in them; one may end with pointing and the next one begin with moving, as published.
    """
    if not program.has(_GO, _POINT):
        return
    is_pointing = False
    for loop in program.of(*LOOPS):
        if loop.is_within(*LOOPS):
            continue
        for block in loop.block.substacks.get("SUBSTACK", ()):
            if block.opcode == _POINT:
                is_pointing = is_pointing or is_aim(block, "TOWARDS")
                continue
            if (block.opcode == _GO and is_aim(block, "TO")) or (block.opcode == _MOVE and is_pointing):
                yield loop
            is_pointing = False
