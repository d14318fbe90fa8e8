"""Whatever byte of a repository is changed: a club gets exactly what was signed, or an error and nothing."""

import random
import urllib.parse

import pytest
from tuf.api.exceptions import DownloadError, RepositoryError

from cluboteca.packformat.release.fault import ReleaseRefused
from cluboteca.packformat.repository.delegating import delegate
from cluboteca.packformat.repository.handing_in import hand_in, take_in
from tests.packformat.repository.office import Office, make_signer, read_tree, release_in_version, rename_pack
from tests.packformat.repository.site import Site
from tests.small_pack import SmallPack

BYTES_OF_EACH_FILE = 6


def change(content: bytes, chance: random.Random) -> bytes:
    """One byte other, gone or more."""
    at = chance.randrange(len(content))
    new = bytes([chance.randrange(256)])
    return chance.choice(
        [content[:at] + new + content[at + 1 :], content[:at] + content[at + 1 :], content[:at] + new + content[at:]]
    )


@pytest.mark.slow
def test_a_club_gets_what_was_signed_or_nothing(site: Site, office: Office, small_pack: SmallPack, tmp_path):
    office.keys["ubb"] = make_signer("ubb")
    online = office.online_signers()
    delegate(office.folder, "ubb", ["ubb-*.manifest"], office.public("ubb"), online, office.tomorrow())
    robots = release_in_version(rename_pack(small_pack, "ubb-robots"), "1.0")
    hand_in(tmp_path / "ubb", "ubb", office.signers("ubb"), office.tomorrow(), robots)
    take_in(office.folder, "ubb", tmp_path / "ubb", online, office.tomorrow())
    office.publish(release_in_version(rename_pack(small_pack, "small-pack"), "1.0"))
    honest = site.club("honest")
    honest.update(stick=office.folder)
    assert honest.packs.keys() == {"small-pack", "ubb-robots"}

    chance = random.Random(20261130)
    refused = taken = 0
    for path, content in read_tree(office.folder).items():
        for number in range(BYTES_OF_EACH_FILE):
            (office.folder / path).write_bytes(change(content, chance))
            club = site.club(f"{urllib.parse.quote(path, '')}-{number}")
            club.root = honest.root
            try:
                club.update(stick=office.folder)
            except (RepositoryError, DownloadError, ReleaseRefused):
                assert club.packs == {}
                refused += 1
            else:
                assert club.packs.items() <= honest.packs.items()
                taken += 1
        (office.folder / path).write_bytes(content)
    assert refused > taken > 0  # old metadata aren't asked for, so what happens to them harms nobody
