"""docs/reference/library.md, from the library of the stage as it was built."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from cluboteca.packformat.stage.library import LIBRARY_FILE

HEAD = """\
# The library

<!-- Made by `python3 dev.py docs library` from `frontend/library/`. Change it there. -->

Drawings with their costumes, backdrops and sounds that [packs](pack-source.md) may name by their ids: in the outline of a stage, as
`picture` of an activity, in checks. Behind each id stand the names that children read. Who writes another name of the library gets
the id told by `cluboteca pack check`.
"""


def draw_library(file: Path = LIBRARY_FILE) -> str:
    whole: dict[str, list[dict[str, Any]]] = json.loads(file.read_text(encoding="utf-8"))
    return "\n".join(
        [
            HEAD,
            *_draw_sprites(whole["sprites"]),
            *_draw("Backdrops", "backdrop", whole["backdrops"]),
            *_draw("Sounds", "sound", whole["sounds"]),
        ]
    )


def _draw_sprites(sprites: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    yield "## Drawings\n\n| drawing | Romanian | English | costumes |\n|---|---|---|---|"
    for each in sorted(sprites, key=lambda sprite: str(sprite["id"])):
        costumes = ", ".join(
            f"`{costume['id']}` ({_name(costume, 'ro')}; {_name(costume, 'en')})" for costume in each["costumes"]
        )
        yield f"| `{each['id']}` | {_name(each, 'ro')} | {_name(each, 'en')} | {costumes} |"
    yield ""


def _draw(heading: str, column: str, things: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    yield f"## {heading}\n\n| {column} | Romanian | English |\n|---|---|---|"
    for each in sorted(things, key=lambda thing: str(thing["id"])):
        yield f"| `{each['id']}` | {_name(each, 'ro')} | {_name(each, 'en')} |"
    yield ""


def _name(thing: Mapping[str, Any], locale: str) -> str:
    return str(thing["titles"].get(locale, "")).replace("|", "\\|")
