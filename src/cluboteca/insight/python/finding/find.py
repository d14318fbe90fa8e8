"""All looks, what matters most first, and at most a few findings told in a language."""

import ast
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cluboteca.insight.python.deck import fill
from cluboteca.insight.python.finding import expressions, flow, names
from cluboteca.insight.python.finding.reading import Found, Reading

MOST = 3
Look = Callable[[Reading], Iterator[Found]]

LOOKS: tuple[Look, ...] = (
    flow.recursion_without_end,
    flow.endless,
    expressions.input_as_number,
    expressions.or_slip,
    expressions.not_called,
    expressions.decimal_comma,
    expressions.thrown_away,
    flow.unreachable,
    flow.loop_variable_changed,
    names.hides_builtin,
    flow.return_in_loop,
    flow.repeated,
    names.unused_function,
    names.unused_variable,
    flow.range_len,
    expressions.compared_with_true,
)


@dataclass(frozen=True)
class Finding:
    """id: stable. line: where it is seen first. message: a question to the child."""

    id: str
    line: int
    count: int
    message: str

    def as_json(self) -> dict[str, str | int]:
        return {"id": self.id, "line": self.line, "count": self.count, "message": self.message}


def find_findings(tree: ast.Module, locale: str) -> list[Finding]:
    """One for each id, ranked, at most MOST."""
    reading = Reading(tree)
    grouped: dict[str, list[Found]] = {}
    for look in LOOKS:
        for found in look(reading):
            grouped.setdefault(found.id, []).append(found)
    return [_tell(found, locale) for found in list(grouped.values())[:MOST]]


def _tell(found: list[Found], locale: str) -> Finding:
    first = min(found, key=lambda each: each.line)
    texts = read_questions(locale)
    return Finding(first.id, first.line, len(found), fill(texts[first.id], first.values | {"line": f"{first.line}"}))


@cache
def read_questions(locale: str) -> dict[str, str]:
    folder = Path(__file__).parent / "questions"
    name = locale.replace("_", "-").partition("-")[0]
    file = folder / f"{name}.json" if name.isalpha() and (folder / f"{name}.json").is_file() else folder / "en.json"
    questions: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return questions
