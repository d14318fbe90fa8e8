"""A forever stands in a stack in which an if is followed by other blocks, or somewhere inside such a stack."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import FOREVER, IFS
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class ForeverInsideIf(BugPattern):
    id = "forever_inside_if"
    description = gettext_noop("A forever loop stands in a stack with an if that has blocks below it.")
    misunderstanding = gettext_noop(
        "Thinks that the script comes out of the loop as soon as the if isn't true any more. The if was asked once, "
        "and forever never ends."
    )
    question = gettext_noop(
        "When does this forever loop end? What do you want to happen when the if isn't true any more?"
    )
    asks_child = False

    def find(self, program: Program) -> Iterator[Place]:
        known: dict[int, bool] = {}
        return (place for place in program.of(FOREVER) if _has_early_if(place, known))


def _has_early_if(place: Place, known: dict[int, bool]) -> bool:
    """Whether an if that isn't the last block is in its stack, or in a stack around it. known: of stacks, by identity."""
    stack = id(place.siblings)
    if stack not in known:
        has_one = any(block.opcode in IFS for block in place.siblings[:-1])
        known[stack] = has_one or (place.above is not None and _has_early_if(place.above, known))
    return known[stack]
