"""A fence of our own blocks: read as the outline of a program of the village or of the stage.

Of the stage a fence shows one script, or a list of scripts. Nothing says which sprites, variables or messages there
are, so every name that stands in it counts as one of them; the rest is held to the rules of outlines.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from cluboteca.packformat.grid.block_name import BLOCK_NAMES as VILLAGE_NAMES
from cluboteca.packformat.grid.outline import read_outline
from cluboteca.packformat.grid.program import Program
from cluboteca.packformat.grid.word import SIMPLE_WORDS
from cluboteca.packformat.problem import OutlineProblem
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence
from cluboteca.packformat.stage.program import Script
from cluboteca.packformat.stage.project import OwnBlockOutline
from cluboteca.packformat.stage.scope import SECTIONS, Scope
from cluboteca.packformat.stage.script_outline import read_script
from cluboteca.packformat.stage.word import WORDS
from cluboteca.packformat.vocabulary import Vocabulary
from cluboteca.packformat.yaml_text import YamlProblem, read_yaml


@dataclass(frozen=True)
class VillageOutline:
    program: Program


@dataclass(frozen=True)
class StageOutline:
    """own: by the id of an own block, the ids of its parameters."""

    scripts: tuple[Script, ...]


class BadFence(Exception):
    """line: from 0, within the fence."""

    def __init__(self, line: int, what: Sentence, remedy: Sentence) -> None:
        self.line = line
        self.what = what
        self.remedy = remedy
        super().__init__(what.msgid)


def read_blocks_fence(text: str, vocabulary: Vocabulary) -> VillageOutline | StageOutline:
    """vocabulary: says which of the two it is, where the text's own words leave it open. Raises BadFence."""
    try:
        document = read_yaml(text, first_line=0)
    except YamlProblem as problem:
        raise BadFence(problem.line, problem.what, problem.remedy) from None
    value = document.value
    if not isinstance(value, list) or not value:
        raise BadFence(
            0,
            sentence(gettext_noop("A list of blocks is expected here.")),
            sentence(gettext_noop("Write one block a line, each behind “- ”.")),
        )
    try:
        if _is_of_village(value, vocabulary):
            return VillageOutline(read_outline(value))
        scripts = value if all(isinstance(each, list) for each in value) else [value]
        scope = _scope_of(scripts)
        where = (lambda index: (index,)) if scripts is value else (lambda index: ())
        return StageOutline(tuple(read_script(script, where(index), scope) for index, script in enumerate(scripts)))
    except OutlineProblem as error:
        line = document.line_of(error.problem.where)
        raise BadFence(line or 0, error.problem.what, error.problem.remedy) from None


def _is_of_village(value: list[Any], vocabulary: Vocabulary) -> bool:
    """By the words, not by the shape: what isn't known anywhere is the village's to blame, where it has a say."""
    known = set(vocabulary.names)
    if not known >= VILLAGE_NAMES.keys() or isinstance(value[0], list):
        return False
    return known <= VILLAGE_NAMES.keys() or not _speaks_of_stage(value)


def _speaks_of_stage(value: Any) -> bool:
    """A block that only the stage has, or one that has parts only there."""
    if isinstance(value, str):
        return value in WORDS and value not in VILLAGE_NAMES
    if isinstance(value, list):
        return any(_speaks_of_stage(part) for part in value)
    if not isinstance(value, dict):
        return False
    return any(
        (word in WORDS and (word not in VILLAGE_NAMES or word in SIMPLE_WORDS)) or _speaks_of_stage(part)
        for word, part in value.items()
        if word not in ("path", "here")
    )


def _scope_of(scripts: list[Any]) -> Scope:
    names = tuple(dict.fromkeys(str(word) for word in _leaves(scripts)))
    return Scope(dict.fromkeys(SECTIONS, names), dict(_own_blocks(scripts)))


def _leaves(value: Any) -> Iterator[object]:
    if isinstance(value, dict):
        for part in value.values():
            yield from _leaves(part)
    elif isinstance(value, list):
        for part in value:
            yield from _leaves(part)
    elif value is not None:
        yield value


def _own_blocks(value: Any) -> Iterator[tuple[str, OwnBlockOutline]]:
    """Each that is defined or called; its parameters are those of a call."""
    if isinstance(value, list):
        for part in value:
            yield from _own_blocks(part)
    if not isinstance(value, dict):
        return
    for word, part in value.items():
        if (word == "define" and isinstance(part, str)) or (word == "call" and isinstance(part, str)):
            yield part, _own({})
        elif word == "call" and isinstance(part, Mapping) and isinstance(part.get("own"), str):
            yield part["own"], _own({str(id): "value" for id in part if id != "own"})
        else:
            yield from _own_blocks(part)


def _own(parameters: dict[str, Literal["value", "condition"]]) -> OwnBlockOutline:
    """Without a look at the names: what reads the script says what is wrong with them."""
    return OwnBlockOutline.model_construct(parameters=parameters)
