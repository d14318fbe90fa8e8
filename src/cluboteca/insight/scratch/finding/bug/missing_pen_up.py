"""A sprite puts the pen down and never up, so it draws already on its way to where it begins at the next start."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class MissingPenUp(BugPattern):
    id = "missing_pen_up"
    description = gettext_noop("A sprite puts the pen down and never takes it up.")
    misunderstanding = gettext_noop(
        "Thinks that the pen is up again at the next start. It stays down, so the way to the beginning is drawn, too."
    )
    question = gettext_noop("Start it twice. Which line do you see that you don't want, and when should the pen be up?")

    def find(self, program: Program) -> Iterator[Place]:
        lifting = {place.actor for place in program.of("pen_penUp")}
        return (place for place in program.of("pen_penDown") if place.actor not in lifting)
