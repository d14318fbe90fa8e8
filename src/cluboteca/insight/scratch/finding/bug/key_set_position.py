"""An arrow key sets x or y to a value instead of changing it, as one of the first two blocks that it runs."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import IF, KEY_PRESSED
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.insight.scratch.finding.reading import is_menu
from cluboteca.insight.scratch.model import Block
from cluboteca.packformat.sentence import gettext_noop


class KeySetPosition(BugPattern):
    id = "key_set_position"
    description = gettext_noop("An arrow key sets the position to a value instead of changing it.")
    misunderstanding = gettext_noop(
        "Thinks that set moves the sprite by so much. It puts the sprite at that very place, each time."
    )
    question = gettext_noop(
        "Press the same arrow key several times. What happens the second time, and which block would move on each time?"
    )

    def find(self, program: Program) -> Iterator[Place]:
        for routine in program.started_by(Start.KEY):
            if routine.hat is not None and _sets(routine.hat.choice("KEY_OPTION"), routine.body):
                yield routine.places[0]
        asking: dict[int, tuple[Place, str | None]] = {}
        for place in program.of(KEY_PRESSED):
            asks = place.statement.block.opcode == IF and place.entry == "CONDITION"
            if asks and place.routine.start in (Start.FLAG, Start.CLONE) and is_menu(place.block.value("KEY_OPTION")):
                asking[id(place.statement)] = place.statement, place.block.choice("KEY_OPTION")
        for question, key in asking.values():
            if _sets(key, question.block.substacks.get("SUBSTACK", ())):
                yield question


_AXES = {
    "left arrow": "motion_setx",
    "right arrow": "motion_setx",
    "up arrow": "motion_sety",
    "down arrow": "motion_sety",
}
_FIRST = 2


def _sets(key: str | None, stack: tuple[Block, ...]) -> bool:
    """Whether one of the first blocks puts the sprite somewhere along the way of that arrow."""
    return key in _AXES and any(block.opcode == _AXES[key] for block in stack[:_FIRST])
