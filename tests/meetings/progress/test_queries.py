"""What was done, what was hard, and what to offer next."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.content.models import Activity, Unit
from cluboteca.core.clock import now
from cluboteca.meetings.models import MeetingExtra
from cluboteca.meetings.programme import list_way
from cluboteca.meetings.progress.queries import (
    UnitDone,
    find_offer,
    find_unit_offer,
    get_units_done,
    get_way_done,
    list_children,
    list_finishers,
    list_hard_activities,
    list_progress,
)
from cluboteca.meetings.progress.way import list_ways
from cluboteca.workspace.models import Attempt, Project
from tests.meetings.progress.conftest import Work, make_course
from tests.named_people import Learner, make_learner


def hard_of(club: Club, child: Learner) -> list[tuple[str, int, bool]]:
    (progress,) = list_progress([child.person], list_ways(club))
    return [(each.activity.full_id, each.tries, each.is_solved) for each in progress.hard]


def offer_to(club: Club, child: Learner) -> str | None:
    (progress,) = list_progress([child.person], list_ways(club))
    return progress.offer.activity.full_id if progress.offer.activity else None


def test_the_ways_are_those_that_the_children_see(club: Club, unit: Unit, second_unit: Unit) -> None:
    extra = Activity.objects.get(full_id="small/story-in-blocks")
    MeetingExtra.objects.create(club=club, unit=unit, activity=extra, position=0, added_at=now())
    for way in list_ways(club):
        assert way.activities == list_way(club, way.unit)
    first, second = list_ways(club)
    assert [each.full_id for each in first.activities] == ["small/well", "small/school", "small/story-in-blocks"]
    assert [each.full_id for each in second.activities] == ["small/story"]


def test_what_was_done_in_a_twin_counts(club: Club, ana: Learner, second_unit: Unit, work: Work) -> None:
    work("small/story-in-blocks", ana.person)
    (progress,) = list_progress([ana.person], list_ways(club))
    way = list_ways(club)[1]
    assert way.find_solved(progress.solved) == {way.activities[0].pk}
    assert way.is_finished(progress.solved)


def test_a_unit_tells_how_many_children_and_how_often(
    club: Club, ana: Learner, matei: Learner, vlad: Learner, unit: Unit, work: Work
) -> None:
    work("small/well", ana.person, matei.person, tries=2)
    work("small/well", ana.person, tries=4, solved=False, finding="one_step_short")
    work("small/school", vlad.person, tries=9)
    done = get_way_done(club, list_ways(club)[0], "ro")
    well, school = done
    assert (well.projects, well.solved_projects, well.tries) == (2, 1, 6)
    assert (well.children, well.solved_children) == (2, 2)
    assert well.was_hard
    assert [(each.text, each.projects) for each in well.misunderstandings] == [("Numără pătrățica de pornire.", 1)]
    assert (school.projects, school.children) == (0, 0)
    assert get_units_done(club)[unit.pk].children == 2
    assert [each.activity.full_id for each in list_hard_activities(club)[unit.pk]] == ["small/well"]


def test_what_came_up_in_most_projects_is_told_first_and_unknown_findings_arent(
    club: Club, ana: Learner, unit: Unit, work: Work
) -> None:
    for _ in range(3):
        work("small/well", ana.person, solved=False, finding="one_step_short")
    work("small/well", ana.person, solved=False, finding="gone-since")
    (told,) = get_way_done(club, list_ways(club)[0], "ro")[0].misunderstandings
    assert told.projects == 3


@pytest.mark.parametrize(
    ("tries", "solved", "is_hard"), [(2, False, False), (3, False, True), (5, True, False), (6, True, True)]
)
def test_hard_is_what_took_many_tries(
    club: Club, ana: Learner, unit: Unit, work: Work, tries: int, solved: bool, is_hard: bool
) -> None:
    work("small/well", ana.person, tries=tries, solved=solved)
    assert hard_of(club, ana) == ([("small/well", tries, solved)] if is_hard else [])


def test_hard_ones_stand_in_the_order_of_the_way(club: Club, ana: Learner, unit: Unit, work: Work) -> None:
    work("small/school", ana.person, tries=9, solved=False)
    work("small/well", ana.person, tries=3, solved=False)
    assert [each[0] for each in hard_of(club, ana)] == ["small/well", "small/school"]


def test_next_is_the_first_that_isnt_done_where_the_child_worked_last(
    club: Club, ana: Learner, unit: Unit, second_unit: Unit, work: Work
) -> None:
    assert offer_to(club, ana) == "small/well"
    work("small/well", ana.person)
    assert offer_to(club, ana) == "small/school"
    work("small/story", ana.person, solved=False)
    assert offer_to(club, ana) == "small/story"
    work("small/story-in-blocks", ana.person)
    assert offer_to(club, ana) == "small/school"
    work("small/school", ana.person)
    assert offer_to(club, ana) is None


def test_for_a_scratch_activity_its_twin_is_offered_too(club: Club, second_unit: Unit) -> None:
    way = list_ways(club)[1]
    offer = find_offer([way], set())
    assert offer.twin is not None
    assert offer.twin.full_id == "small/story-in-blocks"


def test_a_unit_offers_what_fewer_than_half_have_solved(
    club: Club, ana: Learner, matei: Learner, ilinca: Learner, unit: Unit, work: Work
) -> None:
    way = list_ways(club)[0]

    def offered() -> str | None:
        found = find_unit_offer(way, get_way_done(club, way, "ro"), get_units_done(club).get(unit.pk, UnitDone()))
        return found.full_id if found else None

    assert offered() is None
    work("small/well", ana.person)
    work("small/well", matei.person)
    work("small/well", ilinca.person, solved=False)
    assert offered() == "small/school"
    work("small/school", ana.person, matei.person)
    assert offered() is None


def test_who_has_solved_an_activity_and_its_twin_is_one_child(
    club: Club, ana: Learner, matei: Learner, ilinca: Learner, second_unit: Unit, work: Work
) -> None:
    way = list_ways(club)[1]
    for slug in ("small/story", "small/story-in-blocks"):
        work(slug, ana.person)
    for other in (matei, ilinca):
        work("small/story", other.person, solved=False)
    found = find_unit_offer(way, get_way_done(club, way, "ro"), get_units_done(club)[second_unit.pk])
    assert found is not None
    assert found.full_id == "small/story", "one of three isn't most"


def test_what_a_child_does_in_another_club_counts_there_alone(
    club: Club, other_club: Club, ana: Learner, matei: Learner, unit: Unit, work: Work
) -> None:
    work("small/well", ana.person, tries=2)
    moment = now() - timedelta(days=1)
    Project.objects.update(created_at=moment - timedelta(days=1))
    Attempt.objects.update(tried_at=moment - timedelta(days=1))
    Membership.objects.filter(person=ana.person).update(since=moment - timedelta(days=9), ended_at=moment)
    there = take_in(club=other_club, person=ana.person, role=Role.LEARNER, by=None)
    Membership.objects.filter(pk=there.pk).update(since=moment)
    work("small/school", ana.person, tries=7)
    work("small/school", ana.person, matei.person, tries=1, solved=False)

    def told(of: Club) -> list[tuple[int, int, int]]:
        return [(each.tries, each.children, each.solved_children) for each in get_way_done(of, list_ways(of)[0], "ro")]

    assert told(club) == [(2, 1, 1), (1, 1, 0)]
    assert told(other_club) == [(0, 0, 0), (8, 1, 1)]
    assert get_units_done(club)[unit.pk].children == 2
    assert get_units_done(other_club)[unit.pk].children == 1


def test_only_those_who_have_gone_the_whole_way_have_finished(
    club: Club, ana: Learner, matei: Learner, unit: Unit, second_unit: Unit, work: Work
) -> None:
    first, second = list_ways(club)
    for each in ("small/well", "small/school"):
        work(each, ana.person)
    work("small/well", matei.person)
    people = [ana.person, matei.person]
    assert list_finishers(people, [first]) == {ana.person.pk}
    assert list_finishers(people, [first, second]) == set()
    work("small/story", ana.person)
    assert list_finishers(people, [first, second]) == {ana.person.pk}
    assert list_finishers(people, []) == set()


@pytest.mark.parametrize(
    "read",
    [
        get_units_done,
        list_hard_activities,
        list_ways,
        lambda club: get_way_done(club, list_ways(club)[0], "ro"),
        lambda club: list_progress(list_children(club), list_ways(club)),
    ],
)
def test_the_queries_stay_the_same_as_the_club_grows(
    club: Club, ana: Learner, unit: Unit, second_unit: Unit, work: Work, read: Callable[[Club], object]
) -> None:
    work("small/well", ana.person, tries=3, solved=False, finding="one_step_short")
    with CaptureQueriesContext(connection) as few:
        read(club)
    make_course(unit, activities=8, units=4)
    for number in range(30):
        child = make_learner(f"Copil {number}", club).person
        work("small/school", child, tries=4, finding="one_step_short", solved=bool(number % 2))
        work(f"small/long-{number % 4}-{number % 8}", child, tries=3, solved=False, finding="one_step_short")
    with CaptureQueriesContext(connection) as many:
        read(club)
    assert len(many) == len(few)
