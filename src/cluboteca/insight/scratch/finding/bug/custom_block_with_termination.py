"""An own block that stops everything or deletes the clone, not only in some case and not after waiting for something,
is used in the middle of a script; the blocks below it never run."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import CALL, DELETE_CLONE, IFS, STOP, WAIT_UNTIL
from cluboteca.insight.scratch.finding.program import Place, Program, Start, with_latest
from cluboteca.insight.scratch.finding.reading import name_of, stops
from cluboteca.packformat.sentence import gettext_noop


class CustomBlockWithTermination(BugPattern):
    id = "custom_block_with_termination"
    description = gettext_noop("An own block stops everything, and blocks stand below it.")
    misunderstanding = gettext_noop(
        "Thinks that the stop ends only the own block. It ends the script that uses it, too."
    )
    question = gettext_noop("Your own block stops everything. When do the blocks below it get their turn?")

    def find(self, program: Program) -> Iterator[Place]:
        ending = set()
        for place, waited in with_latest(program.of(STOP, DELETE_CLONE), program.of(WAIT_UNTIL)):
            if (
                place.routine.start is Start.DEFINITION
                and (place.block.opcode == DELETE_CLONE or stops(place.block, "all"))
                and not place.is_within(*IFS)
                and (waited is None or waited.routine is not place.routine)
            ):
                ending.add((id(place.actor), place.routine.name))
        for place in program.of(CALL) if ending else ():
            if place.siblings and not place.is_last and (id(place.actor), name_of(place.block)) in ending:
                yield place
