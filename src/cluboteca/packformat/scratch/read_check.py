"""Checks of a Scratch activity that are judged by reading the project: the same rules as on the stage, and its findings."""

from difflib import get_close_matches
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from cluboteca.packformat.base import Name, PackModel, refuse
from cluboteca.packformat.rule import AtMostBlocks, AtMostInARow, Bounded, OneOf
from cluboteca.packformat.scratch.word import SCRATCH_WORDS
from cluboteca.packformat.sentence import gettext_noop, sentence


def _check_word(word: str) -> str:
    if word not in SCRATCH_WORDS:
        near = get_close_matches(word, SCRATCH_WORDS, n=3)
        raise refuse(
            sentence(gettext_noop("“{word}” isn't a block of Scratch."), word=word[:40]),
            sentence(gettext_noop("Do you mean one of these: {words}?"), words=", ".join(near))
            if near
            else sentence(gettext_noop("The page about checks of Scratch lists the blocks.")),
        )
    return word


FINDING_ID = r"^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$"
BlockWord = Annotated[str, AfterValidator(_check_word)]
In = Annotated[Name | None, Field(alias="in")]
"""A sprite of the cast, or `stage`; absent: anywhere."""


class ScratchUses(Bounded):
    block: BlockWord
    in_: In = None


class ScratchNested(PackModel):
    outer: BlockWord
    inner: BlockWord


class ScratchCalls(Bounded):
    """How often a block that the child made is used outside its own definition; of several, the one used most."""

    own: Literal["any"]


class ScratchStarts(Bounded):
    """How many scripts begin with that block."""

    with_: Annotated[BlockWord, Field(alias="with")]
    in_: In = None


class ScratchShows(Bounded):
    """A finding of `cluboteca inspect`, a bug pattern or good practice, and how often it is there."""

    finding: Annotated[str, Field(pattern=FINDING_ID, max_length=60)]


class ScratchReadCheck(OneOf):
    """receives: a message of the cast that starts a script."""

    uses: ScratchUses | None = None
    starts: ScratchStarts | None = None
    nested: ScratchNested | None = None
    receives: Name | None = None
    calls: ScratchCalls | None = None
    at_most_blocks: AtMostBlocks | None = None
    at_most_in_a_row: AtMostInARow | None = None
    shows: ScratchShows | None = None
