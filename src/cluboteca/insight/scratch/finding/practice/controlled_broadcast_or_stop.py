"""A forever that does more than that decides in an if when a message is sent or something is stopped."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import BROADCASTS, FOREVER, IFS, STOP
from cluboteca.insight.scratch.finding.program import Place, Program, is_in_latest, with_latest
from cluboteca.packformat.sentence import gettext_noop


class ControlledBroadcastOrStop(GoodPractice):
    id = "controlled_broadcast_or_stop"
    description = gettext_noop("A loop decides when to send a message or to stop.")

    def find(self, program: Program) -> Iterator[Place]:
        forevers = [place for place in program.of(FOREVER) if not place.is_within(*IFS)]
        if not forevers:
            return
        for place, forever in with_latest(program.of(*BROADCASTS, STOP), forevers):
            question = place.above
            if question is None or question.block.opcode not in IFS or place.slot != "SUBSTACK":
                continue
            if is_in_latest(place, forever) and not question.is_within(*IFS) and _does_more(question):
                yield place


def _does_more(question: Place) -> bool:
    """Each forever around it has other blocks, too."""
    around = (each.block for each in question.above_all() if each.block.opcode == FOREVER)
    return all(len(block.substacks.get("SUBSTACK", ())) > 1 for block in around)
