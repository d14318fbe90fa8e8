"""Files of Scratch (`.sb3`) as activities: one file, a folder of them, or an archive of such a folder.

Each file becomes an activity in Scratch in which nothing is judged: open the project, find out how it is made, change it.
`X` or `X starter` with `X solution`, `X complete`, `X finished` beside it become one activity. Each folder inside becomes a
unit. A file that the gate for Scratch refuses is told with the reason, and so is everything that isn't a `.sb3`.
"""

import zipfile
from pathlib import Path

from cluboteca.packformat.folder import MAX_SCRATCH_BYTES
from cluboteca.packformat.importing.imported import Imported, NotImportable, Options, Report
from cluboteca.packformat.importing.plain_pack.readme import write_readme
from cluboteca.packformat.importing.plain_pack.source import UNKNOWN, ImportedPack, ImportedUnit
from cluboteca.packformat.importing.plain_pack.words import SCRATCH
from cluboteca.packformat.importing.plain_text import as_new_slug, as_slug, as_title, clean
from cluboteca.packformat.importing.scratch_folder.activity import describe
from cluboteca.packformat.importing.scratch_folder.pairing import Pair, pair_up
from cluboteca.packformat.importing.source_files import SourceFiles, open_source
from cluboteca.packformat.scratch_file import ScratchParts
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

NAME = "scratch"
ENDING = ".sb3"
OTHERS = (".sb2", ".sb", ".sprite3", ".sprite2")
LOCALES = ("ro", "en")
LICENCE = "CC-BY-SA-2.0"
"""Of everything that is shared at scratch.mit.edu."""
MOST_BYTES = 48 * 1024 * 1024
"""Of all projects together, so that the pack stays below what one may have."""
MOST_LOOKED_AT = 20_000


def recognises(source: Path) -> bool:
    try:
        if source.is_dir():
            found = (path for _, path in zip(range(MOST_LOOKED_AT), source.rglob("*"), strict=False))
            return any(path.suffix.lower() == ENDING for path in found)
        if source.suffix.lower() == ENDING:
            return source.is_file()
        if source.suffix.lower() != ".zip":
            return False
        with zipfile.ZipFile(source) as archive:
            return any(name.lower().endswith(ENDING) for name in archive.namelist()[:MOST_LOOKED_AT])
    except (OSError, ValueError, NotImplementedError, zipfile.BadZipFile):
        return False


def import_source(source: Path, options: Options) -> Imported:
    report = Report(NAME, licence=options.licence or LICENCE)
    projects = _One(source) if source.suffix.lower() == ENDING and source.is_file() else open_source(source)
    opened = _open_all(projects, report, options)
    if not opened:
        raise NotImportable(
            sentence(gettext_noop("No project of Scratch in {name} can be carried over."), name=source.name),
            _first_reason(report),
        )
    if options.licence is None:
        what = gettext_noop(
            "Projects of the Scratch website have this licence. Ask who made these, and confirm it in pack.yaml."
        )
        report.note(source.name, LICENCE, sentence(what))
    if options.author is None:
        what = gettext_noop("Who made the projects isn't known. Write it under authors in pack.yaml.")
        report.note(source.name, UNKNOWN, sentence(what))
    title = as_title(clean(projects.name, "ro").replace("_", " ")) or "Scratch"
    pack = ImportedPack(
        id=options.pack_id or as_slug(projects.name, "scratch"),
        title=title,
        locales=tuple(locale for locale in LOCALES if locale in options.locales) or LOCALES,
        licence=report.licence or LICENCE,
        authors=(options.author or UNKNOWN,),
        units=_list_units(pair_up(list(opened)), opened, title),
        words=SCRATCH,
    )
    report.locales = list(pack.locales)
    report.activities = sum(len(unit.activities) for unit in pack.units)
    return Imported({**pack.files(), "README.md": write_readme(title, report)}, report)


class _One(SourceFiles):
    """A single file, as if it were the only one of a folder."""

    def __init__(self, file: Path) -> None:
        super().__init__(file.stem)
        self.file = file
        self.paths = [file.name]

    def read(self, path: str, limit: int = MAX_SCRATCH_BYTES) -> bytes | None:
        try:
            with self.file.open("rb") as file:
                content = file.read(limit + 1)
        except OSError:
            return None
        return content if len(content) <= limit else None

    def size(self, path: str) -> int:
        return self.file.stat().st_size


def _open_all(files: SourceFiles, report: Report, options: Options) -> dict[str, tuple[bytes, ScratchParts]]:
    """Of each project that can be carried over the file, and what lies in it."""
    for path in files.refused:
        report.lose(path, path, sentence(gettext_noop("This is a link, or can't be read.")))
    opened: dict[str, tuple[bytes, ScratchParts]] = {}
    total = 0
    for path in files.paths:
        name = path.rpartition("/")[2]
        if name.startswith("."):
            continue
        if not name.lower().endswith(ENDING):
            report.lose(path, name, _why_not(name))
            continue
        content = files.read(path, MAX_SCRATCH_BYTES)
        if content is None:
            what = gettext_noop("This file is larger than {size} MB, or can't be read.")
            report.lose(path, name, sentence(what, size=MAX_SCRATCH_BYTES // 1024**2))
            continue
        if total + len(content) > MOST_BYTES:
            what = gettext_noop("With this file the pack would be larger than {size} MB. Import it into another one.")
            report.lose(path, name, sentence(what, size=MOST_BYTES // 1024**2))
            continue
        parts = options.open_scratch(content)
        if isinstance(parts, Sentence):
            report.lose(path, name, parts)
            continue
        total += len(content)
        opened[path] = (content, parts)
    return opened


def _why_not(name: str) -> Sentence:
    if name.lower().endswith(OTHERS):
        return sentence(
            gettext_noop("Only projects of Scratch 3 are carried over. Open it in Scratch and save it as .sb3.")
        )
    return sentence(gettext_noop("This isn't a project of Scratch."))


def _first_reason(report: Report) -> Sentence:
    first = next(iter(report.not_carried), None)
    if first is None:
        return sentence(gettext_noop("Look whether it holds files that end in .sb3."))
    return sentence(gettext_noop("The first reason, at {where}: {why}"), where=first.where, why=first.why)


def _list_units(
    pairs: list[Pair], opened: dict[str, tuple[bytes, ScratchParts]], title: str
) -> tuple[ImportedUnit, ...]:
    """One for each folder."""
    activity_ids: set[str] = set()
    unit_ids: set[str] = set()
    units = []
    for folder in dict.fromkeys(pair.folder for pair in pairs):
        name = clean(folder.rpartition("/")[2], "ro")
        activities = []
        for pair in pairs:
            if pair.folder != folder:
                continue
            starter, parts = opened[pair.starter]
            solution = opened[pair.solution][0] if pair.solution else None
            id = as_new_slug(pair.name, "project", activity_ids)
            activities.append(describe(id, as_title(clean(pair.name, "ro")), starter, parts, solution))
        unit_title = as_title(name) or title
        units.append(ImportedUnit(as_new_slug(name or title, "unit", unit_ids), unit_title, tuple(activities)))
    return tuple(units)
