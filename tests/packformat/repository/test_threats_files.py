"""What is changed, cut off, missing or too large. Each case stands in docs/reference/threats-packs.md."""

import tracemalloc
import zlib
from hashlib import sha256
from pathlib import Path

import pytest
from tuf.api.exceptions import (
    DownloadHTTPError,
    DownloadLengthMismatchError,
    LengthOrHashMismatchError,
    RepositoryError,
    UnsignedMetadataError,
)

from cluboteca.packformat.release.fault import BrokenRelease, NewerFormat
from cluboteca.packformat.release.part import PartRef
from tests.packformat.release.made import Changed, change_own, change_root
from tests.packformat.repository.office import Office, release_in_version
from tests.packformat.repository.site import ClubPc, Site
from tests.packformat.repository.thief import as_signed, find, flip
from tests.small_pack import SmallPack

ROOT, TIMESTAMP = "metadata/2.root.json", "metadata/timestamp.json"
SNAPSHOT, TARGETS = "metadata/*.snapshot.json", "metadata/*.targets.json"
MANIFEST, PART = "targets/*.manifest", "parts/*/*"
MEGABYTE = 1024 * 1024


@pytest.fixture
def club(site: Site, office: Office, small_pack: SmallPack) -> ClubPc:
    """It has version 1.0; offered is 1.1, under a new root."""
    office.publish(release_in_version(small_pack, "1.0"))
    club = site.club()
    club.update()
    office.online = ("elena", "release", "second")
    office.adopt(office.replace_key("timestamp", "release", "second"))
    # one manifest and no part of version 1.0, so that a pattern finds what is new
    for file in (*office.folder.glob(MANIFEST), *office.folder.glob(PART)):
        file.unlink()
    club.parts.clear()
    office.publish(release_in_version(small_pack, "1.1"))
    return club


@pytest.mark.parametrize("name", [ROOT, TIMESTAMP, SNAPSHOT, TARGETS])
def test_changed_metadata_are_refused(club: ClubPc, office: Office, club_sees, name: str):
    file = find(office.folder, name)
    content = file.read_bytes()
    file.write_bytes(
        content.replace(b'"expires":"202', b'"expires":"203').replace(b'"expires":"2031', b'"expires":"2039')
    )
    assert file.read_bytes() != content
    club_sees(club.refuses((UnsignedMetadataError, LengthOrHashMismatchError)))


def test_a_changed_manifest_is_refused(club: ClubPc, office: Office, club_sees):
    flip(find(office.folder, MANIFEST))
    club_sees(club.refuses(LengthOrHashMismatchError))


def test_a_changed_part_is_refused(club: ClubPc, office: Office, club_sees):
    file = find(office.folder, PART)
    flip(file)
    club_sees(club.refuses(BrokenRelease))
    flip(file)
    club.update()
    assert club.version_of("small-pack") == "1.1"


@pytest.mark.parametrize("name", [ROOT, TIMESTAMP, SNAPSHOT, TARGETS, MANIFEST, PART])
@pytest.mark.parametrize("kept", [0, 0.5, 0.99])
def test_what_is_cut_off_is_refused(club: ClubPc, office: Office, club_sees, name: str, kept: float):
    file = find(office.folder, name)
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * kept)])
    club_sees(club.refuses((RepositoryError, BrokenRelease)))


@pytest.mark.parametrize("name", [SNAPSHOT, TARGETS, MANIFEST, PART])
def test_a_file_that_is_gone_is_told(club: ClubPc, office: Office, club_sees, name: str):
    find(office.folder, name).unlink()
    club_sees(club.refuses(DownloadHTTPError))


@pytest.mark.parametrize("name", [ROOT, TIMESTAMP, SNAPSHOT, TARGETS])
def test_metadata_without_end_are_not_read(club: ClubPc, site: Site, office: Office, club_sees, name: str):
    make_endless(find(office.folder, name))
    site.sent_bytes = 0
    club_sees(club.refuses(DownloadLengthMismatchError))
    assert site.sent_bytes < 12 * MEGABYTE  # what the line holds when the club hangs up


def test_a_file_without_end_is_not_read(club: ClubPc, site: Site, office: Office, club_sees):
    part = find(office.folder, PART)
    content = part.read_bytes()
    make_endless(part)
    site.sent_bytes = 0
    club_sees(club.refuses(BrokenRelease))
    part.write_bytes(content)
    make_endless(find(office.folder, MANIFEST))
    club_sees(club.refuses(DownloadLengthMismatchError))
    assert site.sent_bytes < 24 * MEGABYTE


def make_endless(file: Path) -> None:
    with file.open("r+b") as stream:
        stream.truncate(200 * MEGABYTE)


@pytest.mark.parametrize("where", ["part", "manifest"])
def test_a_signed_bomb_is_not_unpacked(club: ClubPc, office: Office, small_pack: SmallPack, club_sees, where: str):
    bomb = zlib.compress(bytes(100 * MEGABYTE), 9)
    release = release_in_version(small_pack, "1.2")
    if where == "manifest":
        changed = Changed(bomb, dict(release.parts))
    else:
        ref = PartRef(sha256=sha256(bomb).hexdigest(), length=len(bomb), size=1_000)
        changed = change_own(release, lambda own: own["blobs"].update({"images/sun.png": ref.model_dump()}))
        changed.parts[ref.sha256] = bomb
    office.publish(as_signed(release, changed))
    tracemalloc.start()
    club_sees(club.refuses(BrokenRelease))
    assert tracemalloc.get_traced_memory()[1] < 10 * MEGABYTE
    tracemalloc.stop()


def test_a_newer_format_asks_for_a_newer_cluboteca(club: ClubPc, office: Office, small_pack: SmallPack, club_sees):
    release = release_in_version(small_pack, "1.2")
    office.publish(as_signed(release, change_root(release, lambda root: root.update(needs=2))))
    club_sees(club.refuses(NewerFormat))
    assert club.version_of("small-pack") == "1.0"
