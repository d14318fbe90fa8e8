"""Rules that are judged by reading the scripts that begin with a hat."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from cluboteca.packformat.stage.program import Block, Script, Target, blocks_of, hatted, sequences

if TYPE_CHECKING:  # the models cost a tenth of a second to import, and only their fields are read here
    from cluboteca.packformat.stage.check import StageReadCheck

Targets = tuple[Target, ...]


def passes(rule: "StageReadCheck", targets: Targets) -> bool:
    if rule.uses is not None:
        word = rule.uses.block
        return rule.uses.holds(sum(block.word == word for block in _blocks(targets, rule.uses.in_)))
    if rule.at_most_blocks is not None:
        return sum(1 for _ in _blocks(targets)) - len(_scripts(targets)) <= rule.at_most_blocks.count
    if rule.nested is not None:
        return is_nested(targets, rule.nested.outer, rule.nested.inner)
    if rule.at_most_in_a_row is not None:
        return count_longest_row(targets) <= rule.at_most_in_a_row.count
    if rule.calls is not None:
        return rule.calls.holds(count_calls(targets, None if rule.calls.own == "any" else rule.calls.own))
    if rule.starts is not None:
        return rule.starts.holds(
            sum(script[0].word == rule.starts.with_ for script in _scripts(targets, rule.starts.in_))
        )
    if rule.receives is not None:
        hats = (script[0] for script in _scripts(targets))
        return any(hat.word == "when_message" and hat.fields.get("MESSAGE") == rule.receives for hat in hats)
    return False


def _scripts(targets: Targets, of: str | None = None) -> list[Script]:
    """of: a sprite; None for all, and so is one that isn't there: children delete sprites and make them anew."""
    meant = [target for target in targets if target.id == of] or targets
    return [script for target in meant for script in hatted(target)]


def _blocks(targets: Targets, of: str | None = None) -> Iterator[Block]:
    for script in _scripts(targets, of):
        yield from blocks_of(script)


def is_nested(targets: Targets, outer: str, inner: str) -> bool:
    """Whether an `inner` block stands somewhere inside an `outer` one, however deep; in its places or its bodies."""
    return any(
        any(other.word == inner for other in blocks_of((block,)) if other is not block)
        for block in _blocks(targets)
        if block.word == outer
    )


def count_longest_row(targets: Targets) -> int:
    """How often the same block, with the same in it, comes directly below itself, at most; 0 for an empty program."""
    rows = (
        sum(1 for _ in row)
        for script in _scripts(targets)
        for sequence in sequences(script)
        for _key, row in groupby(sequence, key=_without_ids)
    )
    return max(rows, default=0)


def count_calls(targets: Targets, own: str | None) -> int:
    """How often an own block is called outside its own definition. own: None for the one that is called most often."""
    counts: dict[tuple[str, str], int] = {}
    for target in targets:
        for script in hatted(target):
            defined = script[0].own if script[0].word == "define" else None
            for block in blocks_of(script):
                if block.word == "call" and block.own is not None and block.own != defined:
                    key = (target.id, block.own)
                    counts[key] = counts.get(key, 0) + 1
    return max((count for (_target, id), count in counts.items() if own in (None, id)), default=0)


def _without_ids(block: Block) -> object:
    """Equal for blocks that do the same."""
    return (
        block.word,
        block.own,
        tuple(block.fields.items()),
        tuple(
            (name, _without_ids(value) if isinstance(value, Block) else value) for name, value in block.inputs.items()
        ),
        tuple((name, tuple(_without_ids(each) for each in body)) for name, body in block.bodies.items()),
    )
