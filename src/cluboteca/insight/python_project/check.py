"""Rules that are judged by reading a program. Of one that isn't right Python only `mistake` can hold."""

import ast
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from cluboteca.insight.python.construct import Constructs
from cluboteca.insight.python.explain import find_cause
from cluboteca.insight.python_project.project import PythonProject
from cluboteca.insight.python_project.syntax import ParsedFile, bodies, parse_project, readable_sources
from cluboteca.packformat.python.text_name import fill_names

if TYPE_CHECKING:  # the models cost a tenth of a second to import, and only their fields are read here
    from cluboteca.packformat.python.check import Defines, PythonReadCheck

MAX_PERIOD = 6
"""So many statements together are looked at as one that comes again."""
Parsed = tuple[ParsedFile, ...]


class Reading:
    """A project that was parsed once, for all rules. names: texts of the page that rules speak of."""

    def __init__(self, project: PythonProject, names: Mapping[str, str]) -> None:
        self.names = names
        self.project = project
        self.files = parse_project(project)
        self.constructs = None if self.files is None else Constructs(file.tree for file in self.files)

    @property
    def is_right(self) -> bool:
        """Every program of it is Python."""
        return self.files is not None

    def passes(self, rule: "PythonReadCheck") -> bool:
        if self.files is None or self.constructs is None:
            return rule.mistake is not None and self._is_mistaken(rule.mistake)
        if rule.uses is not None:
            return rule.uses.holds(self.constructs.counts()[rule.uses.construct_])
        if rule.defines is not None:
            return any(self._is_meant(function, rule.defines) for function in _functions(self.files))
        if rule.calls is not None:
            return rule.calls.holds(count_calls(self.files, fill_names(rule.calls.name, self.names)))
        if rule.at_most_in_a_row is not None:
            return count_longest_row(self.files) <= rule.at_most_in_a_row.count
        if rule.at_most_lines is not None:
            return count_lines(self.files) <= rule.at_most_lines.count
        if rule.nested is not None:
            return self.constructs.is_nested(rule.nested.outer, rule.nested.inner)
        return False

    def _is_mistaken(self, kind: str) -> bool:
        """Whether this is what the editor tells of one of the programs that aren't right."""
        causes = (find_cause(source) for source in readable_sources(self.project))
        return any(cause is not None and cause.kind == kind for cause in causes)

    def _is_meant(self, function: ast.FunctionDef, rule: "Defines") -> bool:
        name = fill_names(rule.function, self.names)
        arguments = function.args
        parameters = len(arguments.posonlyargs) + len(arguments.args) + len(arguments.kwonlyargs)
        return name in ("any", function.name) and rule.parameters in (None, parameters)


def _functions(files: Parsed) -> Iterator[ast.FunctionDef]:
    for file in files:
        yield from (node for node in ast.walk(file.tree) if isinstance(node, ast.FunctionDef))


def count_calls(files: Parsed, name: str) -> int:
    """`print(...)` as well as `something.print(...)`."""
    calls = (node.func for file in files for node in ast.walk(file.tree) if isinstance(node, ast.Call))
    return sum(
        (isinstance(called, ast.Name) and called.id == name)
        or (isinstance(called, ast.Attribute) and called.attr == name)
        for called in calls
    )


def count_lines(files: Parsed) -> int:
    """Of code: without empty ones and comments."""
    lines = (line.strip() for file in files for line in file.source.lines)
    return sum(1 for line in lines if line and not line.startswith("#"))


def count_longest_row(files: Parsed) -> int:
    """How often the same statement, or the same few together, comes directly below itself, at most."""
    longest = 0
    for file in files:
        lines = [line.encode() for line in file.source.lines]
        for body in bodies(file.tree):
            written = [_written(statement, lines) for statement in body]
            longest = max(longest, *(_count_repeats(written, period) for period in range(1, MAX_PERIOD + 1)))
    return longest


def _count_repeats(written: list[bytes], period: int) -> int:
    most = same = 0
    for index in range(len(written)):
        same = same + 1 if index >= period and written[index] == written[index - period] else 0
        most = max(most, same // period)
    return most + 1 if len(written) >= period else 0


def _written(statement: ast.stmt, lines: list[bytes]) -> bytes:
    """Its text without white space, since trees that are deep can't be compared without going deep."""
    first, last = statement.lineno - 1, (statement.end_lineno or statement.lineno) - 1
    text = b"\n".join(lines[first : last + 1])
    after = len(lines[last]) - (statement.end_col_offset or len(lines[last]))
    return b"".join(text[statement.col_offset : len(text) - after].split())
