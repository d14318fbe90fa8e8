"""What isn't let in, and what can't come now: each in one sentence, and the club keeps what it has."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.utils import translation

from cluboteca.content import actions
from cluboteca.content.actions import load_pack
from cluboteca.content.delivery import asking
from cluboteca.content.delivery.queries import find_pending
from cluboteca.content.delivery.refusal import (
    Altered,
    BelongsElsewhere,
    DoesNotFit,
    FullDisk,
    GoneBack,
    NewerFormat,
    NoLine,
    NothingThere,
    TooLong,
    TooOld,
)
from cluboteca.content.delivery.sink import FileSink
from cluboteca.content.delivery.store import get_store
from cluboteca.content.models import DeliveryState, PackRelease
from cluboteca.packformat.fault import BrokenPack, Fault
from cluboteca.packformat.release.manifest import Root, write_json
from cluboteca.packformat.release.part import compress
from cluboteca.packformat.sentence import sentence
from tests.content.delivery.club import ClubPc, version_of
from tests.content.delivery.range_server import RangeServer
from tests.packformat.repository.office import Office, release_in_version
from tests.small_pack import SmallPack

PACK = "small-pack"


def test_an_older_stick_changes_nothing(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack, tmp_path: Path
):
    office.publish(release_in_version(small_pack, "0.1"))
    stick = tmp_path / "stick"
    shutil.copytree(office.folder, stick)
    office.publish(release_in_version(small_pack, "0.2"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    club_pc.refuses(origin, GoneBack, str(stick))
    assert version_of(PACK) == "0.2"


def test_a_changed_part_is_refused_and_fetched_again_when_it_is_right(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    release = release_in_version(small_pack, "0.1")
    office.publish(release)
    origin = club_pc.know(server.address, office.first_root())
    digest, stored = max(release.parts.items(), key=lambda part: len(part[1]))
    path = f"/parts/{digest[:2]}/{digest}"
    server.replaced[path] = b"y" * len(stored)
    club_pc.refuses(origin, Altered)
    assert version_of(PACK) is None
    pending = find_pending(PACK)
    assert pending
    assert (pending.state, pending.reason) == (DeliveryState.FAILED, "altered")
    server.replaced[path] = stored + b"more"
    club_pc.refuses(origin, TooLong)
    server.replaced.clear()
    club_pc.update(origin)
    assert version_of(PACK) == "0.1"


def test_without_a_line_the_club_keeps_what_it_has(club_pc: ClubPc, office: Office, small_pack: SmallPack):
    load_pack(small_pack.folder)
    origin = club_pc.know("http://127.0.0.1:9/", office.first_root())
    club_pc.refuses(origin, NoLine)
    origin.refresh_from_db()
    assert origin.latest_answer == "no_line"
    assert version_of(PACK) == "0.1"


def test_a_place_without_packs_is_told(club_pc: ClubPc, office: Office, server: RangeServer, tmp_path: Path):
    origin = club_pc.know(server.address, office.first_root())
    server.folder = tmp_path
    club_pc.refuses(origin, NothingThere)


def test_keys_of_somebody_else_are_refused(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack, tmp_path: Path
):
    office.publish(release_in_version(small_pack, "0.1"))
    stranger = Office(tmp_path / "strange", {name: type(key).generate_ed25519() for name, key in office.keys.items()})
    stranger.begin()
    origin = club_pc.know(server.address, stranger.first_root())
    club_pc.refuses(origin, Altered)
    assert not PackRelease.objects.exists()


def test_what_has_expired_is_refused(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    _set_clock(monkeypatch, timedelta(days=800))
    club_pc.refuses(origin, TooOld)


def test_a_clock_of_2009_is_told_and_the_packs_come(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    _set_clock(monkeypatch, timedelta(days=-6000))
    club_pc.update(origin)
    origin.refresh_from_db()
    assert (version_of(PACK), origin.latest_answer) == ("0.1", "clock_wrong")


def _set_clock(monkeypatch: pytest.MonkeyPatch, by: timedelta) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) + by

    monkeypatch.setattr(asking, "datetime", Clock)


def test_a_newer_format_says_update_first_and_changes_nothing(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    release = release_in_version(small_pack, "0.2")
    newer = release.root.model_dump(mode="json") | {"format": 2, "more": "than we know"}
    office.publish(type(release)(release.root, compress(write_json(newer)), release.parts))
    server.asked.clear()
    refusal = club_pc.refuses(origin, NewerFormat)
    with translation.override("en"):
        assert "Update Cluboteca first" in str(refusal.message)
    assert server.parts_asked == []
    assert version_of(PACK) == "0.1"
    pending = find_pending(PACK)
    assert pending
    assert (pending.state, pending.reason) == (DeliveryState.FAILED, "newer_format")


def test_a_manifest_of_another_pack_is_refused(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    release = release_in_version(small_pack, "0.1")
    root = Root.model_validate(release.root.model_dump(mode="json") | {"pack": "other-pack"}, strict=False)
    office.publish(type(release)(root, release.manifest, release.parts))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.refuses(origin, Altered)
    assert not PackRelease.objects.exists()


def test_a_pack_with_a_mistake_is_told_and_the_one_before_stays(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    office.publish(release_in_version(small_pack, "0.2"))

    def refuse(*_args: object, **_named: object) -> None:
        raise BrokenPack([Fault("pack.yaml", 1, sentence("Wrong."), sentence("Mend it."))])

    monkeypatch.setattr(actions, "_read", refuse)
    club_pc.refuses(origin, DoesNotFit)
    assert version_of(PACK) == "0.1"
    pending = find_pending(PACK)
    assert pending
    assert pending.reason == "does_not_fit"


def test_a_full_disk_is_told_and_what_came_is_kept(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    append = FileSink.append
    written: list[int] = []

    def fill_up(sink: FileSink, piece: bytes) -> None:
        if len(written) >= 2:
            raise OSError(28, "No space left on device")
        written.append(len(piece))
        append(sink, piece)

    monkeypatch.setattr(FileSink, "append", fill_up)
    club_pc.refuses(origin, FullDisk)
    kept = len(list(get_store().glob("parts/??/*")))
    assert kept >= 2
    monkeypatch.undo()
    server.asked.clear()
    club_pc.update(origin)
    assert version_of(PACK) == "0.1"


def test_a_second_origin_does_not_take_a_pack_over(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack, tmp_path: Path
):
    office.publish(release_in_version(small_pack, "0.1"))
    club_pc.update(club_pc.know(server.address, office.first_root()))
    other = Office(tmp_path / "other", dict(office.keys))
    other.begin()
    other.publish(release_in_version(small_pack, "9.0"))
    second = club_pc.know(str(other.folder), other.first_root())
    refused = club_pc.refuses(second, BelongsElsewhere)
    assert server.address in str(refused.message)
    assert str(other.folder) in str(refused.message)
    assert version_of(PACK) == "0.1"


@pytest.mark.parametrize(
    "content", [b"[" * 15_000, b'{"signed":' + b"9" * 8_000 + b"}", b'{"signed":"\\ud800"}', b"[]", b"\xff"]
)
def test_metadata_that_no_reader_can_read_are_told(
    club_pc: ClubPc, office: Office, server: RangeServer, content: bytes
):
    server.replaced["/metadata/timestamp.json"] = content
    club_pc.refuses(club_pc.know(server.address, office.first_root()), Altered)
