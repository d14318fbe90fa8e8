"""A file of Scratch in a pack, taken apart. What lies in it goes through the gate, which stands above this layer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

Json = dict[str, Any]


@dataclass(frozen=True)
class ScratchParts:
    """project: the project.json. files: costumes and sounds by the name that it gives them, `<md5>.<ending>`."""

    project: Json
    files: Mapping[str, bytes]


OpenScratch = Callable[[bytes], ScratchParts | Sentence]
"""The gate for .sb3 files; a sentence says why a file is refused."""


def open_no_scratch(content: bytes) -> Sentence:
    """Where a pack is read without the gate."""
    return sentence(gettext_noop("Files of Scratch can't be read here."))
