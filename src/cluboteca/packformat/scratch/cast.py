"""Who is meant by the names in the checks of a Scratch activity: what a thing is called, and how it is known without its name.

`docs/editor/checks-of-scratch.md` describes it for editors; `frontend/scratch-frame/checks/question.ts` has the same words.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from cluboteca.packformat.base import Name, PackModel
from cluboteca.packformat.stage.scene import Key
from cluboteca.packformat.stage.sight import Listed, Number, form_of

Called = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=100)], ...], Listed, Field(max_length=20)]
Names = Annotated[tuple[Name, ...], Listed, Field(min_length=1, max_length=20)]
Yes = Literal[True]


class Member(PackModel):
    """named: what it is called, in any of the languages."""

    named: Called = ()


MovesWith = Annotated[
    Annotated[Literal["mouse"], Tag("<one>")]
    | Annotated[tuple[Key, ...], Listed, Field(min_length=1, max_length=6), Tag("<many>")],
    Discriminator(form_of),
]


class SpriteMember(Member):
    """Each word is a piece of evidence, from the sprite's blocks or from watching it.

    moves_with: keys, or the pointer. comes_anywhere: at different places. touches: whom its blocks ask about, or theirs
    about it; `edge` and `mouse` too.
    """

    moves_with: MovesWith | None = None
    moves: Yes | None = None
    falls: Yes | None = None
    rises: Yes | None = None
    stays: Yes | None = None
    clicked: Yes | None = None
    makes_clones: Yes | None = None
    says: Yes | None = None
    asks: Yes | None = None
    draws: Yes | None = None
    comes_anywhere: Yes | None = None
    touches: Names | None = None


class Touch(PackModel):
    touch: Annotated[tuple[Name, Name], Listed]


class VariableMember(Member):
    """up_when, down_when: while two sprites touch. shown: on the stage. starts_at: its value right after the start."""

    counts_down: Yes | None = None
    counts_up: Yes | None = None
    up_when: Touch | None = None
    down_when: Touch | None = None
    shown: Yes | None = None
    starts_at: Number | None = None


class ScratchCast(PackModel):
    """By section, by the id that checks use."""

    sprites: Mapping[Name, SpriteMember] = {}
    variables: Mapping[Name, VariableMember] = {}
    lists: Mapping[Name, Member] = {}
    messages: Mapping[Name, Member] = {}
    backdrops: Mapping[Name, Member] = {}
    costumes: Mapping[Name, Member] = {}
    sounds: Mapping[Name, Member] = {}


def add_pictures(cast: dict[str, Any], project: Mapping[str, Any]) -> dict[str, Any]:
    """A cast as JSON, with the pictures (md5) of those sprites that the starter has under one of their names.

    project: the starter's project.json. So a sprite is found again that a child has called otherwise.
    """
    pictures = {
        str(target["name"]).casefold(): [str(costume["assetId"]) for costume in target["costumes"]]
        for target in project["targets"]
        if not target["isStage"]
    }
    sprites = dict(cast.get("sprites", {}))
    for id, member in sprites.items():
        found = next(
            (pictures[name] for name in map(str.casefold, [*member.get("named", []), id]) if name in pictures), None
        )
        if found is not None:
            sprites[id] = {**member, "pictures": found[:40]}
    return {**cast, "sprites": sprites}
