"""Lost and stolen keys, and the way back. Each case stands in docs/reference/threats-packs.md."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from tuf.api.exceptions import BadVersionNumberError, LengthOrHashMismatchError, UnsignedMetadataError
from tuf.api.metadata import Metadata, TargetFile, Targets

from cluboteca.packformat.release.fault import BrokenRelease
from cluboteca.packformat.repository.delegating import delegate
from cluboteca.packformat.repository.draft import change_root
from cluboteca.packformat.repository.editing import add_release, adopt_root, get_path
from cluboteca.packformat.repository.handing_in import hand_in, take_in
from cluboteca.packformat.repository.signing import to_bytes
from cluboteca.packformat.repository.state import read_roots, read_state
from tests.packformat.release.made import change_root as change_release
from tests.packformat.repository.office import Office, make_signer, release_in_version, rename_pack
from tests.packformat.repository.site import ClubPc, Site
from tests.packformat.repository.thief import copy_repository, flip, name_role, resign
from tests.small_pack import SmallPack


@pytest.fixture
def club(site: Site, office: Office, small_pack: SmallPack) -> ClubPc:
    """It has version 1.0."""
    office.publish(release_in_version(small_pack, "1.0"))
    club = site.club()
    club.update()
    return club


def replace_online_keys(office: Office, site: Site) -> None:
    """All three roles get new keys; the old ones sign nothing any more."""
    for new in ("felix", "fresh"):
        office.keys[new] = make_signer(new)
    current = read_roots(office.folder)[-1].signed
    fresh, old = office.public("fresh"), office.public("release")
    draft = change_root(
        current,
        {"targets": office.public("felix"), "snapshot": fresh, "timestamp": fresh},
        {"targets": office.public("elena"), "snapshot": old, "timestamp": old},
        office.tomorrow(),
    )
    office.online = ("felix", "fresh")
    site.served = None
    office.adopt(draft, "bogdan", "carmen")


def change_timestamp_key(office: Office, number: int) -> None:
    old = office.online[-1]
    office.online = ("elena", "release", f"key-{number}")
    office.adopt(office.replace_key("timestamp", old, f"key-{number}"))


def test_a_club_that_missed_five_roots_goes_through_them(club: ClubPc, office: Office, small_pack: SmallPack):
    for number in range(5):
        change_timestamp_key(office, number)
    office.publish(release_in_version(small_pack, "1.1"))
    club.update()
    assert club.version_of("small-pack") == "1.1"
    assert (club.metadata / "root_history" / "6.root.json").is_file()


def test_a_root_that_is_held_back_is_noticed(club: ClubPc, office: Office, club_sees):
    for number in range(5):
        change_timestamp_key(office, number)
    (office.folder / "metadata" / "4.root.json").unlink()
    club_sees(club.refuses(UnsignedMetadataError))


def seize(office: Office, owners: Sequence[str]) -> Path:
    """A copy with a root of the thief's own, signed with the root keys of these."""
    folder = copy_repository(office, "seized")
    office.keys["thief"] = make_signer("thief")
    mine = office.public("thief")
    current = read_roots(folder)[-1].signed
    add: dict[Any, Any] = dict.fromkeys(("root", "targets", "snapshot", "timestamp"), mine)
    remove: dict[Any, Any] = {
        "targets": office.public("elena"),
        "snapshot": office.public("release"),
        "timestamp": office.public("release"),
    }
    draft = change_root(current, add, remove, office.tomorrow())
    draft.sign(office.signers(*owners, "thief"))
    if draft.missing:
        (folder / "metadata" / "2.root.json").write_bytes(to_bytes(draft.root))
    else:
        adopt_root(folder, draft, office.signers("thief"), office.tomorrow())
    return folder


def test_one_stolen_root_key_is_worth_nothing(club: ClubPc, site: Site, office: Office, club_sees):
    site.served = seize(office, ["carmen"])
    club_sees(club.refuses(UnsignedMetadataError))


def test_two_stolen_root_keys_need_a_key_file_that_comes_by_hand(
    club: ClubPc, site: Site, office: Office, small_pack: SmallPack, tmp_path: Path
):
    site.served = seize(office, ["ana", "carmen"])
    evil = release_in_version(small_pack, "6.6")
    add_release(site.served, evil, office.signers("thief"), office.tomorrow())
    club.update()
    assert club.version_of("small-pack") == "6.6"

    anew = Office(tmp_path / "anew", {name: make_signer(name) for name in office.keys}, office.moment)
    anew.begin()
    anew.publish(release_in_version(small_pack, "6.7"))
    site.served = anew.folder
    club.refuses(UnsignedMetadataError)  # the old trust doesn't lead to the new repository
    by_hand = ClubPc(tmp_path / "by-hand", site, anew.first_root(), club.packs)
    by_hand.update()
    assert by_hand.version_of("small-pack") == "6.7"


def offer(targets: Any, content: bytes, name: str = "small-pack.manifest") -> None:
    targets.targets[name] = TargetFile.from_data(name, content, ["sha256"])


def test_the_editors_key_alone_publishes_nothing(club: ClubPc, site: Site, office: Office, club_sees):
    targets = office.folder / "metadata" / "2.targets.json"
    resign(targets, lambda signed: offer(signed, b"evil"), office.signers("elena"))
    newcomer = site.club("newcomer")
    club_sees(newcomer.refuses(LengthOrHashMismatchError))
    club.update()  # it has the list already, and never sees the other one
    assert club.version_of("small-pack") == "1.0"


def test_the_publishing_key_alone_changes_no_pack(club: ClubPc, office: Office, club_sees):
    metadata = office.folder / "metadata"

    def change(signed: Any) -> None:
        signed.version = 3
        offer(signed, b"evil")

    content = resign(metadata / "2.targets.json", change, office.signers("release"), metadata / "3.targets.json")
    name_role(office.folder, "targets", content, 3, office.signers("release"))
    club_sees(club.refuses(UnsignedMetadataError))


def test_stolen_keys_are_worth_nothing_once_they_are_replaced(
    club: ClubPc, site: Site, office: Office, small_pack: SmallPack, club_sees
):
    theirs = copy_repository(office, "theirs")
    add_release(theirs, release_in_version(small_pack, "6.6"), office.online_signers(), office.tomorrow())
    site.served = theirs
    club.update()
    assert club.version_of("small-pack") == "6.6"

    stolen = office.online_signers()
    replace_online_keys(office, site)
    office.publish(release_in_version(small_pack, "6.7"))
    club.update()
    assert club.version_of("small-pack") == "6.7"

    add_release(theirs, release_in_version(small_pack, "6.8"), stolen, office.tomorrow())
    site.served = theirs
    club_sees(club.refuses(UnsignedMetadataError))


def test_fast_forward_is_undone_by_replacing_the_keys(
    club: ClubPc, site: Site, office: Office, small_pack: SmallPack, club_sees
):
    forward = copy_repository(office, "forward")
    metadata = forward / "metadata"
    high = 2_000_000_000

    def change(signed: Any) -> None:
        signed.version = high

    targets = resign(metadata / "2.targets.json", change, office.signers("elena"), metadata / f"{high}.targets.json")
    name_role(forward, "targets", targets, high, office.signers("release"))
    resign(metadata / "timestamp.json", change, office.signers("release"))
    site.served = forward
    club.update()
    site.served = None
    office.publish(release_in_version(small_pack, "1.1"))
    club_sees(club.refuses(BadVersionNumberError))

    replace_online_keys(office, site)
    club.update()
    assert club.version_of("small-pack") == "1.1"


@pytest.fixture
def with_publisher(club: ClubPc, office: Office, small_pack: SmallPack, tmp_path: Path) -> ClubPc:
    """The publisher `ubb` offers `ubb-robots`, and the club has it."""
    office.keys["ubb"] = make_signer("ubb")
    delegate(office.folder, "ubb", ["ubb-*.manifest"], office.public("ubb"), office.online_signers(), office.tomorrow())
    release = release_in_version(rename_pack(small_pack, "ubb-robots"), "1.0")
    hand_in(tmp_path / "ubb", "ubb", office.signers("ubb"), office.tomorrow(), release)
    take_in(office.folder, "ubb", tmp_path / "ubb", office.signers("release"), office.tomorrow())
    rename_pack(small_pack, "small-pack")
    club.update()
    assert club.packs.keys() == {"small-pack", "ubb-robots"}
    return club


def test_a_publisher_cannot_sign_the_names_of_others(with_publisher: ClubPc, office: Office):
    before = dict(with_publisher.packs)
    metadata = office.folder / "metadata"
    robots = read_state(office.folder).publishers["ubb"].signed.targets["ubb-robots.manifest"]
    manifest = (office.folder / get_path(robots)).read_bytes()

    def change(signed: Any) -> None:
        signed.version = 2
        offer(signed, manifest)
        offer(signed, manifest, "other-pack.manifest")

    role = resign(metadata / "1.ubb.json", change, office.signers("ubb"), metadata / "2.ubb.json")
    name_role(office.folder, "ubb", role, 2, office.signers("release"))
    with_publisher.update()
    assert with_publisher.packs == before
    signed = Metadata[Targets].from_file(str(with_publisher.metadata / "ubb.json")).signed
    assert set(signed.targets) == {"ubb-robots.manifest", "small-pack.manifest", "other-pack.manifest"}


def test_a_publishers_manifest_does_not_cover_the_pack_of_another(
    with_publisher: ClubPc, office: Office, small_pack: SmallPack, club_sees
):
    evil = release_in_version(rename_pack(small_pack, "small-pack"), "6.6")
    told = change_release(evil, lambda root: root.update(pack="ubb-robots")).as_release()
    hand_in(office.folder, "ubb", office.signers("ubb"), office.tomorrow(), told)
    role = (office.folder / "metadata" / "2.ubb.json").read_bytes()
    name_role(office.folder, "ubb", role, 2, office.signers("release"))
    club_sees(with_publisher.refuses(BrokenRelease))


def test_a_broken_publisher_does_not_hold_up_the_others(
    with_publisher: ClubPc, site: Site, office: Office, small_pack: SmallPack
):
    office.publish(release_in_version(small_pack, "1.1"))
    flip(office.folder / "metadata" / "1.ubb.json", at=200)
    newcomer = site.club("newcomer")
    newcomer.update()
    assert newcomer.version_of("small-pack") == "1.1"
    assert newcomer.refused.keys() == {"ubb"}
    assert "ubb-robots" not in newcomer.packs
    with_publisher.update()
    assert "ubb-robots" in with_publisher.packs
