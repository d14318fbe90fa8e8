"""Drawings and sounds of the library of the stage, as assets of Scratch.

Built from `frontend/library/` into `static/library/`; an installed program has the same files under `collected/library/`.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from cluboteca.packformat.scratch.outline.hue import recolour

_PACKAGE = Path(__file__).resolve().parents[3]
FOLDERS = (_PACKAGE / "static" / "library", _PACKAGE / "collected" / "library")


@dataclass(frozen=True, slots=True)
class Asset:
    """entry: what project.json says of it, but for its name."""

    entry: Mapping[str, Any]
    content: bytes

    @property
    def md5ext(self) -> str:
        return str(self.entry["md5ext"])

    def turned(self, hue: int) -> "Asset":
        """The drawing with its colours turned. hue: degrees, 0..359."""
        if hue == 0:
            return self
        content = recolour(self.content.decode(), hue).encode()
        id = _hash(content)
        entry = {**self.entry, "assetId": id, "md5ext": f"{id}.{self.entry['dataFormat']}"}
        return replace(self, entry=entry, content=content)


class ScratchLibrary:
    """Of a folder with scratch.json. What it doesn't have is None."""

    def __init__(self, folder: Path) -> None:
        lists = json.loads((folder / "scratch.json").read_bytes())["en"]
        self._folder = folder
        self._entries = {
            each["assetId"]: {key: value for key, value in each.items() if key not in ("name", "tags")}
            for kind in ("costumes", "backdrops", "sounds")
            for each in lists[kind]
        }

    def costume(self, picture: str) -> Asset | None:
        """picture: `cat/walk-1`."""
        return self._find(f"costumes/{picture}.svg")

    def backdrop(self, id: str) -> Asset | None:
        return self._find(f"backdrops/{id}.svg")

    def sound(self, id: str) -> Asset | None:
        return self._find(f"sounds/{id}.wav")

    def _find(self, path: str) -> Asset | None:
        """By the bytes of the file, since scratch.json has one path alone for two ids with the same picture."""
        file = self._folder / path
        if not file.is_file():
            return None
        content = file.read_bytes()
        return Asset(self._entries[_hash(content)], content)


def _hash(content: bytes) -> str:
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


@cache
def get_scratch_library() -> ScratchLibrary:
    """Of this installation. Raises FileNotFoundError when it hasn't been built."""
    folder = next((each for each in FOLDERS if (each / "scratch.json").is_file()), FOLDERS[0])
    return ScratchLibrary(folder)
