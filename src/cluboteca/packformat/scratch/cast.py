"""Who is meant by the names in the checks of a Scratch activity."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from cluboteca.packformat.base import Name, PackModel

Called = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=100)], ...], Field(max_length=20)]


class Member(PackModel):
    """named: what it is called, in any of the languages."""

    named: Called = ()


class ScratchCast(PackModel):
    """By section, by the id that checks use."""

    sprites: Mapping[Name, Member] = {}
    variables: Mapping[Name, Member] = {}
    lists: Mapping[Name, Member] = {}
    messages: Mapping[Name, Member] = {}
    backdrops: Mapping[Name, Member] = {}
    costumes: Mapping[Name, Member] = {}
    sounds: Mapping[Name, Member] = {}
