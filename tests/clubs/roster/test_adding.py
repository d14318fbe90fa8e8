"""A whole list taken in at once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.queries import list_learners
from cluboteca.clubs.roster.actions import NewLearner, add_learners
from cluboteca.clubs.roster.policies import NicknameTaken
from cluboteca.core.models import AuditEvent
from cluboteca.people.models import Person
from tests.named_people import Learner


def test_a_long_list_takes_as_many_statements_as_a_short_one(club: Club, elena: Person) -> None:
    counts = []
    for name, length in (("Un", 1), ("Alt", 60)):
        new = [NewLearner(f"{name} copil {number}") for number in range(length)]
        with CaptureQueriesContext(connection) as seen:
            add_learners(club=club, new=new, by=elena)
        counts.append(len(seen))
    assert counts[0] == counts[1]
    assert len(list_learners(club)) == 61


def test_each_of_them_can_do_what_one_who_was_added_alone_can(club: Club, elena: Person) -> None:
    one, other = add_learners(club=club, new=[NewLearner("Ana"), NewLearner("Dan", "owl", 2015, "boy")], by=elena)
    assert (other.nickname, other.avatar, other.birth_year, other.gender) == ("Dan", "owl", 2015, "boy")
    assert one.avatar
    assert not one.has_usable_password()
    memberships = Membership.objects.filter(club=club, person__in=[one, other])
    assert [(each.role, each.ended_at) for each in memberships] == [(Role.LEARNER, None)] * 2
    noted = AuditEvent.objects.filter(
        action="clubs.take_in", subject__in=[f"membership:{each.pk}" for each in memberships]
    )
    assert [(each.by, each.detail) for each in noted] == [(elena, {"role": "learner"})] * 2
    assert one.key != other.key


@pytest.mark.parametrize("second", ["Ana", "ANA", "Matei"])
def test_with_one_name_that_is_taken_nobody_is_added(club: Club, elena: Person, matei: Learner, second: str) -> None:
    with pytest.raises(NicknameTaken):
        add_learners(club=club, new=[NewLearner("Ana"), NewLearner(second)], by=elena)
    assert [learner.nickname for learner in list_learners(club)] == ["Matei"]
