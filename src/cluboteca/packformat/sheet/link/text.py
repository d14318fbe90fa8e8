"""The words around a link."""

from cluboteca.packformat.base import Paragraph
from cluboteca.packformat.sheet.text import SheetFront, SheetText
from cluboteca.packformat.text import StepText


class LinkFront(SheetFront):
    """without_internet: what to do when there is none; Markdown."""

    without_internet: Paragraph


class LinkText(SheetText):
    """without_internet: HTML."""

    without_internet: str
    steps: tuple[StepText, ...]
