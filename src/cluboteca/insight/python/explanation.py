"""An error, explained to a child in a language."""

from dataclasses import dataclass

from cluboteca.insight.python.cause import Cause
from cluboteca.insight.python.deck import fill, read_deck
from cluboteca.insight.python.source import Source

_MOST_CHARACTERS = 60
"""Of a value that is shown; a sentence has to stay one that is read."""


@dataclass(frozen=True)
class Explanation:
    """kind: stable. line, column, end_column: from 1, in characters; end_column is the first one past the place.

    title, what, why, next_try: what it is called, what happened, the likely cause in this program, one thing to do now.
    """

    kind: str
    line: int
    column: int
    end_column: int
    title: str
    what: str
    why: str
    next_try: str

    def as_json(self) -> dict[str, str | int]:
        return {
            "kind": self.kind,
            "title": self.title,
            "line": self.line,
            "column": self.column,
            "end_column": self.end_column,
            "what": self.what,
            "why": self.why,
            "try": self.next_try,
        }


def tell(cause: Cause, source: Source, locale: str) -> Explanation:
    start = min(cause.start, len(source.text))
    line = source.text.count("\n", 0, start) + 1
    written = source.lines[line - 1]
    column = start - source.starts[line - 1] + 1
    end_column = min(cause.end - source.starts[line - 1] + 1, len(written) + 1)
    values = {name: shorten(value) for name, value in cause.values.items()}
    values |= {"line": f"{line}", "code": shorten(written.strip())}
    entry = read_deck(locale)[cause.kind]
    title, what, why, next_try = (fill(entry[part], values) for part in ("title", "what", "why", "try"))
    return Explanation(cause.kind, line, column, max(end_column, column + 1), title, what, why, next_try)


def shorten(text: str) -> str:
    """One line, not too long."""
    line = " ".join(text.split("\n", maxsplit=1)[0].split()) if "\n" in text else text.strip()
    return line if len(line) <= _MOST_CHARACTERS else line[: _MOST_CHARACTERS - 1].rstrip() + "…"
