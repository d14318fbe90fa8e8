"""The table in a text: which letter parts its columns, what the columns hold, and its rows with their lines."""

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

Column = Literal["kind", "question", "right", "wrong", "feedback"]
DELIMITERS = (";", ",", "\t")
MAX_CELL = 100_000

# Without accents, in small letters; a number at the end (“right 2”) is taken off before.
_NAMES: dict[Column, tuple[str, ...]] = {
    "kind": ("kind", "type", "question type", "tip", "tipul", "tipul intrebarii", "fel", "felul"),
    "question": ("question", "questions", "text", "intrebare", "intrebarea", "intrebari", "enunt"),
    "right": (
        *(
            "right",
            "right answer",
            "right answers",
            "correct",
            "correct answer",
            "correct answers",
            "answer",
            "answers",
        ),
        *("raspuns", "raspunsuri", "raspuns corect", "raspunsuri corecte", "raspunsul corect", "corect", "corecte"),
        *("bun", "bune", "raspuns bun", "raspunsuri bune"),
    ),
    "wrong": (
        *("wrong", "wrong answer", "wrong answers", "incorrect", "incorrect answer", "incorrect answers", "distractor"),
        *("distractors", "gresit", "gresite", "raspuns gresit", "raspunsuri gresite", "incorecte"),
        "raspunsuri incorecte",
    ),
    "feedback": (
        *("feedback", "explanation", "explanations", "comment", "explicatie", "explicatia", "explicatii", "comentariu"),
    ),
}
_COLUMNS = {name: column for column, names in _NAMES.items() for name in names}


@dataclass(frozen=True)
class Table:
    """columns: what each holds, None when that isn't known. unknown: the names of those."""

    delimiter: str
    columns: tuple[Column | None, ...]
    names: tuple[str, ...]
    header_lines: int

    @property
    def unknown(self) -> tuple[str, ...]:
        return tuple(name for name, column in zip(self.names, self.columns, strict=True) if column is None and name)


@dataclass(frozen=True)
class Row:
    """line: in the file, from 1. text: as it stands. cells: by what they hold. others: by the names of unknown columns.
    problem: why it can't be read.
    """

    line: int
    text: str
    cells: dict[Column, list[str]] = field(default_factory=dict)
    others: tuple[tuple[str, str], ...] = ()
    problem: Sentence | None = None


def find_table(text: str) -> Table | None:
    """Read from the first line that isn't empty; spreadsheets may write `sep=;` above it."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return None
    told = re.fullmatch(r"\s*sep=(.)\s*", lines[first], re.IGNORECASE)
    start = first + 1 if told else first
    found = [
        table
        for delimiter in ((told[1],) if told and told[1] not in '" \\' else DELIMITERS)
        if (table := _read_header("\n".join(lines[start:]), delimiter, start))
    ]
    return max(found, key=lambda table: sum(column is not None for column in table.columns), default=None)


def _read_header(text: str, delimiter: str, skipped: int) -> Table | None:
    reader = csv.reader(text.split("\n"), delimiter=delimiter, skipinitialspace=True)
    try:
        names = next(reader)
    except (csv.Error, StopIteration):
        return None
    columns = tuple(_COLUMNS.get(_plain(name)) for name in names)
    if "question" not in columns or "right" not in columns:
        return None
    return Table(delimiter, columns, tuple(name.strip() for name in names), skipped + reader.line_num)


def list_rows(text: str, table: Table) -> Iterator[Row]:
    """Every row that isn't empty. One whose quotation marks aren't right ends with its line."""
    lines = text.split("\n")
    position = table.header_lines
    while position < len(lines):
        reader = csv.reader(
            (f"{lines[index]}\n" for index in range(position, len(lines))),
            delimiter=table.delimiter,
            skipinitialspace=True,
            strict=True,
        )
        try:
            cells, count, problem = next(reader, []), reader.line_num, None
        except csv.Error:
            cells, count = [], 1
            problem = sentence(gettext_noop("The quotation marks of this line aren't right."))
        read = "\n".join(lines[position : position + max(count, 1)])
        if problem is not None or any(cell.strip() for cell in cells):
            yield _as_row(table, position + 1, read, cells, problem)
        position += max(count, 1)


def _as_row(table: Table, line: int, text: str, cells: list[str], problem: Sentence | None) -> Row:
    by_column: dict[Column, list[str]] = {}
    others: list[tuple[str, str]] = []
    for index, cell in enumerate(cells):
        column = table.columns[index] if index < len(table.columns) else None
        name = table.names[index] if index < len(table.names) else ""
        if not cell.strip():
            continue
        if column is None:
            others.append((name or f"#{index + 1}", cell))
        else:
            by_column.setdefault(column, []).append(cell.strip())
    return Row(line, text, by_column, tuple(others), problem)


def _plain(name: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[\s_.:-]*\d*$", "", re.sub(r"[\s_-]+", " ", ascii_only).strip()).strip()
