"""A saved work of the block workspace to the program below its start hat.

Anything may stand in the bytes. What isn't a program of the village raises UnreadableWork; nothing else is raised,
and neither size nor depth makes reading slow. `frontend/src/checks/program.ts` reads by the same rules with the same
codes.
"""

import json
from typing import Any, Literal, cast

from cluboteca.packformat.program import (
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
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence
from cluboteca.packformat.word import BLOCK_PREFIX, DIRECTIONS, MAX_TIMES, SIMPLE_WORDS, START_BLOCK, THINGS

MAX_BYTES = 2 * 1024 * 1024
MAX_BLOCKS = 2_000
MAX_DEPTH = 100

Code = Literal["not_a_work", "unknown_block", "bad_field", "too_large", "too_deep"]

_SENTENCES: dict[Code, str] = {
    "not_a_work": gettext_noop(
        "This isn't a project of the block workspace. Open the activity again and save once more."
    ),
    "unknown_block": gettext_noop(
        "This project holds a block that this version of Cluboteca doesn't know. Remove that block."
    ),
    "bad_field": gettext_noop(
        "A block of this project says something that can't be. Open the project and mend that block."
    ),
    "too_large": gettext_noop("This project is too large to be read. Remove some blocks."),
    "too_deep": gettext_noop("The blocks of this project are nested too deeply to be read. Take some of them apart."),
}


class UnreadableWork(Exception):
    """sentence: what to tell the reader. code: stable, for programs."""

    def __init__(self, code: Code) -> None:
        self.code = code
        super().__init__(code)

    @property
    def sentence(self) -> Sentence:
        return sentence(_SENTENCES[self.code])


def read_bytes(content: bytes) -> Program:
    """Of a saved file. Raises UnreadableWork."""
    if len(content) > MAX_BYTES:
        raise UnreadableWork("too_large")
    try:
        work = json.loads(content)
    except RecursionError:
        raise UnreadableWork("too_deep") from None
    except ValueError:
        raise UnreadableWork("not_a_work") from None
    return read_work(work)


def read_work(work: object) -> Program:
    """Of parsed JSON. A work without a start hat is an empty program; of several start hats the first counts.

    Raises UnreadableWork.
    """
    whole = _object(work)
    if not _is_number(whole.get("format"), 1) or whole.get("workspace") != "blocks" or whole.get("world") != "grid":
        raise UnreadableWork("not_a_work")
    saved = _optional(_optional(whole, "blocks") or {}, "blocks")
    tops = saved.get("blocks") if saved else None
    if tops is None:
        return ()
    if not isinstance(tops, list):
        raise UnreadableWork("not_a_work")
    for top in tops:
        block = _object(top)
        if block.get("type") == START_BLOCK:
            return _Reader().read_program(_next(block), 1)
    return ()


def _object(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UnreadableWork("not_a_work")
    return value


def _optional(holder: dict[str, Any], key: str) -> dict[str, Any] | None:
    value = holder.get(key)
    return None if value is None else _object(value)


def _is_number(value: object, number: int) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value == number


def _connected(connection: dict[str, Any] | None) -> dict[str, Any] | None:
    """The block that hangs there; a shadow block stands in where there is none."""
    if connection is None:
        return None
    block = _optional(connection, "block")
    return block if block is not None else _optional(connection, "shadow")


def _next(block: dict[str, Any]) -> dict[str, Any] | None:
    return _connected(_optional(block, "next"))


def _input(block: dict[str, Any], name: str) -> dict[str, Any] | None:
    return _connected(_optional(_optional(block, "inputs") or {}, name))


def _field(block: dict[str, Any], name: str) -> object:
    return (_optional(block, "fields") or {}).get(name)


class _Reader:
    """Counts the blocks as it goes."""

    def __init__(self) -> None:
        self.blocks = 0

    def read_program(self, block: dict[str, Any] | None, depth: int) -> Program:
        statements: list[Statement] = []
        while block is not None:
            statements.append(self._read_statement(block, depth))
            block = _next(block)
        return tuple(statements)

    def _enter(self, block: dict[str, Any], depth: int) -> str:
        """The block's word."""
        self.blocks += 1
        if self.blocks > MAX_BLOCKS:
            raise UnreadableWork("too_large")
        if depth > MAX_DEPTH:
            raise UnreadableWork("too_deep")
        kind = block.get("type")
        if not isinstance(kind, str):
            raise UnreadableWork("not_a_work")
        return kind.removeprefix(BLOCK_PREFIX) if kind.startswith(BLOCK_PREFIX) else ""

    def _read_statement(self, block: dict[str, Any], depth: int) -> Statement:
        word = self._enter(block, depth)
        if word in SIMPLE_WORDS:
            return Simple(cast(Any, word))
        if word == "repeat":
            return Repeat(_read_times(block), self._read_body(block, "DO", depth))
        if word not in ("until", "while", "if", "if_else"):
            raise UnreadableWork("unknown_block")
        condition = self._read_condition(_input(block, "CONDITION"), depth + 1)
        do = self._read_body(block, "DO", depth)
        if word == "if":
            return If(condition, do)
        if word == "if_else":
            return If(condition, do, self._read_body(block, "ELSE", depth))
        return Loop(cast(Any, word), condition, do)

    def _read_body(self, block: dict[str, Any], name: str, depth: int) -> Program:
        return self.read_program(_input(block, name), depth + 1)

    def _read_condition(self, block: dict[str, Any] | None, depth: int) -> Condition | None:
        if block is None:
            return None
        word = self._enter(block, depth)
        if word == "at_goal":
            return AtGoal()
        if word == "path":
            return Path(_read_choice(block, "DIRECTION", DIRECTIONS))
        if word == "here":
            return Here(_read_choice(block, "THING", THINGS))
        if word == "not":
            return Not(self._read_condition(_input(block, "CONDITION"), depth + 1))
        raise UnreadableWork("unknown_block")


def _read_times(block: dict[str, Any]) -> int:
    times = _field(block, "TIMES")
    if (
        isinstance(times, bool)
        or not isinstance(times, int | float)
        or not 1 <= times <= MAX_TIMES
        or times != int(times)
    ):
        raise UnreadableWork("bad_field")
    return int(times)


def _read_choice(block: dict[str, Any], name: str, choices: tuple[Any, ...]) -> Any:
    value = _field(block, name)
    if not isinstance(value, str) or value not in choices:
        raise UnreadableWork("bad_field")
    return value
