"""A program's tree with what every look asks of it: what stands where, and which names are given and used."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Found:
    """line: from 1. values: fill the places of its text in the copydeck of findings."""

    id: str
    line: int
    values: dict[str, str]


class Reading:
    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree
        self.nodes = list(ast.walk(tree))
        self.parents = {child: node for node in self.nodes for child in ast.iter_child_nodes(node)}

    def blocks(self) -> Iterator[list[ast.stmt]]:
        """Every list of statements: of the program, of loops, of functions."""
        for node in self.nodes:
            for name in ("body", "orelse", "finalbody"):
                block = getattr(node, name, None)
                if isinstance(block, list) and block and isinstance(block[0], ast.stmt):
                    yield block

    @cached_property
    def used(self) -> set[str]:
        """Names that are read somewhere, or named by global."""
        names = {node.id for node in self.nodes if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Store)}
        for node in self.nodes:
            if isinstance(node, ast.Global | ast.Nonlocal):
                names.update(node.names)
        return names

    @cached_property
    def functions(self) -> dict[str, Function]:
        return {node.name: node for node in self.nodes if isinstance(node, Function)}

    @cached_property
    def texts_from_input(self) -> set[str]:
        """Names that hold what input() gave, and nothing else."""
        given: dict[str, list[ast.expr]] = {}
        for node in self.nodes:
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    if isinstance(target, ast.Name):
                        given.setdefault(target.id, []).append(node.value)
        return {name for name, values in given.items() if all(is_call(value, "input") for value in values)}

    def inside(self, node: ast.AST, kinds: tuple[type[ast.AST], ...]) -> ast.AST | None:
        """The nearest node around it that is of one of the kinds."""
        parent = self.parents.get(node)
        while parent is not None and not isinstance(parent, kinds):
            parent = self.parents.get(parent)
        return parent


def is_call(node: ast.AST, *names: str) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names


def name_of(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else ""
