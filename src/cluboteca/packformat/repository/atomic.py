"""Writing files so that a reader, and whoever comes after a power cut, finds the old file or the new one whole."""

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path


def write_file(file: Path, content: bytes) -> None:
    """Raises OSError; then the file is as it was."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        # What a temporary file may be read by is one person; a web server is another.
        Path(temporary).chmod(0o644)
        Path(temporary).replace(file)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise
    _sync_folder(file.parent)


def _sync_folder(folder: Path) -> None:
    """So that the new name lasts, too. Windows can't, and a stick's file system needn't."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
