"""Both sides of an if-else end by stopping the script, in a loop or with blocks after it, which never run."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import IF_ELSE, LOOPS, STOP
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.finding.reading import stops
from cluboteca.insight.scratch.model import Block
from cluboteca.packformat.sentence import gettext_noop


class BlockingIfElse(BugPattern):
    id = "blocking_if_else"
    description = gettext_noop("Both sides of an if-else stop the script, so what comes after never runs.")
    misunderstanding = gettext_noop("Thinks that stop leaves only the if-else, or that the blocks after it still run.")
    question = gettext_noop(
        "Follow both ways through this if-else with your finger. Do you ever get to the blocks after it?"
    )

    def find(self, program: Program) -> Iterator[Place]:
        known: dict[int, bool] = {}
        for place in reversed(program.of(IF_ELSE) if program.has(STOP) else []):  # the inner ones first
            stops_both = known[id(place.block)] = _stops(place.block, "SUBSTACK", known) and _stops(
                place.block, "SUBSTACK2", known
            )
            if stops_both and (place.is_within(*LOOPS) or not place.is_last):
                yield place


def _stops(block: Block, branch: str, known: dict[int, bool]) -> bool:
    """known: which if-else stop on both sides, of all that lie inside."""
    stack = block.substacks.get(branch, ())
    return bool(stack) and (
        stops(stack[-1], "all", "this script")
        or any(each.opcode == IF_ELSE and known.get(id(each), False) for each in stack)
    )
