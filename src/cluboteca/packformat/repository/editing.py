"""What editors do with a repository. Each change is signed as a whole, written as a whole, and says what it did."""

import hashlib
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tuf.api.metadata import Metadata, Root, TargetFile, Targets

from cluboteca.packformat.release.build import Release
from cluboteca.packformat.release.manifest import read_root
from cluboteca.packformat.repository.draft import Draft
from cluboteca.packformat.repository.fault import Refused
from cluboteca.packformat.repository.layout import manifest_path, metadata_path, pack_of, target_of
from cluboteca.packformat.repository.publication import Publication
from cluboteca.packformat.repository.signing import Signers, holds_for
from cluboteca.packformat.repository.state import State, read_roots, read_state
from cluboteca.packformat.repository.turn import in_turn
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.version import is_newer_version


@dataclass(frozen=True)
class Written:
    """bytes: new on the disk. is_seamless: see Publication. packs: what the editors' role names now."""

    bytes: int
    is_seamless: bool
    packs: tuple[str, ...]


@in_turn
def adopt_root(folder: Path, draft: Draft, signers: Signers, moment: datetime) -> Written:
    """Put a root in force that enough people have signed: the first one begins the repository. Raises Refused."""
    if draft.missing:
        text = gettext_noop("Signatures that the draft still lacks: {count}. Have it signed by another root key.")
        raise Refused(sentence(text, count=draft.missing))
    new = draft.root
    if new.signed.version == 1:
        return _begin(folder, new, signers, moment)
    roots = read_roots(folder)
    is_repeated = roots[-1].signed == new.signed  # cut off the last time, between its two last steps
    current = roots[-2 if is_repeated else -1]
    if current.signed != draft.previous:
        text = gettext_noop("The draft follows another root than the one in force. Make it anew from this repository.")
        raise Refused(sentence(text))
    state = read_state(folder, also=[current.signed])
    before = State(folder, current, state.timestamp, state.snapshot, state.targets, state.publishers)
    targets = None if holds_for(before.targets, "targets", new.signed) else next_version(before.targets.signed)
    return _write(Publication(before, new, signers, moment, targets), folder, before.targets.signed)


def _begin(folder: Path, root: Metadata[Root], signers: Signers, moment: datetime) -> Written:
    if (folder / metadata_path("root", 1)).exists():
        text = gettext_noop("There is a repository in {folder} already. Choose a folder that doesn't exist yet.")
        raise Refused(sentence(text, folder=folder))
    return _write(Publication(None, root, signers, moment, Targets(version=1)), folder, Targets())


@in_turn
def add_release(folder: Path, release: Release, signers: Signers, moment: datetime) -> Written:
    """Offer a release to clubs, in the place of the one before. Raises Refused."""
    state = read_state(folder)
    targets = next_version(state.targets.signed)
    set_target(folder, targets, release)
    manifests = {get_path(targets.targets[target_of(release.root.pack)]): release.manifest}
    publication = Publication(state, state.root, signers, moment, targets, manifests=manifests, parts=release.parts)
    return _write(publication, folder, targets)


@in_turn
def withdraw_pack(folder: Path, pack: str, signers: Signers, moment: datetime) -> Written:
    """Offer a pack no longer; clubs that have it keep it. Raises Refused."""
    state = read_state(folder)
    targets = next_version(state.targets.signed)
    remove_target(targets, pack)
    return _write(Publication(state, state.root, signers, moment, targets), folder, targets)


@in_turn
def renew(folder: Path, signers: Signers, moment: datetime) -> Written:
    """Sign anew what is there, so that it holds longer: the editors' role too, if its key is at hand. Raises Refused."""
    state = read_state(folder)
    has_key = any(id in signers for id in state.root.signed.roles["targets"].keyids)
    targets = next_version(state.targets.signed) if has_key else None
    return _write(Publication(state, state.root, signers, moment, targets), folder, state.targets.signed)


@in_turn
def change_targets(
    folder: Path, signers: Signers, moment: datetime, change: Callable[[State, Targets], Publication]
) -> Written:
    """A change that is more than one pack. change: gets the state and the next targets, gives what is to be written."""
    state = read_state(folder)
    targets = next_version(state.targets.signed)
    return _write(change(state, targets), folder, targets)


def next_version(targets: Targets) -> Targets:
    following = deepcopy(targets)
    following.version += 1
    return following


def set_target(folder: Path, targets: Targets, release: Release) -> None:
    """folder: where the manifest of the version before lies. Raises Refused unless the version is higher than that."""
    name = target_of(release.root.pack)
    if name in targets.targets:
        _check_higher(folder / get_path(targets.targets[name]), release)
    targets.targets[name] = TargetFile(
        len(release.manifest), {"sha256": hashlib.sha256(release.manifest).hexdigest()}, name
    )


def remove_target(targets: Targets, pack: str) -> None:
    """Raises Refused."""
    if target_of(pack) not in targets.targets:
        text = gettext_noop("The pack “{pack}” isn't offered here. Offered are: {packs}.")
        raise Refused(sentence(text, pack=pack, packs=", ".join(list_packs(targets)) or "-"))
    del targets.targets[target_of(pack)]


def list_packs(targets: Targets) -> tuple[str, ...]:
    return tuple(sorted(map(pack_of, targets.targets)))


def get_path(target: TargetFile) -> str:
    return manifest_path(target.path, target.hashes["sha256"])


def _check_higher(before: Path, release: Release) -> None:
    if not before.is_file():
        return
    offered = read_root(before.read_bytes()).version
    if offered == release.root.version and before.read_bytes() == release.manifest:
        return
    if not is_newer_version(release.root.version, offered):
        text = gettext_noop(
            "“{pack}” {offered} is offered already. Raise the version in pack.yaml above it and build again."
        )
        raise Refused(sentence(text, pack=release.root.pack, offered=offered))


def _write(publication: Publication, folder: Path, targets: Targets) -> Written:
    signed = publication.sign()
    return Written(signed.write(folder), signed.is_seamless, list_packs(targets))
