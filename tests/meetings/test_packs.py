"""The librarian's page about packs; what a meeting has to do with them."""

import re
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.models import Club
from cluboteca.content.actions import News, load_pack
from cluboteca.content.delivery import courier as courier_module
from cluboteca.content.delivery import web
from cluboteca.content.delivery.actions import add_origin, remove_origin
from cluboteca.content.delivery.courier import Courier, Errand
from cluboteca.content.delivery.queries import list_unread_news
from cluboteca.content.delivery.sink import Sink
from cluboteca.content.delivery.store import get_store
from cluboteca.content.delivery.turn import take_turn
from cluboteca.content.models import DeliveryState, PackDelivery, PackOrigin, Unit
from cluboteca.content.queries import get_release, list_units
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.actions import end_meeting, start_meeting
from cluboteca.meetings.delivery import is_meeting_going_on
from cluboteca.meetings.models import Meeting
from cluboteca.people.actions import create_adult
from cluboteca.people.models import Person
from tests.content.delivery.range_server import RangeServer
from tests.named_people import Learner, sign_in, sign_in_adult
from tests.packformat.repository.office import Office, office, release_in_version
from tests.small_pack import SmallPack, small_pack

__all__ = ["office", "small_pack"]


@pytest.fixture(autouse=True)
def own_store(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path / "data"
    settings.PACKS_DIRS = []


@pytest.fixture
def courier(monkeypatch: pytest.MonkeyPatch) -> Courier:
    """As in a running server, but for its thread: a test calls `work`."""
    made = Courier(is_meeting_going_on)
    monkeypatch.setattr(courier_module, "_running", [made])
    return made


@pytest.fixture
def server(office: Office) -> Iterator[RangeServer]:
    with RangeServer(office.folder).serving() as serving:
        yield serving


@pytest.fixture
def elenas(elena: Person) -> Client:
    browser = sign_in_adult(elena)
    browser.cookies["django_language"] = "en"
    return browser


def add_place(browser: Client, address: str, root: bytes) -> str:
    """By the two pages; returns the fingerprint that was shown between them."""
    asked = browser.post("/packs/places/add/", {"address": address, "key_file": SimpleUploadedFile("root.json", root)})
    page = asked.content.decode()
    assert asked.status_code == 200, page
    found = re.search(r'packs-fingerprint figures">([^<]+)<', page)
    key = re.search(r'name="root" value="([^"]+)"', page)
    assert found, page
    assert key
    assert PackOrigin.objects.count() == 0, "nothing is trusted before it was compared"
    added = browser.post("/packs/places/add/", {"address": address, "root": key[1], "compared": "yes"})
    assert added.status_code == 302
    return found[1]


def page_of(browser: Client) -> str:
    answer = browser.get("/packs/")
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_a_place_is_added_after_its_fingerprint_was_compared_and_its_packs_come(
    elenas: Client, courier: Courier, office: Office, server: RangeServer, small_pack: SmallPack
):
    office.publish(release_in_version(small_pack, "0.1"))
    assert "Nobody sends new activities" in page_of(elenas)
    fingerprint = add_place(elenas, server.address, office.first_root())
    assert re.fullmatch(r"([0-9a-f]{4} ){5}[0-9a-f]{4}", fingerprint)
    origin = PackOrigin.objects.get()
    assert origin.fingerprint.startswith(fingerprint.replace(" ", ""))
    assert elenas.get("/packs/progress/").json()["is_working"] is True, "it has been asked for"
    courier.work()
    page = page_of(elenas)
    assert elenas.get("/packs/progress/").json() == {"is_working": False, "text": "", "percent": None}
    assert "All that there is has come." in page
    assert "is new here: 1 meeting, " in page
    assert "CC-BY-SA" in page


@pytest.mark.parametrize("root", [b"", b"{}", b"nothing", b"x" * 100_000])
def test_a_file_that_is_no_key_file_is_told(elenas: Client, root: bytes):
    answer = elenas.post(
        "/packs/places/add/",
        {"address": "https://example.org/", "key_file": SimpleUploadedFile("root.json", root)},
    )
    assert answer.status_code in (200, 422)
    assert 'class="field-error"' in answer.content.decode()
    assert not PackOrigin.objects.exists()


@pytest.mark.parametrize("address", ["activities", "ftp://example.org/", "https://me:pw@example.org/", "http://"])
def test_an_address_that_is_none_is_told(elenas: Client, office: Office, address: str):
    key_file = SimpleUploadedFile("root.json", office.first_root())
    answer = elenas.post("/packs/places/add/", {"address": address, "key_file": key_file})
    assert answer.status_code == 422
    assert "https://" in answer.content.decode()


def test_a_key_file_that_was_changed_between_the_pages_is_refused(elenas: Client):
    answer = elenas.post("/packs/places/add/", {"address": "https://example.org/", "root": "e30=", "compared": "yes"})
    assert answer.status_code == 422
    assert not PackOrigin.objects.exists()


def test_a_place_is_taken_off_the_list_and_what_was_installed_stays(
    elenas: Client, courier: Courier, office: Office, server: RangeServer, small_pack: SmallPack
):
    office.publish(release_in_version(small_pack, "0.1"))
    add_place(elenas, server.address, office.first_root())
    courier.work()
    address = f"/packs/places/{PackOrigin.objects.get().pk}/remove/"
    assert elenas.get(address).status_code == 200
    assert PackOrigin.objects.exists(), "it asks first"
    assert elenas.post(address).status_code == 302
    assert not PackOrigin.objects.exists()
    assert get_release("small-pack")
    assert elenas.get(address).status_code == 404
    actions = set(AuditEvent.objects.filter(by__isnull=False).values_list("action", flat=True))
    assert {"content.add_origin", "content.remove_origin"} <= actions


def test_a_stick_of_a_known_partner_brings_the_packs_without_internet(
    elenas: Client, courier: Courier, office: Office, server: RangeServer, small_pack: SmallPack, tmp_path: Path
):
    add_place(elenas, server.address, office.first_root())
    courier.work()
    office.publish(release_in_version(small_pack, "0.1"))
    stick = tmp_path / "stick" / "activities"
    shutil.copytree(office.folder, stick)
    server.asked.clear()
    assert elenas.post("/packs/stick/", {"folder": str(stick.parent)}).status_code == 302, "the stick itself will do"
    courier.work()
    assert get_release("small-pack")
    assert server.asked == []


def test_a_stick_of_a_stranger_and_an_empty_one_are_told(
    elenas: Client, courier: Courier, office: Office, tmp_path: Path
):
    for folder, words in ((office.folder, "know who"), (tmp_path / "nothing", "no activities"), ("x", "whole path")):
        answer = elenas.post("/packs/stick/", {"folder": str(folder)}, follow=True)
        assert words in answer.content.decode()
    courier.work()
    assert not PackOrigin.objects.exists()


def test_without_internet_the_page_says_so_in_one_sentence(
    elenas: Client, courier: Courier, office: Office, monkeypatch: pytest.MonkeyPatch
):
    PackOrigin.objects.create(
        address="http://127.0.0.1:9/", root=office.first_root(), fingerprint="a" * 64, added_at=now()
    )
    elenas.post("/packs/ask/")
    monkeypatch.setattr(web, "WAITS_AT_FIRST", (0.0,))
    courier.work()
    assert "can&#x27;t be reached now" in page_of(elenas)


def test_while_a_meeting_is_open_it_waits_and_is_put_in_when_the_meeting_ends(
    elenas: Client,
    courier: Courier,
    office: Office,
    server: RangeServer,
    small_pack: SmallPack,
    meeting: Meeting,
    elena: Person,
    django_capture_on_commit_callbacks: Any,
):
    office.publish(release_in_version(small_pack, "0.1"))
    add_place(elenas, server.address, office.first_root())
    courier.work()
    assert get_release("small-pack") is None
    page = page_of(elenas)
    assert "is put in as soon as the meeting has ended" in page
    assert "A meeting is open" in page
    with django_capture_on_commit_callbacks(execute=True):
        end_meeting(meeting=meeting, by=elena)
    assert courier._call.is_set(), "the courier was woken"
    courier.work()
    assert get_release("small-pack")


def test_a_meeting_that_was_forgotten_holds_nothing_up(club: Club, unit: Unit, elena: Person):
    meeting = start_meeting(club=club, unit=unit, by=elena)
    assert is_meeting_going_on()
    Meeting.objects.filter(pk=meeting.pk).update(opened_at=now() - timedelta(hours=25))
    assert not is_meeting_going_on()


def test_the_courier_asks_by_itself_once_a_day_and_not_during_a_meeting(
    courier: Courier, office: Office, server: RangeServer, club: Club, unit: Unit, elena: Person
):
    origin = PackOrigin.objects.create(
        address=server.address, root=office.first_root(), fingerprint="a", added_at=now()
    )
    courier.work()
    assert server.asked == [], "not in the first minutes"
    courier._quiet_until = now() - timedelta(minutes=1)
    meeting = start_meeting(club=club, unit=unit, by=elena)
    courier.work()
    assert server.asked == [], "not during a meeting"
    end_meeting(meeting=meeting, by=elena)
    courier.work()
    assert server.asked != []
    server.asked.clear()
    courier.work()
    assert server.asked == [], "not twice a day"
    PackOrigin.objects.filter(pk=origin.pk).update(latest_asked_at=now() - timedelta(hours=21))
    courier.work()
    assert server.asked != []


def test_what_was_begun_goes_on_within_the_hour_without_a_press(
    courier: Courier, office: Office, server: RangeServer, small_pack: SmallPack, club: Club
):
    release = release_in_version(small_pack, "0.1")
    office.publish(release)
    origin = PackOrigin.objects.create(
        address=server.address, root=office.first_root(), fingerprint="a", added_at=now()
    )
    digest = release.root.own.sha256
    server.statuses[f"/parts/{digest[:2]}/{digest}"] = [404]
    courier._quiet_until = now() - timedelta(minutes=1)
    courier.work()
    PackDelivery.objects.update(state=DeliveryState.FETCHING)
    PackOrigin.objects.filter(pk=origin.pk).update(latest_asked_at=now() - timedelta(minutes=30))
    courier.work()
    assert get_release("small-pack") is None, "not at once"
    PackOrigin.objects.filter(pk=origin.pk).update(latest_asked_at=now() - timedelta(minutes=51))
    courier.work()
    assert get_release("small-pack")


def test_two_at_a_time_are_refused(db: None, courier: Courier, office: Office, server: RangeServer):
    PackOrigin.objects.create(address=server.address, root=office.first_root(), fingerprint="a", added_at=now())
    courier.send(Errand())
    with take_turn():
        courier.work()
    assert (courier.progress.stand.answer, server.asked) == ("busy", [])


def test_what_changed_stands_on_this_week_until_it_was_read(elenas: Client, small_pack: SmallPack):
    load_pack(small_pack.folder)
    small_pack.replace("activities/over-the-bridge/en.md", "title: Over the bridge", "title: Across the bridge")
    small_pack.replace("pack.yaml", '"0.1"', '"0.2"')
    load_pack(small_pack.folder, news=News.CHANGES)
    assert list_units()
    sentence = "1 activity was corrected: “Across the bridge”."
    for page in ("/week/", "/packs/"):
        assert sentence in elenas.get(page).content.decode()
    (news,) = list_unread_news()
    answer = elenas.post(f"/packs/news/{news.pk}/read/", {"from": "week"})
    assert answer["Location"] == "/week/"
    assert sentence not in elenas.get("/week/").content.decode()
    assert sentence in elenas.get("/packs/").content.decode(), "under the pack it can be read again"
    assert elenas.post("/packs/news/999/read/").status_code == 404


def test_news_of_many_packs_take_one_box_and_two_of_them_are_open(elenas: Client, small_pack: SmallPack):
    for number in range(4):
        small_pack.replace(
            "pack.yaml", f"id: pack-{number - 1}\n" if number else "id: small-pack\n", f"id: pack-{number}\n"
        )
        load_pack(small_pack.folder, news=News.ALWAYS)
    page = elenas.get("/week/").content.decode()
    assert page.count('class="notice notice-good"') == 1
    opened, _, folded = page.partition("What changed in 2 more packs")
    assert (opened.count("/read/"), folded.count("/read/")) == (2, 2)


@pytest.mark.parametrize("address", ["/packs/", "/packs/progress/", "/packs/places/add/"])
def test_others_than_the_librarian_do_not_get_in(ana: Learner, meeting: Meeting, address: str):
    for other in (Client(), sign_in(ana)):
        answer = other.get(address)
        assert answer.status_code == 302
        assert answer["Location"].startswith("/adults/sign-in/")


def test_an_adult_who_leads_no_club_gets_404(club: Club):
    stranger = sign_in_adult(create_adult(name="Radu", username="radu", password="prun-fag-1234"))
    assert stranger.get("/packs/").status_code == 404
    assert stranger.post("/packs/ask/").status_code == 404


def test_at_another_pc_the_password_is_asked_for_again_before_a_place_is_added(elena: Person):
    browser = sign_in_adult(elena, signed_in_seconds_ago=3600)
    answer = browser.get("/packs/places/add/")
    assert answer.status_code == 302
    assert "/packs/places/add/" in answer["Location"].replace("%2F", "/")
    assert browser.get("/packs/").status_code == 200


def test_the_page_costs_the_same_queries_however_many_packs_there_are(elenas: Client, small_pack: SmallPack):
    counts = []
    for number in range(3):
        small_pack.replace(
            "pack.yaml", f"id: pack-{number - 1}\n" if number else "id: small-pack\n", f"id: pack-{number}\n"
        )
        load_pack(small_pack.folder, news=News.ALWAYS)
        with CaptureQueriesContext(connection) as queries:
            page_of(elenas)
        counts.append(len(queries))
    assert counts[0] == counts[2]


def test_a_place_that_fails_in_an_unknown_way_does_not_hold_up_the_next(
    db: None, courier: Courier, office: Office, small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch
):
    office.publish(release_in_version(small_pack, "0.1"))
    bad = add_origin(address="http://127.0.0.1:9/", root=office.first_root(), by=None)
    add_origin(address=str(office.folder), root=office.first_root(), by=None)

    def receive(_self: web.WebSupply, _path: str, _into: Sink, *, most_bytes: int) -> None:
        raise RuntimeError(most_bytes)

    monkeypatch.setattr(web.WebSupply, "receive", receive)
    courier.send(Errand())
    courier.work()
    assert get_release("small-pack")
    bad.refresh_from_db()
    assert bad.latest_answer == "bad_answer"
    assert courier.progress.stand.answer == "bad_answer"


def test_a_place_that_is_taken_off_the_list_while_it_brings_something_leaves_nothing(
    elena: Person,
    courier: Courier,
    office: Office,
    server: RangeServer,
    small_pack: SmallPack,
    monkeypatch: pytest.MonkeyPatch,
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = add_origin(address=server.address, root=office.first_root(), by=None)
    receive = web.WebSupply.receive

    def remove_first(self: web.WebSupply, path: str, into: Sink, *, most_bytes: int) -> None:
        if path.startswith("parts/") and PackOrigin.objects.exists():
            into.append(b"x")
            remove_origin(origin=origin, by=elena)
        receive(self, path, into, most_bytes=most_bytes)

    monkeypatch.setattr(web.WebSupply, "receive", remove_first)
    courier.send(Errand())
    courier.work()
    assert courier.progress.stand.answer == "place_removed"
    assert server.parts_asked == []
    assert not PackDelivery.objects.exists()
    assert list((get_store() / "partial").glob("*")) == []
    assert get_release("small-pack") is None


@pytest.mark.parametrize("number", [999, 2**63, 10**400])
def test_news_that_never_were_are_not_found(elenas: Client, number: int):
    assert elenas.post(f"/packs/news/{number}/read/").status_code == 404


def test_a_substitute_changes_no_place_that_activities_come_from(club, elena) -> None:
    elena.memberships.update(role="substitute")
    pc = sign_in_adult(elena)
    page = pc.get("/packs/")
    assert page.status_code == 200
    assert "/packs/places/add/" not in page.content.decode()
    assert pc.get("/packs/places/add/").status_code == 404
    assert pc.post("/packs/places/1/remove/").status_code == 404
