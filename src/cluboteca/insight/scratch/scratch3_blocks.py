"""The blocks of a target of Scratch 3: from one mapping by id, in which they name each other, to trees.

Nothing of what they say about each other (`next`, inputs, `parent`) is trusted. Each block is taken once, at the first
place that names it, so a circle ends where it would close. Blocks that no script leads to become scripts of their own.
"""

import json
from collections.abc import Mapping

from cluboteca.insight.scratch.document import Json, mapping, number, sequence, text
from cluboteca.insight.scratch.model import Block, Field, Input, Literal, LiteralKind, Script, Signature
from cluboteca.insight.scratch.unreadable import UnreadableScratch

MAX_DEPTH = 150
"""Blocks inside each other."""

_LITERALS = {
    4: LiteralKind.NUMBER,
    5: LiteralKind.POSITIVE_NUMBER,
    6: LiteralKind.WHOLE_NUMBER,
    7: LiteralKind.INTEGER,
    8: LiteralKind.ANGLE,
    9: LiteralKind.COLOR,
    10: LiteralKind.TEXT,
}
_NAMED = {
    11: ("event_broadcast_menu", "BROADCAST_OPTION"),
    12: ("data_variable", "VARIABLE"),
    13: ("data_listcontents", "LIST"),
}
"""What stands in a slot in short form: a message, a variable, a list."""
LITERAL_BLOCKS = {
    "math_number": LiteralKind.NUMBER,
    "math_positive_number": LiteralKind.POSITIVE_NUMBER,
    "math_whole_number": LiteralKind.WHOLE_NUMBER,
    "math_integer": LiteralKind.INTEGER,
    "math_angle": LiteralKind.ANGLE,
    "colour_picker": LiteralKind.COLOR,
    "text": LiteralKind.TEXT,
}
"""Shadows that only hold what was typed, in long form as some tools write them."""
_NOTHING: dict[str, "tuple[Block, ...]"] = {}
_NO_FIELDS: dict[str, Field] = {}
_NO_INPUTS: dict[str, Input] = {}
_COVERING = 3


class Blocks:
    """The blocks of one target. built: every one of them, as soon as `scripts` was called."""

    def __init__(self, raw: Json) -> None:
        self.raw = raw
        self.built: dict[str, Block] = {}
        self.taken: set[str] = set()

    def scripts(self) -> tuple[Script, ...]:
        scripts: list[Script] = []
        for id_, raw in self.raw.items():
            if isinstance(raw, list):
                self._add_loose_value(scripts, raw)
            elif isinstance(raw, dict) and raw.get("topLevel") is True and raw.get("shadow") is not True:
                self._add(scripts, id_, raw)
        self._add_lost(scripts)
        self.built = {id_: self.built[id_] for id_ in self.raw if id_ in self.built}
        return tuple(scripts)

    def _add(self, scripts: list[Script], id_: str, raw: Json) -> None:
        stack = self._stack(id_, 0)
        if stack:
            scripts.append(Script(stack, number(raw.get("x")), number(raw.get("y"))))

    def _add_loose_value(self, scripts: list[Script], raw: list[object]) -> None:
        value = self._short(raw)
        if isinstance(value, Block):
            x, y = (number(each) for each in (*raw[3:5], 0, 0)[:2])
            scripts.append(Script((value,), x, y))

    def _add_lost(self, scripts: list[Script]) -> None:
        """What no script led to: first what nothing else leads to, so that a stack isn't begun in its middle."""
        if len(self.taken) == len(self.raw):
            return
        lost = {id_: raw for id_, raw in self.raw.items() if id_ not in self.taken and isinstance(raw, dict)}
        first = [id_ for id_, raw in lost.items() if text(raw.get("parent")) not in lost]
        for id_ in (*first, *lost):
            if id_ in self.taken:
                continue
            if lost[id_].get("shadow") is True:
                self._block(id_, 0)
            else:
                self._add(scripts, id_, lost[id_])

    def _stack(self, first: object, depth: int) -> tuple[Block, ...]:
        blocks: list[Block] = []
        id_ = first
        while isinstance(id_, str) and id_ not in self.taken:
            block = self._block(id_, depth)
            if block is None:
                break
            blocks.append(block)
            id_ = block.next_id
        return tuple(blocks)

    def _block(self, id_: str, depth: int) -> Block | None:
        """None for one that stands elsewhere already, or isn't there."""
        raw = self.raw.get(id_)
        if id_ in self.taken or not isinstance(raw, dict) or not isinstance(raw.get("opcode"), str):
            return None
        if depth > MAX_DEPTH:
            raise UnreadableScratch("too_deep")
        self.taken.add(id_)
        parent, following = raw.get("parent"), raw.get("next")
        inputs, substacks = self._inputs(raw.get("inputs"), depth)
        block = self.built[id_] = Block(
            id_,
            raw["opcode"],
            _read_fields(raw.get("fields")),
            inputs,
            substacks,
            raw.get("shadow") is True,
            _read_signature(raw["mutation"]) if "mutation" in raw else None,
            parent if isinstance(parent, str) else None,
            following if isinstance(following, str) else None,
            tuple(mapping(raw.get("inputs"))),
        )
        return block

    def _inputs(self, raw: object, depth: int) -> tuple[Mapping[str, Input], Mapping[str, tuple[Block, ...]]]:
        if not isinstance(raw, dict) or not raw:
            return _NO_INPUTS, _NOTHING
        inputs: dict[str, Input] = {}
        substacks: dict[str, tuple[Block, ...]] = {}
        for name, each in raw.items():
            value, covered = _value_and_covered(each)
            if name.startswith("SUBSTACK"):
                stack = self._stack(value, depth + 1)
                if stack:
                    substacks[name] = stack
                continue
            lying = self._value(covered, depth) if covered is not None else None
            inputs[name] = Input(self._value(value, depth), lying)
        return inputs, substacks

    def _value(self, raw: object, depth: int) -> Block | Literal | None:
        if isinstance(raw, list):
            return self._short(raw)
        if not isinstance(raw, str):
            return None
        block = self._block(raw, depth + 1)
        if block is not None and block.is_shadow and block.opcode in LITERAL_BLOCKS:
            typed = next((field.value for field in block.fields.values()), "")
            return Literal(LITERAL_BLOCKS[block.opcode], typed)
        return block

    def _short(self, raw: list[object]) -> Block | Literal | None:
        if len(raw) < 2 or not isinstance(raw[0], int):
            return None
        kind = _LITERALS.get(raw[0])
        if kind is not None:
            return Literal(kind, text(raw[1]))
        if raw[0] not in _NAMED:
            return None
        opcode, field = _NAMED[raw[0]]
        id_ = raw[2] if len(raw) > 2 and isinstance(raw[2], str) else None
        return Block("", opcode, {field: Field(text(raw[1]), id_)}, _NO_INPUTS, _NOTHING, raw[0] == 11)


def _value_and_covered(raw: object) -> tuple[object, object]:
    """An input is `[1 or 2, value]` or `[3, value, covered shadow]`; some tools write it out in words."""
    if isinstance(raw, list):
        covered = raw[2] if len(raw) > 2 and raw[0] == _COVERING else None
        value = raw[1] if len(raw) > 1 else None
    else:
        words = mapping(raw)
        value, covered = words.get("block"), words.get("shadow")
    if value is None or value == covered:
        return covered, None
    return value, covered


def _read_fields(raw: object) -> Mapping[str, Field]:
    if not isinstance(raw, dict) or not raw:
        return _NO_FIELDS
    return {name: _read_field(each) for name, each in raw.items()}


def _read_field(raw: object) -> Field:
    if isinstance(raw, dict):
        value, id_ = raw.get("value"), raw.get("id")
    else:
        value, id_ = (*sequence(raw), None, None)[:2]
    return Field(text(value), id_ if isinstance(id_, str) else None)


def _read_signature(raw: object) -> Signature | None:
    mutation = mapping(raw)
    if "proccode" not in mutation:
        return None
    return Signature(
        code=text(mutation["proccode"]),
        argument_ids=_read_names(mutation.get("argumentids")),
        argument_names=_read_names(mutation.get("argumentnames")),
        argument_defaults=_read_names(mutation.get("argumentdefaults")),
        is_atomic=mutation.get("warp") in (True, "true"),
    )


def _read_names(raw: object) -> tuple[str, ...]:
    """JSON inside of JSON."""
    if isinstance(raw, str):
        try:
            raw = json.loads(raw, strict=False)
        except (ValueError, RecursionError):
            return ()
    return tuple(text(each) for each in sequence(raw))
