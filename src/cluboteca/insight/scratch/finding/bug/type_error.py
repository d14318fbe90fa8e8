"""Things of different kinds are compared: a place with a direction or with the loudness, a number with a word,
yes-or-no of a touch with anything; or the distance to something that is no sprite."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.comparison import differ, is_read_as_condition
from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import COMPARISONS, DISTANCE, NUMBERS
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.finding.reading import is_menu
from cluboteca.insight.scratch.model import Block
from cluboteca.packformat.sentence import gettext_noop


class ComparedKinds(BugPattern):
    id = "type_error"
    description = gettext_noop("It compares things that can't be equal, such as a place and a word.")
    misunderstanding = gettext_noop(
        "Thinks that Scratch knows what is meant when two different things are compared, such as a touch with the "
        "word yes."
    )
    question = gettext_noop(
        "What stands on the left of this comparison, and what on the right? Can the two ever be alike?"
    )

    def find(self, program: Program) -> Iterator[Place]:
        known: dict[int, bool] = {}
        for place in program.of(*COMPARISONS):
            values = place.block.value("OPERAND1"), place.block.value("OPERAND2")
            if differ(*values) and is_read_as_condition(place, known):
                yield place
        for place in program.of(DISTANCE):
            value = place.block.value("DISTANCETOMENU")
            is_named = is_menu(value) or (isinstance(value, Block) and value.opcode in _NAMES)
            if not is_named and (place.above is None or place.above.block.opcode not in NUMBERS):
                yield place


_NAMES = ("data_variable", "data_listcontents")
