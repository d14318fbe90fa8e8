"""Something is drawn with the pen, and nothing in the project erases it."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class MissingEraseAll(BugPattern):
    id = "missing_erase_all"
    description = gettext_noop("It draws with the pen and never erases, so old drawings stay.")
    misunderstanding = gettext_noop("Thinks that the drawing goes away when the project is started again.")
    question = gettext_noop("Start it twice. Where does the first drawing go, and when would you like an empty page?")

    def find(self, program: Program) -> Iterator[Place]:
        if not program.has("pen_clear"):
            yield from program.of("pen_penDown")
