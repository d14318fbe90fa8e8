"""Learning projects of other formats, made into pack source.

Each format is a module or package beside this one with

    NAME: str                                                        as the report gives it
    recognises(source: Path) -> bool                                 a quick look; raises nothing
    import_source(source: Path, options: Options) -> Imported        raises NotImportable

FORMATS lists them, in the order in which they are asked.
"""

from pathlib import Path
from typing import Protocol

from cluboteca.packformat.importing import csv_quiz, gift, h5p, rpf, scratch_folder
from cluboteca.packformat.importing.imported import Imported, NotImportable, Options
from cluboteca.packformat.sentence import gettext_noop, sentence


class Format(Protocol):
    NAME: str

    def recognises(self, source: Path) -> bool: ...

    def import_source(self, source: Path, options: Options) -> Imported: ...


FORMATS: tuple[Format, ...] = (rpf, scratch_folder, h5p, csv_quiz, gift)


def import_any(source: Path, options: Options) -> Imported:
    """Raises NotImportable."""
    for each in FORMATS:
        if each.recognises(source):
            return each.import_source(source, options)
    if not source.exists():
        raise NotImportable(
            sentence(gettext_noop("There is no such file or folder: {path}."), path=source),
            sentence(gettext_noop("Look at the name.")),
        )
    raise NotImportable(
        sentence(gettext_noop("{path} is of no format that can be imported."), path=source),
        sentence(gettext_noop("Which ones can be, docs/editor/importing.md says.")),
    )
