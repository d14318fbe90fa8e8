"""Scripts of the stage as a tree of uniform blocks: what an outline, a saved work and a read check all speak of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from cluboteca.packformat.stage.word import WORDS


@dataclass(frozen=True)
class Block:
    """fields, inputs, bodies: by name. own: of `define` and `call`, the id of the own block.

    id: as it was saved; empty in an outline.
    """

    word: str
    fields: Mapping[str, str | int | float] = field(default_factory=dict)
    inputs: Mapping[str, "Input"] = field(default_factory=dict)
    bodies: Mapping[str, "Script"] = field(default_factory=dict)
    own: str | None = None
    id: str = ""


Input = Block | str | int | float | None
"""A block, or what was typed there. None: nothing, such as a condition that is missing."""
Script = tuple[Block, ...]
"""Blocks that hang together, from the top. It runs by itself only when the first one is a hat."""


@dataclass(frozen=True)
class Target:
    """The stage (its id is STAGE) or a sprite, with its scripts in the order in which they lie there."""

    id: str
    name: str
    scripts: tuple[Script, ...]


def has_hat(script: Script) -> bool:
    return bool(script) and WORDS[script[0].word].kind == "hat"


def hatted(target: Target) -> Iterator[Script]:
    """The scripts that run by themselves."""
    return (script for script in target.scripts if has_hat(script))


def blocks_of(script: Iterable[Block]) -> Iterator[Block]:
    """Every block of the script in reading order: a block, what stands in its places, what is inside it."""
    for block in script:
        yield block
        for value in block.inputs.values():
            if isinstance(value, Block):
                yield from blocks_of((value,))
        for body in block.bodies.values():
            yield from blocks_of(body)


def sequences(script: Script) -> Iterator[Script]:
    """The script itself and every body inside it, outer ones first."""
    yield script
    for block in script:
        for body in block.bodies.values():
            yield from sequences(body)


def count_blocks(targets: Iterable[Target]) -> int:
    """Blocks of all sprites and the stage; hats aren't counted, nor is what is typed into places."""
    return sum(
        1
        for target in targets
        for script in target.scripts
        for block in blocks_of(script)
        if WORDS[block.word].kind != "hat"
    )
