"""What a repository says now, read from its folder and held against its own roots, as before every signature.

Whoever signs anew what lies there vouches for it, so nothing is taken that isn't signed; that it has expired doesn't
matter here, since it is about to be renewed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tuf.api.exceptions import LengthOrHashMismatchError, RepositoryError
from tuf.api.metadata import DelegatedRole, Metadata, MetaFile, Root, Snapshot, T, Targets, Timestamp
from tuf.api.serialization import DeserializationError

from cluboteca.packformat.repository.fault import Refused
from cluboteca.packformat.repository.layout import MAX_METADATA_BYTES, TIMESTAMP_FILE, metadata_path
from cluboteca.packformat.repository.signing import Delegator, holds_for
from cluboteca.packformat.sentence import gettext_noop, sentence

SIGNED_AT = "x-signed-at"
"""In the timestamp: a moment that was, by which a club knows that a clock before it is wrong."""


@dataclass(frozen=True)
class State:
    """publishers: the signed roles of those who have handed something in."""

    folder: Path
    root: Metadata[Root]
    timestamp: Metadata[Timestamp]
    snapshot: Metadata[Snapshot]
    targets: Metadata[Targets]
    publishers: Mapping[str, Metadata[Targets]]


def read_state(folder: Path, also: Sequence[Root] = ()) -> State:
    """also: other roots for which what lies there may be signed, while a root is being changed. Raises Refused."""
    roots = read_roots(folder)
    accepted = (*also, roots[-1].signed)
    timestamp = _read_role(folder, Timestamp, TIMESTAMP_FILE, "timestamp", accepted, None)
    meta = timestamp.signed.snapshot_meta
    snapshot = _read_role(folder, Snapshot, metadata_path("snapshot", meta.version), "snapshot", accepted, meta)
    named = {name.removesuffix(".json"): meta for name, meta in snapshot.signed.meta.items()}

    def read_targets(name: str, delegators: Sequence[Delegator]) -> Metadata[Targets]:
        return _read_role(folder, Targets, metadata_path(name, named[name].version), name, delegators, named[name])

    targets = read_targets("targets", accepted)
    publishers = {
        name: read_targets(name, (targets.signed,)) for name in list_publishers(targets.signed) if name in named
    }
    return State(folder, roots[-1], timestamp, snapshot, targets, publishers)


def list_publishers(targets: Targets) -> list[str]:
    return list((targets.delegations and targets.delegations.roles) or ())


def find_publisher(targets: Targets, name: str) -> DelegatedRole:
    """Raises Refused."""
    names = list_publishers(targets)
    if name not in names:
        text = gettext_noop("There is no publisher “{name}” here. There are: {names}.")
        raise Refused(sentence(text, name=name, names=", ".join(names) or "-"))
    assert targets.delegations
    assert targets.delegations.roles
    return targets.delegations.roles[name]


def read_roots(folder: Path) -> list[Metadata[Root]]:
    """From the first to the newest, each signed by the one before and by itself. Raises Refused."""
    roots: list[Metadata[Root]] = []
    while (folder / metadata_path("root", len(roots) + 1)).is_file():
        path = metadata_path("root", len(roots) + 1)
        root = read_metadata(folder, Root, path)
        before = roots[-1].signed if roots else root.signed
        is_next = root.signed.version == len(roots) + 1
        if not is_next or not all(holds_for(root, "root", each) for each in (before, root.signed)):
            raise _not_signed(path)
        roots.append(root)
    if not roots:
        text = gettext_noop("There is no repository in {folder}. Name the folder that holds “metadata” and “parts”.")
        raise Refused(sentence(text, folder=folder))
    return roots


def read_metadata(folder: Path, kind: type[T], path: str) -> Metadata[T]:
    """Not yet held against anything. Raises Refused."""
    try:
        with (folder / path).open("rb") as stream:
            return parse_metadata(kind, stream.read(MAX_METADATA_BYTES))
    except OSError as error:
        text = gettext_noop("{path} of the repository can't be read ({detail}). Take a copy that is whole.")
        raise Refused(sentence(text, path=path, detail=error.strerror or type(error).__name__)) from error
    except (DeserializationError, RepositoryError) as error:
        text = gettext_noop("{path} of the repository is damaged. Take a copy that is whole.")
        raise Refused(sentence(text, path=path)) from error


def parse_metadata(kind: type[T], content: bytes) -> Metadata[T]:
    """Raises RepositoryError."""
    metadata: Metadata[T] = Metadata.from_bytes(content)
    if metadata.signed.type != kind.type:
        raise RepositoryError(metadata.signed.type)
    return metadata


def get_signed_at(timestamp: Timestamp) -> datetime | None:
    """When the publisher's clock says it was signed."""
    try:
        moment = datetime.fromisoformat(timestamp.unrecognized_fields[SIGNED_AT])
    except (KeyError, TypeError, ValueError):
        return None
    return moment if moment.tzinfo else None


def _read_role(
    folder: Path, kind: type[T], path: str, role: str, delegators: Sequence[Delegator], meta: MetaFile | None
) -> Metadata[T]:
    """meta: what the role above says of this file; an older one that was signed, too, isn't it."""
    metadata = read_metadata(folder, kind, path)
    if not any(holds_for(metadata, role, each) for each in delegators):
        raise _not_signed(path)
    if meta is not None:
        try:
            meta.verify_length_and_hashes((folder / path).read_bytes())
        except LengthOrHashMismatchError as error:
            text = gettext_noop("{path} isn't the file that was signed for. Take a copy that is whole.")
            raise Refused(sentence(text, path=path)) from error
    return metadata


def _not_signed(path: str) -> Refused:
    text = gettext_noop("{path} of the repository isn't signed by those who may. Take a copy that you trust.")
    return Refused(sentence(text, path=path))
