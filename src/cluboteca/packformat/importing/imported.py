"""What an importer is given and what it hands back.

An importer loses nothing silently: whatever of the source isn't in the files stands in the report, by its place there.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from cluboteca.packformat.scratch_file import OpenScratch, open_no_scratch
from cluboteca.packformat.sentence import Sentence, Translate, untranslated

MAX_REMARKS = 20_000
MAX_WHAT = 2_000


@dataclass(frozen=True)
class Options:
    """beside: folders in which other projects lie that the source speaks of. pack_id: of the pack that is made, when it
    isn't to be named after the source. open_scratch: the gate for files of Scratch. locales: which ones are wanted; empty
    for all that there are. licence, author: of a source that doesn't say them.
    """

    beside: tuple[Path, ...] = ()
    pack_id: str | None = None
    locales: tuple[str, ...] = ()
    open_scratch: OpenScratch = open_no_scratch
    licence: str | None = None
    author: str | None = None

    @property
    def locale(self) -> str:
        """Of a source that has one language and doesn't say which."""
        return self.locales[0] if self.locales else "ro"


@dataclass(frozen=True)
class Remark:
    """where: the path inside the source, with `:LINE` when one is meant. what: the thing itself, as the source has it."""

    where: str
    what: str
    why: Sentence

    def as_json(self, translate: Translate) -> dict[str, str]:
        return {"where": self.where, "what": self.what, "why": self.why.told(translate)}


@dataclass
class Report:
    """not_carried: what isn't in the pack, or not as it was. notes: what was mended or is left for an editor to write."""

    format: str
    licence: str | None = None
    locales: list[str] = field(default_factory=list)
    activities: int = 0
    not_carried: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)

    def lose(self, where: str, what: str, why: Sentence) -> None:
        self.not_carried.append(Remark(where, what[:MAX_WHAT], why))

    def note(self, where: str, what: str, why: Sentence) -> None:
        self.notes.append(Remark(where, what[:MAX_WHAT], why))

    def as_json(self, translate: Translate = untranslated) -> dict[str, object]:
        return {
            "format": self.format,
            "locales": list(self.locales),
            "activities": self.activities,
            "not_carried": _told(self.not_carried, translate),
            "notes": _told(self.notes, translate),
            "licence": self.licence,
        }


@dataclass(frozen=True)
class Imported:
    """files: pack source, bytes by path inside the pack folder."""

    files: dict[str, bytes]
    report: Report


class NotImportable(Exception):
    """The source can't be made into a pack at all: what is wrong, and what to do now."""

    def __init__(self, what: Sentence, remedy: Sentence) -> None:
        self.what = what
        self.remedy = remedy
        super().__init__(f"{what.told(untranslated)} {remedy.told(untranslated)}")


def _told(remarks: Iterable[Remark], translate: Translate) -> list[dict[str, str]]:
    """The same thing at the same place is said once."""
    return [
        remark.as_json(translate)
        for remark in {(each.where, each.what, each.why.msgid): each for each in remarks}.values()
    ]
