"""Projects that nobody here wrote, from ../shared/data."""

from collections.abc import Iterator
from pathlib import Path

from bench.figure import NotMeasured
from cluboteca.insight.scratch.reader import read_scratch
from cluboteca.insight.scratch.unreadable import UnreadableScratch
from devtools.place import ROOT

FOLDER = ROOT.parent / "shared" / "data"
SUFFIXES = (".sb3", ".sb2")


def list_projects() -> list[Path]:
    """Those that can be read. Raises NotMeasured when the folder isn't there."""
    if not FOLDER.is_dir():
        raise NotMeasured("the reference projects belong in ../shared/data, beside the repository")
    return list(_list_readable())


def _list_readable() -> Iterator[Path]:
    for path in sorted((*FOLDER.glob("scratch/*/*"), *FOLDER.glob("rpf/**/*"))):
        if path.suffix in SUFFIXES:
            try:
                read_scratch(path.read_bytes())
            except UnreadableScratch:
                continue
            yield path
