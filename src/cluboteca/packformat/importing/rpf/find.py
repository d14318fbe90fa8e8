"""Where the projects lie in a source: wherever a folder named like a language has step files or a meta.yml."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from cluboteca.packformat.importing.source_files import SourceFiles

_MARK = re.compile(r"^(?P<folder>(?:.*/)?)(?P<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)/(?:meta\.ya?ml|step_\d+\.md)$")


@dataclass(frozen=True)
class FoundProject:
    """folder: inside the source, empty or ending in `/`. languages: the names of its folders, as they are written."""

    name: str
    folder: str
    languages: tuple[str, ...]
    source: SourceFiles

    @cached_property
    def paths(self) -> list[str]:
        return [path for path in self.source.paths if path.startswith(self.folder)]

    @cached_property
    def files(self) -> frozenset[str]:
        return frozenset(self.paths)

    @cached_property
    def lowered(self) -> dict[str, str]:
        """Paths by themselves in small letters."""
        return {path.lower(): path for path in self.paths}

    def in_language(self, language: str) -> list[str]:
        return [path for path in self.paths if path.startswith(f"{self.folder}{language}/")]


def find_projects(source: SourceFiles) -> list[FoundProject]:
    """In the order of folders. A project inside another one is none."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in source.paths:
        if match := _MARK.match(path):
            found[match["folder"]].add(match["language"])
    outer = [folder for folder in found if not any(other != folder and folder.startswith(other) for other in found)]
    return [
        FoundProject(_name(folder, source), folder, tuple(sorted(found[folder])), source) for folder in sorted(outer)
    ]


def _name(folder: str, source: SourceFiles) -> str:
    """Without what GitHub puts behind the name of an archive: a branch or a commit."""
    name = folder.rstrip("/").rpartition("/")[2] or source.name
    return re.sub(r"-(main|master|draft|[0-9a-f]{40})$", "", name) or name
