"""Releases for tests: of the small pack, and taken apart and put together again with one thing changed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.packformat.folder import read_folder
from cluboteca.packformat.release.build import Release, build_release
from cluboteca.packformat.release.manifest import read_branch, read_root, write_json
from cluboteca.packformat.release.part import PartRef, compress, make_part, open_part
from cluboteca.packformat.source import read_pack
from tests.small_pack import SmallPack

# A picture that no compression makes smaller.
PICTURE = bytes((number * number * 31 + number) % 251 for number in range(5_000))


def release_of(pack: SmallPack) -> Release:
    folder = read_folder(pack.folder)
    return build_release(folder, read_pack(folder, open_scratch=open_scratch))


def add_picture(pack: SmallPack, name: str = "tree.png", named_in: str | None = "units/first-meeting/en.md") -> None:
    """named_in: the page that shows it."""
    pack.write(f"images/{name}", PICTURE)
    asset = f"{{path: images/{name}, licence: CC0-1.0, author: Ana}}"
    pack.write("pack.yaml", (pack.folder / "pack.yaml").read_text() + f"assets: [{asset}]\n")
    if named_in:
        pack.write(named_in, (pack.folder / named_in).read_text() + f"\n![A tree](images/{name})\n")


@dataclass
class Changed:
    """A release in which a signer has said something else; the hashes are right, as a signer's would be."""

    manifest: bytes
    parts: dict[str, bytes]

    def as_release(self) -> Release:
        return Release(read_root(self.manifest), self.manifest, self.parts)

    def fetch(self, ref: PartRef) -> bytes:
        return self.parts[ref.sha256]


def change_root(release: Release, change: Callable[[dict[str, Any]], object]) -> Changed:
    root = release.root.model_dump(mode="json")
    change(root)
    return Changed(compress(write_json(root)), dict(release.parts))


def change_own(release: Release, change: Callable[[dict[str, Any]], object]) -> Changed:
    """The pack's own branch says something else."""
    branch = read_branch(open_part(release.root.own, release.parts[release.root.own.sha256])).model_dump(mode="json")
    change(branch)
    ref, stored = make_part(write_json(branch))
    changed = change_root(release, lambda root: root.update(own=ref.model_dump(mode="json")))
    changed.parts[ref.sha256] = stored
    return changed
