"""A pack stays with where it came from."""

from pathlib import Path
from typing import Any

import pytest
from django.utils import translation

from cluboteca.content.actions import load_pack
from cluboteca.content.delivery.refusal import Altered, BelongsElsewhere
from cluboteca.content.models import OwnPack, PackOrigin
from cluboteca.packformat.repository.delegating import delegate
from cluboteca.packformat.repository.handing_in import hand_in, take_in
from tests.content.delivery.club import ClubPc, version_of
from tests.packformat.release.made import change_root
from tests.packformat.repository.office import Office, make_signer, release_in_version, rename_pack
from tests.small_pack import SmallPack

PACK = "small-pack"


@pytest.fixture
def origin(club_pc: ClubPc, office: Office) -> PackOrigin:
    return club_pc.know(str(office.folder), office.first_root())


@pytest.fixture
def shipped(small_pack: SmallPack, settings: Any, tmp_path: Path) -> None:
    """The small pack comes with the program."""
    settings.PACKS_DIRS = [tmp_path]
    load_pack(small_pack.folder)


def publish_as_publisher(office: Office, small_pack: SmallPack, tmp_path: Path) -> None:
    """A further publisher, who may sign small-*, signs the small pack."""
    office.keys["ubb"] = make_signer("ubb")
    signers = office.online_signers()
    delegate(office.folder, "ubb", ["small-*.manifest"], office.public("ubb"), signers, office.tomorrow())
    release = release_in_version(small_pack, "9.0")
    hand_in(tmp_path / "ubb", "ubb", office.signers("ubb"), office.tomorrow(), release)
    take_in(office.folder, "ubb", tmp_path / "ubb", office.signers("release"), office.tomorrow())


@pytest.mark.parametrize("name", ["pack", "version"])
def test_a_manifest_that_says_something_else_than_the_pack_inside_installs_nothing(
    club_pc: ClubPc, office: Office, origin: PackOrigin, small_pack: SmallPack, name: str
):
    load_pack(small_pack.folder)
    value = {"pack": "other-pack", "version": "9.9"}[name]
    built = release_in_version(rename_pack(small_pack, PACK if name == "pack" else "other-pack"), "9.0")
    office.publish(change_root(built, lambda root: root.update({name: value})).as_release())
    club_pc.refuses(origin, Altered)
    assert (version_of(PACK), version_of("other-pack")) == ("0.1", None)


def test_a_shipped_pack_is_brought_up_to_date_by_the_editors_of_a_place(
    club_pc: ClubPc, office: Office, origin: PackOrigin, shipped: None, small_pack: SmallPack
):
    office.publish(release_in_version(small_pack, "9.0"))
    club_pc.update(origin)
    assert version_of(PACK) == "9.0"


def test_a_further_publisher_does_not_replace_a_shipped_pack(
    club_pc: ClubPc, office: Office, origin: PackOrigin, shipped: None, small_pack: SmallPack, tmp_path: Path
):
    publish_as_publisher(office, small_pack, tmp_path)
    with translation.override("en"):
        refused = club_pc.refuses(origin, BelongsElsewhere)
    assert str(refused.message) == (
        f"The pack “small-pack” of this club comes from Cluboteca itself, so what {office.folder} offers isn't taken."
    )
    assert version_of(PACK) == "0.1"


def test_a_further_publishers_own_pack_comes(
    club_pc: ClubPc, office: Office, origin: PackOrigin, small_pack: SmallPack, tmp_path: Path
):
    publish_as_publisher(office, small_pack, tmp_path)
    club_pc.update(origin)
    assert version_of(PACK) == "9.0"


def test_a_pack_that_was_installed_by_hand_stays_until_somebody_says_otherwise(
    club_pc: ClubPc, office: Office, origin: PackOrigin, small_pack: SmallPack
):
    load_pack(small_pack.folder)
    office.publish(release_in_version(small_pack, "9.0"))
    club_pc.refuses(origin, BelongsElsewhere)
    assert version_of(PACK) == "0.1"
    club_pc.update(origin, only=PACK, takes_over=True)
    assert version_of(PACK) == "9.0"
    assert club_pc.update(origin) == [], "it comes from there from now on"


@pytest.mark.parametrize("is_known", [True, False])
def test_no_place_brings_what_a_club_writes_itself(
    club_pc: ClubPc, office: Office, origin: PackOrigin, small_pack: SmallPack, is_known: bool
):
    if is_known:
        OwnPack.objects.create(slug="own-club", trial_slug="trial-club")
    office.publish(release_in_version(rename_pack(small_pack, "own-club"), "9.0"))
    with pytest.raises(BelongsElsewhere):
        club_pc.update(origin, only="own-club", takes_over=True)
    assert version_of("own-club") is None
