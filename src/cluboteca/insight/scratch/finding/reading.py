"""What a block says: which message, which stop, a number or a choice from its menu."""

from collections.abc import Mapping

from cluboteca.insight.scratch.finding.opcodes import CALL, COORDINATES, DISTANCE
from cluboteca.insight.scratch.model import Block, Input, Literal, LiteralKind


def name_of(block: Block) -> str:
    """Of an own block, on its prototype and on a call. Scratch 2 told numbers (%n) from texts (%s), Scratch 3 doesn't."""
    return "" if block.signature is None else block.signature.code.replace("%n", "%s")


def is_number(value: Block | Literal | None) -> bool:
    """Typed in, and a number; what doesn't look like one in a place for numbers is 0."""
    if not isinstance(value, Literal):
        return False
    if value.kind not in (LiteralKind.TEXT, LiteralKind.COLOR):
        return True
    try:
        float(value.text)
    except ValueError:
        return False
    return "_" not in value.text


def is_menu(value: Block | Literal | None) -> bool:
    """Chosen from the menu that the slot has, not calculated."""
    return isinstance(value, Block) and value.is_shadow


def message_of(block: Block) -> str | None:
    """Which message is sent or received; None when it is calculated."""
    if "BROADCAST_OPTION" in block.fields:
        return block.fields["BROADCAST_OPTION"].value
    value = block.value("BROADCAST_INPUT")
    if isinstance(value, Literal):
        return value.text
    return block.choice("BROADCAST_INPUT")


def folded(message: str) -> str:
    """Scratch doesn't tell small from capital letters in messages."""
    return message.upper().lower()


def slots_of(block: Block) -> Mapping[str, Input]:
    """Those that count. A call of an own block keeps what lay in places that the block doesn't have any more."""
    if block.opcode != CALL or block.signature is None:
        return block.inputs
    return {name: block.inputs[name] for name in block.signature.argument_ids if name in block.inputs}


def stops(block: Block, *choices: str) -> bool:
    """It is the stop block, with one of the choices `all`, `this script`; or `others`."""
    if block.opcode != "control_stop":
        return False
    option = block.choice("STOP_OPTION")
    return (option if option in ("all", "this script") else "others") in choices


def is_inexact(value: Block | Literal | None) -> bool:
    """A position or a distance, of itself or of another sprite: it has decimals and changes in steps."""
    if not isinstance(value, Block):
        return False
    if value.opcode == "sensing_of":
        return value.choice("PROPERTY") in ("x position", "y position")
    return value.opcode in COORDINATES or value.opcode == DISTANCE


PROPERTIES = {
    "x position": "position",
    "y position": "position",
    "size": "size",
    "direction": "direction",
    "costume #": "costume",
    "costume name": "costume",
    "volume": "volume",
    "backdrop #": "backdrop",
    "backdrop name": "backdrop",
}
"""That `... of another sprite` can ask for, by what they belong to. Whatever else it asks for is a variable."""


def reads_variable_of_other(block: Block) -> bool:
    return block.opcode == "sensing_of" and block.choice("PROPERTY") not in PROPERTIES


def is_changing_data(block: Block) -> bool:
    """A variable or an element of a list: what is compared with it may change at any time."""
    return block.opcode in ("data_variable", "data_itemoflist") or reads_variable_of_other(block)
