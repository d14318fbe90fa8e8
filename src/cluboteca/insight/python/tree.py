"""A program as a syntax tree, within the limits that keep the parser safe."""

import ast

from cluboteca.insight.python.complaint import TooDeep, parse
from cluboteca.insight.python.limits import cut_within_limits
from cluboteca.insight.python.source import Source
from cluboteca.insight.python.token import Tokens


def parse_tree(source: Source) -> ast.Module | None:
    """None when the text isn't Python, or goes beyond the limits."""
    if not isinstance(cut_within_limits(source), Tokens):
        return None
    try:
        tree = parse(source)
    except TooDeep:
        return None
    return tree if isinstance(tree, ast.Module) else None
