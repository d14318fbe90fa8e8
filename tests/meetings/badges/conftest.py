"""A badge of a pack, a badge of the club, and a way to solve something."""

import uuid

import pytest

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Role
from cluboteca.content.models import Activity, PackBadge, Unit
from cluboteca.core.clock import now
from cluboteca.meetings.badges.actions import make_badge
from cluboteca.meetings.models import ClubBadge
from cluboteca.people.actions import create_adult
from cluboteca.people.models import Person, SignIn
from cluboteca.workspace.models import Attempt, Project
from tests.named_people import PASSWORD, Learner


def make_pack_badge(unit: Unit, slug: str, rule: dict[str, object]) -> PackBadge:
    return PackBadge.objects.create(
        pack=unit.pack,
        course=unit.course,
        full_id=f"small/{slug}",
        position=PackBadge.objects.count(),
        drawing="house",
        rule=rule,
        texts={"ro": {"title": f"Insigna {slug}", "words": "Ai ajuns la fântână."}},
    )


@pytest.fixture
def well_badge(unit: Unit) -> PackBadge:
    """For the first of the unit's two activities."""
    return make_pack_badge(unit, "well-badge", {"activities": ["small/well"]})


@pytest.fixture
def friend_badge(club: Club, elena: Person) -> ClubBadge:
    return make_badge(
        club=club, title="Bun prieten", words="Ai ajutat fără să te roage nimeni.", drawing="heart", by=elena
    )


@pytest.fixture
def mara(club: Club) -> Person:
    """Elena's substitute."""
    mara = create_adult(name="Mara", username="mara", password=PASSWORD)
    take_in(club=club, person=mara, role=Role.SUBSTITUTE, by=None)
    return mara


def solve(activity_id: str, *learners: Learner) -> None:
    """They sit together and the check is passed."""
    activity = Activity.objects.get(full_id=activity_id)
    sign_in = SignIn.objects.create(started_at=now())
    project = Project.objects.create(activity=activity, created_at=now())
    project.authors.set([learner.person for learner in learners])
    Attempt.objects.create(
        project=project, sign_in=sign_in, version_key=uuid.uuid4(), tried_at=now(), is_solved=True, facts={}
    )
