"""One round of fetching and installing, against a real repository on a real server."""

from cluboteca.content.delivery import delivering
from cluboteca.content.delivery.delivering import install_waiting
from cluboteca.content.delivery.queries import find_delivered, find_pending, list_news, tell_news
from cluboteca.content.delivery.refusal import (
    NoLine,
)
from cluboteca.content.delivery.store import get_store
from cluboteca.content.delivery.web import WebSupply
from cluboteca.content.models import Activity, DeliveryState, PackDelivery, PackRelease
from cluboteca.content.queries import get_release
from cluboteca.core.models import AuditEvent
from tests.content.delivery.club import ClubPc, version_of
from tests.content.delivery.range_server import RangeServer
from tests.packformat.release.made import add_picture
from tests.packformat.repository.office import Office, release_in_version
from tests.small_pack import BRIDGE, SmallPack

PACK = "small-pack"


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
    in_all = set(server.parts_asked)
    server.asked.clear()
    small_pack.replace(f"{BRIDGE}/ro.md", "title: Peste pod", "title: Dincolo de pod")
    office.publish(release_in_version(small_pack, "0.2"))
    club_pc.update(origin)
    assert version_of(PACK) == "0.2"
    assert Activity.objects.get(full_id=f"{PACK}/over-the-bridge").words["ro"]["title"] == "Dincolo de pod"
    fetched = server.parts_asked
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
    assert len(server.parts_asked) == len(second.parts)


def test_a_line_that_drops_all_the_time_brings_it_all_the_same(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    add_picture(small_pack)
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    server.cut_after = 1500
    club_pc.update(origin)
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
    fetched = set(server.parts_asked) - {last}
    server.statuses.clear()
    server.asked.clear()
    club_pc.update(origin)
    assert version_of(PACK) == "0.1"
    assert not fetched & set(server.parts_asked)


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


def test_what_changed_is_told_in_two_sentences(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    first = get_release(PACK)
    assert first
    news = list_news([first]).get(first.pk)
    assert news
    assert "is new here: 1 meeting, " in tell_news(news, "en")[0]
    small_pack.replace(f"{BRIDGE}/en.md", "title: Over the bridge", "title: Across the bridge")
    office.publish(release_in_version(small_pack, "0.2"))
    club_pc.update(origin)
    second = get_release(PACK)
    assert second
    news = list_news([second]).get(second.pk)
    assert news
    assert tell_news(news, "en") == [
        "1 activity was corrected: “Across the bridge”.",
        "The children's projects stay as they are.",
    ]
    assert len(tell_news(news, "ro")) == 2
