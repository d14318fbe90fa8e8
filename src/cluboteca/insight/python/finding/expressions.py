"""Looks at single expressions: results that are thrown away, comparisons and sums that surprise."""

import ast
from collections.abc import Iterator

from cluboteca.insight.python.finding.reading import Found, Reading, is_call, name_of
from cluboteca.insight.python.vocabulary import BUILTINS

_GIVES = frozenset(
    {"sorted", "len", "str", "int", "float", "abs", "round", "reversed", "sum", "max", "min", "range", "list"}
)
_TEXT_METHODS = frozenset(
    {"upper", "lower", "strip", "replace", "title", "capitalize", "lstrip", "rstrip", "join", "split"}
)


def thrown_away(reading: Reading) -> Iterator[Found]:
    """sorted(x), s.upper() or x == 5 alone on a line."""
    for node in reading.nodes:
        if not isinstance(node, ast.Expr):
            continue
        value = node.value
        if isinstance(value, ast.Compare) and len(value.ops) == 1 and isinstance(value.ops[0], ast.Eq):
            if isinstance(value.left, ast.Name):
                yield Found("comparison_alone", node.lineno, {"code": ast.unparse(value)})
        elif is_call(value, *_GIVES) or _method(value) in _TEXT_METHODS - set(reading.functions):
            yield Found("result_thrown_away", node.lineno, {"code": ast.unparse(value)})


def _method(node: ast.expr) -> str:
    """What is called after the dot."""
    return node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""


def not_called(reading: Reading) -> Iterator[Found]:
    """A function's name alone on a line, or a method's."""
    for node in reading.nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Name):
            name = node.value.id
            if name in reading.functions or name in BUILTINS:
                yield Found("not_called", node.lineno, {"name": name})
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Attribute):
            yield Found("not_called", node.lineno, {"name": node.value.attr})


def input_as_number(reading: Reading) -> Iterator[Found]:
    """What input() gave is a text; compared with a number it is never equal, and added it is glued."""
    texts = reading.texts_from_input
    for node in reading.nodes:
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            name = next((name_of(side) for side in sides if name_of(side) in texts), "")
            if (name or any(is_call(side, "input") for side in sides)) and any(_is_number(side) for side in sides):
                yield Found("input_compared", node.lineno, {"name": name or "input()"})
        elif isinstance(node, ast.BinOp):
            yield from _sum_of_texts(node, texts)


def _sum_of_texts(node: ast.BinOp, texts: set[str]) -> Iterator[Found]:
    names = [name_of(side) for side in (node.left, node.right)]
    both = all(name in texts for name in names)
    if both and isinstance(node.op, ast.Add) and names[0] != names[1]:
        yield Found("input_added", node.lineno, {"left": names[0], "right": names[1]})
    elif any(name in texts for name in names):
        is_number = _is_number(node.left) or _is_number(node.right)
        if is_number and not isinstance(node.op, ast.Mult | ast.Mod):
            yield Found("input_calculated", node.lineno, {"name": next(name for name in names if name in texts)})


def _is_number(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool)


def or_slip(reading: Reading) -> Iterator[Found]:
    """if x == 1 or 2: the second half is always true."""
    for node in reading.nodes:
        if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or) and isinstance(node.values[0], ast.Compare):
            first = node.values[0]
            is_question = isinstance(first.ops[0], ast.Eq)
            odd = next((value for value in node.values[1:] if isinstance(value, ast.Constant) and value.value), None)
            if is_question and odd is not None:
                values = {"left": ast.unparse(first.left), "value": ast.unparse(odd)}
                yield Found("or_slip", node.lineno, values)


def decimal_comma(reading: Reading) -> Iterator[Found]:
    """pret = 3,5 makes a pair. round(3,75, 1) gets three values, of which the browser's Python leaves the third out."""
    for node in reading.nodes:
        if isinstance(node, ast.Call) and name_of(node.func) == "round" and len(node.args) > 2:
            whole, rest = node.args[:2]
            part = rest.left if isinstance(rest, ast.BinOp) else rest
            if all(isinstance(each, ast.Constant) and type(each.value) is int for each in (whole, part)) and _touch(
                whole, part
            ):
                written = f"{ast.unparse(whole)},{ast.unparse(part)}"
                yield Found("decimal_comma", node.lineno, {"found": written, "instead": written.replace(",", ".")})
        if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Tuple) or not name_of(node.targets[0]):
            continue
        parts = node.value.elts
        is_pair = len(parts) == 2 and all(isinstance(part, ast.Constant) and type(part.value) is int for part in parts)
        is_bare = is_pair and node.value.col_offset == parts[0].col_offset and _touch(parts[0], parts[1])
        if is_bare:
            written = ",".join(ast.unparse(part) for part in parts)
            yield Found("decimal_comma", node.lineno, {"found": written, "instead": written.replace(",", ".")})


def _touch(first: ast.expr, second: ast.expr) -> bool:
    """Only the comma stands between them: 3,5 and not 3, 5."""
    return first.end_col_offset is not None and second.col_offset - first.end_col_offset == 1


def compared_with_true(reading: Reading) -> Iterator[Found]:
    for node in reading.nodes:
        if isinstance(node, ast.If | ast.While) and isinstance(node.test, ast.Compare):
            test = node.test
            right = test.comparators[0]
            if isinstance(test.ops[0], ast.Eq) and isinstance(right, ast.Constant) and right.value is True:
                yield Found("compared_with_true", test.lineno, {"code": ast.unparse(test.left)})
