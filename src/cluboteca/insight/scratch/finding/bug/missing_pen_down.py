"""A sprite takes the pen up and never puts it down, so it never draws."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class MissingPenDown(BugPattern):
    id = "missing_pen_down"
    description = gettext_noop("A sprite takes the pen up and never puts it down, so it draws nothing.")
    misunderstanding = gettext_noop(
        "Thinks that a sprite draws as soon as it moves. It draws only while the pen is down."
    )
    question = gettext_noop("Does your sprite draw a line when it moves? Which block lets the pen touch the paper?")

    def find(self, program: Program) -> Iterator[Place]:
        drawing = {place.actor for place in program.of("pen_penDown")}
        return (place for place in program.of("pen_penUp") if place.actor not in drawing)
