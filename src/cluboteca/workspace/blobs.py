"""Large works as files named by their content, below the data folder.

A blob is written to a temporary name, flushed to the disk and renamed, and the folder flushed too: once `write_blob`
returns, the bytes survive a power cut. The same bytes are stored once.

A blob is named in the database only after it was written, so one that nobody names yet may be on its way there. That is
why `delete_blob` spares what was written lately; one process writes them all.
"""

import hashlib
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Lock

from django.conf import settings

from cluboteca.core.folder_flush import flush_folder

NAMED_WITHIN_SECONDS = 120.0
"""Who has written a blob waits at most for the database's lock until its name stands there."""
_turn = Lock()
_written_at: dict[str, float] = {}


def _path_of(digest: str) -> Path:
    return Path(settings.BLOBS_DIR) / digest[:2] / digest


def _flush_folders(blob: Path) -> None:
    """The blob's folder, the one of all blobs, and the data folder: each may be new."""
    for folder in (blob.parent, blob.parent.parent, blob.parent.parent.parent):
        flush_folder(folder)


def write_blob(content: bytes) -> str:
    """Store the bytes and return their SHA-256 as hexadecimal digits. Raises OSError, leaving nothing half-written."""
    digest = hashlib.sha256(content).hexdigest()
    target = _path_of(digest)
    if _note_written(digest, target):
        _flush_folders(target)  # it may be another save's, not flushed yet
        return digest
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _flush_folders(target)
    return digest


def _note_written(digest: str, target: Path) -> bool:
    """From now on `delete_blob` spares it for a while. Whether it is there already."""
    moment = time.monotonic()
    with _turn:
        for old in [name for name, at in _written_at.items() if moment - at > NAMED_WITHIN_SECONDS]:
            del _written_at[old]
        _written_at[digest] = moment
        return target.exists()


def delete_blob(digest: str) -> bool:
    """For one that nothing in the database names, as the caller has just seen. False: it was written lately, and stays."""
    with _turn:
        written_at = _written_at.get(digest)
        if written_at is not None and time.monotonic() - written_at < NAMED_WITHIN_SECONDS:
            return False
        _path_of(digest).unlink(missing_ok=True)
    return True


def list_blobs() -> Iterator[tuple[str, int]]:
    """Name and size in bytes of each, folder by folder."""
    for path in sorted(Path(settings.BLOBS_DIR).glob("??/*")):
        if len(path.name) == 64 and path.is_file():
            yield path.name, path.stat().st_size


def read_blob(digest: str) -> bytes:
    return _path_of(digest).read_bytes()
