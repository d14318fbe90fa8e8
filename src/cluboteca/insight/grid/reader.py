"""A saved work of the block workspace to the program below its start hat.

Anything may stand in the bytes. What isn't a program of the village raises UnreadableWork; nothing else is raised,
and neither size nor depth makes reading slow. `frontend/src/checks/program.ts` reads by the same rules with the same
codes.
"""

from typing import Any, cast

from cluboteca.insight.work import UnreadableWork, as_object, field_of, input_of, next_of, optional, parse, world_of
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
from cluboteca.packformat.grid.word import BLOCK_PREFIX, DIRECTIONS, MAX_TIMES, SIMPLE_WORDS, START_BLOCK, THINGS

MAX_BYTES = 2 * 1024 * 1024
MAX_BLOCKS = 2_000
MAX_DEPTH = 100


def read_bytes(content: bytes) -> Program:
    """Of a saved file. Raises UnreadableWork."""
    if len(content) > MAX_BYTES:
        raise UnreadableWork("too_large")
    return read_work(parse(content))


def read_work(work: object) -> Program:
    """Of parsed JSON. A work without a start hat is an empty program; of several start hats the first counts.

    Raises UnreadableWork.
    """
    whole = as_object(work)
    if world_of(whole) != "grid":
        raise UnreadableWork("not_a_work")
    saved = optional(optional(whole, "blocks") or {}, "blocks")
    tops = saved.get("blocks") if saved else None
    if tops is None:
        return ()
    if not isinstance(tops, list):
        raise UnreadableWork("not_a_work")
    for top in tops:
        block = as_object(top)
        if block.get("type") == START_BLOCK:
            return _Reader().read_program(next_of(block), 1)
    return ()


class _Reader:
    """Counts the blocks as it goes."""

    def __init__(self) -> None:
        self.blocks = 0

    def read_program(self, block: dict[str, Any] | None, depth: int) -> Program:
        statements: list[Statement] = []
        while block is not None:
            statements.append(self._read_statement(block, depth))
            block = next_of(block)
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
        condition = self._read_condition(input_of(block, "CONDITION"), depth + 1)
        do = self._read_body(block, "DO", depth)
        if word == "if":
            return If(condition, do)
        if word == "if_else":
            return If(condition, do, self._read_body(block, "ELSE", depth))
        return Loop(cast(Any, word), condition, do)

    def _read_body(self, block: dict[str, Any], name: str, depth: int) -> Program:
        return self.read_program(input_of(block, name), depth + 1)

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
            return Not(self._read_condition(input_of(block, "CONDITION"), depth + 1))
        raise UnreadableWork("unknown_block")


def _read_times(block: dict[str, Any]) -> int:
    times = field_of(block, "TIMES")
    if (
        isinstance(times, bool)
        or not isinstance(times, int | float)
        or not 1 <= times <= MAX_TIMES
        or times != int(times)
    ):
        raise UnreadableWork("bad_field")
    return int(times)


def _read_choice(block: dict[str, Any], name: str, choices: tuple[Any, ...]) -> Any:
    value = field_of(block, name)
    if not isinstance(value, str) or value not in choices:
        raise UnreadableWork("bad_field")
    return value
