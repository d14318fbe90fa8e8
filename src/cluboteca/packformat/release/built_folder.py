"""A built release as a folder: `<pack>.manifest` and `parts/<first two digits>/<sha256>`. A repository has the same parts."""

from pathlib import Path

from cluboteca.packformat.release.build import Release
from cluboteca.packformat.release.fault import BrokenRelease, ReleaseRefused
from cluboteca.packformat.release.manifest import MAX_ROOT_BYTES, SUFFIX, read_root
from cluboteca.packformat.release.part import PartRef, check_part
from cluboteca.packformat.release.read import read_release
from cluboteca.packformat.sentence import gettext_noop, sentence

PARTS = "parts"


def part_path(sha256: str) -> str:
    """Where a part lies, with `/`, below a built folder or a repository, on disk as on a server."""
    return f"{PARTS}/{sha256[:2]}/{sha256}"


def write_built_folder(release: Release, folder: Path) -> None:
    """Into an empty folder. Raises OSError."""
    for sha256, stored in release.parts.items():
        file = folder / part_path(sha256)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(stored)
    (folder / f"{release.root.pack}{SUFFIX}").write_bytes(release.manifest)


def find_manifest(folder: Path) -> Path | None:
    """The one manifest of a built folder."""
    found = sorted(folder.glob(f"*{SUFFIX}"))
    return found[0] if len(found) == 1 else None


def read_manifest_file(file: Path) -> bytes:
    """At most a little more than a manifest may have. Raises OSError."""
    with file.open("rb") as stream:
        return stream.read(MAX_ROOT_BYTES + 1)


def fetch_from(folder: Path, ref: PartRef) -> bytes:
    """The stored bytes of a part of a built folder or a repository. Raises BrokenRelease when there is none."""
    try:
        with (folder / part_path(ref.sha256)).open("rb") as stream:
            return stream.read(ref.length + 1)
    except OSError as error:
        raise BrokenRelease(
            sentence(
                gettext_noop("A part of the pack can't be read ({detail})."),
                detail=error.strerror or type(error).__name__,
            )
        ) from error


def load_built_folder(folder: Path) -> Release:
    """Everything in it read and checked, as `read_release` does. Raises ReleaseRefused, OSError."""
    file = find_manifest(folder)
    if file is None:
        text = gettext_noop("{folder} holds no built pack. Name the folder that pack build made.")
        raise ReleaseRefused(sentence(text, folder=folder))
    return load_release(read_manifest_file(file), folder)


def load_release(manifest: bytes, folder: Path) -> Release:
    """The release of a manifest whose parts lie in a built folder or a repository. Raises BrokenRelease, NewerFormat."""
    parts: dict[str, bytes] = {}

    def fetch(ref: PartRef) -> bytes:
        return parts.setdefault(ref.sha256, fetch_from(folder, ref))

    read_release(manifest, fetch)
    root = read_root(manifest)
    if root.metadata is not None:
        check_part(root.metadata, fetch(root.metadata))
    return Release(root, manifest, parts)
