"""Files of Scratch taken apart into what the workspace keeps: the project, and its costumes and sounds by name."""

import zipfile
from io import BytesIO

from cluboteca.insight.scratch.document import parse_document
from cluboteca.insight.scratch.medium_file import is_file_name
from cluboteca.insight.scratch.model import FileKind
from cluboteca.insight.scratch.reader import read_scratch
from cluboteca.insight.scratch.unreadable import UnreadableScratch
from cluboteca.packformat.scratch_file import ScratchParts
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

DOCUMENT = "project.json"


def open_scratch(content: bytes) -> ScratchParts | Sentence:
    """An .sb3 as its parts, or why it isn't one. Everything in it has passed the gate."""
    try:
        project = read_scratch(content)
    except UnreadableScratch as reason:
        return reason.sentence
    if project.version != 3 or project.kind is not FileKind.PROJECT or not zipfile.is_zipfile(BytesIO(content)):
        return sentence(
            gettext_noop("This isn't a project of Scratch 3. Projects that the Scratch editor has saved end in .sb3.")
        )
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = {name.rpartition("/")[2]: name for name in reversed(archive.namelist())}
        document = parse_document(archive.read(names[DOCUMENT]))
        assert isinstance(document, dict)
        return ScratchParts(
            document, {name: archive.read(entry) for name, entry in names.items() if is_file_name(name)}
        )
