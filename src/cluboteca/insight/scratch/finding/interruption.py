"""Loops that ask again and again, and what makes them wait in between.

A repeat-until, or an if inside a forever, asks about something in its condition. While a block inside it, or beside it in
the same loop, waits or glides, nothing is asked. It is no interruption when the loop itself changes what it asks about, or
when all that happens is a stop.

This goes through the program as the published definition does, which remembers what was asked last from one block to
the next; so the same block can be found more than once.
"""

from cluboteca.insight.scratch.finding.opcodes import (
    COLOR_SENSING,
    CONTROLS,
    DISTANCE,
    EQUALS,
    FOREVER,
    GLIDES,
    IF,
    IF_ELSE,
    KEY_PRESSED,
    LIST_CHANGES,
    REPEAT,
    TOUCHING,
    UNTIL,
    WAIT_UNTIL,
    is_known,
)
from cluboteca.insight.scratch.finding.program import Actor, Place, Program
from cluboteca.insight.scratch.finding.reading import is_changing_data, stops
from cluboteca.insight.scratch.model import Block

_PAUSES = ("control_wait", "looks_sayforsecs", "looks_thinkforsecs", "sound_playuntildone")
WAITS = (*_PAUSES, *GLIDES)
_MOMENTS = (KEY_PRESSED, "sensing_mousedown")
_TOUCHES = (TOUCHING, *COLOR_SENSING)
_CHANGES = ("data_setvariableto", "data_changevariableby", *LIST_CHANGES)
ASKED = (*_MOMENTS, *_TOUCHES, DISTANCE, EQUALS)
_MAX_STEPS = 40_000
"""Loops inside loops are gone through several times; what is left after so many steps isn't looked at."""

_Data = tuple[bool, str, str]
_OF_OTHER: _Data = (False, "", "")
"""A variable of another sprite, which no block here changes."""


class _Enough(Exception):
    """So many steps were taken."""


class Watch:
    """One walk through a program.

    asks_touch, asks_other: what a condition has asked about; a glide misses both, a pause misses only what is over in a
    moment. is_sorting, is_ending, is_beside: what is looked for now: changes of the variable that is asked about; a
    stop; pauses beside the one that asks.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self.found: list[Place] = []
        self.places = {id(place.block): place for place in program.of(*WAITS)}
        self.steps = 0
        self.actor: Actor = program.actors[0]
        self.stack: tuple[Block, ...] = ()
        self.is_top = True
        self.in_condition = self.in_equals = self.in_forever = self.in_body = False
        self.asks_touch = self.asks_other = False
        self.is_sorting = self.is_ending = self.is_beside = False
        self.has_stop = False
        self.variable: _Data | None = None

    def find(self) -> list[Place]:
        try:
            for routine in self.program.routines:
                self.actor = routine.actor
                self._walk(routine.body, is_top=True)
        except _Enough:
            pass
        return self.found

    def _walk(self, stack: tuple[Block, ...], *, is_top: bool = False) -> None:
        around, was_top = self.stack, self.is_top
        self.stack, self.is_top = stack, is_top
        for block in stack:
            self._look(block)
        self.stack, self.is_top = around, was_top

    def _look(self, block: Block) -> None:
        self.steps += 1
        if self.steps > _MAX_STEPS:
            raise _Enough
        opcode = block.opcode
        if opcode in CONTROLS or opcode == WAIT_UNTIL:
            self._look_at_control(block)
        elif opcode in _CHANGES:
            if self.is_sorting and self._data_of(block) == self.variable:
                self.asks_other = False
        elif opcode in WAITS:
            self._note(block)
        elif stops(block, "all", "this script"):
            self.has_stop = self.has_stop or self.is_ending
        elif is_known(opcode):
            self._look_at_slots(block)

    def _look_at_control(self, block: Block) -> None:
        opcode = block.opcode
        if opcode == REPEAT:
            self._look_at_slots(block)
            self._walk(_inside(block))
        elif self.is_beside or (self.is_sorting and opcode != WAIT_UNTIL):
            return
        elif opcode == FOREVER:
            self.in_forever = True
            self._walk(_inside(block))
            self.in_forever = False
        elif opcode == UNTIL or (opcode == IF and self.in_forever and not self.is_ending):
            self._ask(block, (_inside(block),))
        elif opcode == IF_ELSE:
            self._look_at_if_else(block)
        elif opcode == WAIT_UNTIL and self.in_forever:
            self._look_at_condition(block)

    def _look_at_if_else(self, block: Block) -> None:
        sides = (_inside(block), _inside(block, "SUBSTACK2"))
        if not self.is_ending:
            if self.in_forever:
                self._ask(block, sides)
            return
        if not self.has_stop:
            self._walk(sides[0])
            if self._take_stop():  # it ends only when the other side ends, too
                self._walk(sides[1])

    def _ask(self, block: Block, sides: tuple[tuple[Block, ...], ...]) -> None:
        self.in_condition = True
        self._look_at_slots(block)
        if self.variable is not None:
            for side in sides:
                self._sort(side)
        self.in_condition = False
        for side in sides:
            self._look_for_end(side)
        self.in_body = True
        for side in sides:
            self._walk(side)
        self.in_body = False
        self.asks_touch = self.asks_other = False

    def _sort(self, stack: tuple[Block, ...]) -> None:
        self.is_sorting = True
        self._walk(stack)
        self.is_sorting = False
        self.variable = None

    def _look_for_end(self, stack: tuple[Block, ...]) -> None:
        self.is_ending = True
        self._walk(stack)
        self.is_ending = False
        if self._take_stop():
            self.asks_touch = self.asks_other = False

    def _take_stop(self) -> bool:
        found, self.has_stop = self.has_stop, False
        return found

    def _look_at_condition(self, block: Block) -> None:
        self.in_condition = True
        self._look_at_slots(block)
        self.in_condition = False

    def _note(self, block: Block) -> None:
        asks = self.asks_other or (self.asks_touch and block.opcode in GLIDES)
        if self.in_body and asks and not (self.is_sorting or self.is_ending):
            self.found.append(self.places[id(block)])
        if self.is_beside:
            self.found.append(self.places[id(block)])

    def _look_at_slots(self, block: Block) -> None:
        if self.is_beside:
            return
        for slot in block.inputs.values():
            if isinstance(slot.value, Block):
                self._look_at_value(slot.value)

    def _look_at_value(self, block: Block) -> None:
        opcode = block.opcode
        if self.is_sorting or self.is_ending:
            return
        if opcode in _MOMENTS or opcode in _TOUCHES:
            if self.in_condition:
                self.asks_other = self.asks_other or opcode in _MOMENTS
                self.asks_touch = self.asks_touch or opcode in _TOUCHES
                self._look_beside()
        elif opcode == DISTANCE:
            self.asks_touch = self.asks_touch or self.in_condition
        elif opcode == EQUALS:
            self.in_equals = self.in_equals or self.in_condition
            self._look_at_slots(block)
            self.in_equals = False
        elif is_changing_data(block):
            if self.in_equals:
                self.asks_other = True
                self.variable = self._data_of(block)
        elif is_known(opcode):
            self._look_at_slots(block)

    def _look_beside(self) -> None:
        """At what stands in the same stack as the block that asks; at the top of a script that comes only once."""
        if self.is_top:
            return
        self.is_beside = True
        self._walk(self.stack)
        self.is_beside = False

    def _data_of(self, block: Block) -> _Data:
        for name in ("VARIABLE", "LIST"):
            if name in block.fields:
                field = block.fields[name]
                return name == "LIST", self.actor.owner(field), field.value
        return _OF_OTHER


def _inside(block: Block, name: str = "SUBSTACK") -> tuple[Block, ...]:
    return block.substacks.get(name, ())
