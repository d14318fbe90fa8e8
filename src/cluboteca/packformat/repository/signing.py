"""Signatures of one role, by keys that are at hand."""

from collections.abc import Mapping, Sequence

from securesystemslib.signer import Key, Signer
from tuf.api.metadata import Metadata, Root, T, Targets
from tuf.api.serialization.json import JSONSerializer

from cluboteca.packformat.repository.fault import KeyMissing

OWNER = "x-owner"
Delegator = Root | Targets
Signers = Mapping[str, Signer]
"""By key id."""


def sign(signed: T, role: str, delegators: Sequence[Delegator], signers: Signers) -> Metadata[T]:
    """Signed by all keys at hand that one of the delegators names for this role.

    delegators: before a change of keys and after it; what is signed has to hold for the last. Raises KeyMissing.
    """
    metadata = Metadata(signed)
    for keyid in dict.fromkeys(id for each in delegators for id in each.get_delegated_role(role).keyids):
        if keyid in signers:
            metadata.sign(signers[keyid], append=True)
    result = delegators[-1].get_verification_result(role, metadata.signed_bytes, metadata.signatures)
    if not result:
        raise KeyMissing(role, result.missing)
    return metadata


def holds_for(metadata: Metadata[T], role: str, delegator: Delegator) -> bool:
    """Whether it is signed by enough of the keys that the delegator names."""
    return bool(delegator.get_verification_result(role, metadata.signed_bytes, metadata.signatures))


def to_bytes(metadata: Metadata[T]) -> bytes:
    return metadata.to_bytes(JSONSerializer(compact=True))


def owner_of(key: Key) -> str:
    """Who holds the key, as its file was called. Another's word: nothing in it steers a terminal."""
    owner = str(key.unrecognized_fields.get(OWNER, key.keyid[:8]))[:40]
    return "".join(sign if sign.isprintable() else "?" for sign in owner)


def list_owners(metadata: Metadata[T], role: str, delegator: Delegator) -> list[str]:
    """Whose signatures on it hold."""
    result = delegator.get_verification_result(role, metadata.signed_bytes, metadata.signatures)
    return [owner_of(key) for key in result.signed.values()]
