"""Outlines of the stage as saved works: `StageWork` of `frontend/src/stage/work.ts`, in one language.

Block ids are made from the reading order, so that the same outline always gives the same bytes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count, pairwise
from typing import Any

from cluboteca.packformat.stage.library import Library, Titles
from cluboteca.packformat.stage.outline import StageProgram, own_blocks_of, text_name
from cluboteca.packformat.stage.program import Block, Input, Script, Target
from cluboteca.packformat.stage.project import (
    OwnBlockOutline,
    PictureOutline,
    SoundOutline,
    SpriteOutline,
    StageOutline,
)
from cluboteca.packformat.stage.word import BLOCK_PREFIX, SHADOWS, WORDS, InputKind

Json = dict[str, Any]

_LEFT, _TOP, _ROW, _GAP = 24, 24, 52, 40
"""Where scripts lie, in pixels: one below the other."""
_SHADOW_OF: dict[InputKind, tuple[str, str | int | float]] = {
    "number": ("stage_number", 0),
    "text": ("stage_text", ""),
    "colour": ("stage_colour", "#2f6cb5"),
}


@dataclass(frozen=True)
class Naming:
    """How things are called in one language. names: of the language's page."""

    locale: str
    names: Mapping[str, str]
    library: Library

    def text(self, text: str) -> str:
        name = text_name(text)
        return text if name is None else self.names.get(name, text)

    def name(self, id: str, titles: Titles | None = None) -> str:
        return self.names.get(id) or (titles or {}).get(self.locale) or id

    def sprite(self, id: str, sprite: SpriteOutline) -> str:
        return self.name(id, self.library.titles_of_sprite(sprite.library))

    def costume(self, costume: PictureOutline, picture: str) -> str:
        return self.name(costume.id, self.library.titles_of_costume(picture))

    def backdrop(self, backdrop: PictureOutline) -> str:
        return self.name(backdrop.id, self.library.backdrops.get(backdrop.library or backdrop.id))

    def sound(self, sound: SoundOutline) -> str:
        return self.name(sound.id, self.library.sounds.get(sound.library or sound.id))


def write_stage_work(program: StageProgram, naming: Naming) -> Json:
    outline = program.outline
    ids = (f"b{number}" for number in count(1))
    writer = _Writer(naming, ids)
    stage, *sprites = program.targets
    return {
        "format": 1,
        "workspace": "blocks",
        "world": "stage",
        "stage": {
            "backdrops": [_write_backdrop(backdrop, naming) for backdrop in outline.backdrops],
            "backdrop": _index(outline.backdrops, outline.backdrop),
            "sounds": [_write_sound(sound, naming) for sound in outline.sounds],
            "own_blocks": _write_own_blocks(outline.own_blocks, naming),
            "blocks": writer.write(program, stage),
            "sprites": [
                {
                    **_write_sprite(target.id, outline.sprites[target.id], naming),
                    "blocks": writer.write(program, target),
                }
                for target in sprites
            ],
            **_write_data(outline, naming),
        },
    }


def _write_data(outline: StageOutline, naming: Naming) -> Json:
    def value(given: str | float) -> str | int | float:
        return naming.text(given) if isinstance(given, str) else _plain(given)

    return {
        "variables": [
            {"id": id, "name": naming.name(id), "owner": each.owner, "value": value(each.value), "shown": each.shown}
            for id, each in outline.variables.items()
        ],
        "lists": [
            {
                "id": id,
                "name": naming.name(id),
                "owner": each.owner,
                "items": [value(item) for item in each.items],
                "shown": each.shown,
            }
            for id, each in outline.lists.items()
        ],
        "messages": [{"id": id, "name": naming.name(id)} for id in outline.messages],
    }


def _write_sprite(id: str, sprite: SpriteOutline, naming: Naming) -> Json:
    return {
        "id": id,
        "name": naming.sprite(id, sprite),
        "x": _plain(sprite.x),
        "y": _plain(sprite.y),
        "direction": _plain(sprite.direction),
        "size": _plain(sprite.size),
        "rotation": sprite.rotation,
        "shown": sprite.shown,
        "costume": _index(sprite.costumes, sprite.costume),
        "costumes": [_write_costume(costume, sprite.picture_of(costume), naming) for costume in sprite.costumes],
        "sounds": [_write_sound(sound, naming) for sound in sprite.sounds],
        "own_blocks": _write_own_blocks(sprite.own_blocks, naming),
    }


def _write_costume(costume: PictureOutline, picture: str, naming: Naming) -> Json:
    return _with_hue({"id": costume.id, "name": naming.costume(costume, picture), "library": picture}, costume)


def _write_backdrop(backdrop: PictureOutline, naming: Naming) -> Json:
    library = backdrop.library or backdrop.id
    return _with_hue({"id": backdrop.id, "name": naming.backdrop(backdrop), "library": library}, backdrop)


def _with_hue(picture: Json, outline: PictureOutline) -> Json:
    return {**picture, "hue": outline.hue} if outline.hue else picture


def _write_sound(sound: SoundOutline, naming: Naming) -> Json:
    return {"id": sound.id, "name": naming.sound(sound), "library": sound.library or sound.id}


def _write_own_blocks(own_blocks: Mapping[str, OwnBlockOutline], naming: Naming) -> list[Json]:
    return [
        {
            "id": id,
            "name": naming.name(id),
            "parameters": [
                {"id": parameter, "name": naming.name(parameter), "kind": kind}
                for parameter, kind in own.parameters.items()
            ],
        }
        for id, own in own_blocks.items()
    ]


def _index(pictures: tuple[PictureOutline, ...], id: str | None) -> int:
    return next((index for index, picture in enumerate(pictures) if picture.id == id), 0)


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else number


class _Writer:
    """own_blocks: of the sprite whose scripts are being written."""

    def __init__(self, naming: Naming, ids: Iterator[str]) -> None:
        self.naming = naming
        self.ids = ids
        self.own_blocks: Mapping[str, OwnBlockOutline] = {}

    def write(self, program: StageProgram, target: Target) -> Json:
        """What Blockly saves of one sprite's scripts."""
        self.own_blocks = own_blocks_of(program, target)
        tops, y = [], _TOP
        for script in target.scripts:
            top = self._write_script(script)
            assert top is not None
            tops.append({**top, "x": _LEFT, "y": y})
            y += _count_rows(script) * _ROW + _GAP
        return {"blocks": {"languageVersion": 0, "blocks": tops}} if tops else {}

    def _write_script(self, script: Script) -> Json | None:
        blocks = [self._write_block(block) for block in script]
        for upper, lower in pairwise(blocks):
            upper["next"] = {"block": lower}
        return blocks[0] if blocks else None

    def _write_block(self, block: Block) -> Json:
        written: Json = {"type": BLOCK_PREFIX + block.word, "id": next(self.ids)}
        if block.own is not None:
            written["extraState"] = {"own": block.own}
        if block.fields:
            written["fields"] = dict(block.fields)
        inputs = {}
        for name, value in block.inputs.items():
            connection = self._write_input(self._kind_of(block, name), value)
            if connection:
                inputs[name] = connection
        for name, body in block.bodies.items():
            first = self._write_script(body)
            if first is not None:
                inputs[name] = {"block": first}
        if inputs:
            written["inputs"] = inputs
        return written

    def _kind_of(self, block: Block, name: str) -> InputKind:
        if block.word == "call" and block.own is not None:
            kind = self.own_blocks[block.own].parameters[name]
            return "condition" if kind == "condition" else "text"
        return WORDS[block.word].inputs[name]

    def _write_input(self, kind: InputKind, value: Input) -> Json:
        if kind == "condition":
            return {"block": self._write_block(value)} if isinstance(value, Block) else {}
        shadow, typed = _SHADOW_OF[kind]
        if isinstance(value, str):
            typed = self.naming.text(value)
        elif isinstance(value, int | float):
            typed = value if kind == "number" else str(value)
        connection: Json = {"shadow": {"type": shadow, "id": next(self.ids), "fields": {SHADOWS[shadow]: typed}}}
        if isinstance(value, Block):
            connection["block"] = self._write_block(value)
        return connection


def _count_rows(script: Script) -> int:
    """About how many rows of blocks it takes to show."""
    return sum(1 + sum(max(_count_rows(body), 1) + 1 for body in block.bodies.values()) for block in script)
