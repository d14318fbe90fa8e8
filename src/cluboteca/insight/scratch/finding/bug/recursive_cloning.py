"""A clone makes a clone of itself as soon as it starts, and its script never deletes it."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import CREATE_CLONE, DELETE_CLONE
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.packformat.sentence import gettext_noop


class RecursiveCloning(BugPattern):
    id = "recursive_cloning"
    description = gettext_noop("Each clone makes another clone of itself.")
    misunderstanding = gettext_noop(
        "Thinks that the block runs only for the sprite. Each clone runs it, too, so there are more and more of them."
    )
    question = gettext_noop(
        "How many clones are there after one second? Who runs this script, and who should make clones?"
    )

    def find(self, program: Program) -> Iterator[Place]:
        deleting = {id(place.routine) for place in program.of(DELETE_CLONE)}
        for place in program.of(CREATE_CLONE):
            is_of_clone = place.routine.start is Start.CLONE and id(place.routine) not in deleting
            if is_of_clone and place.block.choice("CLONE_OPTION") == "_myself_":
                yield place
