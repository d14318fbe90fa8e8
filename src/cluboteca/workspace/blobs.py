"""Large works as files named by their content, below the data folder.

A blob is written to a temporary name, flushed to the disk and renamed, and the folder flushed too: once `write_blob`
returns, the bytes survive a power cut. The same bytes are stored once.
"""

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings

from cluboteca.core.folder_flush import flush_folder


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
    if target.exists():
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


def read_blob(digest: str) -> bytes:
    return _path_of(digest).read_bytes()
