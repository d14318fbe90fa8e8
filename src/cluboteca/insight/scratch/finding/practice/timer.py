"""A variable that is set somewhere is changed in a loop that waits some seconds each time: it counts time."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.opcodes import LOOPS
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.packformat.sentence import gettext_noop


class Timer(GoodPractice):
    id = "timer"
    description = gettext_noop("It counts time with a variable.")

    def find(self, program: Program) -> Iterator[Place]:
        changes = program.of("data_changevariableby")
        if not changes or not program.has("control_wait"):
            return
        set_ = {_variable(place) for place in program.of("data_setvariableto") if not place.is_within(*LOOPS)}
        for place in changes:
            loop = place.above
            if loop is None or loop.block.opcode not in LOOPS or loop.is_within(*LOOPS):
                continue
            if _variable(place) in set_ and any(block.opcode == "control_wait" for block in place.siblings):
                yield place


def _variable(place: Place) -> tuple[str, str]:
    field = place.block.fields.get("VARIABLE")
    return ("", "") if field is None else (place.actor.owner(field), field.value)
