"""An own block is used in a sprite that has no definition for it, as after copying a script to another sprite. Nothing
happens."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import CALL
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.insight.scratch.finding.reading import name_of
from cluboteca.packformat.sentence import gettext_noop


class CallWithoutDefinition(BugPattern):
    id = "call_without_definition"
    description = gettext_noop("An own block is used where it isn't defined, so nothing happens.")
    misunderstanding = gettext_noop(
        "Thinks that an own block works in every sprite. It works only in the one in which it is defined."
    )
    question = gettext_noop("What does this block of your own do in this sprite, and where is that written down?")

    def find(self, program: Program) -> Iterator[Place]:
        calls = program.of(CALL)
        defined = {(id(each.actor), each.name) for each in program.started_by(Start.DEFINITION)} if calls else set()
        return (place for place in calls if (id(place.actor), name_of(place.block)) not in defined)
