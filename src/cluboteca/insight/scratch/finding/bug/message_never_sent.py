"""A script that does something waits for a message that is never sent."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding import messages
from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.finding.reading import folded
from cluboteca.packformat.sentence import gettext_noop


class MessageNeverSent(BugPattern):
    id = "message_never_sent"
    description = gettext_noop("A script waits for a message that is never sent.")
    misunderstanding = gettext_noop(
        "Thinks that the script starts by itself, or that saying the word is the same as sending the message; or the "
        "message has another name where it is sent."
    )
    question = gettext_noop(
        "This script waits for a message. Where in your project is it sent, and when should that happen?"
    )

    def find(self, program: Program) -> Iterator[Place]:
        known = {folded(message) for _, message in messages.sent(program)}
        for place, message in messages.received(program):
            if place.routine.body and folded(message) not in known:
                yield place
