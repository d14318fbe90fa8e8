"""Lines of a list of children, as librarians have them, and what is wrong with each. Nothing here is stored.

A line is “Ana”, “Ana 2015”, “Ana, 10”, “Ana; 2015; fată”, “1. Ana”, or cells between tabs. The nickname is the first
cell with letters; what else is in a line is told to the reader and left out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from cluboteca.clubs.roster.first_name import is_first_name
from cluboteca.clubs.roster.nickname import clean_nickname, get_key, get_search_key, shorten
from cluboteca.clubs.roster.policies import MOST_LINES, NoLines, TooManyLines
from cluboteca.clubs.roster.year import is_date, is_year, read_year
from cluboteca.core.errors import KindError
from cluboteca.people.models import Gender

NUMBERING = re.compile(r"^\s*(?:\d{1,3}\s*[.)]|[-*•·–])\s*(?=\S)")
YEAR_BEHIND = re.compile(r"^(.*\S)\s+\(?((?:19|20)\d\d|(?:\d\d|[5-9])(?:\s+(?:de\s+)?ani)?)\)?$", re.IGNORECASE)
GENDERS = {
    Gender.GIRL: {"f", "fata", "fetita", "feminin", "fem", "girl", "female", "lany", "w"},
    Gender.BOY: {"m", "b", "baiat", "baietel", "masculin", "masc", "boy", "male", "fiu"},
}


@dataclass
class Line:
    """One child of a list. number: of the line in the text or file. notes: what to look at. fault: why it can't be taken in.

    has_bad_year: the fault is in the year, not in the name.
    """

    number: int
    nickname: str
    year: str = ""
    gender: str = ""
    notes: list[str] = field(default_factory=list)
    fault: str = ""
    has_bad_year: bool = False
    is_wanted: bool = True
    birth_year: int | None = None


def read_text(text: str) -> list[Line]:
    """Raises NoLines, TooManyLines."""
    rows = [(number, split_cells(row)) for number, row in enumerate(text.splitlines(), start=1)]
    return read_rows([(number, cells) for number, cells in rows if any(cells)])


def read_rows(rows: Sequence[tuple[int, list[str]]]) -> list[Line]:
    """Each row: its number, its cells. Raises NoLines, TooManyLines."""
    if len(rows) > MOST_LINES:
        raise TooManyLines
    lines = [read_cells(number, cells) for number, cells in rows]
    if not lines:
        raise NoLines
    return lines


def split_cells(row: str) -> list[str]:
    """At tabs, else at semicolons, else at commas; a year behind the name is a cell, too."""
    row = NUMBERING.sub("", row, count=1)
    separator = next((sign for sign in "\t;," if sign in row), None)
    if separator:
        return [cell.strip() for cell in row.split(separator)]
    found = YEAR_BEHIND.match(row.strip())
    return [found[1], found[2]] if found else [row.strip()]


def read_gender(text: str) -> Gender | None:
    key = get_search_key(text.strip().rstrip("."))
    return next((gender for gender, words in GENDERS.items() if key in words), None)


def read_cells(number: int, cells: Sequence[str]) -> Line:
    line = Line(number, nickname="")
    filled = [cell.strip() for cell in cells if cell.strip()]
    if len(filled) > 1 and filled[0].rstrip(".").isdigit() and not is_year(filled[1]):
        filled = filled[1:]  # the number of a row in a table
    left_out = []
    for cell in filled:
        gender = read_gender(cell) if line.nickname else None
        if not line.nickname and not is_year(cell):
            line.nickname = NUMBERING.sub("", cell, count=1)
        elif not line.year and is_year(cell):
            line.year = cell
        elif gender and not line.gender:
            line.gender = gender
        else:
            left_out.append(cell)
    first = next((cell for cell in left_out if is_first_name(get_search_key(cell))), None)
    if first and not is_first_name(get_search_key(line.nickname.split(" ")[0])):
        left_out[left_out.index(first)], line.nickname = line.nickname, first  # “Popescu; Ana”
    if left_out:
        line.notes.append(_("Left out: %(words)s.") % {"words": ", ".join(left_out)[:60]})
    look_at(line)
    return line


def look_at(line: Line) -> None:
    """Keep less where a line tells more of a child than the club needs, and say so."""
    if is_date(line.year):
        line.year = next(part for part in re.split(r"\D", line.year) if len(part) == 4)
        line.notes.append(_("Of the birthday only the year is kept."))
    try:
        short = shorten(clean_nickname(line.nickname))
    except KindError:
        return
    if short is not None:
        if short.is_sure:
            note = _("“%(whole)s” seems to hold a surname: “%(short)s” is kept. You can change it here.")
        else:
            note = _("“%(whole)s”: is one of these the surname? Let only the first name stand here.")
        line.notes.append(note % {"whole": line.nickname[:60], "short": short.nickname})
        line.nickname = short.nickname


def find_faults(lines: Iterable[Line], *, taken: Iterable[str], this_year: int) -> None:
    """Say of each line that is wanted what is wrong, and clean what is right. taken: nicknames of the club."""
    taken_keys = {get_key(nickname) for nickname in taken}
    first_lines: dict[str, int] = {}
    for line in lines:
        if not line.is_wanted:
            continue
        line.fault, line.has_bad_year = "", False
        try:
            line.nickname = clean_nickname(line.nickname)
        except KindError as error:
            line.fault = str(error.message)
            continue
        try:
            line.birth_year = read_year(line.year, this_year)
        except KindError as error:
            line.fault, line.has_bad_year = str(error.message), True
            continue
        line.year = str(line.birth_year or "")
        key = get_key(line.nickname)
        if key in taken_keys:
            line.fault = tell_taken(line.nickname)
        elif key in first_lines:
            line.fault = _("The same name as on line %(number)d. Tell the two apart: “%(other)s”, for example.") % {
                "number": first_lines[key],
                "other": propose_other(line.nickname),
            }
        else:
            first_lines[key] = line.number


def propose_other(nickname: str) -> str:
    """How a second child of this name may be called."""
    return f"{nickname} 2" if nickname.endswith(".") else f"{nickname} M."


def tell_taken(nickname: str) -> str:
    return _("%(nickname)s is in the club already. Is this another child? Then write “%(other)s”, for example.") % {
        "nickname": nickname,
        "other": propose_other(nickname),
    }
