"""Rules that are judged by reading the program below the start hat."""

from itertools import groupby
from typing import TYPE_CHECKING

from cluboteca.packformat.grid.program import Program, bodies, count_blocks, sequences, words

if TYPE_CHECKING:  # the models cost a tenth of a second to import, and only their fields are read here
    from cluboteca.packformat.grid.check import ReadCheck


def passes(rule: "ReadCheck", program: Program) -> bool:
    if rule.uses is not None:
        return rule.uses.holds(sum(1 for word in words(program) if word == rule.uses.block))
    if rule.at_most_blocks is not None:
        return count_blocks(program) <= rule.at_most_blocks.count
    if rule.nested is not None:
        return is_nested(program, rule.nested.outer, rule.nested.inner)
    if rule.at_most_in_a_row is not None:
        return count_longest_row(program) <= rule.at_most_in_a_row.count
    return False


def is_nested(program: Program, outer: str, inner: str) -> bool:
    """Whether an `inner` block stands somewhere inside an `outer` one, however deep."""
    return any(
        any(word == inner for word in words(body))
        for sequence in sequences(program)
        for statement in sequence
        if statement.word == outer
        for body in bodies(statement)
    )


def count_longest_row(program: Program) -> int:
    """How often the same block comes directly below itself, at most; 0 for an empty program."""
    rows = (
        sum(1 for _ in row)
        for sequence in sequences(program)
        for _word, row in groupby(statement.word for statement in sequence)
    )
    return max(rows, default=0)
