"""Checks and findings of the stage: what a project must do there, and what a wrong one tells."""

from difflib import get_close_matches
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from cluboteca.packformat.base import Name, PackModel, refuse
from cluboteca.packformat.rule import AtMostBlocks, AtMostInARow, Bounded, Check, CheckIds, Condition, Finding, OneOf
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.stage.scene import StageRunCheck
from cluboteca.packformat.stage.word import TOOLBOX_WORDS, WORDS

NoteKind = Literal["other_start", "renamed", "missing_sprite", "second_start", "limit"]
LimitKind = Literal["endless", "clones", "list", "text", "scripts", "depth"]


def _check_word(word: str, known: tuple[str, ...]) -> str:
    if word not in known:
        near = get_close_matches(word, known, n=3)
        raise refuse(
            sentence(gettext_noop("“{word}” isn't a block of the stage."), word=word[:40]),
            sentence(gettext_noop("Do you mean one of these: {words}?"), words=", ".join(near))
            if near
            else sentence(gettext_noop("The page about pack sources lists the blocks.")),
        )
    return word


BlockWord = Annotated[str, AfterValidator(lambda word: _check_word(word, tuple(WORDS)))]
ToolboxWord = Annotated[str, AfterValidator(lambda word: _check_word(word, TOOLBOX_WORDS))]
In = Annotated[Name | None, Field(alias="in")]
"""A sprite, or `stage`; absent: anywhere."""


class StageUses(Bounded):
    block: BlockWord
    in_: In = None


class StageNested(PackModel):
    outer: BlockWord
    inner: BlockWord


class Calls(Bounded):
    """own: an own block, or `any`."""

    own: Name


class Starts(Bounded):
    """How many scripts begin with that block."""

    with_: Annotated[BlockWord, Field(alias="with")]
    in_: In = None


class StageReadCheck(OneOf):
    uses: StageUses | None = None
    at_most_blocks: AtMostBlocks | None = None
    nested: StageNested | None = None
    at_most_in_a_row: AtMostInARow | None = None
    calls: Calls | None = None
    starts: Starts | None = None
    receives: Name | None = None


class StageCondition(Condition):
    """failed, passed: checks, all of them; run checks, since a reading check is better said under `read`."""

    failed: CheckIds | None = None
    passed: CheckIds | None = None
    note: NoteKind | None = None
    limit: LimitKind | None = None


StageCheck = Check[StageRunCheck, StageReadCheck]
StageFinding = Finding[StageCondition, StageReadCheck]
