"""A link's folder: own steps around something that is elsewhere."""

from cluboteca.packformat.sentence import gettext_noop
from cluboteca.packformat.sheet.link.activity import LinkActivity
from cluboteca.packformat.sheet.link.text import LinkFront, LinkText
from cluboteca.packformat.sheet.source import Json, Sheet, Showing, write_sheet_work
from cluboteca.packformat.text import CheckText

GENERAL = CheckText(
    passed=gettext_noop("You've followed all the steps."),
    failed=gettext_noop("Follow the steps, and press “Done” when you have finished."),
)


class LinkSource(Sheet[LinkActivity, LinkFront]):
    def starter(self) -> Json:
        return write_sheet_work("link", visited=False, done=False)

    def solution_in(self, locale: str) -> Json:
        return write_sheet_work("link", visited=True, done=True)

    def render(self, locale: str, showing: Showing) -> LinkText:
        return LinkText(
            **self._heading(locale, showing),
            without_internet=showing.block(self.fronts[locale].without_internet),
            steps=showing.parts(self.parts[locale]),
            checks=self._done(showing, GENERAL),
        )
