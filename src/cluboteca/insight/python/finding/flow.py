"""Looks at the order of statements: repeated ones, ones that are never reached, loops and calls without end."""

import ast
from collections.abc import Iterator
from itertools import pairwise

from cluboteca.insight.python.finding.reading import Found, Reading, is_call, name_of

_MOST = 4
"""The same lines so often, one after the other, ask for a loop."""
_LOOPS = (ast.For, ast.While)
_ENDS = (ast.Return, ast.Break, ast.Continue, ast.Raise)
_WAITING = frozenset({"input", "sleep", "wait", "next", "exit", "quit", "done", "mainloop", "tick", "update", "get"})


def repeated(reading: Reading) -> Iterator[Found]:
    """One to three statements, the same four times in a row; print() of an empty line and the like aren't counted."""
    for block in reading.blocks():
        shapes = [ast.dump(statement) for statement in block]
        place = 0
        while place < len(block):
            found = next((each for each in _repeats(shapes, place) if each), None)
            if found is None or not isinstance(block[place], ast.Expr | ast.Assign | ast.AugAssign):
                place += 1
                continue
            length, times = found
            values = {"count": f"{times}", "code": ast.unparse(block[place]).split("\n")[0]}
            yield Found("repeated", block[place].lineno, values)
            place += length * times


def _repeats(shapes: list[str], place: int) -> Iterator[tuple[int, int] | None]:
    for length in (1, 2, 3):
        unit = shapes[place : place + length]
        times = 1
        while shapes[place + length * times : place + length * (times + 1)] == unit:
            times += 1
        yield (length, times) if times >= _MOST and len(unit) == length else None


def endless(reading: Reading) -> Iterator[Found]:
    """while True without a way out, that doesn't wait for anything either."""
    for node in reading.nodes:
        if not isinstance(node, ast.While) or not isinstance(node.test, ast.Constant) or not node.test.value:
            continue
        inner = [each for statement in node.body for each in ast.walk(statement)]
        leaves = any(isinstance(each, ast.Break | ast.Return | ast.Raise | ast.Yield) for each in inner)
        called = {
            each.func.attr if isinstance(each.func, ast.Attribute) else name_of(each.func)
            for each in inner
            if isinstance(each, ast.Call)
        }
        if not leaves and not called & _WAITING:
            yield Found("endless", node.lineno, {})


def unreachable(reading: Reading) -> Iterator[Found]:
    for block in reading.blocks():
        for statement, following in pairwise(block):
            if isinstance(statement, _ENDS):
                word = type(statement).__name__.lower()
                yield Found("unreachable", following.lineno, {"word": word, "word_line": f"{statement.lineno}"})
                break


def recursion_without_end(reading: Reading) -> Iterator[Found]:
    """A function that calls itself whatever happens: no condition stands in it at all."""
    for name, function in reading.functions.items():
        inner = list(ast.walk(function))
        has_choice = any(
            isinstance(
                each, ast.If | ast.IfExp | ast.While | ast.Try | ast.BoolOp | ast.For | ast.Match | ast.comprehension
            )
            for each in inner
        )
        call = next((each for each in inner if isinstance(each, ast.Call) and is_call(each, name)), None)
        if call is not None and not has_choice:
            yield Found("recursion_without_end", call.lineno, {"name": name})


def range_len(reading: Reading) -> Iterator[Found]:
    """for i in range(len(x)) where i does nothing but x[i]."""
    for node in reading.nodes:
        if not isinstance(node, ast.For) or not is_call(node.iter, "range") or not isinstance(node.target, ast.Name):
            continue
        assert isinstance(node.iter, ast.Call)
        argument = node.iter.args[0] if len(node.iter.args) == 1 else None
        if argument is None or not is_call(argument, "len"):
            continue
        assert isinstance(argument, ast.Call)
        listed = ast.dump(argument.args[0]) if argument.args else ""
        uses = [each for statement in node.body for each in ast.walk(statement) if name_of(each) == node.target.id]
        if uses and all(_is_read_of(reading, use, listed) for use in uses):
            yield Found("range_len", node.lineno, {"name": node.target.id, "list": ast.unparse(argument.args[0])})


def _is_read_of(reading: Reading, use: ast.AST, listed: str) -> bool:
    parent = reading.parents.get(use)
    return (
        isinstance(parent, ast.Subscript)
        and isinstance(parent.ctx, ast.Load)
        and parent.slice is use
        and ast.dump(parent.value) == listed
    )


def loop_variable_changed(reading: Reading) -> Iterator[Found]:
    """for i in range(5) with i = ... or i += ... inside: the loop takes its own next value anyway."""
    for node in reading.nodes:
        if not isinstance(node, ast.For) or not isinstance(node.target, ast.Name) or not is_call(node.iter, "range"):
            continue
        for each in (inner for statement in node.body for inner in ast.walk(statement)):
            if isinstance(each, ast.AugAssign | ast.For) and name_of(each.target) == node.target.id:
                yield Found("loop_variable_changed", each.lineno, {"name": node.target.id})
                break


def return_in_loop(reading: Reading) -> Iterator[Found]:
    """The first round ends the loop: its last statement returns, and no condition stands before."""
    for node in reading.nodes:
        if isinstance(node, _LOOPS) and isinstance(node.body[-1], ast.Return | ast.Break):
            others = [inner for statement in node.body[:-1] for inner in ast.walk(statement)]
            if not any(isinstance(each, ast.Continue) for each in others) and reading.inside(
                node, (ast.FunctionDef, ast.AsyncFunctionDef)
            ):
                word = type(node.body[-1]).__name__.lower()
                yield Found("loop_once", node.body[-1].lineno, {"word": word})
