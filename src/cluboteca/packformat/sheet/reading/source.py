"""The folder of something to read: its pages are the parts of the body."""

from cluboteca.packformat.sentence import gettext_noop
from cluboteca.packformat.sheet.reading.activity import ReadingActivity
from cluboteca.packformat.sheet.reading.text import ReadingFront, ReadingText
from cluboteca.packformat.sheet.source import Json, Sheet, Showing, write_sheet_work
from cluboteca.packformat.text import CheckText

GENERAL = CheckText(
    passed=gettext_noop("You've read it to the end."),
    failed=gettext_noop("Read to the last page, and press “Done” there."),
)


class ReadingSource(Sheet[ReadingActivity, ReadingFront]):
    def starter(self) -> Json:
        return write_sheet_work("reading", page=1, done=False)

    def solution_in(self, locale: str) -> Json:
        return write_sheet_work("reading", page=len(self.parts[locale]), done=True)

    def render(self, locale: str, showing: Showing) -> ReadingText:
        return ReadingText(
            **self._heading(locale, showing),
            pages=showing.parts(self.parts[locale]),
            checks=self._done(showing, GENERAL),
        )
