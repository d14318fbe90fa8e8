"""Programs as saved works: the JSON that the block workspace saves and loads.

    {"format": 1, "workspace": "blocks", "world": "grid", "blocks": <Blockly.serialization.workspaces.save()>}

Block ids are made from the reading order, so that the same outline always gives the same bytes.
"""

from collections.abc import Iterator
from itertools import count, pairwise
from typing import Any

from cluboteca.packformat.grid.program import Condition, Here, If, Not, Path, Program, Repeat, Simple, Statement
from cluboteca.packformat.grid.word import BLOCK_PREFIX, START_BLOCK


def write_work(program: Program) -> dict[str, Any]:
    """The work that shows `program` below the start hat, with nothing lying beside it."""
    ids = (f"b{number}" for number in count(1))
    start: dict[str, Any] = {"type": START_BLOCK, "id": "start", "x": 24, "y": 24, "deletable": False}
    _hang(start, "next", _write_program(program, ids))
    return {
        "format": 1,
        "workspace": "blocks",
        "world": "grid",
        "blocks": {"blocks": {"languageVersion": 0, "blocks": [start]}},
    }


def _hang(holder: dict[str, Any], place: str, block: dict[str, Any] | None) -> None:
    if block is not None:
        holder[place] = {"block": block}


def _write_program(program: Program, ids: Iterator[str]) -> dict[str, Any] | None:
    blocks = [_write_statement(statement, ids) for statement in program]
    for upper, lower in pairwise(blocks):
        _hang(upper, "next", lower)
    return blocks[0] if blocks else None


def _write_statement(statement: Statement, ids: Iterator[str]) -> dict[str, Any]:
    block: dict[str, Any] = {"type": BLOCK_PREFIX + statement.word, "id": next(ids)}
    if isinstance(statement, Simple):
        return block
    if isinstance(statement, Repeat):
        block["fields"] = {"TIMES": statement.times}
    inputs: dict[str, Any] = {}
    if not isinstance(statement, Repeat):
        _hang(inputs, "CONDITION", _write_condition(statement.condition, ids))
    _hang(inputs, "DO", _write_program(statement.do, ids))
    if isinstance(statement, If) and statement.otherwise is not None:
        _hang(inputs, "ELSE", _write_program(statement.otherwise, ids))
    if inputs:
        block["inputs"] = inputs
    return block


def _write_condition(condition: Condition | None, ids: Iterator[str]) -> dict[str, Any] | None:
    if condition is None:
        return None
    block: dict[str, Any] = {"type": BLOCK_PREFIX + condition.word, "id": next(ids)}
    if isinstance(condition, Path):
        block["fields"] = {"DIRECTION": condition.direction}
    elif isinstance(condition, Here):
        block["fields"] = {"THING": condition.thing}
    elif isinstance(condition, Not) and condition.condition is not None:
        block["inputs"] = {"CONDITION": {"block": _write_condition(condition.condition, ids)}}
    return block
