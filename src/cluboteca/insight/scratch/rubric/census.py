"""What a project holds, counted once for all dimensions of both rubrics."""

from collections import Counter
from collections.abc import Iterable

from cluboteca.insight.scratch.model import Block, ScratchProject


class Census:
    """blocks: all with an entry of their own in the file, in its order, shadows and loose ones, too. That is what the
    rubrics count: a variable in a slot isn't one of them, a menu is.

    choices: by name of a field, how often each value was chosen.
    """

    def __init__(self, project: ScratchProject) -> None:
        self.project = project
        self.blocks = [block for target in project.targets for block in target.blocks.values()]
        self.opcodes = Counter(block.opcode for block in self.blocks)
        self.choices: dict[str, Counter[str]] = {}
        for block in self.blocks:
            for name, field in block.fields.items():
                self.choices.setdefault(name, Counter())[field.value] += 1

    def has(self, opcodes: Iterable[str]) -> bool:
        """At least one of them."""
        return not self.opcodes.keys().isdisjoint(opcodes)

    def most_alike(self, opcode: str, field: str) -> int:
        """How many blocks share one value of `field`, where at least two blocks are of `opcode`; else 0.

        Blocks of other opcodes with a field of that name count, too: a key that starts a script and that is asked for.
        """
        if self.opcodes[opcode] < 2:
            return 0
        return min(max(self.choices.get(field, {"": 0}).values()), self.opcodes[opcode])

    def count_beginnings(self) -> int:
        """Blocks that hang below no other one: scripts, loose blocks, covered shadows."""
        return sum(block.parent_id is None for block in self.blocks)

    def has_sequence(self) -> bool:
        return any(block.next_id is not None for block in self.blocks)

    def asks_for_mouse(self) -> bool:
        """Going to the mouse pointer, or touching it."""
        if not self.has(("motion_goto_menu", "sensing_touchingobjectmenu")):
            return False
        return any("_mouse_" in self.choices.get(name, ()) for name in ("TO", "TOUCHINGOBJECTMENU"))

    def scripts_below(self, opcode: str) -> Iterable[tuple[Block, tuple[Block, ...]]]:
        """Each hat of that opcode and what hangs below it."""
        for target in self.project.targets:
            for script in target.scripts:
                if script.blocks[0].opcode == opcode:
                    yield script.blocks[0], script.blocks[1:]
