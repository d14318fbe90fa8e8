"""One round of fetching and installing, against a real repository on a real server."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation

from cluboteca.content import actions
from cluboteca.content.actions import load_pack, load_packs
from cluboteca.content.delivery import asking, delivering
from cluboteca.content.delivery.delivering import install_waiting
from cluboteca.content.delivery.queries import find_delivered, find_news, find_pending, tell_news
from cluboteca.content.delivery.refusal import (
    Altered,
    DoesNotFit,
    FullDisk,
    GoneBack,
    NewerFormat,
    NoLine,
    NothingThere,
    TooLong,
    TooOld,
)
from cluboteca.content.delivery.renewal import renew_delivered
from cluboteca.content.delivery.sink import FileSink
from cluboteca.content.delivery.store import get_store
from cluboteca.content.delivery.web import WebSupply
from cluboteca.content.models import Activity, DeliveryState, PackDelivery, PackRelease
from cluboteca.content.queries import get_release
from cluboteca.core.models import AuditEvent
from cluboteca.packformat.fault import BrokenPack, Fault
from cluboteca.packformat.release.manifest import Root, write_json
from cluboteca.packformat.release.part import compress
from cluboteca.packformat.sentence import sentence
from tests.content.delivery.club import ClubPc, version_of
from tests.content.delivery.range_server import RangeServer
from tests.packformat.release.made import add_picture
from tests.packformat.repository.office import Office, release_in_version
from tests.small_pack import BRIDGE, SmallPack

PACK = "small-pack"


def parts_asked(server: RangeServer) -> list[str]:
    return [path for path in server.paths if path.startswith("/parts/")]


def test_a_pack_comes_and_is_installed(club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    (loaded,) = club_pc.update(origin)
    assert (loaded.release.pack.slug, loaded.release.version) == (PACK, "0.1")
    delivered = find_delivered(PACK)
    assert delivered
    assert (delivered.state, delivered.origin, delivered.release) == (DeliveryState.INSTALLED, origin, loaded.release)
    origin.refresh_from_db()
    assert origin.latest_answer == ""
    assert [event.action for event in AuditEvent.objects.order_by("pk")] == [
        "content.add_origin",
        "content.find",
        "content.delivery_fetching",
        "content.install",
        "content.delivery_installed",
    ]


def test_when_nothing_is_new_only_the_metadata_are_asked_for(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    server.asked.clear()
    assert club_pc.update(origin) == []
    assert server.paths == ["/metadata/2.root.json", "/metadata/timestamp.json"]


def test_only_what_changed_is_fetched(club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack):
    add_picture(small_pack)
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    in_all = set(parts_asked(server))
    server.asked.clear()
    small_pack.replace(f"{BRIDGE}/ro.md", "title: Peste pod", "title: Dincolo de pod")
    office.publish(release_in_version(small_pack, "0.2"))
    club_pc.update(origin)
    assert version_of(PACK) == "0.2"
    assert Activity.objects.get(full_id=f"{PACK}/over-the-bridge").words["ro"]["title"] == "Dincolo de pod"
    fetched = parts_asked(server)
    assert len(fetched) == 3, "the pack's own texts, the unit, the activity"
    assert not in_all & set(fetched)


def test_parts_that_nobody_needs_any_more_are_removed(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    before = {path.name for path in get_store().glob("parts/??/*")}
    second = release_in_version(small_pack, "0.2")
    office.publish(second)
    club_pc.update(origin)
    kept = {path.name for path in get_store().glob("parts/??/*")}
    assert before - kept
    assert set(second.parts) <= kept
    assert len(kept) == len(second.parts) + 1, "and the manifest"


def test_the_same_from_a_folder_and_then_from_the_web(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin, address=str(office.folder))
    assert version_of(PACK) == "0.1"
    assert server.asked == []
    assert club_pc.update(origin) == []


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


def test_a_part_whose_beginning_was_bad_is_fetched_anew(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    release = release_in_version(small_pack, "0.1")
    office.publish(release)
    origin = club_pc.know(server.address, office.first_root())
    for digest in release.parts:
        partial = get_store() / "partial" / digest
        partial.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(b"zz")
    club_pc.update(origin)
    assert version_of(PACK) == "0.1"


def test_a_part_that_the_disk_spoiled_is_fetched_again(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    add_picture(small_pack)
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    for path in get_store().glob("parts/??/*"):
        path.write_bytes(b"?" * path.stat().st_size)
    second = release_in_version(small_pack, "0.2")
    office.publish(second)
    server.asked.clear()
    club_pc.update(origin)
    assert version_of(PACK) == "0.2"
    assert len(parts_asked(server)) == len(second.parts)


def test_a_line_that_drops_all_the_time_brings_it_all_the_same(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    add_picture(small_pack)
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    server.cut_after = 1500
    club_pc.update(origin)
    assert version_of(PACK) == "0.1"


def test_without_a_line_the_club_keeps_what_it_has(club_pc: ClubPc, office: Office, small_pack: SmallPack):
    load_pack(small_pack.folder)
    origin = club_pc.know("http://127.0.0.1:9/", office.first_root())
    club_pc.refuses(origin, NoLine)
    origin.refresh_from_db()
    assert origin.latest_answer == "no_line"
    assert version_of(PACK) == "0.1"


def test_a_line_that_goes_away_half_way_is_gone_on_with_the_next_time(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    release = release_in_version(small_pack, "0.1")
    office.publish(release)
    origin = club_pc.know(server.address, office.first_root())
    last = f"/parts/{release.root.units[-1].part.sha256[:2]}/{release.root.units[-1].part.sha256}"
    server.statuses[last] = [503] * 20
    club_pc.refuses(origin, NoLine)
    pending = find_pending(PACK)
    assert pending
    assert (pending.state, pending.reason) == (DeliveryState.FETCHING, "")
    assert install_waiting(is_meeting_open=lambda: False, progress=club_pc.progress) == []
    fetched = set(parts_asked(server)) - {last}
    server.statuses.clear()
    server.asked.clear()
    club_pc.update(origin)
    assert version_of(PACK) == "0.1"
    assert not fetched & set(parts_asked(server))


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
    assert parts_asked(server) == []
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

    monkeypatch.setattr(actions, "read_pack", refuse)
    club_pc.refuses(origin, DoesNotFit)
    assert version_of(PACK) == "0.1"
    pending = find_pending(PACK)
    assert pending
    assert pending.reason == "does_not_fit"


def test_while_a_meeting_is_open_it_comes_and_waits(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.is_meeting_open = True
    assert club_pc.update(origin) == []
    pending = find_pending(PACK)
    assert pending
    assert pending.state == DeliveryState.WAITING
    assert club_pc.update(origin) == [], "asking again changes nothing"
    assert install_waiting(is_meeting_open=lambda: True, progress=club_pc.progress) == []
    server.asked.clear()
    (loaded,) = install_waiting(is_meeting_open=lambda: False, progress=club_pc.progress)
    assert (loaded.release.version, server.asked) == ("0.1", [])
    assert find_pending(PACK) is None


def test_a_meeting_that_opens_while_it_is_read_is_seen(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    answers = iter([False, True])
    supply = WebSupply(server.address)
    delivering.deliver(origin, supply, is_meeting_open=lambda: next(answers), progress=club_pc.progress)
    supply.close()
    assert version_of(PACK) is None
    pending = find_pending(PACK)
    assert pending
    assert pending.state == DeliveryState.WAITING


def test_a_newer_release_takes_the_place_of_one_that_waits(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    club_pc.is_meeting_open = True
    origin = club_pc.know(server.address, office.first_root())
    for version in ("0.1", "0.2"):
        office.publish(release_in_version(small_pack, version))
        club_pc.update(origin)
    assert PackDelivery.objects.count() == 1
    install_waiting(is_meeting_open=lambda: False, progress=club_pc.progress)
    assert [release.version for release in PackRelease.objects.all()] == ["0.2"]


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


def test_a_shipped_pack_does_not_take_a_correction_back(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack, tmp_path: Path
):
    load_packs([tmp_path])
    assert version_of(PACK) == "0.1"
    shutil.copytree(small_pack.folder, tmp_path / "kept")
    office.publish(release_in_version(small_pack, "0.2"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    (tmp_path / "kept").rename(shipped / PACK)
    assert load_packs([shipped]) == []
    assert version_of(PACK) == "0.2"
    SmallPack(shipped / PACK).replace("pack.yaml", '"0.1"', '"0.10"')
    load_packs([shipped])
    assert version_of(PACK) == "0.10", "a newer Cluboteca brings newer packs"
    assert club_pc.update(origin) == [], "and the older release from the web doesn't come back"


def test_what_came_with_the_program_needn_t_be_fetched(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack, settings: Any, tmp_path: Path
):
    add_picture(small_pack)
    shutil.copytree(small_pack.folder, tmp_path / "shipped" / PACK)
    settings.PACKS_DIRS = [tmp_path / "shipped"]
    load_packs(settings.PACKS_DIRS)
    second = release_in_version(small_pack, "0.2")
    office.publish(second)
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    assert version_of(PACK) == "0.2"
    assert len(parts_asked(server)) < len(second.parts)
    assert not any("/images/" in path for path in server.paths)


def test_after_a_change_of_the_program_it_is_rendered_anew(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    assert renew_delivered() == []
    monkeypatch.setattr("cluboteca.__version__", "99.0")
    (renewed,) = renew_delivered()
    delivered = find_delivered(PACK)
    assert delivered
    assert delivered.release == renewed.release == get_release(PACK)
    assert find_news(renewed.release) is None
    assert club_pc.update(origin) == []


def test_a_second_origin_does_not_take_a_pack_over(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack, tmp_path: Path
):
    office.publish(release_in_version(small_pack, "0.1"))
    club_pc.update(club_pc.know(server.address, office.first_root()))
    other = Office(tmp_path / "other", dict(office.keys))
    other.begin()
    other.publish(release_in_version(small_pack, "9.0"))
    assert club_pc.update(club_pc.know(str(other.folder), other.first_root())) == []
    assert version_of(PACK) == "0.1"


def test_what_changed_is_told_in_two_sentences(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    first = get_release(PACK)
    assert first
    news = find_news(first)
    assert news
    assert "is new here: 1 meeting, " in tell_news(news, "en")[0]
    small_pack.replace(f"{BRIDGE}/en.md", "title: Over the bridge", "title: Across the bridge")
    office.publish(release_in_version(small_pack, "0.2"))
    club_pc.update(origin)
    second = get_release(PACK)
    assert second
    news = find_news(second)
    assert news
    assert tell_news(news, "en") == [
        "1 activity was corrected: “Across the bridge”.",
        "The children's projects stay as they are.",
    ]
    assert len(tell_news(news, "ro")) == 2
