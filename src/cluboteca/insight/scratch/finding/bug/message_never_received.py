"""A message is sent and no script starts on it."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding import messages
from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.finding.reading import folded
from cluboteca.packformat.sentence import gettext_noop


class MessageNeverReceived(BugPattern):
    id = "message_never_received"
    description = gettext_noop("It sends a message that no script waits for.")
    misunderstanding = gettext_noop(
        "Thinks that sending a message does something by itself. Something happens only where a script starts with "
        "that message."
    )
    question = gettext_noop("You send a message here. Which script should start when it arrives, and on which sprite?")

    def find(self, program: Program) -> Iterator[Place]:
        awaited = {folded(message) for _, message in messages.received(program)}
        return (place for place, message in messages.sent(program) if folded(message) not in awaited)
