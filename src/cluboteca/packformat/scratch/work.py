"""A project of Scratch as its workspace saves it, and as it lies in a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

Json = dict[str, Any]
WORLD = "scratch"


@dataclass(frozen=True)
class ScratchParts:
    """project: the project.json. files: costumes and sounds by the name that it gives them, `<md5>.<ending>`."""

    project: Json
    files: Mapping[str, bytes]


OpenScratch = Callable[[bytes], ScratchParts | Sentence]
"""The gate for .sb3 files, which lies above this layer; a sentence says why a file is refused."""


def open_no_scratch(content: bytes) -> Sentence:
    """Where a pack is read without the gate."""
    return sentence(gettext_noop("Files of Scratch can't be read here."))


def write_scratch_work(project: Json) -> Json:
    return {"format": 1, "workspace": "scratch", "world": WORLD, "project": project}
