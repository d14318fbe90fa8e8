"""Two scripts or more start on the same event; each one after the first counts."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import GoodPractice
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.insight.scratch.model import Block, Literal
from cluboteca.packformat.sentence import gettext_noop


class Parallelisation(GoodPractice):
    id = "parallelisation"
    description = gettext_noop("Several things happen at the same time.")

    def find(self, program: Program) -> Iterator[Place]:
        seen: set[tuple[str, ...]] = set()
        for place in program.of(*_EVENTS):
            if place.routine.hat is not place.block:
                continue
            event = _event(place.block)
            if event in seen:
                yield place
            seen.add(event)


_EVENTS = (
    Start.FLAG,
    Start.KEY,
    Start.MESSAGE,
    Start.SPRITE_CLICK,
    Start.STAGE_CLICK,
    Start.ABOVE,
    Start.BACKDROP,
)


def _event(hat: Block) -> tuple[str, ...]:
    """Whichever sprite it belongs to: a click on any sprite is the same event, as published."""
    chosen = [field.value for field in hat.fields.values()]
    compared = hat.value("VALUE")
    if isinstance(compared, Literal):
        chosen.append(compared.text)
    elif compared is not None:
        chosen += [
            word
            for block in compared.walk()
            for word in (block.opcode, *(each.value for each in block.fields.values()))
        ]
    return hat.opcode, *chosen
