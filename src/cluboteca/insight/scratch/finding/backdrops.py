"""Which backdrops a project switches to."""

from cluboteca.insight.scratch.finding.opcodes import NUMBERS, SWITCH_BACKDROP
from cluboteca.insight.scratch.finding.program import Place, Program, Start
from cluboteca.insight.scratch.finding.reading import is_number
from cluboteca.insight.scratch.model import Block, Literal

_ANY = frozenset(("next backdrop", "previous backdrop", "random backdrop"))


def awaited(program: Program) -> list[Place]:
    """What starts scripts when a backdrop comes, of those that do something."""
    return [place for place in program.of(Start.BACKDROP) if place.routine.hat is place.block and place.routine.body]


def switched_to(program: Program) -> tuple[frozenset[str], bool]:
    """Names, and whether it can be any backdrop: the next one, one by its number, one by chance."""
    names: set[str] = set()
    can_be_any = program.has("looks_nextbackdrop")
    for place in program.of(*SWITCH_BACKDROP):
        value = place.block.value("BACKDROP")
        chosen = place.block.choice("BACKDROP")
        if chosen in _ANY or is_number(value) or (isinstance(value, Block) and value.opcode in NUMBERS):
            can_be_any = True
        elif chosen is not None:
            names.add(chosen)
        elif isinstance(value, Literal):
            names.add(value.text)
    return frozenset(names), can_be_any
