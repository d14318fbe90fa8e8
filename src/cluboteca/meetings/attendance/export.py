"""The attendance as files for a spreadsheet: CSV and XLSX, a row for each learner and meeting.

What a spreadsheet would run as a formula (a text that begins with = + - @) gets an apostrophe before it.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO

from django.utils.translation import gettext as _

from cluboteca.meetings.attendance.book import Book, Mark
from cluboteca.meetings.attendance.counting import count_months, count_often

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV_TYPE = "text/csv; charset=utf-8"
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes a CSV for one of Windows and breaks ș and ț."""
Value = str | int | float | date


@dataclass(frozen=True)
class ExportRow:
    held_on: date
    meeting: str
    nickname: str
    has_come: bool
    minutes: int

    def as_values(self) -> list[Value]:
        came = _("yes") if self.has_come else _("no")
        return [self.held_on, self.meeting, self.nickname, came, self.minutes]


def list_headings() -> list[str]:
    return [_("Date"), _("Meeting on"), _("Child"), _("Came"), _("Minutes")]


def iterate_rows(book: Book, *, minutes: dict[tuple[int, int], int], units: dict[int, str]) -> Iterator[ExportRow]:
    """Meetings from the first on, in each the children who belonged to the club then. units: titles by id."""
    for meeting in book.meetings:
        title = guard(units.get(meeting.unit_id, ""))
        for child in book.children:
            mark = book.mark(child, meeting)
            if mark is Mark.OUTSIDE:
                continue
            stay = minutes.get((child.id, meeting.id), 0)
            yield ExportRow(meeting.held_on, title, guard(child.nickname), mark is Mark.CAME, stay)


def guard(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


class _Line:
    """A file for `csv.writer` that gives each line back."""

    def write(self, line: str) -> str:
        return line


def write_csv(rows: Iterator[ExportRow]) -> Iterator[str]:
    """Line after line, so that a long one doesn't have to fit into memory."""
    writer = csv.writer(_Line(), delimiter=";")
    yield BYTE_ORDER_MARK
    yield writer.writerow(list_headings())
    for row in rows:
        yield writer.writerow(row.as_values())


def _at_midnight(day: date) -> datetime:
    """As a spreadsheet keeps a day."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 -- a spreadsheet knows no zones


def write_xlsx(rows: Iterator[ExportRow], book: Book, *, heading: str) -> bytes:
    """Two sheets: a summary by month and by child (heading: club and period), and all rows."""
    # Large, and needed once a month: not at every start.
    from openpyxl import Workbook  # noqa: PLC0415
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    from openpyxl.styles import Font  # noqa: PLC0415

    workbook = Workbook(write_only=True)
    summary = workbook.create_sheet(_("Summary"))
    summary.column_dimensions["A"].width = 32
    bold = Font(bold=True)

    def add_heading(*texts: str) -> None:
        cells = []
        for text in texts:
            cell = WriteOnlyCell(summary, value=text)
            cell.font = bold
            cells.append(cell)
        summary.append(cells)

    add_heading(guard(heading))
    summary.append([])
    add_heading(_("Month"), _("Meetings"), _("Children who came"), _("Children at a meeting, on average"))
    for month in reversed(count_months(book)):
        first_on = WriteOnlyCell(summary, value=_at_midnight(month.first_on))
        first_on.number_format = "MM.YYYY"
        summary.append([first_on, month.meetings, month.children, round(month.average, 1)])
    summary.append([])
    add_heading(_("Child"), _("Came"), _("Meetings while in the club"))
    for child in book.children:
        came, held = count_often(book, child)
        summary.append([guard(child.nickname), came, held])

    sheet = workbook.create_sheet(_("Attendance"))
    sheet.freeze_panes = "A2"
    for letter, width in zip("ABCDE", (12, 34, 28, 8, 12), strict=True):
        sheet.column_dimensions[letter].width = width
    cells = []
    for text in list_headings():
        cell = WriteOnlyCell(sheet, value=text)
        cell.font = bold
        cells.append(cell)
    sheet.append(cells)
    for row in rows:
        _day, *others = row.as_values()
        cell = WriteOnlyCell(sheet, value=_at_midnight(row.held_on))
        cell.number_format = "DD.MM.YYYY"
        sheet.append([cell, *others])
    written = BytesIO()
    workbook.save(written)
    return written.getvalue()
