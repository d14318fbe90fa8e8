"""Folders on this computer where copies can go: found by themselves, or typed and tried out."""

import os
import secrets
import shutil
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from cluboteca.clubs.backups.policies import MOST_FOLDER, BadFolder, FolderFull, InsideData, NotAWholeAddress
from cluboteca.core.backup import OWN_BACKUPS
from cluboteca.core.errors import is_disk_full

# Where Linux shows what is plugged in: below each person's name, or at once.
MEDIA_ROOTS = (("/media", "*/*"), ("/run/media", "*/*"), ("/media", "*"), ("/mnt", "*"))
NAME = "cluboteca"


@dataclass(frozen=True)
class Place:
    """A drive or memory stick. folder: where copies would go on it. free_bytes: the room that is left."""

    root: Path
    folder: Path
    free_bytes: int


def get_own_folder() -> Path:
    """In the data folder: where copies go that nobody chose a place for."""
    return Path(settings.DATA_DIR) / OWN_BACKUPS


def is_there(folder: Path) -> bool:
    """Whether it is a folder that can be reached."""
    try:
        return folder.is_dir()
    except OSError:
        return False


def list_places() -> list[Place]:
    """Drives other than the one on which the program's data stand, as far as they can be written to."""
    roots = _list_drives() if os.name == "nt" else _list_mounts(MEDIA_ROOTS)
    places = []
    for root in roots:
        try:
            if os.access(root, os.W_OK):
                places.append(Place(root, root / NAME, shutil.disk_usage(root).free))
        except OSError:
            continue
    return places


def _list_mounts(patterns: Iterable[tuple[str, str]]) -> list[Path]:
    found = {path for root, pattern in patterns for path in _glob(Path(root), pattern) if os.path.ismount(path)}
    return sorted(found)


def _glob(root: Path, pattern: str) -> Iterator[Path]:
    try:
        yield from root.glob(pattern)
    except OSError:
        return


def _list_drives() -> list[Path]:
    """Of Windows, but for floppy disks and for the drive that holds the data."""
    own = Path(settings.DATA_DIR).resolve().drive.upper()
    drives = [f"{letter}:" for letter in string.ascii_uppercase[2:]]
    return [Path(f"{drive}\\") for drive in drives if drive != own and Path(f"{drive}\\").exists()]


def try_folder(text: str) -> Path:
    """The folder that is meant, after a file was written there, read and deleted; nothing of the trial stays.

    Raises BadFolder.
    """
    if not text.strip() or len(text) > MOST_FOLDER or "\0" in text:
        raise NotAWholeAddress
    folder = Path(text.strip()).expanduser()
    if not folder.is_absolute():
        raise NotAWholeAddress
    try:
        folder = folder.resolve()
        data = Path(settings.DATA_DIR).resolve()
        if folder.is_relative_to(data) and folder != get_own_folder().resolve():
            raise InsideData
        _write_and_read(folder)
    except (OSError, RuntimeError) as error:
        raise (FolderFull if is_disk_full(error) else BadFolder) from error
    return folder


def _write_and_read(folder: Path) -> None:
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    probe = folder / f".cluboteca-{secrets.token_hex(8)}"
    word = secrets.token_bytes(64)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(word)
        if probe.read_bytes() != word:
            raise OSError
    finally:
        probe.unlink(missing_ok=True)
        for each in missing:
            if each.is_dir():
                each.rmdir()
