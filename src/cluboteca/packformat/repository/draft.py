"""A root that isn't in force yet: one file that goes from one holder of a root key to the next, by mail or on a stick.

The root names the keys of every role. A new one counts when two of its root keys have signed it, and two of those of
the root before: so it takes two people to change who may sign, and one stolen key is worth nothing.
"""

import json
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from securesystemslib.signer import Key
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Role, Root
from tuf.api.serialization import DeserializationError

from cluboteca.packformat.repository.atomic import write_file
from cluboteca.packformat.repository.fault import Refused
from cluboteca.packformat.repository.layout import MAX_METADATA_BYTES
from cluboteca.packformat.repository.role import MIN_ROOT_KEYS, ROOT_THRESHOLD, TOP_ROLES, TopRole, expires
from cluboteca.packformat.repository.signing import Signers, owner_of
from cluboteca.packformat.repository.state import parse_metadata
from cluboteca.packformat.sentence import gettext_noop, sentence

Keys = Mapping[TopRole, Sequence[Key]]


@dataclass(frozen=True)
class Draft:
    """previous: the root in force, None for the first."""

    root: Metadata[Root]
    previous: Root | None

    @property
    def missing(self) -> int:
        """How many signatures are still to be given at least."""
        result = self.root.signed.get_root_verification_result(
            self.previous, self.root.signed_bytes, self.root.signatures
        )
        return max(result.first.missing, result.second.missing)

    def list_signers(self) -> list[str]:
        return [owner_of(key) for id, key in self._list_root_keys().items() if id in self.root.signatures]

    def _list_root_keys(self) -> dict[str, Key]:
        roots = [root for root in (self.previous, self.root.signed) if root]
        return {id: root.get_key(id) for root in roots for id in root.roles["root"].keyids}

    def sign(self, signers: Signers) -> None:
        """Raises Refused when a key is no root key."""
        for keyid, signer in signers.items():
            if keyid not in self._list_root_keys():
                text = gettext_noop("This key isn't one of the root's. Sign with one of: {owners}.")
                owners = ", ".join(map(owner_of, self._list_root_keys().values()))
                raise Refused(sentence(text, owners=owners))
            self.root.sign(signer, append=True)

    def take_signatures(self, other: "Draft") -> None:
        """From a copy that someone else has signed. Raises Refused when it isn't a copy of the same draft."""
        if other.root.signed_bytes != self.root.signed_bytes:
            raise Refused(sentence(gettext_noop("These are two different drafts. Have the same one signed by all.")))
        self.root.signatures.update(
            {id: signature for id, signature in other.root.signatures.items() if id in self._list_root_keys()}
        )


def begin_root(keys: Keys, moment: datetime) -> Draft:
    """The first root of a repository. Raises Refused."""
    roles: dict[str, Role] = {role: Role([], ROOT_THRESHOLD if role == "root" else 1) for role in TOP_ROLES}
    root = Root(version=1, expires=expires("root", moment), roles=roles, consistent_snapshot=True)
    return Draft(Metadata(_with_keys(root, keys, {})), None)


def change_root(current: Root, add: Keys, remove: Keys, moment: datetime) -> Draft:
    """The root after this one, with these keys of roles added and removed; renewed in any case. Raises Refused."""
    root = deepcopy(current)
    root.version += 1
    root.expires = expires("root", moment)
    return Draft(Metadata(_with_keys(root, add, remove)), current)


def _with_keys(root: Root, add: Keys, remove: Keys) -> Root:
    for role, keys in remove.items():
        for key in keys:
            if key.keyid not in root.roles[role].keyids:
                text = gettext_noop("{owner} isn't a key of the role “{role}”. Its keys are of: {owners}.")
                owners = ", ".join(owner_of(root.get_key(id)) for id in root.roles[role].keyids)
                raise Refused(sentence(text, owner=owner_of(key), role=role, owners=owners))
            root.revoke_key(key.keyid, role)
    for role, keys in add.items():
        for key in keys:
            root.add_key(key, role)
    if len(root.roles["root"].keyids) < MIN_ROOT_KEYS:
        text = gettext_noop("A root has at least {count} keys, of different people, so that one may be lost or stolen.")
        raise Refused(sentence(text, count=MIN_ROOT_KEYS))
    for role in TOP_ROLES:
        if not root.roles[role].keyids:
            text = gettext_noop("The role “{role}” has no key. Name a public key for it.")
            raise Refused(sentence(text, role=role))
    return root


def write_draft(draft: Draft, file: Path) -> None:
    """Raises OSError."""
    previous = None if draft.previous is None else draft.previous.to_dict()
    document = {"root": draft.root.to_dict(), "previous": previous}
    write_file(file, (json.dumps(document, indent=1, sort_keys=True) + "\n").encode())


def read_draft(file: Path) -> Draft:
    """Raises Refused."""
    try:
        with file.open("rb") as stream:
            document = json.loads(stream.read(MAX_METADATA_BYTES))
        root = parse_metadata(Root, json.dumps(document["root"]).encode())
        previous = document["previous"]
        return Draft(root, None if previous is None else Root.from_dict(previous))
    except OSError as error:
        text = gettext_noop("The draft {file} can't be read ({detail}). Look where it lies.")
        raise Refused(sentence(text, file=file, detail=error.strerror or type(error).__name__)) from error
    except (ValueError, KeyError, TypeError, RecursionError, DeserializationError, RepositoryError) as error:
        text = gettext_noop("{file} is no draft of a root. Name the file that was made by begin or change.")
        raise Refused(sentence(text, file=file)) from error
