"""Texts of H5P, which are HTML, as Markdown and as plain lines."""

import html
from typing import Any

from cluboteca.packformat.importing.h5p.image import ImageTaker
from cluboteca.packformat.importing.html_text import from_html
from cluboteca.packformat.importing.html_tree import read_html
from cluboteca.packformat.importing.imported import Report
from cluboteca.packformat.importing.plain_text import as_line, as_markdown, clean
from cluboteca.packformat.importing.quiz.fitting import lose_whole
from cluboteca.packformat.sentence import gettext_noop, sentence


class TextReader:
    def __init__(self, locale: str, images: ImageTaker, report: Report) -> None:
        self.locale = locale
        self.images = images
        self.report = report

    def markdown(self, value: Any, where: str) -> str:
        if not isinstance(value, str):
            return ""
        why = sentence(gettext_noop("A page of a pack can't show this."))
        return from_html(
            value,
            self.locale,
            lambda path, description: self.images.take_path(path, description, where),
            lambda what: lose_whole(self.report, where, what, why),
        )

    def markdown_of_plain(self, value: Any) -> str:
        """Of a text in which there are no tags, but entities."""
        return as_markdown(clean(html.unescape(value), self.locale)) if isinstance(value, str) else ""

    def line(self, value: Any) -> str:
        return as_line(clean(plain(value), self.locale)) if isinstance(value, str) else ""


def plain(text: str) -> str:
    """What is to be read in it."""
    return as_line(clean(html.unescape(read_html(text.replace("</p>", "</p> ")).text()), "en")) if text else ""
