"""The words of something to read."""

from cluboteca.packformat.sheet.text import SheetFront, SheetText
from cluboteca.packformat.text import StepText


class ReadingFront(SheetFront):
    pass


class ReadingText(SheetText):
    pages: tuple[StepText, ...]
