"""Which constructs a program uses, and how often: the words of `cluboteca.packformat.python.construct`.

A look at the trees, never a run.
"""

import ast
from collections import Counter
from collections.abc import Iterable, Iterator

from cluboteca.insight.python.level import NAMES
from cluboteca.packformat.python.construct import Construct

_OF_CALL: dict[str, Construct] = {
    "print": "print",
    "input": "input",
    "int": "number_from_text",
    "float": "number_from_text",
    "str": "text_from_number",
    "range": "range",
    "list": "list",
    "tuple": "tuple",
    "dict": "dict",
    "set": "set",
}
_OF_MODULE: dict[str, Construct] = {"random": "random", "turtle": "turtle", "stage": "stage"}
_OF_NODE: dict[type[ast.AST], Construct] = {
    ast.Assign: "assignment",
    ast.AnnAssign: "assignment",
    ast.NamedExpr: "assignment",
    ast.AugAssign: "change",
    ast.BinOp: "arithmetic",
    ast.Compare: "comparison",
    ast.BoolOp: "and_or_not",
    ast.JoinedStr: "f_string",
    ast.IfExp: "if",
    ast.For: "for_loop",
    ast.AsyncFor: "for_loop",
    ast.While: "while_loop",
    ast.Break: "break",
    ast.Continue: "continue",
    ast.FunctionDef: "function",
    ast.AsyncFunctionDef: "function",
    ast.arg: "parameter",
    ast.Return: "return",
    ast.Global: "global",
    ast.Nonlocal: "global",
    ast.Dict: "dict",
    ast.Set: "set",
    ast.ListComp: "comprehension",
    ast.SetComp: "comprehension",
    ast.DictComp: "comprehension",
    ast.GeneratorExp: "comprehension",
    ast.ClassDef: "class",
    ast.Try: "try",
    ast.TryStar: "try",
    ast.Raise: "raise",
    ast.With: "with",
    ast.AsyncWith: "with",
    ast.Lambda: "lambda",
    ast.Yield: "generator",
    ast.YieldFrom: "generator",
}
_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_ORDER = {construct: place for place, construct in enumerate(NAMES)}


def list_constructs(trees: Iterable[ast.Module]) -> list[Construct]:
    """In the order of levels."""
    return sorted(Constructs(trees).counts(), key=_ORDER.__getitem__)


class Constructs:
    """Of all files of a project together."""

    def __init__(self, trees: Iterable[ast.Module]) -> None:
        self.trees = tuple(trees)
        nodes = [node for tree in self.trees for node in ast.walk(tree)]
        self.own = {node.name for node in nodes if isinstance(node, _FUNCTIONS)}
        # `elif` is an `if` that stands alone in an `else`; a bare statement is known by not being one of these.
        self.elifs = {
            id(node.orelse[0])
            for node in nodes
            if isinstance(node, ast.If) and len(node.orelse) == 1 and _is_elif(node, node.orelse[0])
        }
        self.recursive = {
            node.name
            for node in nodes
            if isinstance(node, _FUNCTIONS) and any(_calls(inner, node.name) for inner in ast.walk(node))
        }
        self.inner_loops = {
            id(inner)
            for node in nodes
            if isinstance(node, _LOOPS)
            for inner in ast.walk(node)
            if inner is not node and isinstance(inner, _LOOPS)
        }

    def counts(self) -> Counter[Construct]:
        return Counter(found for tree in self.trees for node in ast.walk(tree) for found in self.of(node))

    def is_nested(self, outer: str, inner: str) -> bool:
        """Whether an `inner` one stands somewhere inside an `outer` one, however deep."""
        waiting: list[tuple[ast.AST, bool]] = [(tree, False) for tree in self.trees]
        while waiting:
            node, is_inside = waiting.pop()
            here = set(self.of(node))
            if is_inside and inner in here:
                return True
            below = set(map(id, _below(node, outer))) if outer in here else set()
            waiting += [(child, is_inside or id(child) in below) for child in ast.iter_child_nodes(node)]
        return False

    def of(self, node: ast.AST) -> Iterator[Construct]:
        known = _OF_NODE.get(type(node))
        if known is not None:
            yield known
        match node:
            case ast.If():
                yield from self._of_if(node)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield from self._of_definition(node)
            case ast.For() | ast.AsyncFor() | ast.While() if id(node) in self.inner_loops:
                yield "nested_loop"
            case ast.Call():
                yield from self._of_call(node)
            case _:
                yield from _of_plain(node)

    def _of_if(self, node: ast.If) -> Iterator[Construct]:
        yield "elif" if id(node) in self.elifs else "if"
        if node.orelse and id(node.orelse[0]) not in self.elifs:
            yield "else"

    def _of_definition(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> Iterator[Construct]:
        if isinstance(node, _FUNCTIONS) and node.name in self.recursive:
            yield "recursion"
        for _decorator in node.decorator_list:
            yield "decorator"

    def _of_call(self, node: ast.Call) -> Iterator[Construct]:
        if isinstance(node.func, ast.Attribute):
            yield "method_call"
        elif isinstance(node.func, ast.Name):
            if node.func.id in self.own:
                yield "own_call"
            elif node.func.id in _OF_CALL:
                yield _OF_CALL[node.func.id]


def _of_plain(node: ast.AST) -> Iterator[Construct]:
    """What a look at the node alone tells. A row of names that get values is neither a list nor a tuple."""
    match node:
        case ast.Constant(value=str()):
            yield "text"
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            yield "number"
        case ast.UnaryOp(op=ast.Not()):
            yield "and_or_not"
        case ast.Subscript():
            yield "slice" if isinstance(node.slice, ast.Slice) else "index"
        case ast.List(ctx=ast.Load()):
            yield "list"
        case ast.Tuple(ctx=ast.Load()):
            yield "tuple"
        case ast.Import() | ast.ImportFrom():
            yield from _of_import(node)
        case _:
            return


def _of_import(node: ast.Import | ast.ImportFrom) -> Iterator[Construct]:
    yield "import"
    modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
    for module in modules:
        known = _OF_MODULE.get(module.partition(".")[0])
        if known is not None:
            yield known


def _is_elif(outer: ast.If, inner: ast.stmt) -> bool:
    """`else:` with an `if` of its own below stands further to the right than the outer one."""
    return isinstance(inner, ast.If) and inner.col_offset == outer.col_offset


def _calls(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name


def _below(node: ast.AST, construct: str) -> Iterable[ast.AST]:
    """What stands directly inside: for a branch only what is in that branch."""
    if not isinstance(node, ast.If):
        return ast.iter_child_nodes(node)
    return node.orelse if construct == "else" else [node.test, *node.body]
