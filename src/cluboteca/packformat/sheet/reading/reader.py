"""Reading the folder of something to read."""

from collections.abc import Iterator

from cluboteca.packformat.problem import Problem
from cluboteca.packformat.sheet.reader import SheetReader
from cluboteca.packformat.sheet.reading.activity import MAX_PAGES, ReadingActivity
from cluboteca.packformat.sheet.reading.source import ReadingSource
from cluboteca.packformat.sheet.reading.text import ReadingFront


class ReadingReader(SheetReader[ReadingActivity, ReadingFront, ReadingSource]):
    definition_model = ReadingActivity
    front_model = ReadingFront
    source = ReadingSource
    least_parts = 1
    most_parts = MAX_PAGES

    def find_problems(self, definition: ReadingActivity, front: ReadingFront) -> Iterator[Problem]:
        yield from ()
