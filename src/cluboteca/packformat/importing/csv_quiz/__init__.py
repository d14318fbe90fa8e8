"""Quizzes from a table: `.csv`, `.tsv` or a `.txt` with columns, as spreadsheets save it.

The first line names the columns, in English or Romanian: kind, question, right answers, wrong answers, feedback; several
columns may have one name, and several answers stand in one cell, each on a line of its own or parted by `|`. A line that
can't be carried over is named in the report, as it stands.
"""

from pathlib import Path

from cluboteca.packformat.importing.csv_quiz.decoding import decode
from cluboteca.packformat.importing.csv_quiz.row import read_row
from cluboteca.packformat.importing.csv_quiz.table import find_table, list_rows
from cluboteca.packformat.importing.imported import Imported, NotImportable, Options, Report
from cluboteca.packformat.importing.plain_text import clean, has_cedillas
from cluboteca.packformat.importing.quiz.fitting import lose_whole
from cluboteca.packformat.importing.quiz.question import Quiz
from cluboteca.packformat.importing.quiz.writing import write_quizzes
from cluboteca.packformat.sentence import gettext_noop, sentence

NAME = "csv"
ENDINGS = frozenset({".csv", ".tsv", ".txt"})
MAX_BYTES = 8 * 1024 * 1024


def recognises(source: Path) -> bool:
    if source.suffix.lower() not in ENDINGS or not source.is_file():
        return False
    if source.suffix.lower() != ".txt":
        return True
    try:
        with source.open("rb") as file:
            return find_table(clean(decode(file.read(64 * 1024)).text, "ro")) is not None
    except OSError:
        return False


def import_source(source: Path, options: Options) -> Imported:
    content = read_whole(source)
    decoded = decode(content)
    report = Report(NAME)
    if decoded.is_guessed:
        report.note(
            source.name,
            decoded.encoding,
            sentence(gettext_noop("The file isn't saved as UTF-8; it was read in this encoding. Look at the letters.")),
        )
    if options.locale == "ro" and has_cedillas(decoded.text):
        report.note(
            source.name, "ş ţ", sentence(gettext_noop("Letters with a cedilla were written with a comma below."))
        )
    text = clean(decoded.text, options.locale)
    table = find_table(text)
    if table is None:
        raise NotImportable(
            sentence(gettext_noop("The first line of {name} doesn't name the columns."), name=source.name),
            sentence(gettext_noop("Begin with a line such as: kind;question;right;wrong;feedback")),
        )
    quiz = Quiz(source.stem)
    for name in table.unknown:
        report.note(source.name, name, sentence(gettext_noop("What this column holds isn't known; it was left out.")))
    for row in list_rows(text, table):
        where = f"{source.name}:{row.line}"
        if row.problem is not None:
            lose_whole(report, where, row.text, row.problem)
            continue
        read = read_row(row.cells, where, options.locale)
        for name, cell in row.others:
            lose_whole(report, where, f"{name}: {cell}", sentence(gettext_noop("What this column holds isn't known.")))
        if read.question is None:
            lose_whole(report, where, row.text, read.problem)
        else:
            quiz.questions.append(read.question)
    return write_quizzes([quiz], source.stem, options, report)


def read_whole(source: Path) -> bytes:
    """Raises NotImportable."""
    try:
        with source.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise NotImportable(
            sentence(
                gettext_noop("{name} can't be read ({reason})."), name=source.name, reason=error.strerror or error
            ),
            sentence(gettext_noop("Look whether you may read it.")),
        ) from error
    if len(content) > MAX_BYTES:
        raise NotImportable(
            sentence(gettext_noop("{name} is larger than {size} MB."), name=source.name, size=MAX_BYTES // 1024**2),
            sentence(gettext_noop("Split it into several files.")),
        )
    return content
