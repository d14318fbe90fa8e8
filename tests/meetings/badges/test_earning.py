"""Badges of packs come by themselves: when what they ask for is solved, once, and for good."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity, ActivityContent, PackBadge, Unit
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.actions import end_meeting
from cluboteca.meetings.badges.actions import award_earned
from cluboteca.meetings.models import BadgeAward, Meeting
from cluboteca.people.models import Person
from tests.meetings.badges.conftest import make_pack_badge, solve
from tests.named_people import Learner, make_learner, sign_in


def has(learner: Learner, badge: PackBadge) -> bool:
    award_earned([learner.person.pk])
    return BadgeAward.objects.filter(learner=learner.person, pack_badge=badge).exists()


def test_solving_what_a_badge_asks_for_earns_it(ana: Learner, matei: Learner, well_badge: PackBadge):
    assert not has(ana, well_badge)
    solve("small/well", ana)
    assert has(ana, well_badge)
    assert not has(matei, well_badge)


def test_those_who_solved_it_together_all_have_it(ana: Learner, matei: Learner, well_badge: PackBadge):
    solve("small/well", ana, matei)
    assert award_earned([ana.person.pk, matei.person.pk]) == 2
    assert AuditEvent.objects.filter(action="meetings.earn_badge").count() == 2


def test_a_badge_is_earned_once(ana: Learner, well_badge: PackBadge):
    solve("small/well", ana)
    assert award_earned([ana.person.pk]) == 1
    solve("small/well", ana)
    assert award_earned([ana.person.pk]) == 0
    assert BadgeAward.objects.count() == 1


@pytest.mark.parametrize("rule", [{"units": ["small/unit"]}, {"course": True}])
def test_a_badge_for_all_asks_for_all(ana: Learner, unit: Unit, rule: dict[str, object]):
    badge = make_pack_badge(unit, "all", rule)
    solve("small/well", ana)
    assert not has(ana, badge)
    solve("small/school", ana)
    assert has(ana, badge)


def test_what_is_done_without_a_computer_isn_t_asked_for(ana: Learner, unit: Unit):
    Activity.objects.filter(full_id="small/school").update(kind="unplugged")
    badge = make_pack_badge(unit, "all", {"course": True})
    solve("small/well", ana)
    assert has(ana, badge)


def test_a_twin_counts_for_its_scratch_activity(ana: Learner, unit: Unit):
    school = Activity.objects.get(full_id="small/school")
    school.kind = "scratch"
    school.save()
    ActivityContent.objects.filter(activity=school).update(definition={"kind": "scratch", "twin": "well"})
    in_scratch = make_pack_badge(unit, "scratch", {"activities": ["small/school"]})
    whole = make_pack_badge(unit, "whole", {"units": ["small/unit"]})
    solve("small/well", ana)
    assert has(ana, in_scratch)
    assert has(ana, whole)


def test_a_badge_that_asks_for_nothing_that_is_left_isn_t_earned(ana: Learner, unit: Unit):
    badge = make_pack_badge(unit, "gone", {"activities": ["small/was-here-once"]})
    solve("small/well", ana)
    assert not has(ana, badge)


def test_a_withdrawn_badge_stays_with_those_who_have_it(ana: Learner, matei: Learner, well_badge: PackBadge):
    solve("small/well", ana)
    assert has(ana, well_badge)
    PackBadge.objects.update(is_withdrawn=True)
    solve("small/well", matei)
    assert has(ana, well_badge)
    assert not has(matei, well_badge)


def test_the_way_of_the_children_gives_and_announces_a_badge(meeting: Meeting, ana: Learner, well_badge: PackBadge):
    computer = sign_in(ana)
    assert "insignă" not in computer.get("/").content.decode()
    solve("small/well", ana)
    page = computer.get("/").content.decode()
    assert "Insigna well-badge" in page
    assert f"/my-badges/{ana.person.pk}/" in page
    computer.get(f"/my-badges/{ana.person.pk}/")
    assert "Insigna well-badge" not in computer.get("/").content.decode()


def test_the_end_of_a_meeting_gives_the_badges(meeting: Meeting, ana: Learner, elena: Person, well_badge: PackBadge):
    sign_in(ana)
    solve("small/well", ana)
    end_meeting(meeting=meeting, by=elena)
    assert BadgeAward.objects.filter(learner=ana.person, pack_badge=well_badge).exists()


def test_as_many_queries_for_forty_children_as_for_two(club: Club, well_badge: PackBadge):
    learners = [make_learner(f"Copil{number}", club) for number in range(40)]
    for learner in learners:
        solve("small/well", learner)
    counts = []
    for some in (learners[:2], learners[2:]):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            award_earned([learner.person.pk for learner in some])
        counts.append(len(queries))
    assert counts[0] == counts[1]
