"""Children who have worked on activities, without going through a browser."""

import uuid
from collections.abc import Callable

import pytest

from cluboteca.content.models import Activity, ActivityContent, Course, Unit
from cluboteca.core.clock import now
from cluboteca.people.models import Person, SignIn
from cluboteca.workspace.models import Attempt, Project
from tests.named_people import ACTIVITY_TEXT, DEFINITION, UNIT_TEXT

Work = Callable[..., Project]


@pytest.fixture
def work(db: None) -> Work:
    """`work("small/well", ana, matei, tries=3, solved=True)`: one project of theirs, the last try solves it."""

    def begin(activity_id: str, *authors: Person, tries: int = 1, solved: bool = True, finding: str = "") -> Project:
        project = Project.objects.create(activity=Activity.objects.get(full_id=activity_id))
        project.authors.add(*authors)
        sign_in = SignIn.objects.create(computer="192.168.1.9", started_at=now(), ended_at=now())
        for number in range(tries):
            is_solved = solved and number == tries - 1
            Attempt.objects.create(
                project=project,
                sign_in=sign_in,
                version_key=uuid.uuid4(),
                tried_at=now(),
                is_solved=is_solved,
                finding="" if is_solved else finding,
            )
        return project

    return begin


@pytest.fixture
def second_unit(unit: Unit) -> Unit:
    """After the first one in its course: a Scratch activity and its twin with blocks."""
    following = Unit.objects.create(
        pack=unit.pack,
        course=unit.course,
        full_id="small/second",
        position=1,
        plan=unit.plan,
        texts={"ro": {**UNIT_TEXT, "title": "Poveștile"}},
    )
    for position, (slug, kind, title) in enumerate(
        (("story", "scratch", "Povestea"), ("story-in-blocks", "blocks", "Povestea din blocuri"))
    ):
        activity = Activity.objects.create(
            pack=unit.pack,
            unit=following,
            full_id=f"small/{slug}",
            kind=kind,
            minutes=5,
            position=position,
            words={"ro": {"title": title, "goal": "Spune-o."}},
        )
        definition = {**DEFINITION, "twin": "story-in-blocks"} if kind == "scratch" else DEFINITION
        ActivityContent.objects.create(activity=activity, definition=definition, texts={"ro": ACTIVITY_TEXT})
    return following


def make_course(unit: Unit, *, activities: int, units: int = 1) -> list[Unit]:
    """Another course of the same pack with many activities."""
    course = Course.objects.create(
        pack=unit.pack,
        full_id="small/long",
        audience="learners",
        position=1,
        texts={"ro": {"title": "Lung", "description": ""}},
    )
    made = []
    for number in range(units):
        each = Unit.objects.create(
            pack=unit.pack,
            course=course,
            full_id=f"small/long-{number}",
            position=number,
            plan=unit.plan,
            texts={"ro": {**UNIT_TEXT, "title": f"Lung {number}"}},
        )
        for position in range(activities):
            activity = Activity.objects.create(
                pack=unit.pack,
                unit=each,
                full_id=f"small/long-{number}-{position}",
                kind="blocks",
                minutes=5,
                position=position,
                words={"ro": {"title": f"Pasul {position}", "goal": "Fă-l."}},
            )
            ActivityContent.objects.create(activity=activity, definition=DEFINITION, texts={"ro": ACTIVITY_TEXT})
        made.append(each)
    return made
