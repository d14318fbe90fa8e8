"""The register on paper: a table of children and dates, cut into sheets that each have the whole head."""

from collections.abc import Sequence
from dataclasses import dataclass

from cluboteca.meetings.attendance.book import Book, Child, HeldMeeting, Mark

COLUMNS_ON_A_SHEET = 16
LINES_ON_A_SHEET = 18
LETTERS_ON_A_LINE = 34
"""A longer nickname takes two lines of the sheet, or more."""


@dataclass(frozen=True)
class RegisterRow:
    """number: in the whole register. total: meetings that she came to, in the whole period."""

    number: int
    child: Child
    marks: list[Mark]
    total: int


@dataclass(frozen=True)
class RegisterSheet:
    """number: from 1. came: how many children came to each meeting, in the whole club. has_totals: on the last of its rows."""

    number: int
    meetings: list[HeldMeeting]
    rows: list[RegisterRow]
    came: list[int]
    has_totals: bool


def lay_out_register(book: Book) -> list[RegisterSheet]:
    """The sheets in the order of rows, then of dates. None where there was no meeting or there is no child."""
    if not book.meetings:
        return []
    columns = [list(part) for part in _cut(book.meetings, COLUMNS_ON_A_SHEET)]
    numbered = list(enumerate(book.children, start=1))
    sheets: list[RegisterSheet] = []
    for rows in _cut_rows(numbered):
        for part in columns:
            sheets.append(
                RegisterSheet(
                    number=len(sheets) + 1,
                    meetings=part,
                    rows=[
                        RegisterRow(
                            number, child, book.list_marks(child, part), len(book.came.get(child.id, frozenset()))
                        )
                        for number, child in rows
                    ],
                    came=[sum(1 for seen in book.came.values() if meeting.id in seen) for meeting in part],
                    has_totals=part is columns[-1],
                )
            )
    return sheets


def _cut(meetings: Sequence[HeldMeeting], most: int) -> list[Sequence[HeldMeeting]]:
    """Into parts of about the same length."""
    parts = -(-len(meetings) // most)
    size = -(-len(meetings) // parts)
    return [meetings[start : start + size] for start in range(0, len(meetings), size)]


def _cut_rows(numbered: list[tuple[int, Child]]) -> list[list[tuple[int, Child]]]:
    parts: list[list[tuple[int, Child]]] = []
    lines = LINES_ON_A_SHEET
    for number, child in numbered:
        needed = -(-len(child.nickname) // LETTERS_ON_A_LINE)
        if lines + needed > LINES_ON_A_SHEET:
            parts.append([])
            lines = 0
        parts[-1].append((number, child))
        lines += needed
    return parts
