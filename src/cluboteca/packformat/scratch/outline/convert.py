"""Puts the project together: targets with their pictures, sounds, data and scripts, and what is shown on the stage."""

from collections.abc import Iterable, Iterator
from itertools import count

from cluboteca.packformat.problem import OutlineProblem, Problem, Where
from cluboteca.packformat.scratch.outline.asset import Asset, ScratchLibrary, get_scratch_library
from cluboteca.packformat.scratch.outline.block import BlockWriter, Json, data_id
from cluboteca.packformat.scratch.outline.name import Names, names_of_sprite, names_of_stage
from cluboteca.packformat.scratch.outline.part import CHOICES
from cluboteca.packformat.scratch_file import ScratchParts
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.stage.outline import StageProgram
from cluboteca.packformat.stage.program import Target
from cluboteca.packformat.stage.project import PictureOutline, SoundOutline, SpriteOutline, StageOutline
from cluboteca.packformat.stage.work import Naming

_META = {"semver": "3.0.0", "vm": "15.1.1", "agent": "Cluboteca"}
_MONITOR_LEFT, _MONITOR_TOP, _MONITOR_ROW, _LIST_COLUMN = 5, 5, 27, 110


def convert(
    program: StageProgram, naming: Naming, library: ScratchLibrary | None = None, where: Where = ()
) -> ScratchParts:
    """The same outline always gives the same bytes.

    library: of this installation when absent. `where` leads to the outline. Raises OutlineProblem for what Scratch can't
    have: ask `find_scratch_problem` first when the outline is somebody's work.
    """
    return _Converter(program, naming, library or get_scratch_library(), where).convert()


def find_scratch_problem(
    program: StageProgram, naming: Naming, library: ScratchLibrary | None = None, where: Where = ()
) -> Problem | None:
    """The first thing for which `convert` would refuse it."""
    try:
        convert(program, naming, library, where)
    except OutlineProblem as error:
        return error.problem
    return None


class _Converter:
    def __init__(self, program: StageProgram, naming: Naming, library: ScratchLibrary, where: Where) -> None:
        self.program = program
        self.outline = program.outline
        self.naming = naming
        self.library = library
        self.where = where
        self.names = names_of_stage(program.outline, naming, where)
        self.files: dict[str, bytes] = {}
        self.ids: Iterator[str] = (f"b{number}" for number in count(1))

    def convert(self) -> ScratchParts:
        stage, *sprites = self.program.targets
        targets = [self._stage(stage)]
        targets += _seen_first(self._sprite(target, layer) for layer, target in enumerate(sprites, start=1))
        used = {block["opcode"].partition("_")[0] for target in targets for block in target["blocks"].values()}
        extensions = ["pen"] if "pen" in used else []
        project = {"targets": targets, "monitors": self._monitors(), "extensions": extensions, "meta": dict(_META)}
        return ScratchParts(project, self.files)

    def _stage(self, target: Target) -> Json:
        outline = self.outline
        where = (*self.where, "backdrops")
        backdrops = [
            self._picture(
                each, self.names.of["backdrops"][each.id], self.library.backdrop(each.library or each.id), where
            )
            for each in outline.backdrops
        ]
        return {
            "isStage": True,
            "name": "Stage",
            **self._data(None),
            "broadcasts": {data_id("message", id): self.names.of["messages"][id] for id in outline.messages},
            "blocks": self._blocks(target, self.names, outline),
            "comments": {},
            "currentCostume": _index(outline.backdrops, outline.backdrop),
            "costumes": backdrops,
            "sounds": self._sounds(outline.sounds, self.names, self.where),
            "volume": 100,
            "layerOrder": 0,
            "tempo": 60,
            "videoTransparency": 50,
            "videoState": "on",
            "textToSpeechLanguage": None,
        }

    def _sprite(self, target: Target, layer: int) -> Json:
        sprite = self.outline.sprites[target.id]
        where = (*self.where, "sprites", target.id)
        names = names_of_sprite(self.names, sprite, self.naming, where)
        costumes = [
            self._picture(
                each,
                names.of["costumes"][each.id],
                self.library.costume(sprite.picture_of(each)),
                (*where, "costumes"),
            )
            for each in sprite.costumes
        ]
        return {
            "isStage": False,
            "name": self.names.of["sprites"][target.id],
            **self._data(target.id),
            "broadcasts": {},
            "blocks": self._blocks(target, names, sprite),
            "comments": {},
            "currentCostume": _index(sprite.costumes, sprite.costume),
            "costumes": costumes,
            "sounds": self._sounds(sprite.sounds, names, where),
            "volume": 100,
            "layerOrder": layer,
            "visible": sprite.shown,
            "x": _plain(sprite.x),
            "y": _plain(sprite.y),
            "size": _plain(sprite.size),
            "direction": _plain(sprite.direction),
            "draggable": False,
            "rotationStyle": CHOICES["STYLE", sprite.rotation],
        }

    def _blocks(self, target: Target, names: Names, holder: StageOutline | SpriteOutline) -> Json:
        writer = BlockWriter(names, self.naming, holder.own_blocks, self.ids, is_stage=holder is self.outline)
        return writer.write(target.scripts)

    def _picture(self, outline: PictureOutline, name: str, asset: Asset | None, where: Where) -> Json:
        return self._file(name, asset and asset.turned(outline.hue), outline.library or outline.id, where)

    def _sounds(self, sounds: tuple[SoundOutline, ...], names: Names, where: Where) -> list[Json]:
        ids = [(each, each.library or each.id) for each in sounds]
        return [
            self._file(names.of["sounds"][each.id], self.library.sound(id), id, (*where, "sounds")) for each, id in ids
        ]

    def _file(self, name: str, asset: Asset | None, library_id: str, where: Where) -> Json:
        if asset is None:
            raise OutlineProblem(
                where,
                sentence(gettext_noop("The library has no “{id}”."), id=library_id),
                sentence(gettext_noop("Write the id of a thing that the library has.")),
            )
        self.files[asset.md5ext] = asset.content
        return {"name": name, **asset.entry}

    def _data(self, owner: str | None) -> Json:
        variables, lists = self.outline.variables, self.outline.lists
        return {
            "variables": {
                data_id("variable", id): [self.names.of["variables"][id], self._value(each.value)]
                for id, each in variables.items()
                if each.owner == owner
            },
            "lists": {
                data_id("list", id): [self.names.of["lists"][id], [self._value(item) for item in each.items]]
                for id, each in lists.items()
                if each.owner == owner
            },
        }

    def _value(self, value: str | float) -> str | int | float:
        return self.naming.text(value) if isinstance(value, str) else _plain(value)

    def _monitors(self) -> list[Json]:
        """Of each variable and list, shown or not: without one, Scratch can't show it later. Lists stand side by side below."""
        outline, monitors, y = self.outline, list[Json](), _MONITOR_TOP
        for id, variable in outline.variables.items():
            at = (_MONITOR_LEFT, y if variable.shown else _MONITOR_TOP)
            value = self._value(variable.value)
            monitors.append(self._monitor("variable", id, variable.owner, value, at, is_shown=variable.shown))
            y += _MONITOR_ROW if variable.shown else 0
        x = _MONITOR_LEFT
        for id, each in outline.lists.items():
            at = (x if each.shown else _MONITOR_LEFT, y)
            items = [self._value(item) for item in each.items]
            monitors.append(self._monitor("list", id, each.owner, items, at, is_shown=each.shown))
            x += _LIST_COLUMN if each.shown else 0
        return monitors

    def _monitor(
        self, kind: str, id: str, owner: str | None, value: object, at: tuple[int, int], *, is_shown: bool
    ) -> Json:
        is_list = kind == "list"
        name = self.names.of[f"{kind}s"][id]
        monitor: Json = {
            "id": data_id(kind, id),
            "mode": "list" if is_list else "default",
            "opcode": "data_listcontents" if is_list else "data_variable",
            "params": {kind.upper(): name},
            "spriteName": None if owner is None else self.names.of["sprites"][owner],
            "value": value,
            "width": 100 if is_list else 0,
            "height": 200 if is_list else 0,
            "x": at[0],
            "y": at[1],
            "visible": is_shown,
        }
        return monitor if is_list else {**monitor, "sliderMin": 0, "sliderMax": 100, "isDiscrete": True}


def _seen_first(sprites: Iterable[Json]) -> list[Json]:
    """Scratch opens with the scripts of the first sprite; the stage does with those of the first one that has any."""
    listed = list(sprites)
    shown = next((each for each in listed if each["blocks"]), None)
    return listed if shown is None else [shown, *(each for each in listed if each is not shown)]


def _index(pictures: tuple[PictureOutline, ...], id: str | None) -> int:
    return next((index for index, picture in enumerate(pictures) if picture.id == id), 0)


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else number
