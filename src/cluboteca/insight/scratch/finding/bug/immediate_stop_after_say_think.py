"""Something is said or thought without a time, and everything stops right after; nobody can read it."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.finding.reading import stops
from cluboteca.packformat.sentence import gettext_noop


class ImmediateStopAfterSayThink(BugPattern):
    id = "immediate_stop_after_say_think"
    description = gettext_noop("It says something and stops everything at once, so nobody can read it.")
    misunderstanding = gettext_noop("Thinks that the words stay on the screen after everything has stopped.")
    question = gettext_noop("How long can somebody read these words before everything stops?")

    def find(self, program: Program) -> Iterator[Place]:
        for place in program.of("looks_say", "looks_think"):
            if place.is_last_but_one and stops(place.siblings[-1], "all"):
                yield place
