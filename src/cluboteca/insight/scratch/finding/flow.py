"""In which order blocks can run, from the start of the project on, and what is read before it was set.

Every block of a script is a point; from each point one can go on to others. Scripts of the flag, of keys, of clicks and of
measured values start by themselves; others start where their message is sent, a clone is made, or their own block is
used. Nothing is decided: both ways of an if can be gone, and a loop may be left at once.
"""

from collections import deque
from collections.abc import Iterable, Iterator

from cluboteca.insight.scratch.finding.opcodes import (
    BROADCASTS,
    CALL,
    CREATE_CLONE,
    FOREVER,
    IF,
    IF_ELSE,
    REPEAT,
    UNTIL,
)
from cluboteca.insight.scratch.finding.program import Place, Program, Routine, Start
from cluboteca.insight.scratch.finding.reading import is_menu, message_of, name_of
from cluboteca.insight.scratch.finding.state import State, read_by, read_by_start, set_by
from cluboteca.insight.scratch.model import Block, Literal, LiteralKind

_SELF_STARTING = (Start.FLAG, Start.KEY, Start.SPRITE_CLICK, Start.STAGE_CLICK, Start.ABOVE)
_ENTRY = 0
_MAX_VISITS = 12
"""Of a point, on average; more can't happen but in programs made for it."""
_MAX_STATES = 2_000
"""That are followed; games of children have some dozens."""


def find_unset(program: Program) -> Iterator[Place]:
    """Where a state is read that nothing has set since the project was started, once for each state. Not where another
    script sets it at the start: which of the two comes first isn't known then."""
    flow = Flow(program)
    if not any(flow.reads):
        return
    unset, unread = flow.reach()
    setting = flow.list_setting(unread)
    places = {id(place.block): place for place in program.places if place.siblings or place.routine.hat is place.block}
    for point, block in enumerate(flow.blocks):
        early = flow.reads[point] & unset[point]
        for bit in _list_bits(early) if block is not None else ():
            if not setting.get(bit, set()) - {id(flow.routines[point])}:
                yield places[id(block)]


class Flow:
    """Points by number; 0 is the start of the project. reads, sets: of each, states as bits. blocks: None where two ways
    meet."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.after: list[list[int]] = []
        self.reads: list[int] = []
        self.sets: list[int] = []
        self.blocks: list[Block | None] = []
        self.routines: list[Routine | None] = []
        self._bits: dict[State, int] = {}
        self._named: dict[tuple[str, ...], int] = {}
        self._now: list[int] = []
        self._ends: dict[int, int] = {}
        self._returns: list[tuple[int, int]] = []
        self._defined = {(each.actor.name, each.name) for each in program.started_by(Start.DEFINITION)}
        self._point(None, None)
        self._add_all()

    def reach(self) -> tuple[list[int], list[int]]:
        """For each point the states that may still be unset, and those that may still be unread, when one comes there."""
        everything = (1 << len(self._bits)) - 1
        unset = [0] * len(self.after)
        unread = [0] * len(self.after)
        unset[_ENTRY] = unread[_ENTRY] = everything
        waiting, is_waiting = deque([_ENTRY]), bytearray(len(self.after))
        visits = _MAX_VISITS * len(self.after) + 1000
        while waiting and visits:
            visits -= 1
            point = waiting.popleft()
            is_waiting[point] = 0
            still_unset, still_unread = unset[point], unread[point]
            if self.sets[point]:
                still_unset &= ~self.sets[point]
            if self.reads[point]:
                still_unread &= ~self.reads[point]
            for following in self.after[point]:
                if still_unset & ~unset[following] or still_unread & ~unread[following]:
                    unset[following] |= still_unset
                    unread[following] |= still_unread
                    if not is_waiting[following]:
                        is_waiting[following] = 1
                        waiting.append(following)
        return unset, unread

    def list_setting(self, unread: list[int]) -> dict[int, set[int]]:
        """By state, the routines that set it before it is read."""
        setting: dict[int, set[int]] = {}
        for point, sets in enumerate(self.sets):
            for bit in _list_bits(sets & unread[point] & ~self.reads[point]):
                setting.setdefault(bit, set()).add(id(self.routines[point]))
        return setting

    def _add_all(self) -> None:
        latest: Routine | None = None
        for routine in self.program.routines:
            latest = routine
            self._add(routine)
        if latest is not None and latest.start is Start.DEFINITION:
            # as published: nothing comes back from an own block that is the very last thing in a project
            self.after = [[each for each in after if each != self._ends[id(latest)]] for after in self.after]
        for returned, called in self._returns:
            self.after[called].append(returned)

    def _add(self, routine: Routine) -> None:
        if routine.start is Start.DEFINITION:
            self._now = [self._name("call", routine.actor.name, routine.name)]
            self._walk(routine.body, routine)
            # what follows isn't emptied, as published: loose blocks that come next are taken for its continuation
            end = self._ends[id(routine)] = self._name("return", routine.actor.name, routine.name)
            self._connect(end)
            return
        self._start(routine)
        self._walk(routine.body, routine)
        self._now = []

    def _start(self, routine: Routine) -> None:
        if routine.hat is None:
            return
        if routine.start is Start.MESSAGE:
            point = self._name("message", message_of(routine.hat) or "")
            self.after[self._name("any message")].append(point)
        elif routine.start is Start.CLONE:
            point = self._name("clone", routine.actor.name)
        else:
            point = self._point(routine.hat, routine)
            if routine.start is Start.ABOVE:
                self.reads[point] = self._mask(read_by_start(routine.hat, routine.actor))
            if routine.start in _SELF_STARTING:
                self.after[_ENTRY].append(point)
        self._now = [point]

    def _walk(self, stack: tuple[Block, ...], routine: Routine) -> None:
        """Recurses once for each level of nesting, of which the gate allows 150."""
        for block in stack:
            point = self._point(block, routine)
            state = set_by(block, routine.actor)
            self.reads[point] = self._mask(read_by(block, routine.actor))
            self.sets[point] = self._mask(() if state is None else (state,))
            self._connect(point)
            self._now = [point]
            opcode = block.opcode
            if opcode in (FOREVER, REPEAT, UNTIL):
                self._walk(block.substacks.get("SUBSTACK", ()), routine)
                self._connect(point)
                self._now = [] if opcode == FOREVER else [point]
            elif opcode == IF:
                self._walk(block.substacks.get("SUBSTACK", ()), routine)
                self._now.append(point)
            elif opcode == IF_ELSE:
                self._walk(block.substacks.get("SUBSTACK", ()), routine)
                ends, self._now = self._now, [point]
                self._walk(block.substacks.get("SUBSTACK2", ()), routine)
                self._now += ends
            elif opcode == CALL:
                self._call(point, routine, name_of(block))
            elif opcode == CREATE_CLONE:
                self._clone(point, routine, block)
            elif opcode in BROADCASTS:
                message = message_of(block)
                self.after[point].append(
                    self._name("any message") if message is None else self._name("message", message)
                )

    def _call(self, point: int, routine: Routine, name: str) -> None:
        self.after[point].append(self._name("call", routine.actor.name, name))
        returned = self._point(None, routine)
        is_defined = (routine.actor.name, name) in self._defined
        self._returns.append((returned, self._name("return" if is_defined else "call", routine.actor.name, name)))
        self._now = [returned]

    def _clone(self, point: int, routine: Routine, block: Block) -> None:
        value = block.value("CLONE_OPTION")
        typed = [] if value is None or is_menu(value) else _list_typed(value)
        if len(typed) == 1:
            name = routine.actor.name if typed[0] == "_myself_" else typed[0]
            self.after[point].append(self._name("clone", name))
            return
        self.after[point].append(self._name("any clone"))  # as published, also where a sprite is chosen

    def _connect(self, point: int) -> None:
        for each in self._now:
            self.after[each].append(point)

    def _point(self, block: Block | None, routine: Routine | None) -> int:
        self.after.append([])
        self.reads.append(0)
        self.sets.append(0)
        self.blocks.append(block)
        self.routines.append(routine)
        return len(self.after) - 1

    def _name(self, *words: str) -> int:
        if words not in self._named:
            self._named[words] = self._point(None, None)
            if words == ("any clone",):
                for actor in self.program.actors:
                    if not actor.target.is_stage:
                        self.after[self._named[words]].append(self._name("clone", actor.name))
        return self._named[words]

    def _mask(self, states: Iterable[State]) -> int:
        mask = 0
        for state in states:
            if state in self._bits or len(self._bits) < _MAX_STATES:
                mask |= 1 << self._bits.setdefault(state, len(self._bits))
        return mask


def _list_bits(mask: int) -> Iterator[int]:
    while mask:
        bit = mask & -mask
        yield bit
        mask ^= bit


def _list_typed(value: Block | Literal) -> list[str]:
    """The texts in it; numbers are none."""
    if isinstance(value, Literal):
        return [value.text]
    inside = (slot.value for block in value.walk() for slot in block.inputs.values())
    return [each.text for each in inside if isinstance(each, Literal) and each.kind is LiteralKind.TEXT]
