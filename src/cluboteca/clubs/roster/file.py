"""A list of children in a file: CSV as spreadsheet programs write it, and XLSX. Gives the rows; keeps nothing.

What the file is, its content says, not its name. Of an XLSX the first sheet with something in it is read, and no more
than is allowed is unpacked. Raises BadFile with what to do now.
"""

import csv
import io
import warnings
import zipfile
import zlib
from collections.abc import Sequence
from datetime import date
from itertools import islice

from django.utils.translation import gettext as _

from cluboteca.clubs.roster.heading import Row
from cluboteca.clubs.roster.policies import (
    MOST_COLUMNS,
    MOST_FILE_BYTES,
    MOST_ROWS,
    MOST_UNPACKED_BYTES,
    BadFile,
)

ZIP, OLD_OFFICE, PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"
WORKBOOK = "xl/workbook.xml"
MOST_PARTS = 500
MOST_TAGS = 120_000
"""In all parts of an XLSX together, which openpyxl reads in three seconds: the largest list that is taken has 90,000."""


def read_file(content: bytes) -> list[Row]:
    """Rows with something in them, each with its number in the file."""
    if len(content) > MOST_FILE_BYTES:
        raise BadFile(_("This file is larger than 2 MB. Keep only the sheet with the names, and save it anew."))
    if not content.strip():
        raise BadFile(_("This file is empty. Write one child on each row, save it, and choose it again."))
    if content.startswith(ZIP):
        return _read_xlsx(content)
    if content.startswith(OLD_OFFICE):
        raise BadFile(
            _("This file is of an old kind. Open it, save it as “Excel (.xlsx)” or “CSV”, and choose that one.")
        )
    if content.startswith(PDF):
        raise BadFile(_("A list can't be read from a PDF. Copy the names out of it, and paste them into the box."))
    return _read_csv(content)


def _number_rows(rows: "list[list[str]]") -> list[Row]:
    if len(rows) > MOST_ROWS:
        raise BadFile(
            _("There are more than 500 rows in this file. Keep only the rows with the children of this club.")
        )
    if any(len(row) > MOST_COLUMNS for row in rows):
        raise BadFile(_("There are more than 30 columns in this file. Keep only name, birth year and gender."))
    return [(number, row) for number, row in enumerate(rows, start=1) if any(cell.strip() for cell in row)]


# --- CSV ---


def _read_csv(content: bytes) -> list[Row]:
    text = _decode(content)
    if "\0" in text:
        raise BadFile
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_find_separator(text))
    try:
        rows = list(islice(reader, MOST_ROWS + 1))
    except csv.Error as error:
        raise BadFile from error
    return _number_rows([_trim(row) for row in rows])


def _decode(content: bytes) -> str:
    """As UTF-8, UTF-16 with its mark, Windows-1250 or ISO-8859-2. The last two write Romanian letters alike."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        # Where ISO-8859-2 has nothing that is written, Windows-1250 has quotes, dashes, Š and Ž.
        has_windows_signs = any(0x80 <= byte <= 0x9F for byte in content)
        encodings = ["utf-8-sig", "cp1250" if has_windows_signs else "iso8859-2"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadFile


def _find_separator(text: str) -> str:
    first_lines = text.splitlines()[:20]
    counts = {sign: sum(sign in line for line in first_lines) for sign in "\t;,"}
    return max(counts, key=lambda sign: counts[sign])


def _trim(row: list[str]) -> list[str]:
    """Without the empty cells at the end, of which a spreadsheet program may write many."""
    filled_count = next((index for index in range(len(row), 0, -1) if row[index - 1].strip()), 0)
    return row[:filled_count]


# --- XLSX ---


def _read_xlsx(content: bytes) -> list[Row]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            is_too_much = (
                len(parts) > MOST_PARTS
                or sum(part.file_size for part in parts) > MOST_UNPACKED_BYTES
                or _count_tags(archive, parts) > MOST_TAGS
            )
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError) as error:
        raise BadFile from error
    if WORKBOOK not in {part.filename for part in parts}:
        raise BadFile(
            _("This file isn't a table of Excel. Open it, save it as “Excel (.xlsx)” or “CSV”, and choose that one.")
        )
    if is_too_much:
        raise BadFile(_("There is too much in this file. Copy the names into a new table, save that, and choose it."))
    try:
        return _number_rows(_read_sheets(content))
    except BadFile:
        raise
    except Exception as error:
        raise BadFile from error


def _count_tags(archive: zipfile.ZipFile, parts: Sequence[zipfile.ZipInfo]) -> int:
    """A row may be packed into a few bytes and hold a hundred thousand cells, and openpyxl reads a row whole."""
    count = 0
    for part in parts:
        with archive.open(part) as file:
            while chunk := file.read(1 << 20):
                count += chunk.count(b"<")
    return count


def _read_sheets(content: bytes) -> list[list[str]]:
    """openpyxl reads by defusedxml where that is installed, so that no entity unfolds into gigabytes."""
    import openpyxl  # noqa: PLC0415 -- large, and needed twice a year: not at every start

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about looks that are lost
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            for sheet in book.worksheets:
                # A sheet may say that it is a million rows long, or one.
                sheet.reset_dimensions()
                cells = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS + 1, values_only=True)
                rows = [_trim([_write_cell(cell) for cell in row]) for row in cells]
                if any(rows):
                    return rows
        finally:
            book.close()
    raise BadFile(_("This file is empty. Write one child on each row, save it, and choose it again."))


def _write_cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[:200]
