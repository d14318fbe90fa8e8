"""Where a color or a sprite is to be chosen, a block lies that calculates a text or a number."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import COLOR_SENSING, TOUCHING
from cluboteca.insight.scratch.finding.program import Place, Program
from cluboteca.insight.scratch.finding.reading import is_menu
from cluboteca.insight.scratch.model import Block, Literal, LiteralKind
from cluboteca.packformat.sentence import gettext_noop


class ExpressionAsTouchingOrColor(BugPattern):
    id = "expression_as_touching_or_color"
    description = gettext_noop("A calculated value lies where a color or a sprite is chosen.")
    misunderstanding = gettext_noop(
        "Thinks that the name of a color can be written as a word. A color is picked in its own place."
    )
    question = gettext_noop("What exactly does this block compare with here, a color or a word? How could you pick it?")
    asks_child = False

    def find(self, program: Program) -> Iterator[Place]:
        for place in program.of(TOUCHING):
            if not is_menu(place.block.value("TOUCHINGOBJECTMENU")):
                yield place
        for place in program.of(*COLOR_SENSING, "pen_setPenColorToColor"):
            for slot in ("COLOR", "COLOR2"):
                if slot in place.block.inputs and not _is_color(place.block.value(slot)):
                    yield place


def _is_color(value: Block | Literal | None) -> bool:
    return isinstance(value, Literal) and value.kind is LiteralKind.COLOR and value.text.startswith("#")
