"""An index of a project, made once for all finders: routines, the place of each block, places by opcode.

What counts is what Scratch would run: the trees of scripts that stand on the canvas. Menus have places, too; the
prototype of an own block has none, and neither has what lies inside blocks of extensions that aren't known here.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from cluboteca.insight.scratch.finding.opcodes import COMPARISONS, CONTROLS, is_known
from cluboteca.insight.scratch.finding.reading import name_of, slots_of
from cluboteca.insight.scratch.model import Block, Field, ScratchProject, Script, Target

_AROUND = {opcode: 1 << position for position, opcode in enumerate(sorted({*CONTROLS, *COMPARISONS}))}
_REPORTER = 1 << len(_AROUND)


class Start(StrEnum):
    """What starts a routine. LOOSE: nothing; also extensions that aren't known here. DEFINITION: a call."""

    FLAG = "event_whenflagclicked"
    KEY = "event_whenkeypressed"
    SPRITE_CLICK = "event_whenthisspriteclicked"
    STAGE_CLICK = "event_whenstageclicked"
    MESSAGE = "event_whenbroadcastreceived"
    BACKDROP = "event_whenbackdropswitchesto"
    ABOVE = "event_whengreaterthan"
    CLONE = "control_start_as_clone"
    DEFINITION = "procedures_definition"
    LOOSE = "loose"


_STARTS = {start.value: start for start in Start if start is not Start.LOOSE}


class Actor:
    """The stage or a sprite. definitions: of own blocks, also those that aren't called."""

    __slots__ = ("_data", "definitions", "name", "program", "scripts", "target")

    def __init__(self, target: Target, program: "Program") -> None:
        self.target = target
        self.name = target.name
        self.program = program
        self.definitions: list[Routine] = []
        self.scripts: list[Routine] = []
        self._data: tuple[frozenset[str], frozenset[str]] | None = None

    @property
    def routines(self) -> "Iterator[Routine]":
        yield from self.definitions
        yield from self.scripts

    @property
    def data(self) -> tuple[frozenset[str], frozenset[str]]:
        """Ids and names of the variables and lists that it has itself."""
        if self._data is None:
            named = [(each.id, each.name) for each in self.target.variables]
            named += [(each.id, each.name) for each in self.target.lists]
            self._data = frozenset(id_ for id_, _ in named), frozenset(name for _, name in named)
        return self._data

    def owner(self, field: Field) -> str:
        """Whose variable or list it is that is named: of this sprite, or of the stage, which has those for all sprites."""
        ids, names = self.data
        if field.id in ids:
            return self.name
        stage = self.program.actors[0]
        return stage.name if field.id in stage.data[0] or field.value not in names else self.name


class Routine:
    """body: without the block that starts it. hat: that block, or None for loose ones. places: of the body, one for each
    block of the stack. name: of an own block, as in `Signature.code`; else empty."""

    __slots__ = ("actor", "body", "hat", "name", "places", "start")

    def __init__(self, actor: Actor, script: Script) -> None:
        first = script.blocks[0]
        self.actor = actor
        self.start = _STARTS.get(first.opcode, Start.LOOSE)
        self.hat = None if self.start is Start.LOOSE else first
        self.body = script.blocks if self.hat is None else script.blocks[1:]
        self.places: list[Place] = []
        self.name = ""
        if self.start is Start.DEFINITION and (prototype := self.prototype) is not None:
            self.name = name_of(prototype)

    @property
    def prototype(self) -> Block | None:
        """Of an own block: what it is called and which parameters it has."""
        value = None if self.hat is None else self.hat.value("custom_block")
        return value if isinstance(value, Block) and value.signature is not None else None

    @property
    def parameters(self) -> tuple[str, ...]:
        prototype = self.prototype
        return () if prototype is None or prototype.signature is None else prototype.signature.argument_names


class Place:
    """Where a block stands. above: the block that holds it, None at the top. slot: which of its slots or substacks; empty
    at the top. siblings, index: the stack in which a command stands, empty for what lies in a slot. statement: the
    command to which a reporter belongs, itself for a command. entry: the slot of that command.

    order: places in reading order; all inside have an order between it and `end`. around: see `is_within`.
    """

    __slots__ = (
        "above",
        "around",
        "block",
        "end",
        "entry",
        "index",
        "order",
        "routine",
        "siblings",
        "slot",
        "statement",
    )

    def __init__(
        self,
        block: Block,
        routine: Routine,
        above: "Place | None",
        slot: str,
        siblings: tuple[Block, ...],
        index: int,
        order: int,
    ) -> None:
        self.block = block
        self.routine = routine
        self.above = above
        self.slot = slot
        self.siblings = siblings
        self.index = index
        self.order = order
        self.end = order
        self.around: int = 0 if above is None else above.around | _AROUND.get(above.block.opcode, _REPORTER)
        if siblings or above is None:
            self.statement, self.entry = self, ""
        else:
            self.statement, self.entry = above.statement, slot if above.statement is above else above.entry

    @property
    def actor(self) -> Actor:
        return self.routine.actor

    @property
    def is_last(self) -> bool:
        """Nothing follows in its stack."""
        return self.index == len(self.siblings) - 1

    @property
    def is_last_but_one(self) -> bool:
        return self.index == len(self.siblings) - 2 and self.index >= 0

    def is_within(self, *opcodes: str) -> bool:
        """Of loops, ifs and comparisons: whether one of them is around it, however far."""
        return any(self.around & _AROUND[opcode] for opcode in opcodes)

    def holds(self, other: "Place | None") -> bool:
        return other is not None and self.order < other.order <= self.end

    def above_all(self) -> "Iterator[Place]":
        """What is around it, from near to far."""
        above = self.above
        while above is not None:
            yield above
            above = above.above


Spot = Place | Actor
"""What a finder finds: a place, or something that a target lacks as a whole."""
NO_SIBLINGS: tuple[Block, ...] = ()


class Program:
    """actors: the stage first. routines: of each actor first the definitions, then the scripts. places: in reading order."""

    def __init__(self, project: ScratchProject) -> None:
        self.project = project
        self.actors = [Actor(target, self) for target in project.targets]
        self.places: list[Place] = []
        self._places: dict[str, list[Place]] = {}
        self._order = 0
        for actor in self.actors:
            for script in actor.target.scripts:
                if script.blocks[0].parent_id is None:  # what hangs below a block that doesn't name it is lost, too
                    self._add_routine(actor, script)
        for actor in self.actors:
            for routine in actor.routines:
                self._read(routine)

    @property
    def routines(self) -> Iterator[Routine]:
        for actor in self.actors:
            yield from actor.routines

    def started_by(self, *starts: Start) -> Iterator[Routine]:
        return (routine for routine in self.routines if routine.start in starts)

    def of(self, *opcodes: str) -> list[Place]:
        """The places of blocks of these opcodes, in reading order."""
        found = [places for opcode in opcodes if (places := self._places.get(opcode))]
        if len(found) <= 1:
            return found[0] if found else []
        return sorted((place for places in found for place in places), key=lambda place: place.order)

    def has(self, *opcodes: str) -> bool:
        return any(opcode in self._places for opcode in opcodes)

    def _add_routine(self, actor: Actor, script: Script) -> None:
        routine = Routine(actor, script)
        if routine.start is not Start.DEFINITION:
            actor.scripts.append(routine)
        elif routine.prototype is not None:
            actor.definitions.append(routine)

    def _read(self, routine: Routine) -> None:
        if routine.hat is not None:
            place = self._place(routine.hat, routine, None, "", NO_SIBLINGS, -1)
            if routine.start is Start.ABOVE:
                self._read_slots(place)
        for index, block in enumerate(routine.body):
            routine.places.append(self._read_block(block, routine, None, "", routine.body, index))

    def _read_block(
        self, block: Block, routine: Routine, above: Place | None, slot: str, siblings: tuple[Block, ...], index: int
    ) -> Place:
        """Recurses once for each level of nesting, of which the gate allows 150."""
        place = self._place(block, routine, above, slot, siblings, index)
        if (block.inputs or block.substacks) and is_known(block.opcode):
            self._read_slots(place)
            for name, stack in block.substacks.items():
                for at, each in enumerate(stack):
                    self._read_block(each, routine, place, name, stack, at)
            place.end = self._order
        return place

    def _read_slots(self, place: Place) -> None:
        for name, slot in slots_of(place.block).items():
            if isinstance(slot.value, Block):
                self._read_block(slot.value, place.routine, place, name, NO_SIBLINGS, -1)
        place.end = self._order

    def _place(
        self, block: Block, routine: Routine, above: Place | None, slot: str, siblings: tuple[Block, ...], index: int
    ) -> Place:
        self._order += 1
        place = Place(block, routine, above, slot, siblings, index, self._order)
        self.places.append(place)
        self._places.setdefault(block.opcode, []).append(place)
        return place


def with_latest(places: Iterable[Place], marks: list[Place]) -> Iterator[tuple[Place, Place | None]]:
    """With each place the latest of the marks before it, in reading order."""
    position, latest = 0, None
    for place in places:
        while position < len(marks) and marks[position].order < place.order:
            latest = marks[position]
            position += 1
        yield place, latest


def is_in_latest(place: Place, latest: Place | None) -> bool:
    return latest is not None and latest.holds(place)
