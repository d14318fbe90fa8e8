"""Rules that are judged by reading a Scratch project: the scripts that something starts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from cluboteca.insight.scratch.finding.child import ChildQuestion, pick_for_child
from cluboteca.insight.scratch.finding.find import Finding, find_findings
from cluboteca.insight.scratch.model import Block, Literal, ScratchProject, Script, Target
from cluboteca.insight.scratch_project.name import is_called
from cluboteca.packformat.scratch.word import SCRATCH_WORDS, block_for_opcode

if TYPE_CHECKING:  # the models cost a tenth of a second to import, and only their fields are read here
    from cluboteca.packformat.scratch.cast import ScratchCast
    from cluboteca.packformat.scratch.read_check import ScratchReadCheck

STAGE = "stage"
_DEFINITION, _CALL, _RECEIVED = "procedures_definition", "procedures_call", "event_whenbroadcastreceived"


@dataclass(frozen=True)
class Reading:
    """A project, and who is meant by the names in the checks."""

    project: ScratchProject
    cast: "ScratchCast"

    def passes(self, rule: "ScratchReadCheck") -> bool:
        if rule.uses is not None:
            return rule.uses.holds(sum(_word(block) == rule.uses.block for block in self._blocks(rule.uses.in_)))
        if rule.at_most_blocks is not None:
            blocks = sum(_is_built(block) for block in self._blocks())
            return blocks - len(self._scripts()) <= rule.at_most_blocks.count
        if rule.nested is not None:
            return self._is_nested(rule.nested.outer, rule.nested.inner)
        if rule.at_most_in_a_row is not None:
            return self._count_longest_row() <= rule.at_most_in_a_row.count
        if rule.calls is not None:
            return rule.calls.holds(self._count_calls())
        if rule.starts is not None:
            scripts = self._scripts(rule.starts.in_)
            return rule.starts.holds(sum(_word(script.blocks[0]) == rule.starts.with_ for script in scripts))
        if rule.receives is not None:
            return self._receives(rule.receives)
        if rule.shows is not None:
            wanted = rule.shows.finding
            return rule.shows.holds(sum(each.count for each in self._findings if each.finder.id == wanted))
        return False

    @cached_property
    def _findings(self) -> tuple[Finding, ...]:
        return find_findings(self.project)

    def pick_question(self) -> ChildQuestion | None:
        """What a child may be asked about any project, whatever the activity is."""
        return pick_for_child(self._findings)

    def _targets(self, of: str | None) -> tuple[Target, ...]:
        """of: of the cast; None for all, and so is one that isn't there: children rename sprites and delete them."""
        if of is None:
            return self.project.targets
        if of == STAGE:
            meant = [target for target in self.project.targets if target.is_stage]
        else:
            entry = self.cast.sprites.get(of)
            meant = [target for target in self.project.sprites if entry and is_called(target.name, entry.named)]
        return tuple(meant) or self.project.targets

    def _scripts(self, of: str | None = None) -> list[Script]:
        return [script for target in self._targets(of) for script in target.scripts if script.hat is not None]

    def _blocks(self, of: str | None = None) -> Iterator[Block]:
        for script in self._scripts(of):
            yield from script.walk()

    def _is_nested(self, outer: str, inner: str) -> bool:
        """Whether an `inner` block stands somewhere inside an `outer` one, however deep."""
        return any(
            any(_word(other) == inner for other in block.walk() if other is not block)
            for block in self._blocks()
            if _word(block) == outer
        )

    def _count_longest_row(self) -> int:
        """How often the same block, with the same in it, comes directly below itself, at most."""
        rows = (
            sum(1 for _ in row)
            for script in self._scripts()
            for stack in _stacks(script)
            for _key, row in groupby(stack, key=_without_ids)
        )
        return max(rows, default=0)

    def _count_calls(self) -> int:
        """Of the own block that is called most often outside its own definition."""
        counts: dict[tuple[str, str], int] = {}
        for target in self.project.targets:
            for script in target.scripts:
                if script.hat is None:
                    continue
                defined = _code(script.hat) if script.hat.opcode == _DEFINITION else None
                for block in script.walk():
                    code = _code(block) if block.opcode == _CALL else None
                    if code is not None and code != defined:
                        counts[target.name, code] = counts.get((target.name, code), 0) + 1
        return max(counts.values(), default=0)

    def _receives(self, message: str) -> bool:
        entry = self.cast.messages.get(message)
        hats = (script.blocks[0] for script in self._scripts())
        received = [hat.choice("BROADCAST_OPTION") or "" for hat in hats if hat.opcode == _RECEIVED]
        return any(entry and is_called(name, entry.named) for name in received)


def _word(block: Block) -> str | None:
    return block_for_opcode(block.opcode)


def _is_built(block: Block) -> bool:
    """A block that a child has put there, and no menu or value that is typed."""
    word = _word(block)
    return word in SCRATCH_WORDS if word else not block.is_shadow


def _code(block: Block) -> str | None:
    """Of an own block: on a call, and on the prototype that a definition holds."""
    if block.signature is not None:
        return block.signature.code
    prototype = block.value("custom_block")
    return prototype.signature.code if isinstance(prototype, Block) and prototype.signature else None


def _stacks(script: Script) -> Iterator[tuple[Block, ...]]:
    yield script.blocks
    for block in script.walk():
        yield from block.substacks.values()


def _without_ids(block: Block) -> object:
    """Equal for blocks that do the same. Hashable, and as deep as the gate lets blocks be."""
    return (
        block.opcode,
        block.signature and block.signature.code,
        tuple((name, field.value) for name, field in block.fields.items()),
        tuple((name, _without_id(each.value)) for name, each in block.inputs.items()),
        tuple((name, tuple(_without_ids(each) for each in stack)) for name, stack in block.substacks.items()),
    )


def _without_id(value: Block | Literal | None) -> object:
    return _without_ids(value) if isinstance(value, Block) else value
