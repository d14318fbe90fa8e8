"""What a publisher signs and hands in: a folder that looks like a repository but for root, snapshot and timestamp.

The publisher has a role and keys of its own and none of the editors'. The editors look over what is handed in and put
it in force without their targets key: they vouch for whom the names belong to, not for what stands in the packs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from tuf.api.exceptions import LengthOrHashMismatchError
from tuf.api.metadata import Metadata, TargetFile, Targets

from cluboteca.packformat.release.build import Release
from cluboteca.packformat.release.built_folder import load_release, part_path, read_manifest_file
from cluboteca.packformat.repository.atomic import write_file
from cluboteca.packformat.repository.editing import (
    Written,
    get_path,
    list_packs,
    next_version,
    remove_target,
    set_target,
)
from cluboteca.packformat.repository.fault import KeyMissing, Refused
from cluboteca.packformat.repository.layout import METADATA, metadata_path, pack_of, target_of
from cluboteca.packformat.repository.publication import Publication
from cluboteca.packformat.repository.role import VALID, WARNING, expires
from cluboteca.packformat.repository.signing import Signers, holds_for, to_bytes
from cluboteca.packformat.repository.state import find_publisher, read_metadata, read_state
from cluboteca.packformat.repository.turn import in_turn
from cluboteca.packformat.sentence import gettext_noop, sentence

TARGET = re.compile(r"[a-z][a-z0-9-]*\.manifest")
CLOCKS_APART = timedelta(days=2)
"""What the clock of a publisher may be before that of the editors."""


@dataclass(frozen=True)
class HandedIn:
    """What a publisher's folder holds: its signed role and the releases that the role names, all read and checked."""

    role: Metadata[Targets]
    releases: Sequence[Release]


def hand_in(
    folder: Path,
    name: str,
    signers: Signers,
    moment: datetime,
    release: Release | None = None,
    withdraw: str | None = None,
) -> Written:
    """The publisher's side: sign the role anew in its own folder, with a release more, with a pack less, or renewed.

    Raises Refused.
    """
    before = _find_newest(folder, name)
    targets = next_version(read_metadata(folder, Targets, before).signed) if before else Targets(version=1)
    targets.expires = expires(name, moment)
    files: list[tuple[str, bytes]] = []
    if release is not None:
        set_target(folder, targets, release)
        files += [(part_path(sha256), stored) for sha256, stored in release.parts.items()]
        files.append((get_path(targets.targets[target_of(release.root.pack)]), release.manifest))
    if withdraw is not None:
        remove_target(targets, withdraw)
    if not signers:
        raise KeyMissing(name, 1)
    role = Metadata(targets)
    for signer in signers.values():
        role.sign(signer, append=True)
    files.append((metadata_path(name, targets.version), to_bytes(role)))
    for path, content in files:
        write_file(folder / path, content)
    return Written(sum(len(content) for _path, content in files), True, list_packs(targets))


@in_turn
def take_in(folder: Path, name: str, handed_in: Path, signers: Signers, moment: datetime) -> Written:
    """Put in force what a publisher has signed. Raises Refused."""
    state = read_state(folder)
    publication = Publication(state, state.root, signers, moment)
    found = read_handed_in(handed_in, name)
    take_into(publication, found, name, state.targets.signed)
    signed = publication.sign()
    return Written(signed.write(folder), signed.is_seamless, list_packs(found.role.signed))


def read_handed_in(folder: Path, name: str) -> HandedIn:
    """Raises Refused, BrokenRelease, NewerFormat."""
    newest = _find_newest(folder, name)
    if newest is None:
        text = gettext_noop("{folder} holds nothing that “{name}” has signed. Name the folder that it handed in.")
        raise Refused(sentence(text, folder=folder, name=name))
    role = read_metadata(folder, Targets, newest)
    releases = []
    for target in role.signed.targets.values():
        release = load_release(_read_manifest(folder, target), folder)
        if release.root.pack != pack_of(target.path):
            text = gettext_noop("“{target}” holds the pack “{pack}”. Have the publisher hand it in anew.")
            raise Refused(sentence(text, target=target.path, pack=release.root.pack))
        releases.append(release)
    return HandedIn(role, releases)


def take_into(publication: Publication, found: HandedIn, name: str, targets: Targets) -> None:
    delegation = find_publisher(targets, name)
    role = found.role
    if not holds_for(role, name, targets):
        text = gettext_noop("This isn't signed with the key of “{name}”. Ask the publisher whether it is theirs.")
        raise Refused(sentence(text, name=name))
    for target in role.signed.targets:
        if not delegation.is_delegated_path(target):
            text = gettext_noop("“{name}” may not sign {target}. Its packs are called: {patterns}.")
            patterns = ", ".join(delegation.paths or ())
            raise Refused(sentence(text, name=name, target=target, patterns=patterns))
    assert publication.before
    before = publication.before.snapshot.signed.meta.get(f"{name}.json")
    if before is not None and role.signed.version <= before.version:
        text = gettext_noop("This of “{name}” is older than what is offered, or the same. Ask for the newest.")
        raise Refused(sentence(text, name=name))
    latest = publication.moment + VALID["targets"] + CLOCKS_APART
    if not publication.moment + WARNING["targets"] < role.signed.expires <= latest:
        text = gettext_noop("What “{name}” signed expires on {date}. Ask for it signed anew, with the right date.")
        raise Refused(sentence(text, name=name, date=f"{role.signed.expires:%Y-%m-%d}"))
    publication.publishers = {name: role}
    publication.manifests = {
        get_path(role.signed.targets[target_of(release.root.pack)]): release.manifest for release in found.releases
    }
    publication.parts = {id: stored for release in found.releases for id, stored in release.parts.items()}


def _find_newest(folder: Path, name: str) -> str | None:
    """The role file with the highest version."""
    versions = [
        int(found[1])
        for file in (folder / METADATA).glob(f"*.{name}.json")
        if (found := re.fullmatch(rf"([1-9][0-9]{{0,8}})\.{re.escape(name)}\.json", file.name))
    ]
    return metadata_path(name, max(versions)) if versions else None


def _read_manifest(folder: Path, target: TargetFile) -> bytes:
    """The name is another's word, so it isn't made a path before it is looked at. Raises Refused."""
    if not TARGET.fullmatch(target.path) or not re.fullmatch(r"[0-9a-f]{64}", target.hashes.get("sha256", "")):
        text = gettext_noop("“{target}” is no name of a pack. Have the publisher hand it in anew.")
        raise Refused(sentence(text, target=target.path[:100]))
    path = get_path(target)
    try:
        content = read_manifest_file(folder / path)
        target.verify_length_and_hashes(content)
    except OSError as error:
        text = gettext_noop("{path} of the repository can't be read ({detail}). Take a copy that is whole.")
        raise Refused(sentence(text, path=path, detail=error.strerror or type(error).__name__)) from error
    except LengthOrHashMismatchError as error:
        text = gettext_noop("{path} of the repository is damaged. Take a copy that is whole.")
        raise Refused(sentence(text, path=path)) from error
    return content
