"""Which messages a project sends, and which it waits for."""

from cluboteca.insight.scratch.finding.opcodes import BROADCASTS
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.insight.scratch.finding.reading import message_of


def sent(program: Program) -> list[tuple[Place, str]]:
    """Where messages are sent whose name is chosen, not calculated."""
    return [(place, said) for place in program.of(*BROADCASTS) if (said := message_of(place.block)) is not None]


def received(program: Program) -> list[tuple[Place, str]]:
    """What starts scripts when a message comes, also those that do nothing."""
    return [
        (place, message_of(place.block) or "")
        for place in program.of(Start.MESSAGE)
        if place.routine.hat is place.block
    ]
