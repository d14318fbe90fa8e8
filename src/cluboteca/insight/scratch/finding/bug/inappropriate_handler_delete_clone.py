"""A script of the green flag deletes the clone it runs in; but it runs for the sprite itself, which can't be deleted."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import DELETE_CLONE
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.packformat.sentence import gettext_noop


class InappropriateHandlerDeleteClone(BugPattern):
    id = "inappropriate_handler_delete_clone"
    description = gettext_noop("A script of the green flag deletes a clone, and does nothing by that.")
    misunderstanding = gettext_noop(
        "Thinks that the block removes all clones of the sprite. It removes the clone that runs it, and here it is "
        "no clone."
    )
    question = gettext_noop("Which one runs this script, the sprite or a clone? Whom does this block delete then?")

    def find(self, program: Program) -> Iterator[Place]:
        reported: set[int] = set()
        for place in program.of(DELETE_CLONE):
            if place.routine.start is Start.FLAG and id(place.routine) not in reported:
                reported.add(id(place.routine))
                yield place
