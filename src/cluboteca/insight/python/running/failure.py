"""A run that failed, and what the program's text tells about its names."""

import re
from dataclasses import dataclass
from functools import cached_property

from cluboteca.insight.python.source import Source

_NAME = r"[^\W\d]\w*"
_GIVEN = re.compile(
    rf"^\s*(?P<targets>{_NAME}(?:\s*,\s*{_NAME})*)\s*(?::[^=]+)?[-+*/]?=(?!=)"
    rf"|\bfor\s+(?P<loop>{_NAME}(?:\s*,\s*{_NAME})*)\s+in\b"
    rf"|^\s*(?:def|class)\s+(?P<made>{_NAME})"
    rf"|^\s*(?:from\s+[\w.]+\s+)?import\s+(?P<imported>[\w., ]+)"
    rf"|\bas\s+(?P<alias>{_NAME})"
)
_PARAMETERS = re.compile(rf"^\s*def\s+{_NAME}\s*\((?P<parameters>[^)]*)\)")
_QUIET = re.compile(r"#.*|(?P<quote>['\"])(?:\\.|(?!(?P=quote)).)*(?P=quote)?")


@dataclass(frozen=True)
class Failure:
    """type_name, message: as in the last line of a traceback. line: from 1, held within the program."""

    source: Source
    type_name: str
    message: str
    line: int

    @property
    def code(self) -> str:
        return self.source.lines[self.line - 1]

    @cached_property
    def bare_lines(self) -> list[str]:
        """Without texts and comments, each character of them a blank."""
        return [_QUIET.sub(lambda match: " " * len(match[0]), line) for line in self.source.lines]

    @cached_property
    def given(self) -> dict[str, int]:
        """Names that the program makes, with the line where each appears first."""
        given: dict[str, int] = {}
        for number, line in enumerate(self.bare_lines, 1):
            for match in _GIVEN.finditer(line):
                for part in match.groups():
                    for name in re.findall(_NAME, part or ""):
                        given.setdefault(name, number)
            if head := _PARAMETERS.match(line):
                for name in re.findall(_NAME, head["parameters"]):
                    given.setdefault(name, number)
        for word in ("as", "import"):
            given.pop(word, None)
        return given

    def functions_around(self, line: int) -> list[int]:
        """Lines above, each less indented than the one before, that begin a function; the innermost first."""
        found = []
        indent = _indent(self.source.lines[line - 1])
        for above in range(line - 1, 0, -1):
            text = self.bare_lines[above - 1]
            if text.strip() and _indent(text) < indent:
                indent = _indent(text)
                if text.lstrip().startswith("def "):
                    found.append(above)
        return found

    def home_of(self, name: str, line: int) -> int | None:
        """Where the function begins that the name, made on that line, belongs to; None: to the whole program."""
        head = _PARAMETERS.match(self.bare_lines[line - 1])
        if head and name in re.findall(_NAME, head["parameters"]):
            return line
        return next(iter(self.functions_around(line)), None)

    def called_name(self) -> str | None:
        """What the line calls first of what the program has made."""
        called = re.findall(rf"({_NAME})\s*\(", self.bare_lines[self.line - 1])
        return next((name for name in called if name in self.given), None)

    def place_of(self, word: str) -> tuple[int, int]:
        """Offsets of the word on the line; of the whole line when it isn't there."""
        start = self.source.starts[self.line - 1]
        found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", self.code) if word else None
        if found:
            return start + found.start(), start + found.end()
        return start + _indent(self.code), start + len(self.code.rstrip())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
