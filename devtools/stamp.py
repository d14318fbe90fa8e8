"""Stamps: whether something has to be made again.

A stamp holds one hash over everything that the made thing depends on. It is written last, so what was interrupted
half-way has none and is made again.
"""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path


def get_hash(files: Iterable[Path], *words: str) -> str:
    """One hash over the names and contents of the files, whatever their order, and the words."""
    digest = hashlib.sha256()
    for word in (*words, sys.version.split()[0]):
        digest.update(word.encode() + b"\0")
    for file in sorted(files):
        content = file.read_bytes()
        digest.update(f"{file.name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def is_fresh(stamp: Path, wanted: str) -> bool:
    try:
        return stamp.read_text(encoding="ascii").strip() == wanted
    except (OSError, UnicodeDecodeError):
        return False


def write_stamp(stamp: Path, made_from: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(made_from + "\n", encoding="ascii")
