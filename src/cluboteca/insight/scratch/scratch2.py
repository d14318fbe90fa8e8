"""Targets of Scratch 2, in the words of Scratch 3, from the JSON of an .sb2, a .sprite2 or a bare project.json.

A script is `[x, y, [block, ...]]`, a block `[word, argument, ...]`; an argument is a value, a block or a list of blocks.
`scratch2_blocks.tsv` has a line for each word: the word, the opcode of Scratch 3, and its arguments in their order. An
argument with a colon is a slot, and behind the colon stands what lies in it when it is empty: a letter of `_KINDS`, or the
opcode of a menu. One without a colon is a field. A word that isn't there keeps its block, as `scratch2_<word>`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path

from cluboteca.insight.scratch.document import Json, mapping, number, scalar, sequence, text
from cluboteca.insight.scratch.model import (
    Block,
    Comment,
    Field,
    Input,
    ListVariable,
    Literal,
    LiteralKind,
    Medium,
    Script,
    Signature,
    Target,
    Variable,
)
from cluboteca.insight.scratch.scratch3 import MAX_BLOCKS
from cluboteca.insight.scratch.scratch3_blocks import MAX_DEPTH
from cluboteca.insight.scratch.unreadable import UnreadableScratch

MAX_PLACES = 3 * MAX_BLOCKS
"""For values, of all blocks together."""

_KINDS = {
    "n": LiteralKind.NUMBER,
    "p": LiteralKind.POSITIVE_NUMBER,
    "w": LiteralKind.WHOLE_NUMBER,
    "i": LiteralKind.INTEGER,
    "a": LiteralKind.ANGLE,
    "c": LiteralKind.COLOR,
    "t": LiteralKind.TEXT,
}
_BOOLEAN, _STACK = "b", "s"
_FIXED_FIELDS = {
    "comeToFront": ("FRONT_BACK", "front"),
    "goBackByLayers:": ("FORWARD_BACKWARD", "backward"),
    "backgroundIndex": ("NUMBER_NAME", "number"),
    "sceneName": ("NUMBER_NAME", "name"),
    "costumeIndex": ("NUMBER_NAME", "number"),
    "costumeName": ("NUMBER_NAME", "name"),
}
"""What became a menu in Scratch 3."""
_SHORT = frozenset({"data_variable", "data_listcontents"})
_NAMED = frozenset({"VARIABLE", "LIST", "BROADCAST_OPTION"})
_ROTATION = {"normal": "all around", "leftRight": "left-right", "none": "don't rotate"}
_PLACE = re.compile(r"(?<!\\)%([nbs])")
_SEPARATOR = "\x1f"
"""Between an extension and its word in later files; earlier ones have a dot."""

Word = tuple[str, tuple[tuple[str, str], ...]]
"""Opcode and arguments: name, and what lies in it, empty for a field."""


@cache
def _words() -> Mapping[str, Word]:
    lines = (Path(__file__).parent / "scratch2_blocks.tsv").read_text(encoding="utf-8").splitlines()
    return {word: (opcode, tuple(_argument(each) for each in rest)) for word, opcode, *rest in map(_split, lines)}


def _split(line: str) -> list[str]:
    return line.split("\t")


def _argument(written: str) -> tuple[str, str]:
    name, _, inside = written.partition(":")
    return name, inside


def read_targets(document: Json) -> tuple[Target, ...]:
    """Of a project the stage, then its sprites; of a sprite that one. Raises UnreadableScratch."""
    is_project = "children" in document
    sprites = [each for each in sequence(document.get("children")) if isinstance(each, dict) and "objName" in each]
    if is_project and not isinstance(document["children"], list):
        raise UnreadableScratch("damaged")
    counter = _Counter()
    return (_read_target(document, is_project, counter), *(_read_target(each, False, counter) for each in sprites))


class _Counter:
    """Of all blocks of a project, and of their places."""

    def __init__(self) -> None:
        self.blocks = 0
        self.places = 0

    def count(self, places: int) -> None:
        self.blocks += 1
        self.places += places
        if self.blocks > MAX_BLOCKS or self.places > MAX_PLACES:
            raise UnreadableScratch("too_many_blocks")


def _read_target(raw: Json, is_stage: bool, counter: _Counter) -> Target:
    blocks = _Blocks(counter)
    scripts = tuple(blocks.scripts(sequence(raw.get("scripts"))))
    variables = [each for each in sequence(raw.get("variables")) if isinstance(each, dict)]
    lists = [each for each in sequence(raw.get("lists")) if isinstance(each, dict)]
    return Target(
        name="Stage" if is_stage else text(raw.get("objName")),
        is_stage=is_stage,
        scripts=scripts,
        blocks=blocks.built,
        variables=tuple(_read_variable(each) for each in variables),
        lists=tuple(_read_list(each) for each in lists),
        broadcasts={},
        comments=tuple(_read_comments(sequence(raw.get("scriptComments")), blocks.built)),
        costumes=tuple(_read_media(raw.get("costumes"), "costumeName", "baseLayerMD5")),
        sounds=tuple(_read_media(raw.get("sounds"), "soundName", "md5")),
        costume=raw["currentCostumeIndex"] if isinstance(raw.get("currentCostumeIndex"), int) else 0,
        x=number(raw.get("scratchX")),
        y=number(raw.get("scratchY")),
        size=number(raw.get("scale"), 1.0) * 100,
        direction=number(raw.get("direction"), 90.0),
        is_visible=raw.get("visible") is not False,
        is_draggable=raw.get("isDraggable") is True,
        rotation_style=_ROTATION.get(text(raw.get("rotationStyle")), "all around"),
    )


def _read_variable(raw: Json) -> Variable:
    name = text(raw.get("name"))
    return Variable(name, name, scalar(raw.get("value")), raw.get("isPersistent") is True)


def _read_list(raw: Json) -> ListVariable:
    name = text(raw.get("listName"))
    return ListVariable(name, name, tuple(scalar(item) for item in sequence(raw.get("contents"))))


def _read_comments(raw: list[object], blocks: Mapping[str, Block]) -> Iterator[Comment]:
    """`[x, y, width, height, is open, number of the block or -1, text]`."""
    for each in raw:
        if isinstance(each, list) and len(each) > 6:
            id_ = f"b{text(each[5])}"
            yield Comment(text(each[6]), id_ if id_ in blocks else None)


def _read_media(raw: object, name: str, file: str) -> Iterator[Medium]:
    return (Medium(text(each.get(name)), text(each.get(file))) for each in map(mapping, sequence(raw)) if each)


class _Blocks:
    """The blocks of one target. Their ids count them in reading order, as comments do: b0, b1, ..."""

    def __init__(self, counter: _Counter) -> None:
        self.built: dict[str, Block] = {}
        self.counter = counter
        self.index = 0

    def scripts(self, raw: list[object]) -> Iterator[Script]:
        for each in raw:
            if not isinstance(each, list) or len(each) < 3:
                continue
            blocks = self._stack(each[2], None, 0)
            if blocks:
                yield Script(blocks, number(each[0]), number(each[1]))

    def _stack(self, raw: object, parent_id: str | None, depth: int) -> tuple[Block, ...]:
        """From its end, since a block says which one comes next; ids are given from its beginning."""
        stack = [each for each in sequence(raw) if isinstance(each, list) and each and isinstance(each[0], str)]
        blocks: list[Block] = []
        above = parent_id
        for place, each in enumerate(stack):
            block = self._block(each, above, depth, is_followed=place + 1 < len(stack))
            above = block.id
            blocks.append(block)
        return tuple(blocks)

    def _block(self, raw: list[object], parent_id: str | None, depth: int, *, is_followed: bool = False) -> Block:
        if depth > MAX_DEPTH:
            raise UnreadableScratch("too_deep")
        word = text(raw[0])
        opcode, arguments, signature = _meaning(word, raw)
        self.counter.count(len(arguments))
        id_ = f"b{self.index}"
        self.index += 1
        fields: dict[str, Field] = {}
        inputs: dict[str, Input] = {}
        substacks: dict[str, tuple[Block, ...]] = {}
        for (name, inside), given in zip(arguments, chain(raw[1:], _endless_none()), strict=False):
            if not name:
                continue
            if not inside:
                fields[name] = _field(name, given)
            elif inside == _STACK:
                stack = self._stack(given, id_, depth + 1)
                if stack:
                    substacks[name] = stack
            else:
                inputs[name] = self._input(inside, name, given, id_, depth)
        if word in _FIXED_FIELDS:
            name, chosen = _FIXED_FIELDS[word]
            fields[name] = Field(chosen)
        if word == "procDef":
            inputs["custom_block"] = Input(self._prototype(signature, id_))
            signature = None
        if opcode in _SHORT:
            return Block("", opcode, fields, {}, {})
        following = f"b{self.index}" if is_followed else None
        mentioned = (*inputs, *substacks)
        block = Block(id_, opcode, fields, inputs, substacks, False, signature, parent_id, following, mentioned)
        self.built[id_] = block
        return block

    def _input(self, inside: str, name: str, given: object, id_: str, depth: int) -> Input:
        if not isinstance(given, list):
            return Input(_typed(inside, name, given, id_))
        first = given[0] if given and isinstance(given[0], list) else given
        if not first or not isinstance(first[0], str):
            return Input(_typed(inside, name, "", id_))
        raw = [*first[:2], "b"] if inside == _BOOLEAN and first[0] == "getParam" else first
        return Input(self._block(raw, id_, depth + 1), _typed(inside, name, "", id_))

    def _prototype(self, signature: Signature | None, id_: str) -> Block:
        prototype = Block(f"{id_}p", "procedures_prototype", {}, {}, {}, True, signature, id_)
        self.built[prototype.id] = prototype
        return prototype


def _endless_none() -> Iterator[None]:
    while True:
        yield None


def _meaning(word: str, raw: list[object]) -> tuple[str, tuple[tuple[str, str], ...], Signature | None]:
    """Opcode, arguments, and of a block that a child made its signature."""
    if word == "call":
        code = text(raw[1]) if len(raw) > 1 else ""
        kinds = _PLACE.findall(code)
        ids = tuple(f"input{place}" for place in range(len(kinds)))
        arguments = (("", ""), *((id_, "t" if kind == "s" else kind) for id_, kind in zip(ids, kinds, strict=True)))
        return "procedures_call", arguments, Signature(code, ids, (), (), False)
    if word == "procDef":
        return "procedures_definition", (), _defined(raw)
    if word == "getParam" and raw[2:3] == ["b"]:
        return "argument_reporter_boolean", (("VALUE", ""),), None
    if word == "whenSensorGreaterThan" and raw[1:2] == ["video motion"]:
        return "videoSensing_whenMotionGreaterThan", (("", ""), ("REFERENCE", "n")), None
    known = _words().get(word.replace(_SEPARATOR, "."))
    if known is not None:
        return *known, None
    return f"scratch2_{word}", tuple((f"ARGUMENT{place}", "t") for place in range(1, len(raw))), None


def _defined(raw: list[object]) -> Signature:
    code, names, defaults, is_atomic = (*raw[1:5], None, None, None, None)[:4]
    ids = tuple(f"input{place}" for place in range(len(_PLACE.findall(text(code)))))
    return Signature(
        text(code),
        ids,
        tuple(text(each) for each in sequence(names)),
        tuple(text(each) for each in sequence(defaults)),
        is_atomic is True,
    )


def _field(name: str, given: object) -> Field:
    value = text(given)
    if name == "CURRENTMENU":
        return Field(value.upper().replace("DAY OF WEEK", "DAYOFWEEK"))
    return Field(value, value) if name in _NAMED else Field(value)


def _typed(inside: str, name: str, given: object, parent_id: str) -> Block | Literal | None:
    """What lies in a slot: what was typed, or a menu with what was chosen."""
    value = text(given)
    if inside == _BOOLEAN:
        return None
    if inside == "c":
        return Literal(LiteralKind.COLOR, f"#{int(number(given)) & 0xFFFFFF:06x}")
    if inside in _KINDS:
        return Literal(_KINDS[inside], value)
    if inside == "event_broadcast_menu":
        return Block("", inside, {"BROADCAST_OPTION": Field(value, value)}, {}, {}, True)
    if inside == "sensing_of_object_menu" and value == "Stage":
        value = "_stage_"
    field = "NOTE" if inside == "note" else name
    return Block("", inside, {field: Field(value)}, {}, {}, True, None, parent_id)
