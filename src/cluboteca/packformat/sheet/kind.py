"""The kinds of sheets that there are."""

from cluboteca.packformat.sheet.basics import source as basics_source
from cluboteca.packformat.sheet.basics.activity import BasicsActivity
from cluboteca.packformat.sheet.basics.source import BasicsSource
from cluboteca.packformat.sheet.basics.text import BasicsFront, BasicsText
from cluboteca.packformat.sheet.link import source as link_source
from cluboteca.packformat.sheet.link.activity import LinkActivity
from cluboteca.packformat.sheet.link.source import LinkSource
from cluboteca.packformat.sheet.link.text import LinkFront, LinkText
from cluboteca.packformat.sheet.quiz import source as quiz_source
from cluboteca.packformat.sheet.quiz.activity import QuizActivity
from cluboteca.packformat.sheet.quiz.source import QuizSource
from cluboteca.packformat.sheet.quiz.text import QuizFront, QuizText
from cluboteca.packformat.sheet.reading import source as reading_source
from cluboteca.packformat.sheet.reading.activity import ReadingActivity
from cluboteca.packformat.sheet.reading.source import ReadingSource
from cluboteca.packformat.sheet.reading.text import ReadingFront, ReadingText
from cluboteca.packformat.sheet.text import SheetText

SHEET_KINDS = ("quiz", "basics", "reading", "link")
SheetActivity = QuizActivity | BasicsActivity | ReadingActivity | LinkActivity
SheetSource = QuizSource | BasicsSource | ReadingSource | LinkSource
AnySheetFront = QuizFront | BasicsFront | ReadingFront | LinkFront
AnySheetText = QuizText | BasicsText | ReadingText | LinkText
GENERAL_WORDS = tuple(
    words
    for general in (quiz_source.GENERAL, basics_source.GENERAL, reading_source.GENERAL, link_source.GENERAL)
    for words in (general.passed, general.failed)
)
"""What is said where an activity has no words of its own: msgids."""
_TEXTS: dict[str, type[SheetText]] = {"quiz": QuizText, "basics": BasicsText, "reading": ReadingText, "link": LinkText}


def parse_sheet_text(kind: str, value: object) -> AnySheetText:
    """Of texts that were rendered before and kept as JSON."""
    text = _TEXTS[kind].model_validate(value, strict=False)
    assert isinstance(text, AnySheetText)
    return text
