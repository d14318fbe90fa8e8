"""A message is sent, and a script starts on it."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding import messages
from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.finding.reading import folded
from cluboteca.packformat.sentence import gettext_noop


class CorrectBroadcast(GoodPractice):
    id = "correct_broadcast"
    description = gettext_noop("It sends messages, and scripts answer them.")

    def find(self, program: Program) -> Iterator[Place]:
        awaited = {folded(message) for _, message in messages.received(program)}
        return (place for place, message in messages.sent(program) if folded(message) in awaited)
