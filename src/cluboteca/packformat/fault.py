"""What is wrong in a pack, where, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from cluboteca.packformat.sentence import Sentence, Translate, untranslated


@dataclass(frozen=True)
class Fault:
    """path: inside the pack folder, with `/`; empty for the folder itself. line: from 1, None when no line is meant."""

    path: str
    line: int | None
    what: Sentence
    remedy: Sentence

    def told(self, translate: Translate) -> str:
        """`activities/one/ro.md:3: what. remedy.`"""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place or '.'}: {self.what.told(translate)} {self.remedy.told(translate)}"

    def as_json(self, translate: Translate) -> dict[str, object]:
        return {
            "path": self.path,
            "line": self.line,
            "what": self.what.told(translate),
            "remedy": self.remedy.told(translate),
        }


class BrokenPack(Exception):
    """A folder can't be read as a pack. Holds every fault that was found, in the order of files and lines."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.path, fault.line or 0)))
        super().__init__("\n".join(fault.told(untranslated) for fault in self.faults))
