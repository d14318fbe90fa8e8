"""The kinds of sheets that there are."""

from cluboteca.packformat.sheet.basics.activity import BasicsActivity
from cluboteca.packformat.sheet.basics.source import BasicsSource
from cluboteca.packformat.sheet.basics.text import BasicsFront, BasicsText
from cluboteca.packformat.sheet.link.activity import LinkActivity
from cluboteca.packformat.sheet.link.source import LinkSource
from cluboteca.packformat.sheet.link.text import LinkFront, LinkText
from cluboteca.packformat.sheet.quiz.activity import QuizActivity
from cluboteca.packformat.sheet.quiz.source import QuizSource
from cluboteca.packformat.sheet.quiz.text import QuizFront, QuizText
from cluboteca.packformat.sheet.reading.activity import ReadingActivity
from cluboteca.packformat.sheet.reading.source import ReadingSource
from cluboteca.packformat.sheet.reading.text import ReadingFront, ReadingText

SHEET_KINDS = ("quiz", "basics", "reading", "link")
SheetActivity = QuizActivity | BasicsActivity | ReadingActivity | LinkActivity
SheetSource = QuizSource | BasicsSource | ReadingSource | LinkSource
AnySheetFront = QuizFront | BasicsFront | ReadingFront | LinkFront
AnySheetText = QuizText | BasicsText | ReadingText | LinkText
