"""The files of a project as syntax trees, within the limits that keep the parser safe."""

import ast
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from cluboteca.insight.python.source import Source, UnreadableSource, make_source
from cluboteca.insight.python.tree import parse_tree
from cluboteca.insight.python_project.project import PythonProject


@dataclass(frozen=True)
class ParsedFile:
    source: Source
    tree: ast.Module


def parse_project(project: PythonProject) -> tuple[ParsedFile, ...] | None:
    """None when any of its programs isn't right Python, or is more than is ever read."""
    parsed = []
    for file in project.programs:
        try:
            source = make_source(file.text)
        except UnreadableSource:
            return None
        tree = parse_tree(source)
        if tree is None:
            return None
        parsed.append(ParsedFile(source, tree))
    return tuple(parsed)


def readable_sources(project: PythonProject) -> Iterator[Source]:
    for file in project.programs:
        with suppress(UnreadableSource):
            yield make_source(file.text)


def bodies(tree: ast.Module) -> Iterator[list[ast.stmt]]:
    """Every list of statements: of the module, of functions, of loops, of each branch."""
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            body = getattr(node, name, None)
            if isinstance(body, list) and body and isinstance(body[0], ast.stmt):
                yield body
