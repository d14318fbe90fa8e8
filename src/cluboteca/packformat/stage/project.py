"""What stands on the stage of an outline: sprites, pictures, sounds, variables, lists, messages; scripts still unread.

Ids are names of the outline; what a child reads comes from `names` of the language's page, else from the library.
"""

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from cluboteca.packformat.base import Name, PackModel, check_unique, refuse
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.stage.word import STAGE

MAX_SPRITES = 30
MAX_THINGS = 40
RESERVED_IDS = frozenset({STAGE, "mouse", "edge", "random", "myself", "any"})

LibraryId = Annotated[
    str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*(/[a-z][a-z0-9]*(-[a-z0-9]+)*)?$", max_length=120)
]
Number = Annotated[float, Field(ge=-10_000, le=10_000, allow_inf_nan=False)]
Value = Annotated[str, Field(max_length=300)] | Annotated[float, Field(allow_inf_nan=False)]


def _named(value: Any) -> Any:
    """A word alone is the id."""
    return {"id": value} if isinstance(value, str) else value


class PictureOutline(PackModel):
    """Of a costume or a backdrop. library: `cat/walk-1` or `meadow`; without it, the id is the library's.

    hue: how far the colours are turned, in degrees.
    """

    id: Name
    library: LibraryId | None = None
    hue: Annotated[int, Field(ge=0, le=359)] = 0


class SoundOutline(PackModel):
    id: Name
    library: LibraryId | None = None


Picture = Annotated[PictureOutline, BeforeValidator(_named, json_schema_input_type=str | PictureOutline)]
Sound = Annotated[SoundOutline, BeforeValidator(_named, json_schema_input_type=str | SoundOutline)]


class OwnBlockOutline(PackModel):
    parameters: dict[Name, Literal["value", "condition"]] = {}


class VariableOutline(PackModel):
    """owner: the sprite that alone has it."""

    owner: Name | None = None
    value: Value = 0
    shown: bool = False


class ListOutline(PackModel):
    owner: Name | None = None
    items: Annotated[tuple[Value, ...], Field(max_length=100)] = ()
    shown: bool = False


class SpriteOutline(PackModel):
    """costumes: of `library` unless they say otherwise; the first one is worn unless `costume` names another."""

    library: LibraryId | None = None
    costumes: Annotated[tuple[Picture, ...], Field(min_length=1, max_length=MAX_THINGS)]
    costume: Name | None = None
    x: Number = 0
    y: Number = 0
    size: Annotated[float, Field(ge=5, le=500)] = 100
    direction: Annotated[float, Field(ge=-180, le=180)] = 90
    rotation: Literal["around", "left_right", "none"] = "around"
    shown: bool = True
    sounds: Annotated[tuple[Sound, ...], Field(max_length=MAX_THINGS)] = ()
    own_blocks: dict[Name, OwnBlockOutline] = {}
    scripts: tuple[Any, ...] = ()

    @model_validator(mode="after")
    def _check_pictures(self) -> Self:
        _check_ids(self.costumes, self.costume, "costume")
        check_unique([sound.id for sound in self.sounds])
        for costume in self.costumes:
            if self.library is None and "/" not in (costume.library or ""):
                raise refuse(
                    sentence(gettext_noop("It isn't said of which drawing the costume “{id}” is."), id=costume.id),
                    sentence(gettext_noop("Write library: and the drawing's id beside costumes.")),
                )
        return self

    def picture_of(self, costume: PictureOutline) -> str:
        """`cat/walk-1`, as a saved work says it."""
        named = costume.library or costume.id
        return named if "/" in named else f"{self.library}/{named}"


class StageOutline(PackModel):
    """backdrop: the one that is seen first; without it, the first one. sprites: from the back to the front."""

    backdrops: Annotated[tuple[Picture, ...], Field(min_length=1, max_length=MAX_THINGS)]
    backdrop: Name | None = None
    sounds: Annotated[tuple[Sound, ...], Field(max_length=MAX_THINGS)] = ()
    own_blocks: dict[Name, OwnBlockOutline] = {}
    variables: Annotated[dict[Name, VariableOutline], Field(max_length=MAX_THINGS)] = {}
    lists: Annotated[dict[Name, ListOutline], Field(max_length=MAX_THINGS)] = {}
    messages: Annotated[tuple[Name, ...], Field(max_length=MAX_THINGS)] = ()
    scripts: tuple[Any, ...] = ()
    sprites: Annotated[dict[Name, SpriteOutline], Field(max_length=MAX_SPRITES)] = {}

    @model_validator(mode="after")
    def _check_whole(self) -> Self:
        _check_ids(self.backdrops, self.backdrop, "backdrop")
        check_unique([sound.id for sound in self.sounds])
        check_unique(self.messages)
        for id in self.sprites:
            if id in RESERVED_IDS:
                raise refuse(
                    sentence(gettext_noop("A sprite can't be called “{id}”: the word has a meaning in blocks."), id=id),
                    sentence(gettext_noop("Choose another id.")),
                )
        owners = {id: each.owner for id, each in self.variables.items()}
        owners |= {id: each.owner for id, each in self.lists.items()}
        for id, owner in owners.items():
            if owner is not None and owner not in self.sprites:
                raise refuse(
                    sentence(
                        gettext_noop("“{id}” belongs to “{owner}”, and there is no such sprite."),
                        id=id,
                        owner=owner,
                    ),
                    sentence(gettext_noop("Name one of the sprites, or remove owner.")),
                )
        return self

    @property
    def holders(self) -> "tuple[StageOutline | SpriteOutline, ...]":
        """What has sounds, own blocks and scripts: the stage, then the sprites."""
        return (self, *self.sprites.values())


def _check_ids(pictures: tuple[PictureOutline, ...], first: str | None, key: str) -> None:
    ids = [picture.id for picture in pictures]
    check_unique(ids)
    if first is not None and first not in ids:
        raise refuse(
            sentence(gettext_noop("There is no {key} “{id}”."), key=key, id=first),
            sentence(gettext_noop("Write one of: {words}."), words=", ".join(ids)),
        )
