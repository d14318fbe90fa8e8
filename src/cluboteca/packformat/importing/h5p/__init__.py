"""Quizzes made with H5P: a `.h5p` file, an archive with h5p.json and content/content.json.

Carried over: H5P.MultiChoice, TrueFalse, SingleChoiceSet, Blanks, DragText, alone or inside of others such as
H5P.QuestionSet and H5P.Column; images with their licence and author. Whatever else stands in it is told with its texts.
Sources: the semantics.json of each of these types at https://github.com/h5p.
"""

import re
from dataclasses import replace
from pathlib import Path

from cluboteca.packformat.importing.h5p.content import ContentReader
from cluboteca.packformat.importing.h5p.licence import read_authors, read_licence
from cluboteca.packformat.importing.h5p.package import Package, open_package
from cluboteca.packformat.importing.imported import Imported, Options, Report
from cluboteca.packformat.importing.plain_text import as_line, clean
from cluboteca.packformat.importing.quiz.question import Quiz
from cluboteca.packformat.importing.quiz.writing import write_quizzes
from cluboteca.packformat.sentence import gettext_noop, sentence

NAME = "h5p"


def recognises(source: Path) -> bool:
    return source.suffix.lower() == ".h5p" and source.is_file()


def import_source(source: Path, options: Options) -> Imported:
    package = open_package(source)
    told = _find_locale(package)
    locale = options.locale if options.locales else told or options.locale
    report = Report(NAME, licence=read_licence(package.info))
    title = as_line(clean(str(package.info.get("title") or ""), locale)) or source.stem
    quiz = Quiz(title)
    ContentReader(package, quiz, locale, report, options).read()
    authors = tuple(as_line(clean(author, locale))[:300] for author in read_authors(package.info))
    if told == locale != Options().locale:
        report.note("h5p.json", locale, sentence(gettext_noop("The file says that it is in this language.")))
    return write_quizzes([quiz], title, replace(options, locales=(locale,)), report, authors)


def _find_locale(package: Package) -> str | None:
    """`und`, undetermined, is what most files say."""
    for name in ("defaultLanguage", "language"):
        found = package.info.get(name)
        if isinstance(found, str) and re.fullmatch(r"[a-z]{2}(?:[-_].{1,8})?", found):
            return found[:2]
    return None
