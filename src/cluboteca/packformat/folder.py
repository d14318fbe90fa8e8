"""Reading a pack folder, trusting nothing: no link is followed, no path leaves the folder, no file is too large."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from cluboteca.packformat.fault import BrokenPack, Fault
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

MAX_FILES = 5_000
MAX_DEPTH = 6
MAX_TEXT_BYTES = 256 * 1024
MAX_IMAGE_BYTES = 1024 * 1024
MAX_SCRATCH_BYTES = 10 * 1024 * 1024
MAX_OFFLINE_BYTES = 5 * 1024 * 1024
MAX_PACK_BYTES = 64 * 1024 * 1024
IMAGES = "images/"
OFFLINE = "offline/"
SCRATCH = ".sb3"
PYTHON_CACHE = "__pycache__"  # an installer compiles every .py that it puts down, solutions too


@dataclass(frozen=True)
class PackFolder:
    """files: the bytes of every file by its path inside the folder, with `/`, in the order of paths."""

    files: dict[str, bytes]

    def content_hash(self) -> str:
        """SHA-256, hexadecimal, over names and contents: the same files give the same hash anywhere."""
        whole = hashlib.sha256()
        for path, content in self.files.items():
            whole.update(
                hashlib.sha256(path.encode(errors="surrogatepass")).digest() + hashlib.sha256(content).digest()
            )
        return whole.hexdigest()

    def text(self, path: str) -> str:
        """As text, with \\n for line ends and without a byte order mark. Raises UnicodeDecodeError, KeyError."""
        text = self.files[path].decode("utf-8-sig")
        return text.replace("\r\n", "\n").replace("\r", "\n")


def read_folder(folder: Path) -> PackFolder:
    """Every file of the folder but those whose name begins with a dot and Python's caches. Raises BrokenPack."""
    if not folder.is_dir():
        raise BrokenPack(
            [
                Fault(
                    "",
                    None,
                    sentence(gettext_noop("There is no such folder: {folder}."), folder=folder),
                    sentence(gettext_noop("Name the folder that holds pack.yaml.")),
                )
            ]
        )
    walk = _Walk(os.path.realpath(folder))
    walk.into(folder, "", 1)
    if walk.faults:
        raise BrokenPack(walk.faults)
    return PackFolder(dict(sorted(walk.files.items())))


class _Walk:
    def __init__(self, root: str) -> None:
        self.root = root
        self.files: dict[str, bytes] = {}
        self.faults: list[Fault] = []
        self.total_bytes = 0

    def into(self, folder: Path, inside: str, depth: int) -> None:
        try:
            with os.scandir(folder) as found:
                entries = sorted(
                    (entry for entry in found if not entry.name.startswith(".") and entry.name != PYTHON_CACHE),
                    key=lambda entry: entry.name,
                )
        except OSError as error:
            self._blame_reading(inside.rstrip("/"), error)
            return
        for entry in entries:
            path = inside + entry.name
            if entry.is_symlink() or (os.name == "nt" and self._is_elsewhere(entry.path, path)):
                self._blame(
                    path,
                    sentence(gettext_noop("This is a link to another place.")),
                    sentence(gettext_noop("Put the file itself here.")),
                )
            elif not entry.is_dir(follow_symlinks=False):
                self._take(entry.path, path)
            elif depth < MAX_DEPTH:
                self.into(Path(entry.path), path + "/", depth + 1)
            else:
                self._blame(
                    path,
                    sentence(gettext_noop("Folders are nested more than {count} deep."), count=MAX_DEPTH),
                    sentence(gettext_noop("Remove this folder.")),
                )

    def _is_elsewhere(self, address: str, path: str) -> bool:
        """On Windows a junction leads elsewhere without being a symbolic link."""
        return os.path.realpath(address) != str(Path(self.root, path))

    def _take(self, address: str, path: str) -> None:
        limit = limit_bytes_of(path)
        try:
            content = _read_regular(address, limit)
        except OSError as error:
            self._blame_reading(path, error)
            return
        self.total_bytes += len(content or b"")
        if content is None:
            self._blame(
                path,
                sentence(gettext_noop("This isn't an ordinary file.")),
                sentence(gettext_noop("Remove it from the pack.")),
            )
        elif len(content) > limit:
            self._blame(
                path,
                sentence(gettext_noop("This file is larger than {size} kB."), size=limit // 1024),
                sentence(gettext_noop("Make it smaller, or split it.")),
            )
        elif len(self.files) >= MAX_FILES or self.total_bytes > MAX_PACK_BYTES:
            raise BrokenPack(
                [
                    Fault(
                        "",
                        None,
                        sentence(
                            gettext_noop("The folder holds more than {count} files or {size} MB."),
                            count=MAX_FILES,
                            size=MAX_PACK_BYTES // (1024 * 1024),
                        ),
                        sentence(gettext_noop("Name the folder that holds pack.yaml.")),
                    )
                ]
            )
        else:
            self.files[path] = content

    def _blame(self, path: str, what: Sentence, remedy: Sentence) -> None:
        self.faults.append(Fault(_shown(path), None, what, remedy))

    def _blame_reading(self, path: str, error: OSError) -> None:
        self._blame(
            path,
            sentence(gettext_noop("This can't be read ({detail})."), detail=error.strerror or type(error).__name__),
            sentence(gettext_noop("Look whether you may read it.")),
        )


def limit_bytes_of(path: str) -> int:
    """How large the file of a pack may be that has this path inside it."""
    if path.startswith(IMAGES):
        return MAX_IMAGE_BYTES
    if path.startswith(OFFLINE):
        return MAX_OFFLINE_BYTES
    return MAX_SCRATCH_BYTES if path.endswith(SCRATCH) else MAX_TEXT_BYTES


def _shown(path: str) -> str:
    """A file name can hold bytes that are no text; they are shown as question marks."""
    return path.encode(errors="replace").decode()


def _read_regular(address: str, limit: int) -> bytes | None:
    """At most limit + 1 bytes, or None if it isn't an ordinary file. O_NONBLOCK: a named pipe must not hold us."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(address, flags), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return None
        return file.read(limit + 1)
