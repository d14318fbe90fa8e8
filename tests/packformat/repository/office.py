"""A programme with a repository: Ana, Bogdan and Carmen hold the root, Elena edits, one key is for each release."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner, Key

from cluboteca.packformat.release.build import Release
from cluboteca.packformat.repository.draft import Draft, begin_root, change_root
from cluboteca.packformat.repository.editing import Written, add_release, adopt_root
from cluboteca.packformat.repository.role import TopRole
from cluboteca.packformat.repository.signing import OWNER
from cluboteca.packformat.repository.state import read_roots
from tests.packformat.release.made import release_of
from tests.small_pack import SmallPack

OPENED = datetime.now(UTC).replace(microsecond=0) - timedelta(days=20)


def make_signer(owner: str) -> CryptoSigner:
    signer = CryptoSigner.generate_ed25519()
    signer.public_key.unrecognized_fields[OWNER] = owner
    return signer


@dataclass
class Office:
    """keys: by owner. moment: what its clock says; each act takes a day."""

    folder: Path
    keys: dict[str, CryptoSigner]
    moment: datetime = OPENED
    online: tuple[str, ...] = ("elena", "release")

    def public(self, *owners: str) -> list[Key]:
        return [self.keys[owner].public_key for owner in owners]

    def signers(self, *owners: str) -> dict[str, CryptoSigner]:
        return {self.keys[owner].public_key.keyid: self.keys[owner] for owner in owners}

    def online_signers(self) -> dict[str, CryptoSigner]:
        return self.signers(*self.online)

    def tomorrow(self) -> datetime:
        self.moment += timedelta(days=1)
        return self.moment

    def begin(self) -> Written:
        draft = begin_root(
            {
                "root": self.public("ana", "bogdan", "carmen"),
                "targets": self.public("elena"),
                "snapshot": self.public("release"),
                "timestamp": self.public("release"),
            },
            self.tomorrow(),
        )
        return self.adopt(draft)

    def adopt(self, draft: Draft, *owners: str) -> Written:
        """owners: who signs the root; else Ana and Bogdan."""
        draft.sign(self.signers(*(owners or ("ana", "bogdan"))))
        return adopt_root(self.folder, draft, self.online_signers(), self.tomorrow())

    def replace_key(self, role: TopRole, old: str, new: str) -> Draft:
        self.keys[new] = make_signer(new)
        return change_root(
            read_roots(self.folder)[-1].signed,
            {role: self.public(new)},
            {role: self.public(old)},
            self.tomorrow(),
        )

    def publish(self, release: Release) -> Written:
        return add_release(self.folder, release, self.online_signers(), self.tomorrow())

    def first_root(self) -> bytes:
        """What ships with a club."""
        return (self.folder / "metadata" / "1.root.json").read_bytes()


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """With a repository that offers nothing yet."""
    owners = ("ana", "bogdan", "carmen", "elena", "release")
    opened = Office(tmp_path / "repository", {owner: make_signer(owner) for owner in owners})
    opened.begin()
    return opened


def release_in_version(pack: SmallPack, version: str) -> Release:
    """The small pack, with a text that is of this version."""
    lines = (pack.folder / "pack.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    pack.write("pack.yaml", "".join(f'version: "{version}"\n' if x.startswith("version:") else x for x in lines))
    pack.write("README.md", f"In version {version}.\n")
    return release_of(pack)


def rename_pack(pack: SmallPack, id: str) -> SmallPack:
    text = (pack.folder / "pack.yaml").read_text(encoding="utf-8")
    lines = [f"id: {id}\n" if line.startswith("id:") else line for line in text.splitlines(keepends=True)]
    pack.write("pack.yaml", "".join(lines))
    return pack


def read_tree(folder: Path) -> Mapping[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
