"""Lists that grow with the years: the gallery, what waits for it, the wall, and the fairs."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.test import Client

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity
from cluboteca.core.clock import now
from cluboteca.meetings.fair.actions import choose_entries, create_fair
from cluboteca.meetings.fair.queries import list_fair_tables
from cluboteca.meetings.models import EntryState, Fair, FairEntry, FairState, GalleryEntry, Meeting
from cluboteca.people.models import Person
from cluboteca.workspace.models import Project
from tests.named_people import Learner, sign_in, sign_in_adult


def fill(club: Club, author: Person, count: int, state: EntryState = EntryState.SHOWN) -> list[GalleryEntry]:
    """Works of one child, the first the oldest."""
    activity = Activity.objects.get(full_id="small/well")
    begun = now() - timedelta(days=400)
    entries = []
    for number in range(count):
        project = Project.objects.create(activity=activity)
        project.authors.add(author)
        at = begun + timedelta(hours=number)
        entries.append(
            GalleryEntry(
                club=club,
                project=project,
                version_key=uuid4(),
                title=f"Lucrarea {number + 1}",
                state=state,
                proposed_at=at,
                judged_at=at if state == EntryState.SHOWN else None,
            )
        )
    return GalleryEntry.objects.bulk_create(entries)


def list_titles(browser: Client, address: str) -> list[str]:
    answer = browser.get(address)
    assert answer.status_code == 200
    return [card.entry.title for card in answer.context["cards"]]


@pytest.mark.parametrize("who", ["crew", "librarian"])
def test_the_gallery_shows_the_newest_works_first_and_the_rest_behind_them(
    who: str, meeting: Meeting, club: Club, ana: Learner, elena: Person
) -> None:
    fill(club, ana.person, 30)
    browser = sign_in(ana) if who == "crew" else sign_in_adult(elena)
    first, rest = list_titles(browser, "/gallery/"), list_titles(browser, "/gallery/?page=2")
    assert first + rest == [f"Lucrarea {number}" for number in range(30, 0, -1)]
    assert len(first) == 24
    assert 'href="?page=2"' in browser.get("/gallery/").content.decode()


def test_the_childrens_own_works_come_a_page_at_a_time(meeting: Meeting, club: Club, ana: Learner) -> None:
    fill(club, ana.person, 12)
    computer = sign_in(ana)
    counts = [len(computer.get(f"/gallery/ours/?page={number}").context["lines"]) for number in (1, 2)]
    assert counts == [10, 2]


def test_the_librarian_takes_down_from_any_page(meeting: Meeting, club: Club, ana: Learner, elena: Person) -> None:
    (oldest, *_rest) = fill(club, ana.person, 25)
    librarian = sign_in_adult(elena)
    page = librarian.get("/gallery/approve/?page=2")
    assert [card.entry for card in page.context["shown"]] == [oldest]
    assert f'action="/gallery/{oldest.pk}/judge/"' in page.content.decode()


def test_of_many_works_that_wait_those_that_came_first_are_looked_at_first(
    meeting: Meeting, club: Club, ana: Learner, elena: Person
) -> None:
    waiting = fill(club, ana.person, 15, EntryState.PROPOSED)
    page = sign_in_adult(elena).get("/gallery/approve/")
    assert [card.entry for card in page.context["waiting"]] == waiting[:12]
    assert page.context["later_count"] == 3


def test_the_wall_plays_the_newest_sixty(meeting: Meeting, club: Club, ana: Learner, elena: Person) -> None:
    fill(club, ana.person, 62)
    entries = sign_in_adult(elena).get("/gallery/show/").context["entries"]
    assert [entry["title"] for entry in entries] == [f"Lucrarea {number}" for number in range(62, 2, -1)]


def test_a_fair_chooses_from_the_newest_hundred_and_keeps_what_was_chosen_before(
    meeting: Meeting, club: Club, ana: Learner, elena: Person
) -> None:
    works = fill(club, ana.person, 103)
    fair = create_fair(club=club, title="Târgul", held_on=now().date(), place="", by=elena)
    choose_entries(fair=fair, entry_ids=[works[0].pk], by=elena)
    page = sign_in_adult(elena).get(f"/fair/{fair.pk}/")
    offered = [card.entry for card in page.context["cards"]]
    assert offered == [*reversed(works[3:]), works[0]]
    assert [table.card.entry for table in list_fair_tables(fair)] == [works[0]]
    assert "100" in page.content.decode()


def test_children_see_the_awards_of_three_fairs_at_a_time(meeting: Meeting, club: Club, ana: Learner) -> None:
    (work,) = fill(club, ana.person, 1)
    for year in range(2019, 2024):
        fair = Fair.objects.create(
            club=club, title=f"Târgul {year}", held_on=date(year, 6, 1), state=FairState.ENDED, created_at=now()
        )
        FairEntry.objects.create(fair=fair, entry=work, number=1)
    computer = sign_in(ana)
    shown = [
        [line["fair"].held_on.year for line in computer.get(f"/fair/awards/?page={number}").context["fairs"]]
        for number in (1, 2)
    ]
    assert shown == [[2023, 2022, 2021], [2020, 2019]]


def test_the_list_of_fairs_begins_with_the_latest_day_and_comes_a_page_at_a_time(
    meeting: Meeting, club: Club, elena: Person
) -> None:
    first_day = date(2020, 1, 1)
    Fair.objects.bulk_create(
        Fair(club=club, title="Târgul", held_on=first_day + timedelta(days=number), created_at=now())
        for number in range(21)
    )
    librarian = sign_in_adult(elena)
    pages = [librarian.get(f"/fair/?page={number}").context["fairs"] for number in (1, 2)]
    days = [(fair.held_on - first_day).days for page in pages for fair in page]
    assert days == list(range(20, -1, -1))
    assert [len(page) for page in pages] == [20, 1]
