"""What holds of a repository and what doesn't, one sentence for each thing, as far as one can get."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tuf.api.exceptions import LengthOrHashMismatchError, RepositoryError
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, T, TargetFile, Targets, Timestamp
from tuf.api.serialization import DeserializationError

from cluboteca.packformat.release.built_folder import load_built_folder, load_release, read_manifest_file
from cluboteca.packformat.release.fault import ReleaseRefused
from cluboteca.packformat.repository.editing import get_path
from cluboteca.packformat.repository.layout import TIMESTAMP_FILE, metadata_path, pack_of
from cluboteca.packformat.repository.role import WARNING
from cluboteca.packformat.repository.signing import Delegator, holds_for, list_owners
from cluboteca.packformat.repository.state import (
    find_publisher,
    get_signed_at,
    list_publishers,
    parse_metadata,
    read_metadata,
    read_roots,
    read_state,
)
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence


@dataclass(frozen=True)
class Statement:
    """holds: None for something that holds but asks for attention."""

    holds: bool | None
    told: Sentence


def judge_built_folder(folder: Path) -> list[Statement]:
    try:
        release = load_built_folder(folder)
    except ReleaseRefused as refused:
        return [Statement(False, refused.sentence)]
    text = gettext_noop("“{pack}” {version} is whole: parts: {count}, kB: {size}. It isn't signed yet.")
    size_kb = -(-sum(map(len, release.parts.values())) // 1024)
    return [
        Statement(
            True,
            sentence(
                text, pack=release.root.pack, version=release.root.version, count=len(release.parts), size=size_kb
            ),
        )
    ]


def judge_repository(folder: Path, trusted: bytes | None, moment: datetime) -> list[Statement]:
    """trusted: a root that came another way, with which a club begins."""
    judge = _Judge(folder, moment)
    judge.run(trusted)
    return judge.statements


def list_expiries(folder: Path) -> list[tuple[str, datetime]]:
    """Of every role, the earliest first. Raises Refused."""
    state = read_state(folder)
    dates = [
        ("root", state.root.signed.expires),
        ("targets", state.targets.signed.expires),
        ("snapshot", state.snapshot.signed.expires),
        ("timestamp", state.timestamp.signed.expires),
        *((name, publisher.signed.expires) for name, publisher in state.publishers.items()),
    ]
    return sorted(dates, key=lambda each: each[1])


@dataclass
class _Judge:
    folder: Path
    moment: datetime
    statements: list[Statement] = field(default_factory=list)

    def run(self, trusted: bytes | None) -> None:
        root = self._judge_roots(trusted)
        timestamp = root and self._judge_role(Timestamp, TIMESTAMP_FILE, "timestamp", root, None)
        if not root or not timestamp:
            return
        self._judge_clock(timestamp)
        meta = timestamp.snapshot_meta
        snapshot = self._judge_role(Snapshot, metadata_path("snapshot", meta.version), "snapshot", root, meta)
        targets = snapshot and self._judge_targets(snapshot, "targets", root)
        if not snapshot or not targets:
            return
        self._judge_packs(targets)
        for name in list_publishers(targets):
            if f"{name}.json" not in snapshot.meta:
                self._say(None, gettext_noop("The publisher “{name}” hasn't handed in anything yet."), name=name)
                continue
            publisher = self._judge_targets(snapshot, name, targets)
            if publisher:
                self._judge_names(publisher, name, targets)
                self._judge_packs(publisher)

    def _say(self, holds: bool | None, text: str, **values: object) -> None:
        self.statements.append(Statement(holds, sentence(text, **values)))

    def _judge_roots(self, trusted: bytes | None) -> Root | None:
        try:
            roots = read_roots(self.folder)
        except ReleaseRefused as refused:
            self.statements.append(Statement(False, refused.sentence))
            return None
        newest = roots[-1]
        self._judge_dates("root", newest, newest.signed)
        if trusted is None:
            text = gettext_noop(
                "The first root is taken as it lies here. To be sure, name one that came another way: --root."
            )
            self._say(None, text)
        elif not self._leads_here(trusted, roots):
            self._say(
                False, gettext_noop("The root that you named doesn't lead to this repository. It may be another's.")
            )
            return None
        else:
            self._say(True, gettext_noop("The root that you named leads here."))
        return newest.signed

    def _leads_here(self, trusted: bytes, roots: Sequence[Metadata[Root]]) -> bool:
        try:
            root = parse_metadata(Root, trusted)
        except (RepositoryError, DeserializationError):
            return False
        version = root.signed.version
        return version <= len(roots) and roots[version - 1].signed_bytes == root.signed_bytes

    def _judge_role(self, kind: type[T], path: str, role: str, delegator: Delegator, meta: MetaFile | None) -> T | None:
        try:
            metadata = read_metadata(self.folder, kind, path)
            if meta is not None:
                meta.verify_length_and_hashes((self.folder / path).read_bytes())
        except ReleaseRefused as refused:
            self.statements.append(Statement(False, refused.sentence))
            return None
        except LengthOrHashMismatchError:
            self._say(
                False, gettext_noop("{path} isn't the file that was signed for. Take a copy that is whole."), path=path
            )
            return None
        if not holds_for(metadata, role, delegator) or (meta and metadata.signed.version != meta.version):
            text = gettext_noop("{path} of the repository isn't signed by those who may. Take a copy that you trust.")
            self._say(False, text, path=path)
            return None
        self._judge_dates(role, metadata, delegator)
        return metadata.signed

    def _judge_targets(self, snapshot: Snapshot, role: str, delegator: Delegator) -> Targets | None:
        meta = snapshot.meta[f"{role}.json"]
        return self._judge_role(Targets, metadata_path(role, meta.version), role, delegator, meta)

    def _judge_dates(self, role: str, metadata: Metadata[T], delegator: Delegator) -> None:
        values = {
            "role": role,
            "version": metadata.signed.version,
            "owners": ", ".join(list_owners(metadata, role, delegator)),
            "date": f"{metadata.signed.expires:%Y-%m-%d}",
        }
        if metadata.signed.is_expired(self.moment):
            text = gettext_noop(
                "{role} {version}, signed by {owners}, expired on {date}: no club takes anything. "
                "Renew it, unless this computer's date is wrong."
            )
            self._say(False, text, **values)
        elif metadata.signed.is_expired(self.moment + WARNING.get(role, WARNING["targets"])):
            text = gettext_noop("{role} {version}, signed by {owners}, holds only until {date}. Renew it before.")
            self._say(None, text, **values)
        else:
            self._say(True, gettext_noop("{role} {version}, signed by {owners}, holds until {date}."), **values)

    def _judge_clock(self, timestamp: Timestamp) -> None:
        signed_at = get_signed_at(timestamp)
        if signed_at and self.moment < signed_at:
            text = gettext_noop("This computer's date, {date}, is before the signature of {signed}. Set the date.")
            self._say(False, text, date=f"{self.moment:%Y-%m-%d}", signed=f"{signed_at:%Y-%m-%d}")

    def _judge_names(self, publisher: Targets, name: str, targets: Targets) -> None:
        delegation = find_publisher(targets, name)
        for target in publisher.targets:
            if not delegation.is_delegated_path(target):
                text = gettext_noop("“{name}” signed {target}, which isn't one of its names; clubs leave it out.")
                self._say(None, text, name=name, target=target)

    def _judge_packs(self, targets: Targets) -> None:
        for target in targets.targets.values():
            self._judge_pack(target)

    def _judge_pack(self, target: TargetFile) -> None:
        try:
            manifest = read_manifest_file(self.folder / get_path(target))
            target.verify_length_and_hashes(manifest)
            release = load_release(manifest, self.folder)
        except (OSError, KeyError, LengthOrHashMismatchError):
            text = gettext_noop("{target} is missing or isn't the file that was signed for. Take a copy that is whole.")
            self._say(False, text, target=target.path)
        except ReleaseRefused as refused:
            self._say(False, gettext_noop("{target}: {what}"), target=target.path, what=refused.sentence)
        else:
            if release.root.pack != pack_of(target.path):
                text = gettext_noop("“{target}” holds the pack “{pack}”. Have the publisher hand it in anew.")
                self._say(False, text, target=target.path, pack=release.root.pack)
                return
            text = gettext_noop("“{pack}” {version} is whole: parts: {count}, kB: {size}.")
            size_kb = -(-sum(map(len, release.parts.values())) // 1024)
            self._say(
                True, text, pack=release.root.pack, version=release.root.version, count=len(release.parts), size=size_kb
            )
