"""Under which licence a project stands, and by whom, as its LICENSE.md says."""

import re
from dataclasses import dataclass

from cluboteca.packformat.importing.rpf.find import FoundProject

PUBLISHER = "Raspberry Pi Foundation"
_NAMES = re.compile(r"(?:^|/)(?:licen[cs]e|copying)(?:\.(?:md|txt))?$", re.IGNORECASE)
_CREATIVE_COMMONS = re.compile(
    r"creativecommons\.org/(?:licenses/(?P<kind>by(?:-nc)?(?:-sa|-nd)?)/(?P<version>[0-9.]{1,5})|publicdomain/zero)"
)
_AUTHOR = re.compile(r"\bby (?:the )?\[(?P<name>[^\]\n]{2,80})\]")
MAX_BYTES = 100_000


@dataclass(frozen=True)
class Licence:
    """name: as SPDX has it, None when it can't be told. text: of the file itself, empty when there is none."""

    name: str | None
    author: str
    text: str
    path: str | None


def read_licence(project: FoundProject, name: str | None = None, author: str | None = None) -> Licence:
    """name, author: what is said of a project that doesn't say it itself."""
    for path in project.paths:
        if _NAMES.search(path) and path.count("/") == project.folder.count("/"):
            text = (project.source.read(path, MAX_BYTES) or b"").decode("utf-8", errors="replace")
            return Licence(_name(text) or name, _author(text) or author or PUBLISHER, text, path)
    return Licence(name, author or PUBLISHER, "", None)


def _name(text: str) -> str | None:
    match = _CREATIVE_COMMONS.search(text)
    if match:
        return f"CC-{match['kind'].upper()}-{match['version'].rstrip('.')}" if match["kind"] else "CC0-1.0"
    for sign, name in (("MIT License", "MIT"), ("Apache License", "Apache-2.0"), ("GNU GENERAL PUBLIC", "GPL-3.0")):
        if sign in text:
            return name
    return None


def _author(text: str) -> str:
    match = _AUTHOR.search(text)
    return " ".join(match["name"].split()) if match else ""
