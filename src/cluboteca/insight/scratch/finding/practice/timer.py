"""A variable is changed in a loop that waits some seconds each time: it counts time. Only the outermost loops are
looked at."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import LOOPS
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class Timer(GoodPractice):
    id = "timer"
    description = gettext_noop("It counts time with a variable.")

    def find(self, program: Program) -> Iterator[Place]:
        if not program.has("control_wait"):
            return
        waiting: dict[int, bool] = {}
        for place in program.of("data_changevariableby"):
            loop = place.above
            if loop is None or loop.block.opcode not in LOOPS or loop.is_within(*LOOPS):
                continue
            if id(loop) not in waiting:
                waiting[id(loop)] = any(block.opcode == "control_wait" for block in place.siblings)
            if waiting[id(loop)]:
                yield place
