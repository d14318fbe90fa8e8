"""Quizzes in GIFT, the text format of Moodle: https://docs.moodle.org/en/GIFT_format

Multiple choice with weights, true or false, short answers, matching, numbers; missing words, descriptions (they go into the
introduction), categories (each becomes an activity), comments, escapes, feedback, texts in HTML and Markdown.
"""

import re
from pathlib import Path

from cluboteca.packformat.importing.csv_quiz import read_whole
from cluboteca.packformat.importing.csv_quiz.decoding import decode
from cluboteca.packformat.importing.gift.answer import AnswerReader
from cluboteca.packformat.importing.gift.block import Block, list_blocks
from cluboteca.packformat.importing.imported import Imported, Options, Report
from cluboteca.packformat.importing.plain_text import clean, has_cedillas
from cluboteca.packformat.importing.quiz.question import Quiz
from cluboteca.packformat.importing.quiz.writing import write_quizzes
from cluboteca.packformat.sentence import gettext_noop, sentence

NAME = "gift"
_ANSWERS = re.compile(r"(?<!\\)\{\s*(?:[=~#%]|(?:T|F|TRUE|FALSE)\s*[}#])|^::.+?::", re.MULTILINE)


def recognises(source: Path) -> bool:
    ending = source.suffix.lower()
    if ending not in (".gift", ".txt") or not source.is_file():
        return False
    if ending == ".gift":
        return True
    try:
        with source.open("rb") as file:
            return _ANSWERS.search(decode(file.read(64 * 1024)).text) is not None
    except OSError:
        return False


def import_source(source: Path, options: Options) -> Imported:
    decoded = decode(read_whole(source))
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
    quizzes = [Quiz(source.stem)]
    for block in list_blocks(clean(decoded.text, options.locale)):
        if block.category is not None:
            quizzes.append(Quiz(block.category or source.stem))
        else:
            _take(block, quizzes[-1], f"{source.name}:{block.line}", options, report)
    return write_quizzes(quizzes, source.stem, options, report)


def _take(block: Block, quiz: Quiz, where: str, options: Options, report: Report) -> None:
    reader = AnswerReader(block, where, options.locale, report)
    if block.answer is None and block.problem is None:
        quiz.introduce(reader.show(block.text))
        if block.name:
            report.lose(where, block.name, sentence(gettext_noop("The name of a text that asks nothing isn't kept.")))
        return
    question = reader.read()
    if question is not None:
        quiz.questions.append(question)
