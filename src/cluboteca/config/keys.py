"""Keys that stand in the data folder beside the database, never in it."""

import os
import secrets
from pathlib import Path


def read_or_make_key(path: Path) -> str:
    """64 hexadecimal digits, made at the first start and readable by the owner alone. Raises OSError."""
    try:
        return path.read_text().strip()
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        key = secrets.token_hex(32)
        temporary = path.with_suffix(".new")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(temporary, path)  # unlike a rename it never replaces a key that another process made meanwhile
        except FileExistsError:
            pass
        except OSError:
            temporary.replace(path)
            return key
        finally:
            temporary.unlink(missing_ok=True)
        return path.read_text().strip()
