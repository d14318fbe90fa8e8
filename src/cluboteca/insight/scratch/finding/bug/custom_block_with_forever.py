"""An own block that has a forever inside is used in the middle of a script; the blocks below it never run."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import CALL, FOREVER
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.insight.scratch.finding.reading import name_of
from cluboteca.packformat.sentence import gettext_noop


class CustomBlockWithForever(BugPattern):
    id = "custom_block_with_forever"
    description = gettext_noop("An own block never ends, and blocks stand below it.")
    misunderstanding = gettext_noop(
        "Thinks that the script goes on while the own block is still running. It waits until the block has ended, "
        "and a forever never ends."
    )
    question = gettext_noop("Your own block has a forever loop inside. When do the blocks below it get their turn?")

    def find(self, program: Program) -> Iterator[Place]:
        endless = {
            (id(place.actor), place.routine.name)
            for place in program.of(FOREVER)
            if place.routine.start is Start.DEFINITION
        }
        for place in program.of(CALL) if endless else ():
            if place.siblings and not place.is_last and (id(place.actor), name_of(place.block)) in endless:
                yield place
