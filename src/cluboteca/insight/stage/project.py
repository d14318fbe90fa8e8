"""A saved work of the stage to its sprites and their scripts.

Anything may stand in the bytes. What isn't a project of the stage raises UnreadableWork; nothing else is raised, and
neither size nor depth makes reading slow. `frontend/src/stage/read-project.ts` reads by the same rules with the same
codes. Only what reading checks and people's eyes need is kept; pictures are looked at and left out.
"""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass

from cluboteca.insight.stage import value
from cluboteca.insight.stage.script import Tally, read_scripts
from cluboteca.insight.work import Json, UnreadableWork, as_object, parse, world_of
from cluboteca.packformat.stage.program import Target
from cluboteca.packformat.stage.word import STAGE

MAX_SPRITES = 100
MAX_MEDIA = 100
MAX_NAMED = 1_000
MAX_PARAMETERS = 20
MAX_LIST_ITEMS = 10_000
_MAX_ADDRESS = 270_000
_MAX_SIDE = 1_024
_PNG = "data:image/png;base64,"
_HEAD = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
_BASE64 = re.compile(r"[A-Za-z0-9+/]*={0,2}\Z")
_RESERVED = frozenset({STAGE, "mouse", "edge", "random", "myself", "any"})


@dataclass(frozen=True)
class OwnBlock:
    """parameters: names by id."""

    id: str
    name: str
    parameters: Mapping[str, str]


@dataclass(frozen=True)
class StageProject:
    """targets: the stage first, then the sprites in their order. names: what ids of all kinds are called.

    own_blocks: by target.
    """

    targets: tuple[Target, ...]
    names: Mapping[str, str]
    own_blocks: Mapping[str, tuple[OwnBlock, ...]]


def read_bytes(content: bytes) -> StageProject:
    """Of a saved file. Raises UnreadableWork."""
    return read_work(parse(content))


def read_work(work: object) -> StageProject:
    """Of parsed JSON. Raises UnreadableWork."""
    whole = as_object(work)
    if world_of(whole) != "stage":
        raise UnreadableWork("not_a_work")
    return read_stage(as_object(whole.get("stage")))


def read_stage(stage: Json) -> StageProject:
    """What stands under `stage` of a work. Raises UnreadableWork."""
    return _Reader().read(stage)


class _Reader:
    def __init__(self) -> None:
        self.names: dict[str, str] = {}

    def read(self, stage: Json) -> StageProject:
        backdrops = self._take_pictures(stage, "backdrops")
        value.number(stage, "backdrop", 0, 0, backdrops)
        self._take_sounds(stage)
        own_blocks = {STAGE: self._read_own_blocks(stage)}
        saved = [(STAGE, "", _blocks(stage))]
        sprites = value.objects(stage, "sprites", MAX_SPRITES)
        saved += [self._take_sprite(sprite, own_blocks) for sprite in sprites]
        value.check_unique(id for id, _name, _blocks in saved[1:])
        self._take_data(stage)
        tally = Tally()
        targets = tuple(
            Target(id, name, read_scripts(blocks, {own.id: tuple(own.parameters) for own in own_blocks[id]}, tally))
            for id, name, blocks in saved
        )
        return StageProject(targets, self.names, own_blocks)

    def _name(self, holder: Json) -> str:
        """Its id, which from now on has a name."""
        id = value.identity(holder)
        self.names[id] = value.name(holder)
        return id

    def _take_sprite(self, sprite: Json, own_blocks: dict[str, tuple[OwnBlock, ...]]) -> tuple[str, str, Json]:
        id = value.identity(sprite)
        if id in _RESERVED:
            raise UnreadableWork("bad_field")
        costumes = self._take_pictures(sprite, "costumes")
        for key, absent, least, most in (
            ("x", 0, -10_000, 10_000),
            ("y", 0, -10_000, 10_000),
            ("direction", 90, -100_000, 100_000),
            ("size", 100, 5, 500),
        ):
            value.number(sprite, key, absent, least, most)
        value.choice(sprite, "rotation", ("around", "left_right", "none"), "around")
        value.truth(sprite, "shown", absent=True)
        value.number(sprite, "costume", 0, 0, costumes)
        self._take_sounds(sprite)
        own_blocks[id] = self._read_own_blocks(sprite)
        self.names[id] = value.name(sprite)
        return id, self.names[id], _blocks(sprite)

    def _take_pictures(self, holder: Json, key: str) -> int:
        """How many there are."""
        pictures = value.objects(holder, key, MAX_MEDIA)
        ids = []
        for picture in pictures:
            ids.append(self._name(picture))
            _check_picture(picture)
        if not pictures:
            raise UnreadableWork("bad_field")
        value.check_unique(ids)
        return len(ids)

    def _take_sounds(self, holder: Json) -> None:
        ids = []
        for sound in value.objects(holder, "sounds", MAX_MEDIA):
            ids.append(self._name(sound))
            value.identity(sound, "library")
        value.check_unique(ids)

    def _read_own_blocks(self, holder: Json) -> tuple[OwnBlock, ...]:
        read = []
        for own in value.objects(holder, "own_blocks", MAX_NAMED):
            id, name = value.identity(own), value.name(own)
            parameters = []
            for parameter in value.objects(own, "parameters", MAX_PARAMETERS):
                parameters.append((self._name(parameter), value.name(parameter)))
                value.choice(parameter, "kind", ("value", "condition"), "value")
            value.check_unique(each for each, _name in parameters)
            read.append(OwnBlock(id, name, dict(parameters)))
        value.check_unique(own.id for own in read)
        return tuple(read)

    def _take_data(self, stage: Json) -> None:
        variables = value.objects(stage, "variables", MAX_NAMED)
        ids = []
        for variable in variables:
            ids.append(self._name(variable))
            _check_owner(variable)
            value.text_or_number(0 if variable.get("value") is None else variable["value"])
            value.truth(variable, "shown", absent=False)
        value.check_unique(ids)
        ids = []
        for each in value.objects(stage, "lists", MAX_NAMED):
            ids.append(self._name(each))
            _check_owner(each)
            _check_items(each)
            value.truth(each, "shown", absent=False)
        value.check_unique(ids)
        value.check_unique([self._name(message) for message in value.objects(stage, "messages", MAX_NAMED)])


def _blocks(holder: Json) -> Json:
    blocks = holder.get("blocks")
    return {} if blocks is None else as_object(blocks)


def _check_owner(holder: Json) -> None:
    if holder.get("owner") is not None:
        value.identity(holder, "owner")


def _check_items(holder: Json) -> None:
    items = holder.get("items")
    if items is None:
        return
    if not isinstance(items, list):
        raise UnreadableWork("not_a_work")
    if len(items) > MAX_LIST_ITEMS:
        raise UnreadableWork("too_large")
    for item in items:
        value.text_or_number(item)


def _check_picture(picture: Json) -> None:
    if "picture" not in picture:
        value.number(picture, "hue", 0, 0, 359)
        value.identity(picture, "library")
        return
    address = picture["picture"]
    if not isinstance(address, str) or not address.startswith(_PNG) or len(address) > _MAX_ADDRESS:
        raise UnreadableWork("bad_field")
    _check_base64(address[len(_PNG) :], _MAX_ADDRESS)
    _check_pixels(address[len(_PNG) :])
    value.number(picture, "width", 0, 1, _MAX_SIDE)
    value.number(picture, "height", 0, 1, _MAX_SIDE)
    mask = picture.get("mask")
    _check_base64("" if mask is None else mask, _MAX_SIDE * _MAX_SIDE)
    centre = picture.get("centre")
    if not isinstance(centre, list) or len(centre) < 2 or not all(value.is_finite(each) for each in centre[:2]):
        raise UnreadableWork("bad_field")


def _check_base64(text: object, most: int) -> None:
    if not isinstance(text, str) or len(text) > most or not _BASE64.match(text):
        raise UnreadableWork("bad_field")


def _check_pixels(png: str) -> None:
    """Width and height stand behind the head, four bytes each; 32 letters are 24 bytes."""
    head = base64.b64decode(png[:32]) if len(png) >= 32 else b""
    sides = (int.from_bytes(head[16:20]), int.from_bytes(head[20:24]))
    if len(head) < 24 or not head.startswith(_HEAD) or not all(1 <= side <= _MAX_SIDE for side in sides):
        raise UnreadableWork("bad_field")
