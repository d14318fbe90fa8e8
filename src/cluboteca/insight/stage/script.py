"""What Blockly saved of one sprite's scripts, to trees of uniform blocks. `frontend/src/stage/read-blocks.ts` does the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cluboteca.insight.stage.value import is_finite
from cluboteca.insight.work import Json, UnreadableWork, as_object, connected, next_of, optional
from cluboteca.packformat.stage.program import Block, Input, Script
from cluboteca.packformat.stage.word import BLOCK_PREFIX, SHADOWS, WORDS, BlockKind, FieldKind

MAX_BLOCKS = 10_000
MAX_BLOCK_TEXT = 2_000_000
MAX_DEPTH = 100
_MAX_ID = 200


@dataclass
class Tally:
    """Blocks and signs of one project so far; every sprite of it counts into the same."""

    blocks: int = 0
    signs: int = 0


def read_scripts(saved: Json, parameters: Mapping[str, tuple[str, ...]], tally: Tally) -> tuple[Script, ...]:
    """parameters: ids, by the own blocks of the sprite. Raises UnreadableWork."""
    blocks = optional(saved, "blocks")
    tops = blocks.get("blocks") if blocks else None
    if tops is None:
        return ()
    if not isinstance(tops, list):
        raise UnreadableWork("not_a_work")
    reader = _Reader(parameters, tally)
    scripts = (reader.read_top(as_object(top)) for top in tops)
    return tuple(script for script in scripts if script)


class _Reader:
    def __init__(self, parameters: Mapping[str, tuple[str, ...]], tally: Tally) -> None:
        self.parameters = parameters
        self.tally = tally
        self.ids: set[str] = set()

    def read_top(self, saved: Json) -> Script:
        """Nothing, for a number or a text that lies alone."""
        if _type_of(saved) in SHADOWS:
            return ()
        return (self._read(saved, ("hat", "command", "value", "condition"), 1), *self._below(saved, 1))

    def _below(self, saved: Json, depth: int) -> Script:
        blocks = []
        following = next_of(saved)
        while following is not None:
            blocks.append(self._read(following, ("command",), depth))
            following = next_of(following)
        return tuple(blocks)

    def _read(self, saved: Json, kinds: tuple[BlockKind, ...], depth: int) -> Block:
        id = self._enter(saved, depth)
        full = _type_of(saved)
        word = WORDS.get(full.removeprefix(BLOCK_PREFIX)) if full.startswith(BLOCK_PREFIX) else None
        if word is None or word.kind not in kinds:
            raise UnreadableWork("unknown_block")
        fields = {name: self._field(saved, name, kind) for name, kind in word.fields.items()}
        places = optional(saved, "inputs") or {}
        inputs = {name: self._input(connected(optional(places, name)), depth) for name in word.inputs}
        bodies = {name: self._body(connected(optional(places, name)), depth) for name in word.bodies}
        own = None
        if word.word in ("call", "define"):
            own = (optional(saved, "extraState") or {}).get("own")
            if not isinstance(own, str):
                raise UnreadableWork("bad_field")
            if word.word == "call":
                names = self.parameters.get(own, ())
                inputs |= {name: self._input(connected(optional(places, name)), depth) for name in names}
        return Block(word.word, fields, inputs, bodies, own, id)

    def _body(self, first: Json | None, depth: int) -> Script:
        if first is None:
            return ()
        return (self._read(first, ("command",), depth + 1), *self._below(first, depth + 1))

    def _input(self, saved: Json | None, depth: int) -> Input:
        if saved is None:
            return None
        field = SHADOWS.get(_type_of(saved))
        if field is None:
            return self._read(saved, ("value", "condition"), depth + 1)
        self._enter(saved, depth)
        return self._field(saved, field, None)

    def _field(self, saved: Json, name: str, kind: FieldKind | None) -> str | int | float:
        """kind: None for what was typed. Where only some words may stand, one of them does."""
        said: Any = (optional(saved, "fields") or {}).get(name)
        said = "" if said is None else said
        is_known = kind is None or kind.is_open or said in kind.choices
        if not (isinstance(said, str) or is_finite(said)) or not is_known:
            raise UnreadableWork("bad_field")
        if isinstance(said, str):
            self._weigh(len(said))
        found: str | int | float = said
        return found

    def _enter(self, saved: Json, depth: int) -> str:
        """Counts the block and gives its id: the saved one, or a new one where it is missing or used twice."""
        self.tally.blocks += 1
        if self.tally.blocks > MAX_BLOCKS:
            raise UnreadableWork("too_large")
        if depth > MAX_DEPTH:
            raise UnreadableWork("too_deep")
        value = saved.get("id")
        is_fit = isinstance(value, str) and 1 <= len(value) <= _MAX_ID and value not in self.ids
        id = value if isinstance(value, str) and is_fit else f"unnamed-{self.tally.blocks}"
        self._weigh(len(id))
        self.ids.add(id)
        return id

    def _weigh(self, signs: int) -> None:
        self.tally.signs += signs
        if self.tally.signs > MAX_BLOCK_TEXT:
            raise UnreadableWork("too_large")


def _type_of(block: Json) -> str:
    saved = block.get("type")
    if not isinstance(saved, str):
        raise UnreadableWork("not_a_work")
    return saved
