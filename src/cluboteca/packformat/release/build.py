"""A release of a pack folder. The same files give the same bytes: nothing of the day, the machine or the order gets in.

(The same zlib, that is: where Python is built with another one, the parts are as good and have other names.)
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cluboteca.packformat.folder import MAX_TEXT_BYTES, PackFolder
from cluboteca.packformat.release.manifest import Branch, Root, UnitRef, write_model, write_root
from cluboteca.packformat.release.part import PartRef, make_part
from cluboteca.packformat.release.path import check_paths
from cluboteca.packformat.source import PackSource, UnitSource

TEXTS = (".yaml", ".md", ".py")


@dataclass(frozen=True)
class Release:
    """manifest: the stored bytes of the root. parts: stored bytes by SHA-256, the metadata too."""

    root: Root
    manifest: bytes
    parts: Mapping[str, bytes]


def build_release(folder: PackFolder, source: PackSource, metadata: bytes | None = None) -> Release:
    """source: what read_pack made of the folder. metadata: LRMI as JSON-LD."""
    return _Builder(folder, source).build(metadata)


@dataclass
class _Builder:
    folder: PackFolder
    source: PackSource
    parts: dict[str, bytes] = field(default_factory=dict)

    def build(self, metadata: bytes | None) -> Release:
        check_paths(self.folder.files)
        pack = self.source.definition
        units = [unit for course in self.source.courses for unit in course.units]
        owners = self._find_owners(units)
        refs = [self._add_unit(unit, owners) for unit in units]
        own = self._add_branch([path for path, owner in owners.items() if owner is None])
        whole = sum(map(len, self.parts.values()))
        root = Root(
            format=1,
            needs=pack.format,
            pack=pack.id,
            version=pack.version,
            locales=pack.locales,
            default_locale=pack.default_locale,
            titles={locale: front.title for locale, front in self.source.fronts.items()},
            changes={locale: front.changes for locale, front in self.source.fronts.items() if front.changes},
            licence=pack.licence,
            authors=pack.authors,
            own=own,
            units=tuple(refs),
            metadata=None if metadata is None else self._add(metadata),
            whole=whole,
        )
        return Release(root, write_root(root), dict(sorted(self.parts.items())))

    def _add(self, content: bytes) -> PartRef:
        ref, stored = make_part(content)
        self.parts[ref.sha256] = stored
        return ref

    def _add_branch(self, paths: Iterable[str], parts: Mapping[str, PartRef] | None = None) -> PartRef:
        return self._add(write_model(self._make_branch(paths, parts or {})))

    def _make_branch(self, paths: Iterable[str], parts: Mapping[str, PartRef]) -> Branch:
        files: dict[str, str] = {}
        blobs: dict[str, PartRef] = {}
        for path in paths:
            content = self.folder.files[path]
            if is_text(path, content):
                files[path] = content.decode()
            else:
                blobs[path] = self._add(content)
        return Branch(files=files, blobs=blobs, parts=dict(parts))

    def _add_unit(self, unit: UnitSource, owners: Mapping[str, str | None]) -> UnitRef:
        """Texts of its activities stand in parts of their own, large files of theirs with the unit."""
        activities = {
            id: self._add_branch(path for path in self._list_texts(f"activities/{id}/"))
            for id in unit.definition.activities
        }
        inside = {path for id in activities for path in self._list_texts(f"activities/{id}/")}
        paths = [path for path, owner in owners.items() if owner == unit.id and path not in inside]
        branch = self._make_branch(paths, activities)
        part = self._add(write_model(branch))
        below = {ref.sha256: ref.length for ref in branch.refs()}
        return UnitRef(id=unit.id, part=part, whole=part.length + sum(below.values()))

    def _list_texts(self, folder: str) -> list[str]:
        return [
            path for path, content in self.folder.files.items() if path.startswith(folder) and is_text(path, content)
        ]

    def _find_owners(self, units: list[UnitSource]) -> dict[str, str | None]:
        """The unit of each file, None for the pack's own. A file that several units name goes with the first of them."""
        owners: dict[str, str | None] = dict.fromkeys(self.folder.files)
        for unit in reversed(units):
            folders = (f"units/{unit.id}/", *(f"activities/{id}/" for id in unit.definition.activities))
            texts = b"\n".join(
                content
                for path, content in self.folder.files.items()
                if path.startswith(folders) and is_text(path, content)
            )
            for path, content in self.folder.files.items():
                if path.startswith(folders) or (not is_text(path, content) and path.encode() in texts):
                    owners[path] = unit.id
        return owners


def is_text(path: str, content: bytes) -> bool:
    """Whether the file goes in among others, as text that comes back byte for byte."""
    if not path.endswith(TEXTS) or len(content) > MAX_TEXT_BYTES:
        return False
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True
