"""Something is read or changed before anything has set it: a variable, a list, or where a sprite stands, how large it
is, what it looks like. At the next start it is still as the last one left it."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.flow import find_unset
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.insight.scratch.finding.state import READING
from cluboteca.packformat.sentence import gettext_noop


class MissingInitialization(BugPattern):
    id = "missing_initialization"
    description = gettext_noop("Something keeps the value of the last run, since nothing sets it at the start.")
    misunderstanding = gettext_noop(
        "Thinks that the green flag puts everything back to how it was. A variable, a place and a costume stay as "
        "the last run left them."
    )
    question = gettext_noop(
        "Start it, stop it in the middle and start it again. What is different the second time, and where could you "
        "set it back?"
    )
    asks_child = False

    def find(self, program: Program) -> Iterator[Place]:
        if program.has(*READING, Start.ABOVE):
            yield from find_unset(program)
