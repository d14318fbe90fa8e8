"""A further publisher: what it may sign, what the editors take in, and how keys change."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cluboteca.packformat.release.build import Release
from cluboteca.packformat.release.fault import BrokenRelease
from cluboteca.packformat.repository.delegating import delegate, end_delegation
from cluboteca.packformat.repository.editing import Written
from cluboteca.packformat.repository.fault import KeyMissing, Refused
from cluboteca.packformat.repository.handing_in import hand_in, take_in
from tests.packformat.repository.office import Office, make_signer, read_tree, release_in_version, rename_pack
from tests.packformat.repository.site import Site
from tests.packformat.repository.thief import find, flip, resign
from tests.small_pack import SmallPack


@dataclass
class Publisher:
    """The university, which has the names ubb-*, a folder of its own, and none of the editors' keys."""

    office: Office
    folder: Path
    pack: SmallPack
    key: str = "ubb"

    def release(self, version: str, id: str = "ubb-robots") -> Release:
        return release_in_version(rename_pack(self.pack, id), version)

    def hand_in(self, version: str, id: str = "ubb-robots", moment: datetime | None = None) -> Written:
        signers = self.office.signers(self.key)
        return hand_in(self.folder, "ubb", signers, moment or self.office.tomorrow(), self.release(version, id))

    def be_taken(self) -> Written:
        return take_in(self.office.folder, "ubb", self.folder, self.office.signers("release"), self.office.tomorrow())

    def delegate(self, handed_in: Path | None = None, pattern: str = "ubb-*.manifest") -> Written:
        return delegate(
            self.office.folder,
            "ubb",
            [pattern],
            self.office.public(self.key),
            self.office.online_signers(),
            self.office.tomorrow(),
            handed_in,
        )


@pytest.fixture
def publisher(office: Office, small_pack: SmallPack, tmp_path: Path) -> Publisher:
    office.keys["ubb"] = make_signer("ubb")
    made = Publisher(office, tmp_path / "ubb", small_pack)
    made.delegate()
    return made


def test_a_publishers_packs_come_without_the_editors_key(site: Site, publisher: Publisher):
    club = site.club()
    club.update()  # nothing was handed in yet, and that harms nobody
    publisher.hand_in("1.0")
    assert publisher.be_taken().packs == ("ubb-robots",)
    club.update()
    assert club.version_of("ubb-robots") == "1.0"
    publisher.hand_in("1.0", "ubb-moon")
    publisher.hand_in("1.1")
    publisher.be_taken()
    club.update()
    assert (club.version_of("ubb-robots"), club.version_of("ubb-moon")) == ("1.1", "1.0")


def test_a_publisher_takes_a_pack_back(site: Site, publisher: Publisher):
    publisher.hand_in("1.0")
    signers = publisher.office.signers("ubb")
    hand_in(publisher.folder, "ubb", signers, publisher.office.tomorrow(), withdraw="ubb-robots")
    publisher.be_taken()
    club = site.club()
    club.update()
    assert club.packs == {}


def refuse(publisher: Publisher, told: str) -> None:
    before = read_tree(publisher.office.folder)
    with pytest.raises(Refused, match=told):
        publisher.be_taken()
    assert read_tree(publisher.office.folder) == before


def test_names_of_others_are_not_taken_in(publisher: Publisher):
    publisher.hand_in("1.0", "small-pack")
    refuse(publisher, r"“ubb” may not sign small-pack.manifest. Its packs are called: ubb-\*.manifest")


def test_what_another_key_signed_is_not_taken_in(publisher: Publisher):
    publisher.office.keys["stranger"] = make_signer("stranger")
    publisher.key = "stranger"
    publisher.hand_in("1.0")
    refuse(publisher, "isn't signed with the key of “ubb”")


def test_what_is_older_or_the_same_is_not_taken_in(publisher: Publisher):
    publisher.hand_in("1.0")
    publisher.be_taken()
    refuse(publisher, "older than what is offered, or the same")


@pytest.mark.parametrize("days", [-700, 30])
def test_what_expires_soon_or_too_late_is_not_taken_in(publisher: Publisher, days: int):
    publisher.hand_in("1.0", moment=publisher.office.moment + timedelta(days=days))
    refuse(publisher, "Ask for it signed anew, with the right date")


def test_a_version_that_is_not_higher_is_not_signed(publisher: Publisher):
    publisher.hand_in("1.1")
    with pytest.raises(Refused, match="Raise the version"):
        publisher.hand_in("1.0")


@pytest.mark.parametrize("name", ["../../evil.manifest", "ubb-\\evil.manifest", "C:ubb.manifest", "ubb-robots.json"])
def test_a_name_that_is_a_path_is_not_taken_in(publisher: Publisher, name: str):
    publisher.hand_in("1.0")

    def rename(signed) -> None:
        target = signed.targets.pop("ubb-robots.manifest")
        target.path = name
        signed.targets[name] = target

    resign(find(publisher.folder, "metadata/1.ubb.json"), rename, publisher.office.signers("ubb"))
    refuse(publisher, "is no name of a pack")


def test_a_pack_under_the_name_of_another_is_not_taken_in(publisher: Publisher):
    publisher.hand_in("1.0")

    def rename(signed) -> None:
        target = signed.targets.pop("ubb-robots.manifest")
        target.path = "ubb-moon.manifest"
        signed.targets["ubb-moon.manifest"] = target

    resign(find(publisher.folder, "metadata/1.ubb.json"), rename, publisher.office.signers("ubb"))
    manifest = find(publisher.folder, "targets/*")
    manifest.rename(manifest.with_name(manifest.name.replace("robots", "moon")))
    refuse(publisher, "holds the pack “ubb-robots”")


def test_what_is_not_whole_is_not_taken_in(publisher: Publisher):
    publisher.hand_in("1.0")
    flip(find(publisher.folder, "parts/*/*"))
    with pytest.raises(BrokenRelease):
        publisher.be_taken()
    flip(find(publisher.folder, "targets/*"))
    refuse(publisher, "is damaged")


def test_a_folder_of_nobody_is_told(publisher: Publisher, tmp_path: Path):
    publisher.folder = tmp_path / "nowhere"
    refuse(publisher, "holds nothing that “ubb” has signed")


def test_an_unknown_publisher_is_told(publisher: Publisher):
    publisher.hand_in("1.0")
    with pytest.raises(Refused, match=r"There is no publisher “ubc” here. There are: ubb"):
        end_delegation(publisher.office.folder, "ubc", publisher.office.online_signers(), publisher.office.tomorrow())


@pytest.mark.parametrize("name", ["root", "targets", "", "UBB", "ubb/x", "1.root"])
def test_a_publisher_is_not_called_as_a_role_or_a_path(publisher: Publisher, name: str):
    office = publisher.office
    with pytest.raises(Refused, match="can't be called"):
        delegate(
            office.folder, name, ["x-*.manifest"], office.public("ubb"), office.online_signers(), office.tomorrow()
        )


@pytest.mark.parametrize(
    "pattern", ["*", "*.manifest", "ubb-*", "../ubb-*.manifest", "u?b.manifest", "[a-z]*.manifest"]
)
def test_a_publisher_has_names_of_its_own(publisher: Publisher, pattern: str):
    with pytest.raises(Refused, match="names no packs"):
        publisher.delegate(pattern=pattern)


def test_two_publishers_do_not_share_names(publisher: Publisher):
    office = publisher.office
    with pytest.raises(Refused, match="belong to “ubb” already"):
        delegate(
            office.folder,
            "ubc",
            ["ubb-x-*.manifest"],
            office.public("ubb"),
            office.online_signers(),
            office.tomorrow(),
        )


def test_a_publishers_key_is_replaced_by_one_that_it_has_signed_with(site: Site, publisher: Publisher):
    publisher.hand_in("1.0")
    publisher.be_taken()
    publisher.office.keys["ubb-new"] = make_signer("ubb-new")
    publisher.key = "ubb-new"
    with pytest.raises(Refused, match="--take FOLDER"):
        publisher.delegate()
    publisher.hand_in("1.1")
    publisher.delegate(handed_in=publisher.folder)
    club = site.club()
    club.update()
    assert club.version_of("ubb-robots") == "1.1"
    publisher.key = "ubb"
    publisher.hand_in("6.6")
    refuse(publisher, "isn't signed with the key of “ubb”")


def test_a_publisher_that_has_ended_is_offered_no_longer_and_can_begin_again(site: Site, publisher: Publisher):
    publisher.hand_in("1.0")
    publisher.be_taken()
    club = site.club()
    club.update()
    end_delegation(publisher.office.folder, "ubb", publisher.office.online_signers(), publisher.office.tomorrow())
    newcomer = site.club("newcomer")
    newcomer.update()
    assert newcomer.packs == {}
    club.update()
    publisher.delegate()
    publisher.hand_in("1.1")
    publisher.be_taken()
    club.update()
    assert club.version_of("ubb-robots") == "1.1"


def test_nothing_is_handed_in_without_a_key(publisher: Publisher):
    with pytest.raises(KeyMissing):
        hand_in(publisher.folder, "ubb", {}, publisher.office.tomorrow(), publisher.release("1.0"))
    assert not publisher.folder.exists()
