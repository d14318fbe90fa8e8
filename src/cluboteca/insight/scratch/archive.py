"""The zip file around a project, read in memory and within limits; nothing is ever extracted to disk.

Every entry is unpacked once, one after the other, since only that tells whether it is whole and as large as it
says. Trusted is nothing: not the sizes in the directory, not the names, not the number of entries. What is read of names:
no absolute ones, no `..`, no backslashes, no control characters, at most a few folders deep, none twice. The folders
`__MACOSX` and the `.DS_Store` of a Mac are looked at as all others, but aren't part of the project.
"""

import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from cluboteca.insight.scratch.drawing import Drawings, is_drawing
from cluboteca.insight.scratch.unreadable import UnreadableScratch

MAX_FILE_BYTES = 20 * 1024 * 1024
MAX_ENTRIES = 2_000
MAX_ENTRY_BYTES = 10 * 1024 * 1024
"""Scratch itself takes no larger picture or sound."""
MAX_DRAWING_BYTES = 4 * 1024 * 1024
MAX_DOCUMENT_BYTES = 5 * 1024 * 1024
"""Of a project.json; Scratch shares no larger one."""
MAX_UNPACKED_BYTES = 40 * 1024 * 1024
MAX_RATIO = 200
"""Unpacked to packed, of entries over 1 MiB. A silent sound of a few seconds may have more, a long one has not."""
MAX_FOLDERS = 4

_SMALL = 1024 * 1024
_DIRECTORY_END = b"PK\x05\x06"
_DIRECTORY_END_BYTES = 22
_ZIP64_LOCATOR = b"PK\x06\x07"
_ZIP64_LOCATOR_BYTES = 20
_BYTES_PER_ENTRY = 512
"""Of the directory; names of Scratch take 36."""
_IS_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_STUMBLES = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError),
    *(NotImplementedError, RuntimeError, LookupError, OverflowError),
)
_DOCUMENTS = ("project.json", "sprite.json")


@dataclass(frozen=True, slots=True)
class Archive:
    """document: bytes of the project.json or sprite.json. files: names without folders."""

    document: bytes
    files: tuple[str, ...]


def read_archive(content: bytes) -> Archive:
    """Raises UnreadableScratch."""
    if len(content) > MAX_FILE_BYTES:
        raise UnreadableScratch("too_large")
    _check_directory(content)
    try:
        with zipfile.ZipFile(BytesIO(content)) as file:
            return _read(file)
    except _STUMBLES:
        # Whatever zipfile stumbles over, the file is broken in the same way to the one who brought it.
        raise UnreadableScratch("damaged") from None


def _check_directory(content: bytes) -> None:
    """Before zipfile makes an object of each entry that the directory claims."""
    end = content.rfind(_DIRECTORY_END)
    if end < 0 or len(content) - end < _DIRECTORY_END_BYTES:
        raise UnreadableScratch("damaged")
    entries = int.from_bytes(content[end + 10 : end + 12], "little")
    size_bytes = int.from_bytes(content[end + 12 : end + 16], "little")
    if entries > MAX_ENTRIES or size_bytes > MAX_ENTRIES * _BYTES_PER_ENTRY:
        raise UnreadableScratch("too_many_files")
    locator = end - _ZIP64_LOCATOR_BYTES
    if locator >= 0 and content.startswith(_ZIP64_LOCATOR, locator):
        raise UnreadableScratch("damaged")  # no project is large enough to need it, and its figures would count


def _read(file: zipfile.ZipFile) -> Archive:
    entries = file.infolist()
    _check_entries(entries)
    document = _find_document(entries)
    content = file.read(document)
    files: list[str] = []
    drawings = Drawings()
    for entry in entries:
        if entry is document or entry.is_dir():
            continue
        _check_content(file, entry, drawings)
        if not _is_of_a_mac(entry.filename):
            files.append(entry.filename.rpartition("/")[2])
    return Archive(content, tuple(files))


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MAX_ENTRIES:
        raise UnreadableScratch("too_many_files")
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED_BYTES:
        raise UnreadableScratch("bomb")
    if len({entry.filename for entry in entries}) < len(entries):
        raise UnreadableScratch("duplicate_name")
    for entry in entries:
        _check_name(entry)
        if entry.flag_bits & _IS_ENCRYPTED:
            raise UnreadableScratch("locked")
        if entry.compress_type not in _METHODS:
            raise UnreadableScratch("damaged")
        if entry.file_size > MAX_ENTRY_BYTES:
            raise UnreadableScratch("too_large")
        if entry.file_size > max(_SMALL, entry.compress_size * MAX_RATIO):
            raise UnreadableScratch("bomb")


def _check_name(entry: zipfile.ZipInfo) -> None:
    name = entry.orig_filename  # `filename` ends at the first NUL, and has slashes for backslashes on Windows
    folders = name.rstrip("/").split("/")[:-1]
    if (
        not entry.filename
        or "\\" in name
        or name.startswith("/")
        or name[1:2] == ":"
        or ".." in name.split("/")
        or any(ord(character) < 32 or ord(character) == 127 for character in name)
        or len(folders) > MAX_FOLDERS
    ):
        raise UnreadableScratch("bad_name")


def _is_of_a_mac(name: str) -> bool:
    return name.startswith("__MACOSX/") or name.endswith(".DS_Store")


def _find_document(entries: list[zipfile.ZipInfo]) -> zipfile.ZipInfo:
    """The one in the fewest folders."""
    found: dict[int, list[zipfile.ZipInfo]] = {}
    for entry in entries:
        folder, _, name = entry.filename.rpartition("/")
        if name in _DOCUMENTS and not _is_of_a_mac(entry.filename):
            found.setdefault(folder.count("/") + bool(folder), []).append(entry)
    if not found:
        raise UnreadableScratch("no_project")
    nearest = found[min(found)]
    if len(nearest) > 1:
        raise UnreadableScratch("several_projects")
    if nearest[0].file_size > MAX_DOCUMENT_BYTES:
        raise UnreadableScratch("too_many_blocks")
    return nearest[0]


def _check_content(file: zipfile.ZipFile, entry: zipfile.ZipInfo, drawings: Drawings) -> None:
    """An entry that isn't what the directory says raises."""
    content = file.read(entry)
    if not is_drawing(entry.filename, content):
        return
    if len(content) > MAX_DRAWING_BYTES:
        raise UnreadableScratch("too_large")
    drawings.check(content)
