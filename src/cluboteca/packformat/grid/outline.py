"""Outlines: programs as an editor writes them in starter.yaml, solution.yaml and attempts/*.yaml.

    - move
    - repeat: {times: 3, do: [move, turn_left]}
    - until: {condition: at_goal, do: [move]}
    - if: {condition: {path: left}, do: [turn_left], else: [move]}

A condition is `at_goal`, `{path: ahead|left|right}`, `{here: apple|egg|letter|flower}` or `{not: condition}`. To show
an unfinished program, `condition` may be left out, and `not` may stand alone.
"""

from typing import Any, cast

from cluboteca.packformat.grid.program import (
    AtGoal,
    Condition,
    Here,
    If,
    Loop,
    Not,
    Path,
    Program,
    Repeat,
    Simple,
    Statement,
)
from cluboteca.packformat.grid.word import DIRECTIONS, MAX_TIMES, SIMPLE_WORDS, THINGS
from cluboteca.packformat.problem import OutlineProblem, Where
from cluboteca.packformat.sentence import gettext_noop, sentence

MAX_DEPTH = 20
MAX_BLOCKS = 500

_KEYS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    # word: (keys that must be there, keys that may)
    "repeat": (frozenset({"times", "do"}), frozenset()),
    "until": (frozenset({"do"}), frozenset({"condition"})),
    "while": (frozenset({"do"}), frozenset({"condition"})),
    "if": (frozenset({"do"}), frozenset({"condition", "else"})),
}
STATEMENT_REMEDY = sentence(
    gettext_noop("Write one of: {words}."), words=", ".join((*SIMPLE_WORDS, *(f"{{{word}: ...}}" for word in _KEYS)))
)
CONDITION_REMEDY = sentence(
    gettext_noop("Write one of: {words}."),
    words="at_goal, {path: ahead}, {path: left}, {path: right}, {here: apple}, {here: egg}, {here: letter}, "
    "{here: flower}, {not: ...}",
)


def read_outline(value: object, where: Where = ()) -> Program:
    """The program of an outline. Raises OutlineProblem at the first thing that is wrong; `where` leads to `value`."""
    return _read_program(value, where, depth=0)


def _read_program(value: object, where: Where, depth: int) -> Program:
    if depth > MAX_DEPTH:
        raise OutlineProblem(
            where,
            sentence(gettext_noop("Blocks are nested more than {count} deep."), count=MAX_DEPTH),
            sentence(gettext_noop("Make the program simpler.")),
        )
    if not isinstance(value, list):
        raise OutlineProblem(
            where,
            sentence(gettext_noop("A list of blocks is expected here.")),
            sentence(gettext_noop("Write the blocks as a list, or [] for no blocks.")),
        )
    if len(value) > MAX_BLOCKS:
        raise OutlineProblem(
            where,
            sentence(gettext_noop("There are more than {count} blocks in one list."), count=MAX_BLOCKS),
            sentence(gettext_noop("Make the program simpler.")),
        )
    return tuple(_read_statement(item, (*where, index), depth) for index, item in enumerate(value))


def _read_statement(value: object, where: Where, depth: int) -> Statement:
    for simple in SIMPLE_WORDS:
        if value == simple:
            return Simple(simple)
    if not (isinstance(value, dict) and len(value) == 1):
        raise _unknown_block(value, where)
    ((word, parts),) = value.items()
    if word not in _KEYS:
        raise _unknown_block(word, where)
    where = (*where, word)
    parts = _check_parts(word, parts, where)
    do = _read_program(parts["do"], (*where, "do"), depth + 1)
    if word == "repeat":
        return Repeat(_read_times(parts["times"], (*where, "times")), do)
    condition = _read_condition(parts["condition"], (*where, "condition"), 0) if "condition" in parts else None
    if word == "if":
        otherwise = _read_program(parts["else"], (*where, "else"), depth + 1) if "else" in parts else None
        return If(condition, do, otherwise)
    return Loop(word, condition, do)


def _unknown_block(value: object, where: Where) -> OutlineProblem:
    shown = value if isinstance(value, str) else type(value).__name__
    return OutlineProblem(
        where, sentence(gettext_noop("“{word}” isn't a block of the village."), word=str(shown)[:40]), STATEMENT_REMEDY
    )


def _check_parts(word: Any, parts: object, where: Where) -> dict[str, Any]:
    needed, optional = _KEYS[word]
    if not isinstance(parts, dict):
        raise OutlineProblem(
            where,
            sentence(gettext_noop("The block “{word}” has no parts."), word=word),
            sentence(gettext_noop("It needs: {keys}."), keys=", ".join(sorted(needed))),
        )
    for key in sorted(needed - parts.keys()):
        raise OutlineProblem(
            where,
            sentence(gettext_noop("The block “{word}” lacks “{key}”."), word=word, key=key),
            sentence(gettext_noop("Add “{key}”."), key=key),
        )
    for key in parts.keys() - needed - optional:
        raise OutlineProblem(
            (*where, key),
            sentence(gettext_noop("The block “{word}” has no part “{key}”."), word=word, key=str(key)[:40]),
            sentence(gettext_noop("Its parts are: {keys}."), keys=", ".join(sorted(needed | optional))),
        )
    return parts


def _read_times(value: object, where: Where) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= MAX_TIMES:
        raise OutlineProblem(
            where,
            sentence(gettext_noop("“times” has to be a whole number from {low} to {high}."), low=1, high=MAX_TIMES),
            sentence(gettext_noop("Mend the number.")),
        )
    return value


def _read_condition(value: object, where: Where, depth: int) -> Condition:
    if value == "at_goal":
        return AtGoal()
    if value == "not":
        return Not(None)
    if isinstance(value, dict) and len(value) == 1 and depth <= MAX_DEPTH:
        ((word, part),) = value.items()
        if word == "path" and part in DIRECTIONS:
            return Path(cast("Any", part))
        if word == "here" and part in THINGS:
            return Here(cast("Any", part))
        if word == "not":
            return Not(_read_condition(part, (*where, "not"), depth + 1))
    raise OutlineProblem(where, sentence(gettext_noop("This isn't a condition of the village.")), CONDITION_REMEDY)


def write_outline(program: Program) -> list[Any]:
    """The outline of a program: the way back of `read_outline`."""
    return [_write_statement(statement) for statement in program]


def _write_statement(statement: Statement) -> str | dict[str, Any]:
    if isinstance(statement, Simple):
        return statement.word
    do = write_outline(statement.do)
    if isinstance(statement, Repeat):
        return {"repeat": {"times": statement.times, "do": do}}
    parts: dict[str, Any] = {}
    if statement.condition is not None:
        parts["condition"] = _write_condition(statement.condition)
    parts["do"] = do
    if isinstance(statement, Loop):
        return {statement.word: parts}
    if statement.otherwise is not None:
        parts["else"] = write_outline(statement.otherwise)
    return {"if": parts}


def _write_condition(condition: Condition) -> str | dict[str, Any]:
    if isinstance(condition, Path):
        return {"path": condition.direction}
    if isinstance(condition, Here):
        return {"here": condition.thing}
    if isinstance(condition, Not):
        return "not" if condition.condition is None else {"not": _write_condition(condition.condition)}
    return "at_goal"
