"""Which activities somebody may work on or try out. Pages and the API ask here alike."""

from django.db.models import Q

from cluboteca.clubs.queries import list_led_clubs
from cluboteca.content.models import Activity, Audience, Kind, OwnPack
from cluboteca.content.queries import find_activity
from cluboteca.meetings.helping.school import may_open
from cluboteca.meetings.models import Crew
from cluboteca.meetings.programme import is_foreign
from cluboteca.people.models import Person, SignIn
from cluboteca.people.queries import list_present


def find_crew_activity(full_id: str, crew: Crew) -> Activity | None:
    """One that is done at a computer, and that this crew may open."""
    activity = _find_on_screen(full_id)
    if activity is None or is_foreign(activity, crew.meeting.club) or not may_open(activity, crew):
        return None
    return activity


def find_practised_activity(full_id: str, sign_in: SignIn) -> Activity | None:
    """One of the librarians' track, for an adult who sits there alone and leads a club."""
    present = list_present(sign_in)
    if len(present) != 1 or present[0].username is None or not list_led_clubs(present[0]):
        return None
    activity = _find_on_screen(full_id)
    return activity if activity is not None and activity.unit.course.audience == Audience.LIBRARIANS else None


def find_tried_activity(full_id: str, adult: Person) -> Activity | None:
    """One that an adult may try who leads a club: of any pack but other clubs' own; of what her club writes, also drafts."""
    clubs = list_led_clubs(adult)
    activity = _find_on_screen(full_id) if clubs else None
    if activity is None:
        return None
    slug = activity.pack.slug
    own_packs = OwnPack.objects.filter(Q(slug=slug) | Q(trial_slug=slug))
    return None if own_packs.exclude(club_pack__club__in=clubs).exists() else activity


def _find_on_screen(full_id: str) -> Activity | None:
    activity = find_activity(full_id)
    return None if activity is None or activity.kind == Kind.UNPLUGGED else activity
