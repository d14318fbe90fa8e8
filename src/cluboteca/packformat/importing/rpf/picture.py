"""Pictures of projects as assets of the pack: each once, under a name that a pack may have."""

import hashlib
import posixpath
import re
import unicodedata
from dataclasses import dataclass, field
from urllib.parse import unquote

from cluboteca.packformat.folder import MAX_IMAGE_BYTES
from cluboteca.packformat.importing.rpf.find import FoundProject
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

MAX_PICTURES = 2_000
MAX_BYTES = 40 * 1024 * 1024
"""Of all pictures together: a pack has at most 64 MB, and there are projects of Scratch besides."""
_SIGNS = {"png": (b"\x89PNG",), "gif": (b"GIF8",), "webp": (b"RIFF",), "jpg": (b"\xff\xd8",), "jpeg": (b"\xff\xd8",)}


@dataclass(frozen=True)
class Asset:
    path: str
    licence: str
    author: str


@dataclass
class Pictures:
    """contents: by path inside the pack. used: the files that were taken, by the source they lie in."""

    assets: dict[str, Asset] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)
    used: set[tuple[int, str]] = field(default_factory=set)
    known: dict[tuple[str, str, str], str] = field(default_factory=dict)
    total_bytes: int = 0

    def take(
        self, project: FoundProject, language: str, reference: str, *, licence: str, author: str
    ) -> str | Sentence:
        """The path inside the pack, or why there is none."""
        if re.match(r"[a-z][a-z0-9+.-]*:|//", reference, re.IGNORECASE):
            return sentence(gettext_noop("This picture lies on the internet. Its description stays in the text."))
        path = find_file(project, language, reference)
        if path is None:
            return sentence(gettext_noop("This picture isn't in the project. Its description stays in the text."))
        ending = path.rpartition(".")[2].lower()
        if ending != "svg" and ending not in _SIGNS:
            return sentence(gettext_noop("This is no picture that a pack can hold. Its description stays in the text."))
        content = project.source.read(path, MAX_IMAGE_BYTES)
        if content is None:
            return sentence(
                gettext_noop("This picture is larger than 1 MB, or can't be read. Its description stays in the text.")
            )
        if not _is_what_it_says(ending, content):
            return sentence(
                gettext_noop("This file isn't the picture that its name says. Its description stays in the text.")
            )
        return self._keep(project, path, ending, content, licence, author)

    def _keep(
        self, project: FoundProject, path: str, ending: str, content: bytes, licence: str, author: str
    ) -> str | Sentence:
        key = (hashlib.sha256(content).hexdigest(), licence, author)
        if key not in self.known:
            if len(self.assets) >= MAX_PICTURES or self.total_bytes + len(content) > MAX_BYTES:
                return sentence(
                    gettext_noop(
                        "The pack holds all the pictures that it may. Import fewer projects or languages at once."
                    )
                )
            stem = path.rpartition("/")[2].rpartition(".")[0]
            name = self._free(f"images/{as_slug(project.name, 'project')[:40]}/{as_slug(stem, 'picture')[:50]}", ending)
            self.known[key] = name
            self.assets[name] = Asset(name, licence, author)
            self.contents[name] = content
            self.total_bytes += len(content)
        self.used.add((id(project.source), path))
        return self.known[key]

    def _free(self, stem: str, ending: str) -> str:
        name, number = f"{stem}.{ending}", 2
        while name in self.assets:
            name, number = f"{stem}-{number}.{ending}", number + 1
        return name


def find_file(project: FoundProject, language: str, reference: str) -> str | None:
    """Seen from a language's folder, else from that of English. Capital letters don't count when nothing else fits."""
    reference = unquote(reference.strip()).replace("\\", "/").split("?")[0].split("#")[0]
    if not reference or "\0" in reference:
        return None
    for folder in dict.fromkeys((language, "en")):
        path = posixpath.normpath(f"{project.folder}{folder}/{reference.lstrip('/')}")
        if not path.startswith(project.folder) or path.startswith(".."):
            continue
        if path in project.files:
            return path
        if path.lower() in project.lowered:
            return project.lowered[path.lower()]
    return None


def _is_what_it_says(ending: str, content: bytes) -> bool:
    if ending == "svg":
        return b"<svg" in content[:4_000]
    # A PNG that is called .jpg is shown all the same.
    return content.startswith(tuple(sign for signs in _SIGNS.values() for sign in signs))


def as_slug(name: str, otherwise: str) -> str:
    """Small letters, digits and hyphens, beginning with a letter; `otherwise` goes before what begins with none."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not slug:
        return otherwise
    return slug if slug[0].isalpha() else f"{otherwise}-{slug}"
