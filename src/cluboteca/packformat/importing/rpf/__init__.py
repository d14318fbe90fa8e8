"""Projects of the Raspberry Pi Foundation and of Code Club, as they are published: a folder for each language."""

from pathlib import Path

from cluboteca.packformat.importing.imported import Imported, NotImportable, Options
from cluboteca.packformat.importing.rpf.find import find_projects
from cluboteca.packformat.importing.rpf.pack import make_pack
from cluboteca.packformat.importing.source_files import open_source

NAME = "rpf"


def recognises(source: Path) -> bool:
    try:
        return bool(find_projects(open_source(source)))
    except NotImportable:
        return False


def import_source(source: Path, options: Options) -> Imported:
    return make_pack(open_source(source), source, options)
