"""Bytes of a text file, as programs of several decades and languages save it, to text."""

import codecs
from dataclasses import dataclass

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_OLD_WINDOWS = "cp1250"
"""What Excel saves a CSV in, where Windows speaks Romanian."""


@dataclass(frozen=True)
class Decoded:
    """is_guessed: nothing in the file says that it is of this encoding."""

    text: str
    encoding: str
    is_guessed: bool = False


def decode(content: bytes) -> Decoded:
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return Decoded(content.decode(encoding, errors="replace"), encoding)
    sample = content[:4000]
    if sample and sample.count(0) * 4 > len(sample):  # every second byte of Latin text in UTF-16 is zero
        encoding = "utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be"
        return Decoded(content.decode(encoding, errors="replace"), encoding, is_guessed=True)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.end == len(content):  # cut in the middle of a letter
            return Decoded(content.decode("utf-8", errors="replace"), "utf-8")
    return Decoded(content.decode(_OLD_WINDOWS, errors="replace"), "windows-1250", is_guessed=True)
