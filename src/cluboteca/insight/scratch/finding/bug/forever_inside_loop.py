"""A forever stands inside another loop that has something else to repeat: blocks before or after it, here or earlier
in the same sprite, or an if-else around it. The outer loop never gets to its second round."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import FOREVER, IF_ELSE, IFS, LOOPS, REPEAT
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class ForeverInsideLoop(BugPattern):
    id = "forever_inside_loop"
    description = gettext_noop(
        "A forever loop stands inside another loop, so the outer one never gets to its second round."
    )
    misunderstanding = gettext_noop(
        "Thinks that both loops go round at the same time. The inner one never ends, so what stands before it in the "
        "outer loop runs only once."
    )
    question = gettext_noop(
        "The inner loop never ends. How many times do the blocks before it run, and did you want that?"
    )

    def find(self, program: Program) -> Iterator[Place]:
        if not program.has(FOREVER):
            return
        actor, is_crowded, latest_else = None, False, None
        for place in program.of(*LOOPS, *IFS):
            if place.actor is not actor:
                actor, is_crowded = place.actor, False
            opcode, is_inner = place.block.opcode, place.is_within(*LOOPS)
            if is_inner or opcode in LOOPS:
                has_before = place.index > 0 and (is_inner or opcode == REPEAT)
                is_crowded = is_crowded or has_before or not place.is_last
            in_else = latest_else is not None and latest_else.holds(place)
            if opcode == FOREVER and is_inner and (is_crowded or in_else):
                yield place
            if opcode == IF_ELSE:
                latest_else = place
