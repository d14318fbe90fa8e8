"""A clone sends a message and is deleted right after, before its own script for that message can run."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import DELETE_CLONE
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class ImmediateDeleteCloneAfterBroadcast(BugPattern):
    id = "immediate_delete_clone_after_broadcast"
    description = gettext_noop("A clone sends a message and is gone at once.")
    misunderstanding = gettext_noop(
        "Thinks that the clone can still answer the message. It is deleted before its scripts get their turn."
    )
    question = gettext_noop("Who should hear this message? Is the clone still there then?")

    def find(self, program: Program) -> Iterator[Place]:
        for place in program.of("event_broadcast"):
            if place.is_last_but_one and place.siblings[-1].opcode == DELETE_CLONE:
                yield place
