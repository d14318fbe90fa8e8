"""Key files: the secret one, encrypted with a passphrase (PEM, PKCS #8), and beside it the public one (`.pub`, JSON).

Ed25519 only: a club without `cryptography` can verify nothing else. This module needs it; no other does.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner, Key, SSlibKey

from cluboteca.packformat.repository.atomic import write_file
from cluboteca.packformat.repository.fault import Refused
from cluboteca.packformat.repository.signing import OWNER
from cluboteca.packformat.sentence import gettext_noop, sentence

PUBLIC = ".pub"
MIN_PASSPHRASE = 12
MAX_KEY_BYTES = 10_000
Ask = Callable[[Path], bytes | None]
"""The passphrase for this key file; None when there is no further one to try."""


def make_key(file: Path, passphrase: bytes) -> Path:
    """Write both files, the secret one readable by its owner alone. Returns the public one. Raises Refused, OSError."""
    public_file = file.with_name(file.name + PUBLIC)
    for taken in (file, public_file):
        if taken.exists():
            text = gettext_noop("{file} is there already. Choose another name; a key is never overwritten.")
            raise Refused(sentence(text, file=taken))
    if len(passphrase) < MIN_PASSPHRASE:
        text = gettext_noop(
            "The passphrase is shorter than {count} characters. Take four words that nobody would guess."
        )
        raise Refused(sentence(text, count=MIN_PASSPHRASE))
    private = Ed25519PrivateKey.generate()
    public = SSlibKey.from_crypto(private.public_key()).to_dict() | {OWNER: file.stem}
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase))
    file.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
        stream.write(pem)
        os.fsync(stream.fileno())
    write_file(public_file, (json.dumps(public, indent=1, sort_keys=True) + "\n").encode())
    return public_file


def read_public_key(file: Path) -> Key:
    """Its id is computed, not believed. Raises Refused."""
    try:
        fields = json.loads(_read(file))
        owner = str(fields[OWNER])[:40]
        key = _from_public_bytes(bytes.fromhex(fields["keyval"]["public"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        text = gettext_noop("{file} is no public key. Name the file that ends in .pub.")
        raise Refused(sentence(text, file=file)) from error
    key.unrecognized_fields[OWNER] = owner
    return key


def open_signer(file: Path, ask: Ask) -> CryptoSigner:
    """ask is called until a passphrase fits or it gives None. Raises Refused."""
    pem = _read(file)
    if b"ENCRYPTED PRIVATE KEY" not in pem:
        text = gettext_noop(
            "{file} is no secret key with a passphrase. Name the file that was made beside the .pub file."
        )
        raise Refused(sentence(text, file=file))
    while (passphrase := ask(file)) is not None:
        try:
            private = load_pem_private_key(pem, passphrase)
        except UnsupportedAlgorithm:
            break
        except (ValueError, TypeError):
            continue
        if isinstance(private, Ed25519PrivateKey):
            return CryptoSigner(private)
        break
    text = gettext_noop("The passphrase doesn't open {file}. Try again; without it a new key has to be made.")
    raise Refused(sentence(text, file=file))


def _from_public_bytes(public: bytes) -> SSlibKey:
    return SSlibKey.from_crypto(Ed25519PublicKey.from_public_bytes(public))


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(MAX_KEY_BYTES)
    except OSError as error:
        text = gettext_noop("The key file {file} can't be read ({detail}). Look where it lies.")
        raise Refused(sentence(text, file=file, detail=error.strerror or type(error).__name__)) from error
