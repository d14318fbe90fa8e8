"""A loop keeps asking about a key, a touch or a value, and while it waits or glides in between it can't ask: what
happens in that time is missed."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.interruption import ASKED, WAITS, Watch
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class InterruptedLoopSensing(BugPattern):
    id = "interrupted_loop_sensing"
    description = gettext_noop("A loop asks about keys, touches or values, and waits or glides in between.")
    misunderstanding = gettext_noop(
        "Thinks that the loop goes on asking while the sprite glides or waits. A script does one thing at a time."
    )
    question = gettext_noop(
        "Try it while the sprite waits or glides: is it noticed? Which of the two could be done by a script of its own?"
    )
    asks_child = False

    def find(self, program: Program) -> Iterator[Place]:
        if program.has(*WAITS) and program.has(*ASKED):
            yield from Watch(program).find()
