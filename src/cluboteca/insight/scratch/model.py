"""A Scratch project as values that can't change: targets, scripts, and blocks as trees.

Whatever version the file was, the words are those of Scratch 3: opcodes, names of inputs and of fields. Blocks of
extensions, known here or not, are blocks like any others.

A stack is a tuple of blocks, so there is no `next` to follow. What a block holds is in three mappings:

- `fields`: what is chosen on the block itself, such as a key, a variable, a message that is received;
- `inputs`: slots, each with the `value` that counts when the program runs: a block, a literal, or nothing;
- `substacks`: the stacks inside, `SUBSTACK` and for “else” `SUBSTACK2`. An empty one isn't there.

A variable, a list or a message that stands in a slot is a block, too: `data_variable` with the field VARIABLE,
`data_listcontents` with LIST, `event_broadcast_menu` with BROADCAST_OPTION. So is a menu, a shadow with one field.
`Block.choice` finds what was chosen without asking how the file says it.

The trees are finite whatever the file said: each block stands in one place, and a reference that would lead back is
empty. `walk` goes through all of them in reading order, without recursion:

    for target in project.targets:
        for script in target.scripts:
            if script.hat is None: ...          # loose blocks, nothing starts them
            for block in script.walk():
                if block.opcode == "control_repeat" and block.literal("TIMES") == "1": ...
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

Scalar = str | float | int | bool
"""What a variable or an element of a list can be."""


class LiteralKind(StrEnum):
    """Which sign the empty slot has, hence what can be typed into it."""

    NUMBER = "number"
    POSITIVE_NUMBER = "positive_number"
    WHOLE_NUMBER = "whole_number"
    INTEGER = "integer"
    ANGLE = "angle"
    COLOR = "color"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Literal:
    """text: as typed, also for numbers; a color as `#rrggbb`."""

    kind: LiteralKind
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """id: of the variable, list or message that is named; two of the same name differ by it."""

    value: str
    id: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Input:
    """covered: the shadow that `value` lies on, and that comes back when `value` is taken out; it doesn't run."""

    value: "Block | Literal | None"
    covered: "Block | Literal | None" = None


@dataclass(frozen=True, slots=True)
class Signature:
    """Of a block that a child made, on its prototype and on each call.

    code: the words, with %s (number or text) and %b (true or false) for arguments; which definition a call belongs to is
    told by it. argument_ids: names of the inputs of a call. argument_names, defaults: of a prototype, else empty. All
    three in the order of the places. is_atomic: runs without refreshing the screen.
    """

    code: str
    argument_ids: tuple[str, ...]
    argument_names: tuple[str, ...]
    argument_defaults: tuple[str, ...]
    is_atomic: bool


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """parent_id, next_id: as the file has them, true or not; to walk, take the trees.

    id: unique in its target; empty for a variable, list or message that stands in a slot. mentioned: names of all slots
    and substacks that the file names, also those that are empty.
    """

    id: str
    opcode: str
    fields: Mapping[str, Field]
    inputs: Mapping[str, Input]
    substacks: Mapping[str, tuple["Block", ...]]
    is_shadow: bool = False
    signature: Signature | None = None
    parent_id: str | None = None
    next_id: str | None = None
    mentioned: tuple[str, ...] = ()

    def value(self, slot: str) -> "Block | Literal | None":
        """What counts in a slot; None also when there is no such slot."""
        found = self.inputs.get(slot)
        return None if found is None else found.value

    def literal(self, slot: str) -> str | None:
        """What was typed into a slot; None when a block is in it."""
        value = self.value(slot)
        return value.text if isinstance(value, Literal) else None

    def choice(self, name: str) -> str | None:
        """What was chosen in a menu, be it a field of the block or a shadow in a slot of that name; None when a block
        that calculates lies on the menu."""
        field = self.fields.get(name)
        if field is not None:
            return field.value
        value = self.value(name)
        if isinstance(value, Block) and value.is_shadow:
            return next((each.value for each in value.fields.values()), None)
        return None

    def walk(self) -> Iterator["Block"]:
        """This block and all inside it, in reading order: menus, too, but no covered shadow."""
        return walk((self,))


@dataclass(frozen=True, slots=True, eq=False)
class Script:
    """blocks: never empty. A value that lies alone on the canvas is a script of one block. x, y: on the canvas."""

    blocks: tuple[Block, ...]
    x: float = 0.0
    y: float = 0.0

    @property
    def hat(self) -> Block | None:
        """The block that starts it; None for loose blocks."""
        first = self.blocks[0]
        return first if is_hat(first.opcode) else None

    def walk(self) -> Iterator[Block]:
        return walk(self.blocks)


@dataclass(frozen=True, slots=True)
class Variable:
    """id: of Scratch 2, where there are none, the name."""

    id: str
    name: str
    value: Scalar
    is_cloud: bool = False


@dataclass(frozen=True, slots=True)
class ListVariable:
    id: str
    name: str
    items: tuple[Scalar, ...]


@dataclass(frozen=True, slots=True)
class Comment:
    """block_id: what it is pinned to; None when it lies on the canvas."""

    text: str
    block_id: str | None


@dataclass(frozen=True, slots=True)
class Medium:
    """A costume, backdrop or sound. file: its name inside the project file, such as `cd21514d0531fdffb22204e0ec5ed84a.svg`."""

    name: str
    file: str


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """blocks: by id in the order of the file, all that have an entry of their own in the file, also shadows and what no script reaches.

    A variable of the stage is for all sprites. broadcasts: messages by id, on the stage. costume: from 0, the one shown.
    direction: in degrees, 90 is right. size: in percent. rotation_style: `all around`, `left-right`, `don't rotate`.
    """

    name: str
    is_stage: bool
    scripts: tuple[Script, ...]
    blocks: Mapping[str, Block]
    variables: tuple[Variable, ...] = ()
    lists: tuple[ListVariable, ...] = ()
    broadcasts: Mapping[str, str] | None = None
    comments: tuple[Comment, ...] = ()
    costumes: tuple[Medium, ...] = ()
    sounds: tuple[Medium, ...] = ()
    costume: int = 0
    x: float = 0.0
    y: float = 0.0
    size: float = 100.0
    direction: float = 90.0
    is_visible: bool = True
    is_draggable: bool = False
    rotation_style: str = "all around"

    def walk(self) -> Iterator[Block]:
        """The blocks of all scripts, in reading order."""
        for script in self.scripts:
            yield from walk(script.blocks)


class FileKind(StrEnum):
    """PROJECT: a project; SPRITE: one sprite that was saved alone, so it has no stage."""

    PROJECT = "project"
    SPRITE = "sprite"


@dataclass(frozen=True, slots=True, eq=False)
class ScratchProject:
    """version: 2 or 3, of the file. targets: the stage, where there is one, is first. extensions: ids such as `pen`.

    files: names of pictures and sounds that came with it; empty for a bare project.json.
    """

    kind: FileKind
    version: int
    targets: tuple[Target, ...]
    extensions: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def stage(self) -> Target | None:
        return next((target for target in self.targets if target.is_stage), None)

    @property
    def sprites(self) -> tuple[Target, ...]:
        return tuple(target for target in self.targets if not target.is_stage)

    def walk(self) -> Iterator[Block]:
        for target in self.targets:
            yield from target.walk()


HATS = frozenset({"control_start_as_clone", "procedures_definition"})
"""What starts a script and isn't called `..._when...`."""


def is_hat(opcode: str) -> bool:
    """Also of extensions that aren't known here: all of them say `when`."""
    return opcode in HATS or opcode.partition("_")[2].startswith("when")


def walk(stack: Iterable[Block]) -> Iterator[Block]:
    """Every block of the stack and all inside, in reading order: a block, its slots, its substacks, then the next one."""
    waiting = list(stack)
    waiting.reverse()
    while waiting:
        block = waiting.pop()
        yield block
        for substack in reversed([*block.substacks.values()]):
            waiting.extend(reversed(substack))
        inside = [each.value for each in block.inputs.values() if isinstance(each.value, Block)]
        waiting.extend(reversed(inside))
