"""What kinds of things a comparison compares."""

from enum import Enum, auto

from cluboteca.insight.scratch.finding.opcodes import (
    CALL,
    CONNECTIVES,
    COORDINATES,
    DISTANCE,
    IFS,
    NOT,
    NUMBERS,
    TOUCHING,
    UNTIL,
    WAIT_UNTIL,
)
from cluboteca.insight.scratch.finding.program import Place
from cluboteca.insight.scratch.finding.reading import is_number
from cluboteca.insight.scratch.model import Block, Literal

_CONNECTING = frozenset((*CONNECTIVES, NOT))
_CONDITIONS = frozenset((*IFS, UNTIL, WAIT_UNTIL, "data_setvariableto", CALL))


class _Kind(Enum):
    BOOLEAN = auto()
    NUMBER = auto()
    TEXT = auto()
    LOUDNESS = auto()
    POSITION = auto()
    DIRECTION = auto()


def differ(left: Block | Literal | None, right: Block | Literal | None) -> bool:
    """Whether the two can't sensibly be compared. What can be anything, such as a variable, goes with all."""
    kind, other = _kind_of(left), _kind_of(right)
    if other is _Kind.BOOLEAN:
        return True
    if kind is None or other is None:
        return False
    if other is _Kind.NUMBER:
        return kind is _Kind.BOOLEAN
    return kind is not other and (other is _Kind.TEXT or kind is not _Kind.NUMBER)


def is_read_as_condition(place: Place, known: dict[int, bool]) -> bool:
    """A comparison whose answer is used as yes or no, perhaps together with others, or kept.

    known: answers for `and`, `or` and `not`, by identity; filled here, so that long chains are gone up only once.
    """
    passed: list[Place] = []
    above = place.above
    while above is not None and above.block.opcode in _CONNECTING and id(above) not in known:
        passed.append(above)
        above = above.above
    is_condition = above is None or known.get(id(above), above.block.opcode in _CONDITIONS)
    known.update((id(each), is_condition) for each in passed)
    return is_condition


def _kind_of(value: Block | Literal | None) -> _Kind | None:
    """None: can be anything."""
    if isinstance(value, Literal):
        return _Kind.NUMBER if is_number(value) else _Kind.TEXT
    if value is None or value.opcode == DISTANCE:
        return None
    if value.opcode in (TOUCHING, NOT):
        return _Kind.BOOLEAN
    if value.opcode in COORDINATES:
        return _Kind.POSITION
    if value.opcode == "motion_direction":
        return _Kind.DIRECTION
    if value.opcode == "sensing_loudness":
        return _Kind.LOUDNESS
    return _Kind.NUMBER if value.opcode in NUMBERS else None
