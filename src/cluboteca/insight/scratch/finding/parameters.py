"""Parameters of own blocks: those that are defined, and where they are used."""

import re
from dataclasses import dataclass

from cluboteca.insight.scratch.finding.opcodes import PARAMETERS
from cluboteca.insight.scratch.finding.program import Routine
from cluboteca.insight.scratch.model import Block


@dataclass(frozen=True, slots=True)
class Parameter:
    """is_boolean: for a slot with points."""

    name: str
    is_boolean: bool


def list_parameters(definition: Routine) -> list[Parameter]:
    """In the order of the prototype."""
    prototype = definition.prototype
    if prototype is None or prototype.signature is None:
        return []
    signs = re.findall("%[snb]", prototype.signature.code)
    found = []
    for position, name in enumerate(prototype.signature.argument_names):
        ids = prototype.signature.argument_ids
        shown = prototype.value(ids[position]) if position < len(ids) else None
        sign = signs[position] if position < len(signs) else ""
        is_boolean = shown.opcode == PARAMETERS[1] if isinstance(shown, Block) else sign == "%b"
        found.append(Parameter(name, is_boolean))
    return found


def name_of_use(block: Block) -> str:
    """Which parameter a block in a script stands for."""
    return block.fields["VALUE"].value if "VALUE" in block.fields else ""
