"""Small tracks of training: two modules for librarians, one for ambassadors, each with an activity or two in blocks."""

from uuid import uuid4

from cluboteca.content.models import Activity, ActivityContent, Audience, Course, Pack, Unit
from cluboteca.content.queries import list_ways
from cluboteca.core.clock import now
from cluboteca.people.actions import end_sign_in, start_sign_in
from cluboteca.people.models import Person
from cluboteca.training.queries import Track
from cluboteca.workspace.actions import open_project
from cluboteca.workspace.models import Attempt
from tests.named_people import ACTIVITY_TEXT, DEFINITION, PLAN, UNIT_TEXT, make_work


def make_tracks() -> dict[Audience, list[Unit]]:
    """As a pack `training` would bring them."""
    pack = Pack.objects.create(slug="training", default_locale="ro", licence="CC-BY-SA-4.0", authors=["Cluboteca"])
    return {
        Audience.LIBRARIANS: _make_track(pack, Audience.LIBRARIANS, {"first-steps": 2, "leading": 1}),
        Audience.AMBASSADORS: _make_track(pack, Audience.AMBASSADORS, {"helping": 2}),
    }


def _make_track(pack: Pack, audience: Audience, modules: dict[str, int]) -> list[Unit]:
    heading = {"ro": {"title": audience.value, "description": "Instruire."}}
    course = Course.objects.create(
        pack=pack,
        full_id=f"training/{audience.value}",
        audience=audience,
        position=len(pack.courses.all()),
        texts=heading,
    )
    units = []
    for position, (slug, count) in enumerate(modules.items()):
        text = UNIT_TEXT | {"title": f"Modulul {slug}"}
        unit = Unit.objects.create(
            pack=pack, course=course, full_id=f"training/{slug}", position=position, plan=PLAN, texts={"ro": text}
        )
        for number in range(count):
            _make_activity(pack, unit, f"{slug}-{number + 1}", number)
        units.append(unit)
    return units


def _make_activity(pack: Pack, unit: Unit, slug: str, position: int) -> None:
    activity = Activity.objects.create(
        pack=pack,
        unit=unit,
        full_id=f"training/{slug}",
        kind="blocks",
        minutes=5,
        position=position,
        words={"ro": {"title": f"Activitatea {slug}", "goal": ACTIVITY_TEXT["goal"]}},
    )
    ActivityContent.objects.create(
        activity=activity,
        definition=DEFINITION,
        texts={"ro": ACTIVITY_TEXT},
        starter=make_work(),
        solution=[{"repeat": {"times": 2, "do": ["move"]}}],
    )


def solve(person: Person, *activities: Activity) -> None:
    """As if this person had sat at a computer and solved them."""
    sign_in = start_sign_in(learners=[person], computer="192.168.1.9")
    for activity in activities:
        project, _is_new = open_project(activity=activity, sign_in=sign_in)
        Attempt.objects.create(project=project, sign_in=sign_in, version_key=uuid4(), tried_at=now(), is_solved=True)
    end_sign_in(sign_in=sign_in)


def solve_units(person: Person, units: list[Unit]) -> None:
    ways = list_ways(units)
    solve(person, *[step.activity for unit in units for step in ways[unit.pk]])


def solve_track(person: Person, track: Track) -> None:
    solve(person, *[step.activity for module in track.modules for step in module.steps])
