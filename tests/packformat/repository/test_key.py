"""Key files keep their secret, and say what is wrong with them."""

import json
import stat
import sys
from pathlib import Path

import pytest
from tuf.api.metadata import Metadata, Targets

from cluboteca.packformat.repository.fault import Refused
from cluboteca.packformat.repository.fingerprint import show_fingerprint
from cluboteca.packformat.repository.key import make_key, open_signer, read_public_key
from cluboteca.packformat.repository.signing import owner_of

PASSPHRASE = "patru cuvinte la întâmplare".encode()


@pytest.fixture
def key(tmp_path: Path) -> Path:
    file = tmp_path / "keys" / "ana.key"
    make_key(file, PASSPHRASE)
    return file


def say(*passphrases: bytes):
    left = iter(passphrases)
    return lambda _file: next(left, None)


def test_what_the_secret_key_signs_holds_for_the_public_one(key: Path):
    public = read_public_key(key.with_name("ana.key.pub"))
    metadata = Metadata(Targets())
    signature = metadata.sign(open_signer(key, say(PASSPHRASE)))
    public.verify_signature(signature, metadata.signed_bytes)
    assert signature.keyid == public.keyid
    assert owner_of(public) == "ana"
    assert show_fingerprint(public.keyid).replace(" ", "") == public.keyid[:24]


def test_the_secret_is_encrypted_and_only_its_owner_may_read_it(key: Path):
    assert key.read_bytes().startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----")
    if sys.platform != "win32":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_a_passphrase_may_be_tried_again(key: Path):
    open_signer(key, say(b"wrong", b"", PASSPHRASE))
    with pytest.raises(Refused, match="The passphrase doesn't open"):
        open_signer(key, say(b"wrong"))


def test_a_key_is_never_overwritten(key: Path):
    before = key.read_bytes()
    with pytest.raises(Refused, match="is there already"):
        make_key(key, PASSPHRASE)
    assert key.read_bytes() == before


def test_a_short_passphrase_is_refused(tmp_path: Path):
    with pytest.raises(Refused, match="shorter than 12 characters"):
        make_key(tmp_path / "ana.key", b"12345678901")
    assert not list(tmp_path.iterdir())


def test_the_id_of_a_public_key_is_computed_and_not_believed(key: Path):
    file = key.with_name("ana.key.pub")
    fields = json.loads(file.read_text())
    keyid = read_public_key(file).keyid
    file.write_text(json.dumps({**fields, "keyid": "0" * 64}))
    assert read_public_key(file).keyid == keyid


def test_a_name_in_a_public_key_steers_no_terminal(key: Path):
    file = key.with_name("ana.key.pub")
    file.write_text(json.dumps({**json.loads(file.read_text()), "x-owner": "ana\x1b[2J" + "a" * 100}))
    assert owner_of(read_public_key(file)) == "ana?[2J" + "a" * 33


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"keyval": {"public": "00"}, "x-owner": "ana"}', b"\xff"])
def test_what_is_no_public_key_is_told(tmp_path: Path, content: bytes):
    (tmp_path / "ana.pub").write_bytes(content)
    with pytest.raises(Refused, match=r"is no public key. Name the file that ends in .pub"):
        read_public_key(tmp_path / "ana.pub")


def test_a_public_key_in_the_place_of_the_secret_one_is_told(key: Path):
    with pytest.raises(Refused, match="is no secret key with a passphrase"):
        open_signer(key.with_name("ana.key.pub"), say(PASSPHRASE))


def test_a_key_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(Refused, match="can't be read"):
        open_signer(tmp_path / "ana.key", say(PASSPHRASE))


def test_a_key_of_another_kind_is_told(tmp_path: Path):
    from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat

    pem = generate_private_key(SECP256R1()).private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(PASSPHRASE)
    )
    (tmp_path / "other.key").write_bytes(pem)
    with pytest.raises(Refused):
        open_signer(tmp_path / "other.key", say(PASSPHRASE))
