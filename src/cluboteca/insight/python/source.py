"""A child's Python text, before it is parsed: what may be read at all, and limits that keep the parser safe."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

MAX_BYTES = 200_000
MAX_LINE = 5_000
"""Characters of one line."""
MAX_LEVELS = 60
"""Of indentation. CPython itself stops at 100."""

UnreadableKind = Literal["file_too_large", "file_not_text", "file_null"]


class UnreadableSource(Exception):
    """This is no text that a program could stand in. kind: an entry of the copydeck."""

    def __init__(self, kind: UnreadableKind) -> None:
        self.kind = kind
        super().__init__(kind)


@dataclass(frozen=True)
class Source:
    """text: as the child wrote it, but each line ends with a bare newline. Columns and offsets count characters."""

    text: str

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def starts(self) -> list[int]:
        """Offset of the first character of each line."""
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line) + 1)
        return starts


def read_source(content: bytes) -> Source:
    """UTF-8, with or without a byte order mark, at most MAX_BYTES. Raises UnreadableSource."""
    if len(content) > MAX_BYTES:
        raise UnreadableSource("file_too_large")
    try:
        return make_source(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UnreadableSource("file_not_text") from None


def make_source(text: str) -> Source:
    """The same for text that was decoded elsewhere. Raises UnreadableSource."""
    if len(text) > MAX_BYTES:
        raise UnreadableSource("file_too_large")
    if "\0" in text:
        raise UnreadableSource("file_null")
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        raise UnreadableSource("file_not_text") from None
    return Source(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
