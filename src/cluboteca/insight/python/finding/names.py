"""Looks at names: never used, hiding Python's own, functions that nobody calls."""

import ast
from collections.abc import Iterator

from cluboteca.insight.python.finding.reading import Found, Function, Reading
from cluboteca.insight.python.vocabulary import BUILTINS


def hides_builtin(reading: Reading) -> Iterator[Found]:
    """list = [...], and list(...) is wanted somewhere, or may be."""
    for node in reading.nodes:
        if isinstance(node, ast.Assign | ast.For):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Name) and target.id in BUILTINS:
                    yield Found("hides_builtin", node.lineno, {"name": target.id})
        elif isinstance(node, Function) and node.name in BUILTINS and not _is_method(reading, node):
            yield Found("hides_builtin", node.lineno, {"name": node.name})


def unused_variable(reading: Reading) -> Iterator[Found]:
    """Given a value once and never looked at. _ and names of a module that is only defined are left alone."""
    used = reading.used
    seen: set[str] = set()
    for node in reading.nodes:
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            is_kept = isinstance(reading.parents.get(node), ast.ClassDef) or name.startswith("_")
            has_work = any(isinstance(each, ast.Call) for each in ast.walk(node.value)) and not _asks(node.value)
            if name not in used and name not in seen and not is_kept and not has_work and _has_work(reading):
                seen.add(name)
                yield Found("unused_variable", node.lineno, {"name": name})


def _asks(node: ast.expr) -> bool:
    return any(isinstance(each, ast.Name) and each.id == "input" for each in ast.walk(node))


def _has_work(reading: Reading) -> bool:
    """A program of assignments alone is one that has just been begun."""
    return any(isinstance(node, ast.Call) for node in reading.nodes)


def unused_function(reading: Reading) -> Iterator[Found]:
    """A program that does other things, and never calls this. A file of functions alone is meant so."""
    acts = [
        node
        for node in reading.tree.body
        if not isinstance(node, Function | ast.ClassDef | ast.Import | ast.ImportFrom)
    ]
    does_something = any(isinstance(each, ast.Call) for node in acts for each in ast.walk(node))
    if not does_something:
        return
    attributes = {node.attr for node in reading.nodes if isinstance(node, ast.Attribute)}
    for node in reading.tree.body:
        if isinstance(node, Function) and node.name not in reading.used | attributes and not node.decorator_list:
            yield Found("unused_function", node.lineno, {"name": node.name})


def _is_method(reading: Reading, node: ast.AST) -> bool:
    return isinstance(reading.parents.get(node), ast.ClassDef)
