"""What a club does in its meetings on a unit: the unit's own activities, then the extras that the club has put there.

A club sees the units for learners of every pack but for what other clubs have written for themselves. The units of a resource shelf,
which hold links alone, can be opened like others, but nobody's turn is ever theirs.
"""

from collections import defaultdict

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity, Audience, Kind, OwnPack, Unit
from cluboteca.content.queries import (
    find_unit,
    get_next_activity,
    list_activities,
    list_screen_activities,
    list_units,
    number_activities,
)
from cluboteca.meetings.models import MeetingExtra


def list_club_units(club: Club) -> list[Unit]:
    """Of courses for learners, in the order of packs, courses and units."""
    foreign = list_foreign_packs(club)
    for_learners = [unit for unit in list_units() if unit.course.audience == Audience.LEARNERS]
    return [unit for unit in for_learners if unit.pack.slug not in foreign]


def list_course_units(club: Club) -> list[Unit]:
    """Those of `list_club_units` that don't hold links alone."""
    rows = Activity.objects.filter(is_withdrawn=False).values_list("unit_id", "kind").distinct()
    kinds: dict[int, set[str]] = defaultdict(set)
    for unit_id, kind in rows.order_by():
        kinds[unit_id].add(kind)
    return [unit for unit in list_club_units(club) if kinds[unit.pk] != {Kind.LINK}]


def find_club_unit(club: Club, full_id: str) -> Unit | None:
    """None where there is no such unit for this club, or it is withdrawn. Ambassadors meet on theirs, too."""
    unit = find_unit(full_id)
    if unit is None or unit.is_withdrawn or unit.pack.slug in list_foreign_packs(club):
        return None
    return None if unit.course.audience == Audience.LIBRARIANS else unit


def list_foreign_packs(club: Club) -> set[str]:
    """Slugs of what other clubs have written for themselves."""
    return set(OwnPack.objects.exclude(club_pack__club=club).values_list("slug", flat=True))


def is_foreign(activity: Activity, club: Club) -> bool:
    """Whether another club has written it for itself, or somebody only tries it out."""
    slug = activity.pack.slug
    return slug in list_foreign_packs(club) or OwnPack.objects.filter(trial_slug=slug).exists()


def list_extras(club: Club, unit: Unit) -> list[Activity]:
    """In the order in which they were put there; withdrawn ones are passed over."""
    extras = MeetingExtra.objects.filter(club=club, unit=unit, activity__is_withdrawn=False)
    return [extra.activity for extra in extras.select_related("activity__pack", "activity__unit")]


def list_meeting_activities(club: Club, unit: Unit) -> list[Activity]:
    """Unplugged ones too."""
    return [*list_activities(unit), *list_extras(club, unit)]


def list_way(club: Club, unit: Unit) -> list[Activity]:
    """Those that are done at a computer: the numbered way that the children see."""
    return [*list_screen_activities(unit), *_list_screen_extras(club, unit)]


def number_way(club: Club, unit: Unit) -> dict[int, int]:
    """By activity id, its number on that way, from 1."""
    numbers = number_activities(unit)
    latest = max(numbers.values(), default=0)
    extras = _list_screen_extras(club, unit)
    return numbers | {extra.pk: number for number, extra in enumerate(extras, start=latest + 1)}


def find_next(club: Club, unit: Unit, activity: Activity) -> Activity | None:
    """The next one on that way; None after the last one, and for an activity that isn't on it and is the last of its unit."""
    extras = _list_screen_extras(club, unit)
    position = next((index for index, extra in enumerate(extras) if extra.pk == activity.pk), None)
    if position is not None:
        return extras[position + 1] if position + 1 < len(extras) else None
    following = get_next_activity(activity)
    if following is None and activity.unit_id == unit.pk:
        return extras[0] if extras else None
    return following


def _list_screen_extras(club: Club, unit: Unit) -> list[Activity]:
    return [extra for extra in list_extras(club, unit) if extra.kind != Kind.UNPLUGGED]
