"""The name of a variable, of a list or of a parameter was typed where a text goes."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.opcodes import BROADCASTS, CALL, COMPARISONS
from cluboteca.insight.scratch.finding.program import Actor, Place, Program
from cluboteca.insight.scratch.finding.reading import is_number
from cluboteca.insight.scratch.model import Block, Literal, LiteralKind
from cluboteca.packformat.sentence import gettext_noop


class VariableAsLiteral(BugPattern):
    id = "variable_as_literal"
    description = gettext_noop("The name of a variable is typed as a word.")
    misunderstanding = gettext_noop(
        "Thinks that writing the name of a variable gives its value. Only the round block of the variable does."
    )
    question = gettext_noop(
        "You typed a word that is also the name of a variable. Do you want the word here, or what is in the variable?"
    )

    def find(self, program: Program) -> Iterator[Place]:
        names = {actor: _names(actor) for actor in program.actors}
        if not any(names.values()):
            return
        for place in program.places:
            known = names[place.actor]
            if known and place.statement.block.opcode not in BROADCASTS:
                for typed in _list_texts(place.block):
                    if typed in known:
                        yield place


_NUMBERS_FIRST = frozenset((*COMPARISONS, "data_setvariableto", "data_itemnumoflist", CALL))
"""Where a number that was typed is a number and not a text."""


def _names(actor: Actor) -> frozenset[str]:
    """Of all that a block in this actor can mean by its name."""
    arguments = (name for definition in actor.definitions for name in definition.parameters)
    return actor.data[1] | actor.program.actors[0].data[1] | frozenset(arguments)


def _list_texts(block: Block) -> Iterator[str]:
    if block.opcode == "sensing_touchingobjectmenu":
        yield from (field.value for field in block.fields.values())
    for slot in block.inputs.values():
        value = slot.value
        if not isinstance(value, Literal) or value.kind is not LiteralKind.TEXT:
            continue
        if block.opcode not in _NUMBERS_FIRST or not is_number(value):
            yield value.text
