"""Numbers that are none: written with a comma, which makes two of one, or between quotes."""

import re

from cluboteca.insight.python.running.failure import Failure
from cluboteca.insight.python.running.names import Found

_COMMA = r"(?<![\w.\[{])(?<!\d,)(?P<found>\d+,\d+)(?![\w.])(?!,\d)(?!\s*,\s*\d+\s*[\]}])"
_GIVEN = re.compile(rf"^\s*(?P<name>[^\W\d]\w*)\s*[-+*/]?=(?!=)[^,()\[\]{{}}]*?{_COMMA}[^,]*$")
_CALLED = re.compile(rf"(?P<name>\w+)\s*\([^()]*?{_COMMA}")
_OF_CALLS = frozenset({"run_type_extra", "run_type_other", "run_type_whole"})
_OF_NUMBERS = frozenset({"run_type_multiply", "run_type_number", "run_type_whole"})
"""Kinds whose message need not say that there is a tuple."""
_QUOTED = re.compile(
    r"(?P<called>[\w.]+)\s*\((?:[^()'\"]*,)?\s*(?P<text>(?P<quote>['\"])(?P<number>-?\d+(?:\.\d+)?)(?P=quote))\s*[,)]"
)


def explain_comma(failure: Failure, kind: str) -> Found | None:
    """pret = 3,50 gives two numbers, and the error comes where it is used; round(3,75, 1) gets three."""
    if kind in _OF_NUMBERS or re.search("tuple|sequence", failure.message):
        used = set(re.findall(r"\w+", failure.bare_lines[failure.line - 1]))
        for number, line in enumerate(failure.bare_lines, 1):
            given = _GIVEN.match(line)
            if given and given["name"] in used:
                return _comma(given["found"], number)
    called = _CALLED.search(failure.bare_lines[failure.line - 1]) if kind in _OF_CALLS else None
    return _comma(called["found"], failure.line) if called and called["name"] not in failure.given else None


def _comma(found: str, line: int) -> Found:
    return "run_type_comma", {"found": found, "instead": found.replace(",", "."), "at_line": f"{line}"}


def explain_quoted(failure: Failure) -> Found | None:
    """turtle.forward("100"): it fails inside of what is called."""
    quoted = _QUOTED.search(failure.code)
    if quoted is None or quoted["called"] in {"print", "input", "int", "float", "str"}:
        return None
    return "run_type_quoted", {name: quoted[name] for name in ("called", "text", "number")}
