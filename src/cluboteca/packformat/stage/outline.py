"""Whole projects of the stage as an editor writes them under `stage:` in starter.yaml, solution.yaml, attempts/*.yaml."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cluboteca.packformat.problem import OutlineProblem, Problem, Where
from cluboteca.packformat.stage.program import Block, Target, blocks_of
from cluboteca.packformat.stage.project import OwnBlockOutline, StageOutline
from cluboteca.packformat.stage.scope import scope_of
from cluboteca.packformat.stage.script_outline import read_script
from cluboteca.packformat.stage.word import STAGE, WORDS
from cluboteca.packformat.validation import validate

_TEXT_NAME = re.compile(r"\$([a-z][a-z0-9]*(?:[_-][a-z0-9]+)*)\Z")


@dataclass(frozen=True)
class StageProgram:
    """targets: the stage, then the sprites in their order; texts that begin with $ are still names."""

    outline: StageOutline
    targets: tuple[Target, ...]


def read_stage(value: object, where: Where = ()) -> StageProgram | list[Problem]:
    """`where` leads to `value`."""
    outline = validate(StageOutline, value)
    if isinstance(outline, list):
        return [Problem((*where, *each.where), each.what, each.remedy) for each in outline]
    problems: list[Problem] = []
    targets = [_read_target(outline, None, where, problems)]
    targets += [_read_target(outline, id, (*where, "sprites", id), problems) for id in outline.sprites]
    return problems or StageProgram(outline, tuple(targets))


def _read_target(outline: StageOutline, sprite: str | None, where: Where, problems: list[Problem]) -> Target:
    scope = scope_of(outline, sprite)
    scripts = []
    for index, script in enumerate((outline if sprite is None else outline.sprites[sprite]).scripts):
        try:
            scripts.append(read_script(script, (*where, "scripts", index), scope))
        except OutlineProblem as error:
            problems.append(error.problem)
    return Target(sprite or STAGE, sprite or "", tuple(scripts))


def text_name(text: str) -> str | None:
    """`caught` of `$caught`; None for a text that stands for itself."""
    found = _TEXT_NAME.match(text)
    return found[1] if found else None


def words_of(program: StageProgram) -> list[str]:
    """The word of every block, of scripts without a hat too, in reading order."""
    return [block.word for block in _blocks(program)]


def needed_names(program: StageProgram) -> set[str]:
    """What the page of each language has to name: texts, and all that a child reads on blocks and isn't in the library."""
    outline = program.outline
    needed = {*outline.variables, *outline.lists, *outline.messages}
    for holder in outline.holders:
        for id, own in holder.own_blocks.items():
            needed |= {id, *own.parameters}
    for variable in outline.variables.values():
        needed |= _named_in(variable.value)
    for each in outline.lists.values():
        needed |= {name for item in each.items for name in _named_in(item)}
    for block in _blocks(program):
        for value in block.inputs.values():
            needed |= _named_in(value)
    return needed


def possible_names(program: StageProgram) -> set[str]:
    """What it may name besides."""
    outline = program.outline
    ids = {*outline.sprites, *(backdrop.id for backdrop in outline.backdrops)}
    ids |= {sound.id for holder in outline.holders for sound in holder.sounds}
    return ids | {costume.id for sprite in outline.sprites.values() for costume in sprite.costumes}


def own_blocks_of(program: StageProgram, target: Target) -> dict[str, OwnBlockOutline]:
    holder = program.outline if target.id == STAGE else program.outline.sprites[target.id]
    return holder.own_blocks


def _named_in(value: object) -> set[str]:
    name = text_name(value) if isinstance(value, str) else None
    return {name} if name else set()


def _blocks(program: StageProgram) -> Iterator[Block]:
    for target in program.targets:
        for script in target.scripts:
            yield from blocks_of(script)


def categories_of(words: list[str]) -> set[str]:
    return {WORDS[word].category for word in words}
