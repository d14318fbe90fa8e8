"""The archive: h5p.json, content.json and the images, with nothing believed."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cluboteca.packformat.importing.imported import NotImportable
from cluboteca.packformat.importing.source_files import SourceFiles, open_source
from cluboteca.packformat.sentence import gettext_noop, sentence

MAX_JSON_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 80
"""Of lists and groups inside each other. A book of chapters of columns of questions has about thirty."""
_ENDINGS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg", b"GIF87a": "gif", b"GIF89a": "gif"}

Json = dict[str, Any]


@dataclass(frozen=True)
class Package:
    """info: h5p.json. content: content.json."""

    files: SourceFiles
    info: Json
    content: Json

    @property
    def library(self) -> str:
        """Of which type the whole is, such as H5P.QuestionSet."""
        return str(self.info.get("mainLibrary") or "")

    def read_file(self, path: str, limit: int) -> bytes | None:
        """Of the content; None when it isn't there, is too large or can't be read."""
        inside = f"content/{path}"
        return self.files.read(inside, limit) if inside in self.files.paths else None


def open_package(source: Path) -> Package:
    """Raises NotImportable."""
    files = open_source(source)
    if files.refused:
        raise NotImportable(
            sentence(
                gettext_noop("{name} holds a file that leads out of it, {path}."),
                name=source.name,
                path=files.refused[0],
            ),
            sentence(gettext_noop("Don't use this file. Export the quiz from H5P once more.")),
        )
    return Package(files, _read_json(files, "h5p.json", source), _read_json(files, "content/content.json", source))


def find_ending(content: bytes) -> str | None:
    """Of an image, by what it is and not by its name. None when a pack can't show it."""
    for mark, ending in _ENDINGS.items():
        if content.startswith(mark):
            return ending
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    return "svg" if b"<svg" in content[:1000] and b"\0" not in content[:1000] else None


def _read_json(files: SourceFiles, path: str, source: Path) -> Json:
    content = files.read(path, MAX_JSON_BYTES) if path in files.paths else None
    if content is None:
        raise NotImportable(
            sentence(
                gettext_noop("{name} isn't a file of H5P: {path} is missing or too large."), name=source.name, path=path
            ),
            sentence(gettext_noop("Export the quiz from H5P once more.")),
        )
    try:
        value = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict) or _is_too_deep(value):
        raise NotImportable(
            sentence(gettext_noop("{name} is damaged: {path} can't be read."), name=source.name, path=path),
            sentence(gettext_noop("Export the quiz from H5P once more.")),
        )
    return value


def _is_too_deep(value: Json) -> bool:
    """Without calling itself, since it is what makes that safe for others."""
    level: list[Any] = [value]
    for _ in range(MAX_DEPTH):
        level = [
            inside
            for each in level
            for inside in (each.values() if isinstance(each, dict) else each)
            if isinstance(inside, dict | list)
        ]
        if not level:
            return False
    return True
