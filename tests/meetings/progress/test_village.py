"""A child's own village."""

import re
from collections.abc import Iterable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.models import Club
from cluboteca.content.models import Unit
from cluboteca.meetings.models import Meeting
from cluboteca.meetings.progress.village import PLACES, PlaceState, Quarter, build_village
from cluboteca.meetings.progress.way import list_ways
from devtools.place import FRONTEND
from tests.meetings.progress.conftest import Work, make_course
from tests.named_people import Learner, sign_in


def draw(club: Club, solved: Iterable[int] = (), todays_unit: int = 0) -> list[Quarter]:
    return build_village(list_ways(club), set(solved), todays_unit=todays_unit, locale="ro")


def states(quarters: list[Quarter]) -> list[list[str]]:
    return [[place.state.value for place in street.places] for each in quarters for street in each.streets]


def see(computer: Client, address: str = "/village/") -> str:
    answer = computer.get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_at_first_the_whole_village_is_still_to_come(club: Club, unit: Unit, second_unit: Unit) -> None:
    (quarter,) = draw(club)
    assert quarter.title == "Mic"
    assert [street.title for street in quarter.streets] == ["Drumul", "Poveștile"]
    assert states([quarter]) == [["following", "coming"], ["following"]]


def test_a_place_is_done_when_its_activity_is(
    club: Club, ana: Learner, unit: Unit, second_unit: Unit, work: Work
) -> None:
    way, other = list_ways(club)
    quarters = draw(club, [way.activities[1].pk, other.twins[other.activities[0].pk].pk])
    assert states(quarters) == [["following", "done"], ["done"]]
    assert [street.is_finished for street in quarters[0].streets] == [False, True]


def test_each_course_is_a_quarter_and_its_places_differ_as_long_as_there_are_others(club: Club, unit: Unit) -> None:
    make_course(unit, activities=7, units=6)
    first, second = draw(club)
    drawings = [place.drawing for street in second.streets for place in street.places]
    assert first.streets[0].places[0].drawing == drawings[0]
    assert len(drawings) == 42
    assert len(set(drawings[: len(PLACES)])) == len(PLACES)
    assert drawings[len(PLACES)] == drawings[0]


@pytest.mark.parametrize("name", PLACES)
def test_every_place_is_drawn_small_and_flat(name: str) -> None:
    drawing = FRONTEND / "drawings" / f"{name}.svg"
    text = drawing.read_text(encoding="utf-8")
    assert len(text.encode()) < 3000
    assert 'viewBox="0 -40 100 140"' in text
    assert not re.search(r"<(use|image|text|style|script|filter|mask|clipPath)|\b(id|class|style|href)=", text)


def test_without_a_crew_there_is_no_village(club: Club, meeting: Meeting) -> None:
    answer = Client().get("/village/")
    assert answer.status_code == 302
    assert answer["Location"] == "/"


def test_each_child_of_a_crew_has_an_own_village(
    club: Club, ana: Learner, matei: Learner, unit: Unit, meeting: Meeting, work: Work
) -> None:
    work("small/well", ana.person)
    computer = sign_in(ana, matei)
    assert see(computer, f"/village/?child={ana.person.pk}").count('data-state="done"') == 1
    assert see(computer, f"/village/?child={matei.person.pk}").count('data-state="done"') == 0
    assert see(computer).count("village-person") >= 2


def test_one_child_alone_has_no_tabs(club: Club, ana: Learner, unit: Unit, meeting: Meeting) -> None:
    page = see(sign_in(ana))
    assert "village-person" not in page
    assert "?child=" not in page


def test_the_village_of_a_child_who_isnt_here_isnt_shown(
    club: Club, ana: Learner, matei: Learner, vlad: Learner, unit: Unit, meeting: Meeting
) -> None:
    computer = sign_in(ana)
    sign_in(matei)
    for wanted in (matei.person.pk, vlad.person.pk, 999999, "x", "<script>"):
        assert computer.get("/village/", {"child": wanted}).status_code == 404


def test_who_has_stood_up_takes_the_village_along(
    club: Club, ana: Learner, matei: Learner, unit: Unit, meeting: Meeting
) -> None:
    computer = sign_in(ana, matei)
    assert computer.get(f"/village/?child={matei.person.pk}").status_code == 200
    sign_in(matei)
    assert computer.get(f"/village/?child={matei.person.pk}").status_code == 404


def test_what_each_place_is_stands_in_words_too(
    club: Club, ana: Learner, unit: Unit, meeting: Meeting, work: Work
) -> None:
    work("small/well", ana.person)
    page = see(sign_in(ana))
    for words in ("La fântână", "gata", "urmează"):
        assert words in page
    assert not re.search(r"\d+ (din|of|/) ?\d+", re.sub(r"<[^>]+>", " ", page[page.index("<main") :]))


def test_todays_places_lead_to_their_activities_and_others_dont(
    club: Club, ana: Learner, unit: Unit, second_unit: Unit, meeting: Meeting, work: Work
) -> None:
    work("small/well", ana.person)
    page = see(sign_in(ana))
    assert '/activities/small/well/"' in page
    assert '/activities/small/school/"' in page
    assert "/activities/small/story/" not in page


def test_a_village_of_fifty_activities_needs_no_more_queries(
    club: Club, ana: Learner, unit: Unit, meeting: Meeting, work: Work
) -> None:
    computer = sign_in(ana)
    work("small/well", ana.person)
    with CaptureQueriesContext(connection) as few:
        computer.get("/village/")
    make_course(unit, activities=8, units=6)
    for number in range(6):
        work(f"small/long-{number}-0", ana.person)
    with CaptureQueriesContext(connection) as many:
        computer.get("/village/")
    assert len(many) == len(few)


def test_the_states_are_the_three_that_the_style_knows() -> None:
    style = (FRONTEND / "styles" / "children" / "village.css").read_text(encoding="utf-8")
    known = {state.value for state in PlaceState}
    assert set(re.findall(r'data-state="(\w+)"', style)) <= known
