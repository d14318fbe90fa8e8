"""What somebody can do to a repository's files, with stolen keys or without any."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from tuf.api.metadata import Metadata

from cluboteca.packformat.release.build import Release
from cluboteca.packformat.repository.publication import describe
from cluboteca.packformat.repository.signing import Signers, to_bytes
from cluboteca.packformat.repository.state import read_state
from tests.packformat.release.made import Changed
from tests.packformat.repository.office import Office


def copy_repository(office: Office, name: str) -> Path:
    folder = office.folder.with_name(name)
    shutil.copytree(office.folder, folder)
    return folder


def resign(file: Path, change: Callable[[Any], object], signers: Signers, into: Path | None = None) -> bytes:
    """Change what a role says and sign it, as whoever has the keys can."""
    signed = Metadata.from_bytes(file.read_bytes()).signed
    change(signed)
    metadata = Metadata(signed)
    for signer in signers.values():
        metadata.sign(signer, append=True)
    content = to_bytes(metadata)
    (into or file).write_bytes(content)
    return content


def name_role(folder: Path, role: str, content: bytes, version: int, signers: Signers) -> None:
    """A new snapshot and timestamp in which this role is the newest of its name."""
    state = read_state(folder)
    metadata = folder / "metadata"
    before = state.snapshot.signed.version

    def change_snapshot(snapshot: Any) -> None:
        snapshot.version += 1
        snapshot.meta[f"{role}.json"] = describe(content, version)

    snapshot = resign(
        metadata / f"{before}.snapshot.json", change_snapshot, signers, metadata / f"{before + 1}.snapshot.json"
    )

    def change_timestamp(timestamp: Any) -> None:
        timestamp.version += 1
        timestamp.snapshot_meta = describe(snapshot, before + 1)

    resign(metadata / "timestamp.json", change_timestamp, signers)


def flip(file: Path, at: int = -1) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(bytes(content))


def find(folder: Path, pattern: str) -> Path:
    """The one file, or the last in the order of names."""
    return max(folder.glob(pattern))


def as_signed(release: Release, changed: Changed) -> Release:
    """A release that says something else, for a signer who lies."""
    return replace(release, manifest=changed.manifest, parts=changed.parts)
