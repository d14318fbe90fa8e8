"""The program tree: what an outline, a saved work and a read check all speak of.

Only what hangs below the start hat is in it. A missing condition is None: an unfinished program is still a program.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cluboteca.packformat.grid.word import Direction, LoopWord, SimpleWord, StatementWord, Thing, ToolboxWord


@dataclass(frozen=True)
class AtGoal:
    @property
    def word(self) -> ToolboxWord:
        return "at_goal"


@dataclass(frozen=True)
class Path:
    direction: Direction

    @property
    def word(self) -> ToolboxWord:
        return "path"


@dataclass(frozen=True)
class Here:
    thing: Thing

    @property
    def word(self) -> ToolboxWord:
        return "here"


@dataclass(frozen=True)
class Not:
    condition: "Condition | None"

    @property
    def word(self) -> ToolboxWord:
        return "not"


Condition = AtGoal | Path | Here | Not


@dataclass(frozen=True)
class Simple:
    word: SimpleWord


@dataclass(frozen=True)
class Repeat:
    times: int
    do: "Program"

    @property
    def word(self) -> StatementWord:
        return "repeat"


@dataclass(frozen=True)
class Loop:
    word: LoopWord
    condition: Condition | None
    do: "Program"


@dataclass(frozen=True)
class If:
    """`otherwise` is None for the block without an else part; an empty else part is an empty tuple."""

    condition: Condition | None
    do: "Program"
    otherwise: "Program | None" = None

    @property
    def word(self) -> StatementWord:
        return "if" if self.otherwise is None else "if_else"


Statement = Simple | Repeat | Loop | If
Program = tuple[Statement, ...]


def bodies(statement: Statement) -> tuple[Program, ...]:
    """The programs inside a statement, in reading order."""
    if isinstance(statement, Simple):
        return ()
    if isinstance(statement, If) and statement.otherwise is not None:
        return (statement.do, statement.otherwise)
    return (statement.do,)


def sequences(program: Program) -> Iterator[Program]:
    """The program itself and every body inside it, outer ones first."""
    yield program
    for statement in program:
        for body in bodies(statement):
            yield from sequences(body)


def words(program: Program) -> Iterator[ToolboxWord]:
    """The word of every block in reading order, conditions included."""
    for statement in program:
        yield statement.word
        if isinstance(statement, Loop | If):
            yield from condition_words(statement.condition)
        for body in bodies(statement):
            yield from words(body)


def condition_words(condition: Condition | None) -> Iterator[ToolboxWord]:
    while condition is not None:
        yield condition.word
        condition = condition.condition if isinstance(condition, Not) else None


def count_blocks(program: Program) -> int:
    """Blocks below the start hat, conditions included, as the workspace counts them for a block limit."""
    return sum(1 for _ in words(program))
