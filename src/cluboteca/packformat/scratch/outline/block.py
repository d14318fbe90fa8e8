"""Scripts of an outline as the blocks of project.json: one flat mapping by id, in which they name each other."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from cluboteca.packformat.scratch.outline.name import Names
from cluboteca.packformat.scratch.outline.part import CHOICES, COLOUR_MENU, PARTS, Part
from cluboteca.packformat.scratch.word import opcode_for_block
from cluboteca.packformat.stage.program import Block, Input, Script
from cluboteca.packformat.stage.project import OwnBlockOutline
from cluboteca.packformat.stage.scope import SECTIONS
from cluboteca.packformat.stage.word import WORDS
from cluboteca.packformat.stage.work import Naming

Json = dict[str, Any]

_LEFT, _TOP, _ROW, _GAP = 40, 40, 64, 60
"""Where scripts lie on the desk, in its units: one below the other."""
_DEFAULTS = {":4": "0", ":5": "1", ":6": "10", ":7": "1", ":8": "90", ":9": "#2f6cb5", ":10": ""}
"""What lies below a block that stands in the slot."""
_MESSAGE, _VARIABLE, _LIST = 11, 12, 13
_SAME_VALUE, _NO_VALUE, _COVERING = 1, 2, 3
"""How an input says what is in it: what was typed, a block alone, a block above what was typed."""
_FIELDS_WITH_IDS = {"variable": "variable", "list": "list", "message": "message"}


def data_id(kind: str, id: str) -> str:
    """kind: `variable`, `list` or `message`. Scratch has one name space for the three."""
    return f"{kind}-{id}"


class BlockWriter:
    """The blocks of one target. ids: of the whole project."""

    def __init__(
        self,
        names: Names,
        naming: Naming,
        own_blocks: Mapping[str, OwnBlockOutline],
        ids: Iterator[str],
        *,
        is_stage: bool,
    ) -> None:
        self.names = names
        self.naming = naming
        self.own_blocks = own_blocks
        self.ids = ids
        self.is_stage = is_stage
        self.blocks: Json = {}

    def write(self, scripts: tuple[Script, ...]) -> Json:
        defined = {block.own for script in scripts for block in script if block.word == "define"}
        empty = ((Block("define", own=own),) for own in self.own_blocks if own not in defined)
        y = _TOP
        for script in (*scripts, *empty):
            first = self._stack(script, None)
            assert first is not None
            self.blocks[first] |= {"topLevel": True, "x": _LEFT, "y": y}
            y += _count_rows(script) * _ROW + _GAP
        return self.blocks

    def _stack(self, script: Script, parent: str | None) -> str | None:
        """The id of the first block."""
        first = above = None
        for block in script:
            id = self._block(block, above or parent)
            if above is None:
                first = id
            else:
                self.blocks[above]["next"] = id
            above = id
        return first

    def _block(self, block: Block, parent: str | None) -> str:
        id = next(self.ids)
        written = self._put(id, self._opcode(block), parent)
        if block.word == "define":
            written["inputs"]["custom_block"] = [_SAME_VALUE, self._prototype(block, id)]
        elif block.word == "call":
            self._call(block, id, written)
        for part in PARTS.get(block.word, ()):
            if part.sign == "":
                written["fields"][part.name] = self._field(block, part)
            elif part.sign == "{}":
                first = self._stack(block.bodies[part.of], id)
                if first is not None:
                    written["inputs"][part.name] = [_NO_VALUE, first]
            else:
                slot = self._slot(block, part, id)
                if slot is not None:
                    written["inputs"][part.name] = slot
        if block.word == "pen_change_hue":
            name, menu, field, value = COLOUR_MENU
            written["inputs"][name] = [_SAME_VALUE, self._menu(menu, field, value, id)]
        elif block.word == "stop":
            has_next = "true" if block.fields["WHAT"] == "others" else "false"
            written["mutation"] = {"tagName": "mutation", "children": [], "hasnext": has_next}
        return id

    def _put(self, id: str, opcode: str, parent: str | None, *, is_shadow: bool = False) -> Json:
        self.blocks[id] = {
            "opcode": opcode,
            "next": None,
            "parent": parent,
            "inputs": {},
            "fields": {},
            "shadow": is_shadow,
            "topLevel": False,
        }
        written: Json = self.blocks[id]
        return written

    def _opcode(self, block: Block) -> str:
        is_click = block.word == "when_clicked" and self.is_stage
        return "event_whenstageclicked" if is_click else opcode_for_block(block.word)

    def _chosen(self, block: Block, part: Part) -> tuple[str, str | None]:
        """What stands in the field, and the id of the variable, list or message that it names."""
        value = str(block.fields[part.of])
        of = WORDS[block.word].fields[part.of].of
        if of == "parameter":
            return self.naming.name(value), None
        if of is not None:
            kind = _FIELDS_WITH_IDS.get(of)
            return self.names.chosen(SECTIONS[of], value), data_id(kind, value) if kind else None
        if part.name == "STOP_OPTION" and value == "others" and self.is_stage:
            return "other scripts in stage", None
        return CHOICES.get((part.name, value)) or CHOICES.get((part.of, value), value), None

    def _field(self, block: Block, part: Part) -> list[str | None]:
        return list(self._chosen(block, part))

    def _slot(self, block: Block, part: Part, id: str) -> list[Any] | None:
        if part.sign == "@":
            name, _ = self._chosen(block, part)
            return [_SAME_VALUE, self._menu(part.holds, part.name, name, id)]
        if part.holds == str(_MESSAGE):
            return [_SAME_VALUE, [_MESSAGE, *self._chosen(block, part)]]
        return self._value(block.inputs[part.of], part.sign + part.holds, id)

    def _menu(self, opcode: str, field: str, value: str, parent: str) -> str:
        id = next(self.ids)
        self._put(id, opcode, parent, is_shadow=True)["fields"][field] = [value, None]
        return id

    def _value(self, value: Input, holds: str, parent: str) -> list[Any] | None:
        """holds: `?`, or a colon and the literal's number."""
        if holds == "?":
            return [_NO_VALUE, self._block(value, parent)] if isinstance(value, Block) else None
        literal = int(holds[1:])
        if not isinstance(value, Block):
            return [_SAME_VALUE, [literal, self._typed(value)]]
        below = [literal, _DEFAULTS[holds]]
        if value.word in ("variable", "list"):
            number = _VARIABLE if value.word == "variable" else _LIST
            return [_COVERING, [number, *self._chosen(value, PARTS[value.word][0])], below]
        return [_COVERING, self._block(value, parent), below]

    def _typed(self, value: Input) -> str:
        if isinstance(value, float) and value.is_integer():
            return str(int(value))
        return self.naming.text(value) if isinstance(value, str) else str(value)

    def _prototype(self, block: Block, parent: str) -> str:
        assert block.own is not None
        id = next(self.ids)
        prototype = self._put(id, "procedures_prototype", parent, is_shadow=True)
        parameters = self.own_blocks[block.own].parameters
        for parameter, kind in parameters.items():
            reporter = next(self.ids)
            word = "parameter_is" if kind == "condition" else "parameter"
            put = self._put(reporter, opcode_for_block(word), id, is_shadow=True)
            put["fields"]["VALUE"] = [self.naming.name(parameter), None]
            prototype["inputs"][parameter] = [_SAME_VALUE, reporter]
        prototype["mutation"] = {
            **self._mutation(block.own),
            "argumentnames": json.dumps([self.naming.name(each) for each in parameters], ensure_ascii=False),
            "argumentdefaults": json.dumps(["false" if kind == "condition" else "" for kind in parameters.values()]),
        }
        return id

    def _call(self, block: Block, id: str, written: Json) -> None:
        assert block.own is not None
        for parameter, kind in self.own_blocks[block.own].parameters.items():
            slot = self._value(block.inputs[parameter], "?" if kind == "condition" else ":10", id)
            if slot is not None:
                written["inputs"][parameter] = slot
        written["mutation"] = self._mutation(block.own)

    def _mutation(self, own: str) -> Json:
        parameters = self.own_blocks[own].parameters
        places = ["%b" if kind == "condition" else "%s" for kind in parameters.values()]
        return {
            "tagName": "mutation",
            "children": [],
            "proccode": " ".join([self.naming.name(own).replace("%", "\\%"), *places]),
            "argumentids": json.dumps(list(parameters)),
            "warp": "false",
        }


def _count_rows(script: Script) -> int:
    """About how many rows of blocks it takes to show."""
    return sum(1 + sum(max(_count_rows(body), 1) + 1 for body in block.bodies.values()) for block in script)
