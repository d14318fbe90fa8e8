"""The resource shelf: finding links, and putting one into the meeting."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity, ActivityContent, Course, Kind, OwnPack, Pack, Unit
from cluboteca.content.shelf import Wish, find_resources, fold, list_resources
from cluboteca.core.clock import now
from cluboteca.meetings.models import ClubPack, Meeting
from cluboteca.meetings.programme import list_course_units
from cluboteca.people.models import Person
from tests.named_people import PLAN, UNIT_TEXT, sign_in_adult

ABOUT: dict[str, object] = {
    "kind": "link",
    "minutes": 20,
    "address": "https://scratch.example/",
    "author": "Fundația Scratch",
    "licence": "CC-BY-SA-4.0",
    "languages": ["en", "ro"],
    "ages": {"from": 8, "to": 12},
    "needs_internet": True,
    "last_checked": "2026-11-20",
}


@pytest.fixture
def shelf(db: None) -> Unit:
    pack = Pack.objects.create(slug="links", default_locale="ro", licence="CC-BY-SA-4.0", authors=["Cluboteca"])
    heading = {"ro": {"title": "Raft", "description": "Linkuri."}}
    course = Course.objects.create(pack=pack, full_id="links/all", audience="learners", position=0, texts=heading)
    unit = Unit.objects.create(
        pack=pack, course=course, full_id="links/scratch", position=0, plan=PLAN, texts={"ro": UNIT_TEXT}
    )
    put_on(unit, "editor", "Editorul Scratch")
    put_on(unit, "stiinta", "Știință fără calculator", needs_internet=False, ages={"from": 5, "to": 9})
    put_on(unit, "python", "Python în text", languages=["en"], author="Jos Vos", last_checked="2020-01-01")
    return unit


def put_on(unit: Unit, slug: str, title: str, **about: object) -> Activity:
    activity = Activity.objects.create(
        pack=unit.pack,
        unit=unit,
        full_id=f"{unit.pack.slug}/{slug}",
        kind=Kind.LINK,
        minutes=20,
        position=unit.activities.count(),
        words={"ro": {"title": title, "goal": "Un scop."}},
    )
    ActivityContent.objects.create(activity=activity, definition=ABOUT | about, texts={"ro": {}})
    return activity


def find(**wish: object) -> list[str]:
    return [each.activity.full_id.removeprefix("links/") for each in find_resources(list_resources("ro"), Wish(**wish))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        ({}, ["editor", "stiinta", "python"]),
        ({"text": "stiinta CALCULATOR"}, ["stiinta"]),
        ({"text": "ŞTIINŢĂ"}, ["stiinta"]),
        ({"text": "fundatia"}, ["editor", "stiinta"]),
        ({"text": "scratch nimic"}, []),
        ({"age": 5}, ["stiinta"]),
        ({"age": 12}, ["editor", "python"]),
        ({"language": "ro"}, ["editor", "stiinta"]),
        ({"needs_internet": False}, ["stiinta"]),
        ({"theme": "links/scratch", "text": "python"}, ["python"]),
        ({"theme": "links/other"}, []),
    ],
)
def test_resources_are_found_by(shelf: Unit, wish: dict[str, object], found: list[str]) -> None:
    assert find(**wish) == found


def test_folding_takes_accents_and_capitals_away() -> None:
    assert fold("Ștefan ȚUȚI Ánă") == fold("Ştefan țuți ana") == "stefan tuti ana"


def test_a_link_grows_old_at_the_librarys_midnight(
    club: Club, shelf: Unit, elena: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    librarian = sign_in_adult(elena)

    def list_old(hour: int) -> list[str]:
        """At this hour, UTC, of the evening of the last day on which a check of 2026-11-20 is fresh."""
        monkeypatch.setattr("cluboteca.meetings.views.shelf.now", lambda: datetime(2027, 11, 20, hour, 30, tzinfo=UTC))
        return [each["resource"].title for each in librarian.get("/shelf/").context["found"] if each["needs_new_check"]]

    before, after = list_old(21), list_old(22)
    assert "Editorul Scratch" not in before
    assert "Editorul Scratch" in after, "in Romania it is half past midnight"


def test_what_was_checked_more_than_a_year_ago_needs_a_new_check(shelf: Unit) -> None:
    today = date(2026, 11, 30)
    needing = [each.title for each in list_resources("ro") if each.needs_new_check(today)]
    assert needing == ["Python în text"]
    (first, *_rest) = list_resources("ro")
    assert first.checked_on is not None
    assert not first.needs_new_check(first.checked_on + timedelta(days=365))
    assert first.needs_new_check(first.checked_on + timedelta(days=366))


def test_what_nobody_has_opened_yet_says_so(shelf: Unit, club: Club, elena: Person) -> None:
    content = ActivityContent.objects.get(activity__full_id="links/editor")
    del content.definition["last_checked"]
    content.save()
    (first, *_rest) = list_resources("ro")
    assert first.checked_on is None
    assert not first.needs_new_check(date(2040, 1, 1))
    page = sign_in_adult(elena).get("/shelf/?text=editorul").content.decode()
    assert "încă nu: deschideți-o o dată" in page


def test_the_page_filters_and_keeps_what_was_typed(shelf: Unit, unit: Unit, club: Club, elena: Person) -> None:
    page = sign_in_adult(elena).get("/shelf/?text=stiinta&age=7&internet=no")
    body = page.content.decode()
    assert [item["resource"].title for item in page.context["found"]] == ["Știință fără calculator"]
    assert 'value="stiinta"' in body
    assert "Editorul Scratch" not in body


@pytest.mark.parametrize(
    "query", ["age=x", "age=999", "language=%00", "theme=../x", "internet=maybe", "text=" + "a" * 500]
)
def test_a_strange_address_shows_the_page_all_the_same(shelf: Unit, club: Club, elena: Person, query: str) -> None:
    assert sign_in_adult(elena).get(f"/shelf/?{query}").status_code == 200


def test_a_resource_is_put_into_the_open_meeting(shelf: Unit, meeting: Meeting, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    librarian.post("/week/extras/", {"activity": "links/editor", "next": "/shelf/"})
    assert "Editorul Scratch" in librarian.get("/week/").content.decode()
    planned = {item["resource"].title for item in librarian.get("/shelf/").context["found"] if item["is_planned"]}
    assert planned == {"Editorul Scratch"}
    assert "links/editor" in [each["id"] for each in Client().get("/api/meeting").json()["activities"]]


def test_a_resource_is_put_into_the_coming_meeting(shelf: Unit, unit: Unit, club: Club, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    librarian.post("/week/extras/", {"activity": "links/editor"})
    librarian.post("/meetings/start/", {"unit": "small/unit"})
    assert "links/editor" in [each["id"] for each in Client().get("/api/meeting").json()["activities"]]


def test_it_is_never_the_turn_of_a_unit_of_links_but_it_can_be_opened(
    shelf: Unit, unit: Unit, club: Club, elena: Person
) -> None:
    assert list_course_units(club) == [unit]
    assert sign_in_adult(elena).get("/week/?unit=links/scratch").context["unit"] == shelf


def test_a_link_of_another_clubs_own_pack_is_not_on_the_shelf(
    shelf: Unit, unit: Unit, club: Club, other_club: Club, elena: Person, dorina: Person
) -> None:
    own = OwnPack.objects.create(slug="links", trial_slug="links-trial")
    ClubPack.objects.create(club=other_club, own_pack=own)
    assert sign_in_adult(elena).get("/shelf/").context["found"] == []
    assert len(sign_in_adult(dorina).get("/shelf/").context["found"]) == 3


def test_an_empty_shelf_says_so(unit: Unit, club: Club, elena: Person) -> None:
    assert sign_in_adult(elena).get("/shelf/").context["is_empty"]


def test_the_shelf_costs_the_same_queries_however_full_it_is(
    shelf: Unit, unit: Unit, club: Club, elena: Person
) -> None:
    librarian = sign_in_adult(elena)
    librarian.get("/shelf/")
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            librarian.get("/shelf/")
        counts.append(len(queries))
        for number in range(20):
            put_on(shelf, f"more-{now().timestamp()}-{number}".replace(".", "-"), "Alt titlu")
    assert counts[0] == counts[1]
