"""The files of a source, a folder or a .zip of one, trusting nothing: no link is followed, no path leads out of it,
nothing is unpacked to the disk, and no more is read than the limits say.
"""

import os
import re
import stat
import struct
import zipfile
import zlib
from abc import ABC, abstractmethod
from pathlib import Path

from cluboteca.packformat.importing.imported import NotImportable
from cluboteca.packformat.sentence import gettext_noop, sentence

MAX_FILES = 60_000
MAX_FILE_BYTES = 32 * 1024 * 1024
MAX_TOTAL_BYTES = 2 * 1024 * 1024 * 1024
MAX_RATIO = 400
"""Of a file of an archive over 1 MB: unpacked to packed. Even a blank page of text stays below."""
RATIO_FROM_BYTES = 1024 * 1024
MAX_DEPTH = 12
_DRIVE = re.compile(r"^[A-Za-z]:")


class SourceFiles(ABC):
    """paths: of every file, with `/`, in order. refused: paths that aren't offered, since they are links or lead out."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.paths: list[str] = []
        self.refused: list[str] = []

    @abstractmethod
    def read(self, path: str, limit: int = MAX_FILE_BYTES) -> bytes | None:
        """The content, or None when it is larger than `limit` or can't be read."""

    @abstractmethod
    def size(self, path: str) -> int: ...


def open_source(source: Path) -> SourceFiles:
    """Raises NotImportable."""
    if source.is_dir():
        return _Folder(source)
    if source.is_file():
        return _Archive(source)
    raise NotImportable(
        sentence(gettext_noop("There is no such file or folder: {path}."), path=source),
        sentence(gettext_noop("Name the folder of a project, a folder of projects, or an archive of one.")),
    )


def _too_many() -> NotImportable:
    return NotImportable(
        sentence(gettext_noop("The source holds more than {count} files."), count=MAX_FILES),
        sentence(gettext_noop("Name a folder that holds less.")),
    )


class _Folder(SourceFiles):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder.resolve().name)
        self.root = os.path.realpath(folder)
        self._walk(self.root, "", 1)
        self.paths.sort()

    def _walk(self, folder: str, inside: str, depth: int) -> None:
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError:
            self.refused.append(_shown(inside.rstrip("/")))
            return
        for entry in entries:
            path = inside + entry.name
            if entry.name in (".git", "__MACOSX", "node_modules", "__pycache__"):
                continue
            if entry.is_symlink() or os.path.realpath(entry.path) != str(Path(self.root, path)):
                self.refused.append(_shown(path))
            elif entry.is_dir(follow_symlinks=False):
                if depth < MAX_DEPTH:
                    self._walk(entry.path, path + "/", depth + 1)
                else:
                    self.refused.append(_shown(path))
            elif entry.is_file(follow_symlinks=False) and _is_text(path):
                self.paths.append(path)
            else:
                self.refused.append(_shown(path))
            if len(self.paths) > MAX_FILES:
                raise _too_many()

    def read(self, path: str, limit: int = MAX_FILE_BYTES) -> bytes | None:
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        try:
            with os.fdopen(os.open(Path(self.root, path), flags), "rb") as file:
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    return None
                content = file.read(limit + 1)
        except OSError:
            return None
        return content if len(content) <= limit else None

    def size(self, path: str) -> int:
        try:
            return Path(self.root, path).stat().st_size
        except OSError:
            return 0


class _Archive(SourceFiles):
    def __init__(self, file: Path) -> None:
        super().__init__(file.stem)
        try:
            self.archive = zipfile.ZipFile(file)
            entries = self.archive.infolist()
        except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, struct.error) as error:
            raise NotImportable(
                sentence(gettext_noop("{path} isn't a readable archive."), path=file.name),
                sentence(gettext_noop("Name a folder, or an archive that ends in .zip.")),
            ) from error
        if len(entries) > MAX_FILES:
            raise _too_many()
        self.entries: dict[str, zipfile.ZipInfo] = {}
        total = 0
        for entry in entries:
            if entry.is_dir():
                continue
            path = entry.filename.replace("\\", "/")
            if _leads_out(path) or _is_link(entry) or entry.flag_bits & 1 or path in self.entries:
                self.refused.append(_shown(path))
                continue
            total += entry.file_size
            if total > MAX_TOTAL_BYTES or (
                entry.file_size > RATIO_FROM_BYTES and entry.file_size > MAX_RATIO * max(entry.compress_size, 1)
            ):
                raise NotImportable(
                    sentence(gettext_noop("{path} unpacks to far more than such an archive holds."), path=file.name),
                    sentence(gettext_noop("Don't use this archive. Take the project from its publisher once more.")),
                )
            if not path.startswith("__MACOSX/"):
                self.entries[path] = entry
        self.paths = sorted(self.entries)

    def read(self, path: str, limit: int = MAX_FILE_BYTES) -> bytes | None:
        try:
            with self.archive.open(self.entries[path]) as file:
                content = file.read(limit + 1)  # what the archive says of its sizes isn't believed
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError):
            return None
        return content if len(content) <= limit else None

    def size(self, path: str) -> int:
        return self.entries[path].file_size


def _leads_out(path: str) -> bool:
    parts = path.split("/")
    return path.startswith("/") or bool(_DRIVE.match(path)) or ".." in parts or "\0" in path or len(parts) > MAX_DEPTH


def _is_link(entry: zipfile.ZipInfo) -> bool:
    mode = entry.external_attr >> 16
    return bool(mode) and stat.S_IFMT(mode) not in (0, stat.S_IFREG)


def _is_text(path: str) -> bool:
    """A file name can hold bytes that are no text."""
    return path == _shown(path)


def _shown(path: str) -> str:
    return path.encode(errors="replace").decode()
