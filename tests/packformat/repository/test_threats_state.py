"""Old states, and clocks. Each case stands in docs/reference/threats-packs.md."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation
from tuf.api.exceptions import (
    BadVersionNumberError,
    ExpiredMetadataError,
    LengthOrHashMismatchError,
    RepositoryError,
)
from tuf.api.metadata import Metadata, Timestamp

from cluboteca.content.delivery.refusal import ClockWrong
from cluboteca.packformat.repository.clock import judge_clock
from cluboteca.packformat.repository.editing import renew
from cluboteca.packformat.repository.state import get_signed_at
from tests.packformat.repository.office import Office, release_in_version
from tests.packformat.repository.site import ClubPc, Site
from tests.packformat.repository.thief import copy_repository, name_role
from tests.small_pack import SmallPack

BUILT = datetime.now(UTC) - timedelta(days=60)


@pytest.fixture
def club(site: Site, office: Office, small_pack: SmallPack) -> ClubPc:
    """It has version 1.0."""
    office.publish(release_in_version(small_pack, "1.0"))
    club = site.club()
    club.update()
    return club


def test_an_older_state_is_refused(club: ClubPc, site: Site, office: Office, small_pack: SmallPack, club_sees):
    older = copy_repository(office, "older")
    office.publish(release_in_version(small_pack, "1.1"))
    club.update()
    site.served = older
    club_sees(club.refuses(BadVersionNumberError))
    assert club.version_of("small-pack") == "1.1"


def test_an_older_list_of_packs_is_refused_whoever_names_it(
    club: ClubPc, office: Office, small_pack: SmallPack, club_sees
):
    office.publish(release_in_version(small_pack, "1.1"))
    club.update()
    older = (office.folder / "metadata" / "2.targets.json").read_bytes()
    name_role(office.folder, "targets", older, 2, office.signers("release"))
    club_sees(club.refuses(BadVersionNumberError))


def test_an_old_stick_is_refused_after_the_web(club: ClubPc, office: Office, small_pack: SmallPack, club_sees):
    stick = copy_repository(office, "stick")
    club.update(stick=stick)
    office.publish(release_in_version(small_pack, "1.1"))
    club.update()
    club_sees(club.refuses(BadVersionNumberError, stick=stick))


def test_a_state_that_never_changes_is_told_when_it_expires(
    club: ClubPc, site: Site, office: Office, small_pack: SmallPack, club_sees
):
    signed_on = office.moment
    site.served = copy_repository(office, "frozen")
    office.publish(release_in_version(small_pack, "1.1"))
    club.update(signed_on + timedelta(days=364))
    assert club.version_of("small-pack") == "1.0"
    club_sees(club.refuses(ExpiredMetadataError, signed_on + timedelta(days=366)))
    site.served = None
    renew(office.folder, office.online_signers(), office.tomorrow())
    club.update(signed_on + timedelta(days=366))
    assert club.version_of("small-pack") == "1.1"


@pytest.mark.parametrize("role", ["targets", "snapshot"])
def test_files_of_different_days_do_not_go_together(
    club: ClubPc, office: Office, small_pack: SmallPack, club_sees, role: str
):
    metadata = office.folder / "metadata"
    office.publish(release_in_version(small_pack, "1.1"))
    (metadata / f"3.{role}.json").write_bytes((metadata / f"2.{role}.json").read_bytes())
    club_sees(club.refuses((LengthOrHashMismatchError, RepositoryError)))


# Clocks


def last_seen_by(club: ClubPc) -> datetime | None:
    return get_signed_at(Metadata[Timestamp].from_file(str(club.metadata / "timestamp.json")).signed)


def test_a_clock_in_2009_takes_what_is_new_and_says_so(club: ClubPc, office: Office, small_pack: SmallPack, club_sees):
    office.publish(release_in_version(small_pack, "1.1"))
    clock = judge_clock(datetime(2009, 1, 1, tzinfo=UTC), last_seen_by(club), BUILT)
    assert clock.is_wrong
    club.update(clock.reference)
    assert club.version_of("small-pack") == "1.1"
    with translation.override("en"):
        club_sees(str(ClockWrong.message))


def test_a_clock_in_2009_does_not_bring_back_what_had_expired(
    site: Site, office: Office, small_pack: SmallPack, club_sees
):
    office.folder = office.folder.with_name("old")
    office.moment -= timedelta(days=800)
    office.begin()
    office.publish(release_in_version(small_pack, "0.5"))
    club = site.club()
    clock = judge_clock(datetime(2009, 1, 1, tzinfo=UTC), None, BUILT)
    club_sees(club.refuses(ExpiredMetadataError, clock.reference))
    assert club.packs == {}


def test_a_clock_in_2040_takes_nothing_and_forgets_nothing(
    club: ClubPc, office: Office, small_pack: SmallPack, club_sees
):
    office.publish(release_in_version(small_pack, "1.1"))
    clock = judge_clock(datetime(2040, 1, 1, tzinfo=UTC), last_seen_by(club), BUILT)
    assert not clock.is_wrong
    club_sees(club.refuses(ExpiredMetadataError, clock.reference))
    right_again = judge_clock(datetime.now(UTC), last_seen_by(club), BUILT)
    assert not right_again.is_wrong
    club.update(right_again.reference)
    assert club.version_of("small-pack") == "1.1"
