"""The page of a crew's own projects, which grows as long as the children come."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.content.models import Activity, Unit
from cluboteca.meetings.models import Meeting
from cluboteca.people.models import Person
from cluboteca.workspace.models import Attempt, Credit, Project
from tests.named_people import Learner, sign_in


def name_activity(slug: str, title: str) -> Activity:
    activity = Activity.objects.get(full_id=f"small/{slug}")
    activity.words = {"ro": {"title": title, "goal": "…"}}
    activity.save()
    return activity


def make_projects(activity: Activity, count: int, *authors: Person) -> list[Project]:
    made = Project.objects.bulk_create(Project(activity=activity) for _ in range(count))
    for project in made:
        project.authors.set(authors)
    return made


@pytest.fixture
def well(meeting: Meeting) -> Activity:
    return name_activity("well", "La fântână")


@pytest.fixture
def school(meeting: Meeting) -> Activity:
    return name_activity("school", "Drumul spre școală")


def list_shown(computer: Client, address: str = "/projects/") -> list[Project]:
    answer = computer.get(address)
    assert answer.status_code == 200
    return [line["project"] for line in answer.context["projects"]]


def test_a_few_projects_stand_on_one_page_without_a_search(well: Activity, ana: Learner) -> None:
    make_projects(well, 10, ana.person)
    page = sign_in(ana).get("/projects/").content.decode()
    assert page.count('<li class="card project">') == 10
    assert "/gallery/ours/" in page
    assert "projects-search" not in page
    assert "Paginile listei" not in page


def test_of_many_projects_each_stands_once_on_some_page_newest_first(well: Activity, ana: Learner) -> None:
    made = make_projects(well, 25, ana.person)
    computer = sign_in(ana)
    shown = [list_shown(computer, f"/projects/?page={number}") for number in (1, 2, 3)]
    assert [len(each) for each in shown] == [10, 10, 5]
    assert [project.pk for each in shown for project in each] == [project.pk for project in reversed(made)]
    page = computer.get("/projects/?page=2").content.decode()
    assert 'href="?page=1"' in page
    assert 'href="?page=3"' in page


@pytest.mark.parametrize("asked", ["0", "99", "-1", "x", ""])
def test_an_odd_number_of_a_page_opens_one_that_there_is(well: Activity, ana: Learner, asked: str) -> None:
    make_projects(well, 11, ana.person)
    assert len(list_shown(sign_in(ana), f"/projects/?page={asked}")) in (1, 10)


def test_a_title_is_found_without_its_marks_on_all_pages(well: Activity, school: Activity, ana: Learner) -> None:
    (oldest,) = make_projects(school, 1, ana.person)
    make_projects(well, 15, ana.person)
    computer = sign_in(ana)
    assert list_shown(computer, "/projects/?q=SCOALA") == [oldest]
    assert len(list_shown(computer, "/projects/?q=fantana&page=2")) == 5
    page = computer.get("/projects/?q=f%C3%A2nt%C3%A2n%C4%83").content.decode()
    assert 'value="fântână"' in page
    assert 'href="?q=f%C3%A2nt%C3%A2n%C4%83&amp;of=&amp;page=2"' in page, "the next page holds on to the search"


def test_a_search_that_finds_nothing_says_so_and_leads_back(well: Activity, ana: Learner) -> None:
    make_projects(well, 1, ana.person)
    page = sign_in(ana).get("/projects/?q=%3Cscript%3E").content.decode()
    assert 'href="/projects/"' in page
    assert 'value="&lt;script&gt;"' in page
    assert "card project" not in page


def test_of_several_children_at_a_computer_one_can_be_chosen(well: Activity, ana: Learner, matei: Learner) -> None:
    (own,) = make_projects(well, 1, ana.person)
    (shared,) = make_projects(well, 1, ana.person, matei.person)
    make_projects(well, 15, matei.person)
    computer = sign_in(ana, matei)
    assert list_shown(computer, f"/projects/?of={ana.person.pk}") == [shared, own]
    page = computer.get(f"/projects/?of={matei.person.pk}").content.decode()
    assert f'<option value="{matei.person.pk}" selected>Matei</option>' in page
    assert f'href="?q=&amp;of={matei.person.pk}&amp;page=2"' in page


def test_who_sits_elsewhere_cannot_be_chosen(well: Activity, ana: Learner, matei: Learner, vlad: Learner) -> None:
    (own,) = make_projects(well, 1, ana.person)
    make_projects(well, 1, matei.person)
    make_projects(well, 1, vlad.person)
    computer = sign_in(ana)
    for stranger in (matei, vlad):
        assert list_shown(computer, f"/projects/?of={stranger.person.pk}") == [own]


def test_a_solved_project_says_so_on_a_later_page(well: Activity, ana: Learner) -> None:
    (first, *_rest) = make_projects(well, 11, ana.person)
    computer = sign_in(ana)
    crew = int(computer.get("/projects/").context["sign_in"].pk)
    for _press in range(2):
        Attempt.objects.create(
            project=first, sign_in_id=crew, version_key="0" * 32, tried_at="2026-03-02T15:00Z", is_solved=True
        )
    (shown,) = list_shown(computer, "/projects/?page=2")
    assert (shown, shown.is_solved) == (first, True)  # type: ignore[attr-defined]


@pytest.mark.parametrize("asked", ["", "?page=3", "?q=fantana"])
def test_the_page_takes_the_same_queries_for_two_projects_and_for_sixty(
    well: Activity, school: Activity, ana: Learner, matei: Learner, unit: Unit, asked: str
) -> None:
    computer = sign_in(ana, matei)
    counts = []
    for count in (2, 60):
        for project in make_projects(well, count, ana.person, matei.person):
            Credit.objects.create(project=project, author=ana.person, distance=1)
        with CaptureQueriesContext(connection) as seen:
            computer.get(f"/projects/{asked}")
        counts.append(len(seen))
    assert counts[0] == counts[1]
