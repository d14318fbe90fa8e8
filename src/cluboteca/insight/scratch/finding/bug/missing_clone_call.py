"""A script that does something starts as a clone, and no clone of the sprite is ever made."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import CREATE_CLONE
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.packformat.sentence import gettext_noop


class MissingCloneCall(BugPattern):
    id = "missing_clone_call"
    description = gettext_noop("A script waits for a clone, and none is ever made.")
    misunderstanding = gettext_noop(
        "Thinks that the script runs for the sprite itself. It runs only for clones, and only when some block makes "
        "one."
    )
    question = gettext_noop("This script starts when a clone is made. Where is the block that makes one?")

    def find(self, program: Program) -> Iterator[Place]:
        cloned = set()
        for place in program.of(CREATE_CLONE):
            chosen = place.block.choice("CLONE_OPTION")
            cloned.add(place.actor.name if chosen == "_myself_" else chosen)
        for place in program.of(Start.CLONE):
            if place.routine.body and place.actor.name not in cloned:
                yield place
