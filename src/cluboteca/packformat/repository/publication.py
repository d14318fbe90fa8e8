"""What a change of a repository writes, all signed before the first byte is written, and in which order.

Parts, manifests and roles have names of their own, so nobody who reads the old state ever meets one of the new; the
timestamp, which says what is the newest, is replaced last, in one step. So a reader finds the old state or the new one,
also when writing was cut off, and doing the same again brings it to its end.

A change of root has two last steps, root and timestamp. The timestamp is signed with the keys of both roots where they
are at hand: then it is written first and holds under either. Where an old key is lost there is a moment in which
readers find no timestamp that holds; they say so and keep what they have.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, Targets, Timestamp

from cluboteca.packformat.release.built_folder import part_path
from cluboteca.packformat.repository.atomic import write_file
from cluboteca.packformat.repository.fault import Refused
from cluboteca.packformat.repository.layout import TIMESTAMP_FILE, metadata_path
from cluboteca.packformat.repository.role import expires
from cluboteca.packformat.repository.signing import Signers, holds_for, sign, to_bytes
from cluboteca.packformat.repository.state import SIGNED_AT, State, get_signed_at
from cluboteca.packformat.sentence import gettext_noop, sentence


@dataclass
class Publication:
    """One change. before: what is in force, None for a repository that begins.

    root: where it changes. targets: where they change, with the new version number. publishers: roles that were signed
    by those who hand them in. manifests: by path. parts: stored bytes by SHA-256.
    """

    before: State | None
    root: Metadata[Root]
    signers: Signers
    moment: datetime
    targets: Targets | None = None
    publishers: Mapping[str, Metadata[Targets]] = field(default_factory=dict)
    manifests: Mapping[str, bytes] = field(default_factory=dict)
    parts: Mapping[str, bytes] = field(default_factory=dict)

    def sign(self) -> "SignedPublication":
        """Raises KeyMissing, Refused."""
        self._check_clock()
        roots = [self.before.root.signed, self.root.signed] if self.before else [self.root.signed]
        roles: dict[str, Metadata[Targets]] = dict(self.publishers)
        if self.targets is not None:
            self.targets.expires = expires("targets", self.moment)
            roles["targets"] = sign(self.targets, "targets", roots, self.signers)
        files = {metadata_path(name, role.signed.version): to_bytes(role) for name, role in roles.items()}
        snapshot = sign(self._make_snapshot(roles), "snapshot", roots, self.signers)
        snapshot_bytes = to_bytes(snapshot)
        files[metadata_path("snapshot", snapshot.signed.version)] = snapshot_bytes
        timestamp = sign(self._make_timestamp(snapshot.signed, snapshot_bytes), "timestamp", roots, self.signers)
        is_seamless = (
            self.before is not None
            and holds_for(timestamp, "timestamp", roots[0])
            and holds_for(snapshot, "snapshot", roots[0])
            and ("targets" not in roles or holds_for(roles["targets"], "targets", roots[0]))
        )
        root_file = (metadata_path("root", self.root.signed.version), to_bytes(self.root))
        timestamp_file = (TIMESTAMP_FILE, to_bytes(timestamp))
        return SignedPublication(
            [
                *((part_path(sha256), stored) for sha256, stored in self.parts.items()),
                *self.manifests.items(),
                *files.items(),
                *((timestamp_file, root_file) if is_seamless else (root_file, timestamp_file)),
            ],
            is_seamless or self.before is None,
        )

    def _check_clock(self) -> None:
        """A date in the past would make signatures that are older than those in force."""
        signed_at = get_signed_at(self.before.timestamp.signed) if self.before else None
        if signed_at and self.moment < signed_at:
            text = gettext_noop(
                "This computer's date is {date}, but the repository was signed on {signed} already. Set the date first."
            )
            raise Refused(sentence(text, date=f"{self.moment:%Y-%m-%d %H:%M}", signed=f"{signed_at:%Y-%m-%d %H:%M}"))

    def _make_snapshot(self, roles: Mapping[str, Metadata[Targets]]) -> Snapshot:
        """Names of roles stay for ever: a reader refuses a snapshot from which one is gone."""
        meta = dict(self.before.snapshot.signed.meta) if self.before else {}
        meta |= {f"{name}.json": describe(to_bytes(role), role.signed.version) for name, role in roles.items()}
        version = self.before.snapshot.signed.version + 1 if self.before else 1
        return Snapshot(version=version, expires=expires("snapshot", self.moment), meta=meta)

    def _make_timestamp(self, snapshot: Snapshot, content: bytes) -> Timestamp:
        return Timestamp(
            version=self.before.timestamp.signed.version + 1 if self.before else 1,
            expires=expires("timestamp", self.moment),
            snapshot_meta=describe(content, snapshot.version),
            unrecognized_fields={SIGNED_AT: self.moment.isoformat()},
        )


@dataclass(frozen=True)
class SignedPublication:
    """files: by path, in the order of writing. is_seamless: readers find no moment in which nothing holds."""

    files: list[tuple[str, bytes]]
    is_seamless: bool

    def write(self, folder: Path) -> int:
        """The bytes that were new. Raises OSError; doing it again goes on."""
        written_bytes = 0
        for path, content in self.files:
            file = folder / path
            if not _holds(file, content):
                write_file(file, content)
                written_bytes += len(content)
        return written_bytes


def describe(content: bytes, version: int) -> MetaFile:
    """Length and hash, too: then a reader never takes more bytes, or others, than were meant."""
    return MetaFile(version, len(content), {"sha256": hashlib.sha256(content).hexdigest()})


def _holds(file: Path, content: bytes) -> bool:
    try:
        return file.stat().st_size == len(content) and file.read_bytes() == content
    except OSError:
        return False
