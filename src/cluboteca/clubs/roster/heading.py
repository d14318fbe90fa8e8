"""The headings of a table of children, in Romanian and English, and the rows below them as lines. Pure."""

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _

from cluboteca.clubs.roster.line import Line, look_at, read_gender, read_rows
from cluboteca.clubs.roster.nickname import get_search_key
from cluboteca.clubs.roster.policies import MOST_LINES, NoLines, TooManyLines

Row = tuple[int, list[str]]

WORDS = {
    "nickname": {
        "porecla", "nickname", "prenume", "prenumele", "first name", "given name", "firstname", "copil", "copilul", "child",
        "elev", "numele copilului", "prenumele copilului", "keresztnev", "prenume copil", "nume copil",
    },
    "name": {"nume", "numele", "name", "nev", "nume si prenume", "numele si prenumele", "nume prenume", "full name"},
    "surname": {"nume de familie", "numele de familie", "nume familie", "surname", "last name", "family name", "lastname"},
    "year": {
        "an", "anul", "anul nasterii", "an nastere", "an de nastere", "an nasterii", "year", "birth year", "year of birth",
        "data nasterii", "data de nastere", "birth date", "birthday", "date of birth", "nascut", "nascuta", "born",
    },
    "age": {"varsta", "ani", "age", "varsta ani"},
    "gender": {"gen", "genul", "sex", "sexul", "gender", "fata baiat", "f m", "m f", "b f", "f b", "girl boy"},
    "number": {"nr", "nr crt", "numar", "no", "number", "crt", ""},
}  # fmt: skip


def read_table(rows: Sequence[Row]) -> list[Line]:
    """With headings each cell is what stands above it; without, as lines that were typed. Raises NoLines, TooManyLines."""
    if not rows:
        raise NoLines
    columns = find_columns(rows[0][1])
    if columns is None:
        return read_rows(rows)
    if len(rows) - 1 > MOST_LINES:
        raise TooManyLines
    lines = [_read_row(number, cells, columns) for number, cells in rows[1:]]
    if not lines:
        raise NoLines
    return lines


def find_columns(heads: Sequence[str]) -> dict[str, int] | None:
    """Which column holds what; None where the first row has no headings."""
    columns: dict[str, int] = {}
    for index, head in enumerate(heads):
        key = " ".join(re.findall(r"[a-z]+", get_search_key(head)))
        meaning = next((meaning for meaning, words in WORDS.items() if key in words), None)
        if meaning and key:
            columns.setdefault(meaning, index)
    if "name" in columns:
        # “Nume” beside “Prenume” is the surname, alone it is the name.
        columns.setdefault("surname" if "nickname" in columns else "nickname", columns.pop("name"))
    return columns if "nickname" in columns else None


def _read_row(number: int, cells: Sequence[str], columns: dict[str, int]) -> Line:
    def get(meaning: str) -> str:
        index = columns.get(meaning)
        return cells[index].strip() if index is not None and index < len(cells) else ""

    line = Line(
        number, nickname=get("nickname"), year=get("year") or get("age"), gender=read_gender(get("gender")) or ""
    )
    if get("surname"):
        line.notes.append(_("The surname is left out: the club doesn't need it."))
    look_at(line)
    return line
