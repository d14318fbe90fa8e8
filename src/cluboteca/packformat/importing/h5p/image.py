"""Images of a quiz: those that a pack can show, each with its licence and author."""

import hashlib
from collections.abc import Mapping
from typing import Any

from cluboteca.packformat.folder import MAX_IMAGE_BYTES
from cluboteca.packformat.importing.h5p.licence import read_authors, read_licence
from cluboteca.packformat.importing.h5p.package import Package, find_ending
from cluboteca.packformat.importing.imported import Options, Report
from cluboteca.packformat.importing.plain_pack.source import UNKNOWN
from cluboteca.packformat.importing.plain_text import as_line, clean, escape_inline
from cluboteca.packformat.importing.quiz.fitting import lose_whole
from cluboteca.packformat.importing.quiz.question import Image, Quiz
from cluboteca.packformat.sentence import gettext_noop, sentence

_WITHOUT_WORDS = {"ro": "Imagine", "en": "Picture"}
IMAGE = "H5P.Image"


class ImageTaker:
    def __init__(self, package: Package, quiz: Quiz, locale: str, report: Report, options: Options) -> None:
        self.package = package
        self.quiz = quiz
        self.locale = locale
        self.report = report
        self.options = options

    def take_media(self, media: Any, where: str) -> str:
        """Of `media` of a question: the Markdown of the image, or nothing. A film or a sound goes into the report."""
        part = media.get("type", media) if isinstance(media, dict) else None
        if not isinstance(part, dict) or not isinstance(part.get("params"), dict):
            return ""
        params, metadata = part["params"], part.get("metadata")
        library = str(part.get("library") or "").partition(" ")[0]
        file = params.get("file")
        if library != IMAGE or not isinstance(file, dict):
            if params:
                lose_whole(
                    self.report, where, library or "media", sentence(gettext_noop("Only images can be carried over."))
                )
            return ""
        old = file.get("copyright")
        known = [
            each for each in (metadata, old) if isinstance(each, dict) and (read_licence(each) or read_authors(each))
        ]
        return (
            self._take(str(file.get("path") or ""), _describe(params, metadata), known[0] if known else {}, where) or ""
        )

    def take_path(self, path: str, description: str, where: str) -> str | None:
        """Of an image in the middle of a text. None when it isn't carried over."""
        return self._take(path, description, {}, where)

    def _take(self, path: str, description: str, metadata: Mapping[str, Any], where: str) -> str | None:
        content = self.package.read_file(path.partition("#")[0], MAX_IMAGE_BYTES)
        ending = find_ending(content) if content else None
        shown = as_line(clean(description, self.locale)) or _WITHOUT_WORDS.get(self.locale, _WITHOUT_WORDS["en"])
        if content is None or ending is None:
            why = sentence(gettext_noop("This image isn't in the file, is larger than 1 MB, or is no image of a page."))
            lose_whole(self.report, where, f"{path} {description}".strip(), why)
            return None
        name = f"images/{hashlib.sha256(content).hexdigest()[:12]}.{ending}"
        if all(image.path != name for image in self.quiz.images):
            licence, authors = read_licence(metadata), read_authors(metadata)
            if licence is None:
                why = sentence(
                    gettext_noop("No licence of this image is said. Ask the author, then write it in pack.yaml.")
                )
                self.report.note(where, path, why)
            self.quiz.images.append(
                Image(
                    name,
                    content,
                    licence or self.options.licence or UNKNOWN,
                    as_line(clean(", ".join(authors), self.locale))[:300] or self.options.author or UNKNOWN,
                )
            )
        return f"![{escape_inline(shown)}]({name})"


def _describe(params: Mapping[str, Any], metadata: Any) -> str:
    title = metadata.get("title") if isinstance(metadata, dict) else None
    return next(
        (each for each in (params.get("alt"), params.get("contentName"), title) if isinstance(each, str) and each), ""
    )
