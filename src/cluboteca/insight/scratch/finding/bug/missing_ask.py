"""The answer is read, and nothing in the project asks a question."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class MissingAsk(BugPattern):
    id = "missing_ask"
    description = gettext_noop("It uses the answer, and nothing asks a question.")
    misunderstanding = gettext_noop(
        "Thinks that the answer is what somebody types at any time. It is what was typed at the last question, so "
        "some block has to ask one."
    )
    question = gettext_noop("You use the answer here. Which question does it belong to, and where is it asked?")

    def find(self, program: Program) -> Iterator[Place]:
        if not program.has("sensing_askandwait"):
            yield from program.of("sensing_answer")
