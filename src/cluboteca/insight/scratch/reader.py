"""The one gate for Scratch files: bytes in, a `ScratchProject` or one clear error out.

Reads .sb3 and .sb2, .sprite3 and .sprite2, and the bare project.json or sprite.json of each, whatever the file is called.
A .sb of Scratch 1 is another format altogether and gets its own sentence. Nothing is written to disk, nothing is run.

In this order, so that the cheap comes before the dear: the size of the file; the directory of the zip; names, sizes and
ratios; every entry unpacked, drawings looked into; the size of the JSON; its blocks. What is refused is refused as a
whole: no part of it is used.
"""

from cluboteca.insight.scratch import scratch2, scratch3
from cluboteca.insight.scratch.archive import Archive, read_archive
from cluboteca.insight.scratch.document import Json, parse_document, sequence, text
from cluboteca.insight.scratch.model import FileKind, ScratchProject, Target
from cluboteca.insight.scratch.recognition import SCRATCH_1, ZIP
from cluboteca.insight.scratch.unreadable import UnreadableScratch


def read_scratch(content: bytes) -> ScratchProject:
    """Raises UnreadableScratch, and nothing else."""
    if content.startswith(SCRATCH_1):
        raise UnreadableScratch("scratch_1")
    if content.startswith(ZIP):
        archive = read_archive(content)
    elif content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        archive = Archive(content, ())
    else:
        raise UnreadableScratch("not_scratch")
    document = parse_document(archive.document)
    if not isinstance(document, dict):
        raise UnreadableScratch("not_scratch")
    try:
        return _read(document, archive)
    except RecursionError:
        raise UnreadableScratch("too_deep") from None


def read_document(document: Json) -> ScratchProject:
    """Of a project.json that stands by itself, already parsed. Raises UnreadableScratch, and nothing else."""
    try:
        return _read(document, Archive(b"", ()))
    except RecursionError:
        raise UnreadableScratch("too_deep") from None


def _read(document: Json, archive: Archive) -> ScratchProject:
    if "targets" in document:
        extensions = tuple(text(each) for each in sequence(document.get("extensions")))
        return _project(FileKind.PROJECT, 3, scratch3.read_targets(document), archive, extensions)
    if "objName" in document:
        kind = FileKind.PROJECT if "children" in document else FileKind.SPRITE
        targets = scratch2.read_targets(document)
        return _project(kind, 2, targets, archive, _extensions_of(targets))
    if "costumes" in document and "blocks" in document:
        target = scratch3.read_targets({"targets": [{"isStage": True}, document]})[1:]
        return _project(FileKind.SPRITE, 3, target, archive, _extensions_of(target))
    raise UnreadableScratch("not_scratch")


def _project(
    kind: FileKind, version: int, targets: tuple[Target, ...], archive: Archive, extensions: tuple[str, ...]
) -> ScratchProject:
    return ScratchProject(kind, version, targets, extensions, archive.files)


_CORE = frozenset(
    ("argument", "control", "data", "event", "looks", "math", "motion", "operator", "procedures", "sensing", "sound")
)


def _extensions_of(targets: tuple[Target, ...]) -> tuple[str, ...]:
    """For files that don't list them. In order of appearance."""
    prefixes = (block.opcode.partition("_")[0] for target in targets for block in target.walk() if "_" in block.opcode)
    return tuple(prefix for prefix in dict.fromkeys(prefixes) if prefix not in _CORE)
