"""What the library of the stage holds: ids, and titles in the languages that it has.

It is built from `frontend/library/` and read from `static/library/library.json`. Without a build nothing is known of it,
and no id is refused.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

LIBRARY_FILE = Path(__file__).resolve().parents[2] / "static" / "library" / "library.json"

Titles = Mapping[str, str]


@dataclass(frozen=True)
class LibrarySprite:
    titles: Titles
    costumes: Mapping[str, Titles]


@dataclass(frozen=True)
class Library:
    """is_built: whether anything is known of it. content_hash: changes when a title does."""

    sprites: Mapping[str, LibrarySprite] = field(default_factory=dict)
    backdrops: Mapping[str, Titles] = field(default_factory=dict)
    sounds: Mapping[str, Titles] = field(default_factory=dict)
    is_built: bool = False
    content_hash: str = ""

    def titles_of_sprite(self, id: str | None) -> Titles:
        sprite = self.sprites.get(id or "")
        return {} if sprite is None else sprite.titles

    def titles_of_costume(self, picture: str) -> Titles:
        """picture: `cat/walk-1`."""
        id, _, costume = picture.partition("/")
        sprite = self.sprites.get(id)
        return {} if sprite is None else sprite.costumes.get(costume, {})


def parse_library(content: bytes) -> Library:
    """Of library.json. It is our own build: what is wrong in it raises whatever it raises."""
    whole: dict[str, Any] = json.loads(content)
    return Library(
        sprites={
            each["id"]: LibrarySprite(
                each["titles"], {costume["id"]: costume["titles"] for costume in each["costumes"]}
            )
            for each in whole["sprites"]
        },
        backdrops={each["id"]: each["titles"] for each in whole["backdrops"]},
        sounds={each["id"]: each["titles"] for each in whole["sounds"]},
        is_built=True,
        content_hash=hashlib.sha256(content).hexdigest(),
    )


@cache
def get_library() -> Library:
    """Of this installation."""
    return parse_library(LIBRARY_FILE.read_bytes()) if LIBRARY_FILE.is_file() else Library()
