"""What is inside of what: conditions in conditions, loops in loops, loops that do something.

A place that the file doesn't name at all, as an `else` that was never filled, ends a search as in the published rubric;
one that was filled once and is empty now doesn't.
"""

from cluboteca.insight.scratch.model import Block
from cluboteca.insight.scratch.rubric.census import Census
from cluboteca.insight.scratch.rubric.opcodes import CONDITIONS, LOOPS

_PLACES = {"control_if": ("SUBSTACK",), "control_if_else": ("SUBSTACK", "SUBSTACK2")}
_FULL = 3


def decides(block: Block) -> bool:
    """It is an if that has something inside, or an if-else that has on both sides."""
    return block.opcode in _PLACES and _names(block, *_PLACES[block.opcode])


def holds_condition(block: Block) -> bool:
    return decides(block) and any(_has_condition(_inside(block, place)) for place in _PLACES[block.opcode])


def _has_condition(stack: tuple[Block, ...]) -> bool:
    return any(
        block.opcode in CONDITIONS or (block.opcode in LOOPS and _has_condition(_inside(block, "SUBSTACK")))
        for block in stack
    )


def holds_loop(block: Block) -> bool:
    return block.opcode in LOOPS and _has_loop(_inside(block, "SUBSTACK"))


def _has_loop(stack: tuple[Block, ...]) -> bool:
    return any(
        block.opcode in LOOPS
        or (decides(block) and any(_has_loop(_inside(block, place)) for place in _PLACES[block.opcode]))
        for block in stack
    )


def is_full_loop(block: Block) -> bool:
    """A loop that together with all inside has at least three different opcodes. Of the loops and conditions of one opcode
    only the first is looked into; one that has no inside at all makes the answer no."""
    if block.opcode not in LOOPS:
        return False
    seen: set[str] = set()
    return _collect((block,), seen) and len(seen) >= _FULL


def _collect(stack: tuple[Block, ...], seen: set[str]) -> bool:
    """False when a loop or condition has no inside."""
    for block in stack:
        if block.opcode in seen:
            continue
        seen.add(block.opcode)
        if block.opcode in LOOPS or block.opcode in CONDITIONS:
            if not _names(block, "SUBSTACK") or not _collect(_inside(block, "SUBSTACK"), seen):
                return False
            if block.opcode == "control_if_else" and not _collect(_inside(block, "SUBSTACK2"), seen):
                return False
    return True


def count_if_greater(census: Census) -> int:
    """How often an if, without else, asks whether one value is greater than another."""
    conditions = (block.value("CONDITION") for block in census.blocks if block.opcode == "control_if")
    return sum(isinstance(each, Block) and each.opcode == "operator_gt" for each in conditions)


def _names(block: Block, *places: str) -> bool:
    return all(place in block.mentioned for place in places)


def _inside(block: Block, place: str) -> tuple[Block, ...]:
    return block.substacks.get(place, ())
