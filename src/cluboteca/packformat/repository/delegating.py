"""Further publishers: each signs a role of its own, for packs of its own names. The editors say whose names and keys."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from securesystemslib.signer import Key
from tuf.api.metadata import DelegatedRole, Delegations, Targets

from cluboteca.packformat.repository.editing import Written, change_targets
from cluboteca.packformat.repository.fault import Refused
from cluboteca.packformat.repository.handing_in import read_handed_in, take_into
from cluboteca.packformat.repository.publication import Publication
from cluboteca.packformat.repository.role import TOP_ROLES
from cluboteca.packformat.repository.signing import Signers, holds_for
from cluboteca.packformat.repository.state import State, find_publisher
from cluboteca.packformat.sentence import gettext_noop, sentence

NAME = re.compile(r"[a-z][a-z0-9-]{1,39}")
PATTERN = re.compile(r"[a-z][a-z0-9-]*\*?\.manifest")


def delegate(
    folder: Path,
    name: str,
    patterns: Sequence[str],
    keys: Sequence[Key],
    signers: Signers,
    moment: datetime,
    handed_in: Path | None = None,
) -> Written:
    """Let a publisher sign packs of these names; again: with other names or keys.

    patterns: TUF names, `ubb-*.manifest`. handed_in: its folder, where the keys change and what is there isn't signed
    with the new ones. Raises Refused.
    """
    _check_words(name, patterns)

    def change(state: State, targets: Targets) -> Publication:
        _set_role(targets, name, patterns, keys)
        publication = Publication(state, state.root, signers, moment, targets)
        if handed_in is not None:
            take_into(publication, read_handed_in(handed_in, name), name, targets)
        elif name in state.publishers and not holds_for(state.publishers[name], name, targets):
            text = gettext_noop(
                "What “{name}” handed in isn't signed with the new key. Name what it signs with that: --take FOLDER."
            )
            raise Refused(sentence(text, name=name))
        return publication

    return change_targets(folder, signers, moment, change)


def end_delegation(folder: Path, name: str, signers: Signers, moment: datetime) -> Written:
    """Offer nothing of this publisher any longer. Raises Refused."""

    def change(state: State, targets: Targets) -> Publication:
        find_publisher(targets, name)
        _forget_keys(targets, name)
        assert targets.delegations
        assert targets.delegations.roles is not None
        del targets.delegations.roles[name]
        if not targets.delegations.roles:
            targets.delegations = None
        return Publication(state, state.root, signers, moment, targets)

    return change_targets(folder, signers, moment, change)


def _check_words(name: str, patterns: Iterable[str]) -> None:
    if not NAME.fullmatch(name) or name in TOP_ROLES:
        text = gettext_noop("A publisher can't be called “{name}”. Take small letters, digits and hyphens.")
        raise Refused(sentence(text, name=name))
    for pattern in patterns:
        if not PATTERN.fullmatch(pattern):
            text = gettext_noop("“{pattern}” names no packs. Write it as in ubb-*.manifest.")
            raise Refused(sentence(text, pattern=pattern))


def _set_role(targets: Targets, name: str, patterns: Sequence[str], keys: Iterable[Key]) -> None:
    if targets.delegations is None:
        targets.delegations = Delegations({}, {})
    roles = targets.delegations.roles
    assert roles is not None
    for other in roles.values():
        for pattern in patterns:
            if other.name != name and other.is_delegated_path(pattern.replace("*", "")):
                text = gettext_noop("Packs called {pattern} belong to “{name}” already. Choose other names.")
                raise Refused(sentence(text, pattern=pattern, name=other.name))
    if name in roles:
        _forget_keys(targets, name)
    roles[name] = DelegatedRole(name, [], 1, terminating=True, paths=list(patterns))
    for key in keys:
        targets.add_key(key, name)


def _forget_keys(targets: Targets, name: str) -> None:
    for keyid in list(find_publisher(targets, name).keyids):
        targets.revoke_key(keyid, name)
