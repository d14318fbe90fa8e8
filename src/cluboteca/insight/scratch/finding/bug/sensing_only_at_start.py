"""A script of the green flag or of a clone asks in an if about a key, the mouse or a touch, in no loop, and no block
before it takes any time. Nobody can press a key so fast. The narrower part of `missing_loop_sensing`, which good
projects don't show."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import CALL, EVENT_SENSING, GLIDES, IFS, LOOPS, WAIT_UNTIL
from cluboteca.insight.scratch.finding.program import Place, Program, Start, with_latest
from cluboteca.packformat.sentence import gettext_noop


class SensingOnlyAtStart(BugPattern):
    id = "sensing_only_at_start"
    description = gettext_noop("It asks about a key, the mouse or a touch only once, at the very moment of the start.")
    misunderstanding = gettext_noop(
        "Thinks that an if keeps watch by itself. It is asked once, at the very moment of the start, before anybody "
        "can do anything."
    )
    question = gettext_noop(
        "This if asks only once, at the very moment of the start. What would have to be around it so that it asks "
        "again and again?"
    )

    def find(self, program: Program) -> Iterator[Place]:
        slow = program.of(*_TAKING_TIME)
        for place, before in with_latest(program.of(*EVENT_SENSING), slow):
            question = place.statement
            asks = question.block.opcode in IFS and place.entry == "CONDITION" and not place.is_within(*LOOPS)
            is_first = before is None or before.routine is not place.routine
            if asks and is_first and place.routine.start in (Start.FLAG, Start.CLONE):
                yield place


_TAKING_TIME = (
    *LOOPS,
    *GLIDES,
    WAIT_UNTIL,
    CALL,
    "control_wait",
    "looks_sayforsecs",
    "looks_thinkforsecs",
    "looks_switchbackdroptoandwait",
    "sound_playuntildone",
    "sensing_askandwait",
    "event_broadcastandwait",
)
