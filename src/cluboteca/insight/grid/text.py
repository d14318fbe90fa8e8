"""A program as lines to read, in the reader's language: two spaces for each level.

when we start
  repeat 3 times
    move forward
"""

from collections.abc import Iterator

from cluboteca.packformat.grid.block_name import BLOCK_NAMES, START_NAME
from cluboteca.packformat.grid.program import AtGoal, Condition, Here, If, Loop, Not, Path, Program, Repeat, Simple
from cluboteca.packformat.sentence import Translate, gettext_noop

_PATHS = {
    "ahead": gettext_noop("path ahead"),
    "left": gettext_noop("path on the left"),
    "right": gettext_noop("path on the right"),
}
_THINGS = {
    "apple": gettext_noop("here is an apple"),
    "egg": gettext_noop("here is an egg"),
    "letter": gettext_noop("here is a letter"),
    "flower": gettext_noop("here is a thirsty flower"),
}


def show_program(program: Program, translate: Translate) -> str:
    return "\n".join([translate(START_NAME), *_lines(program, translate, 1)])


def _lines(program: Program, translate: Translate, level: int) -> Iterator[str]:
    indent = "  " * level
    for statement in program:
        if isinstance(statement, Simple):
            yield indent + translate(BLOCK_NAMES[statement.word])
            continue
        if isinstance(statement, Repeat):
            yield indent + translate(gettext_noop("repeat {times}")).format(times=statement.times)
        else:
            yield indent + _head(statement, translate)
        yield from _lines(statement.do, translate, level + 1)
        if isinstance(statement, If) and statement.otherwise is not None:
            yield indent + translate(gettext_noop("else"))
            yield from _lines(statement.otherwise, translate, level + 1)


def _head(statement: Loop | If, translate: Translate) -> str:
    condition = _show_condition(statement.condition, translate)
    if isinstance(statement, If):
        return translate(gettext_noop("if {condition} then")).format(condition=condition)
    if statement.word == "until":
        return translate(gettext_noop("repeat until {condition}")).format(condition=condition)
    return translate(gettext_noop("while {condition}")).format(condition=condition)


def _show_condition(condition: Condition | None, translate: Translate) -> str:
    if condition is None:
        return "…"
    if isinstance(condition, AtGoal):
        return translate(BLOCK_NAMES["at_goal"])
    if isinstance(condition, Path):
        return translate(_PATHS[condition.direction])
    if isinstance(condition, Here):
        return translate(_THINGS[condition.thing])
    assert isinstance(condition, Not)
    return translate(gettext_noop("not {condition}")).format(condition=_show_condition(condition.condition, translate))
