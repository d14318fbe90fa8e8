"""Making a rename survive a power cut."""

import os
from pathlib import Path


def flush_folder(folder: Path) -> None:
    if os.name != "posix":  # Windows can't open a folder; its rename is journalled.
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
