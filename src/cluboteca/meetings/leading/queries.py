"""Whether to look up, what can be chosen in free work, and what a meeting without computers needs on paper."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity, Kind, Unit
from cluboteca.content.queries import list_twins
from cluboteca.core.clock import now
from cluboteca.meetings.leading.policies import LOOK_UP_LASTS
from cluboteca.meetings.models import Meeting
from cluboteca.meetings.programme import list_club_units, list_course_units, list_extras, list_foreign_packs

SPARE_GAMES = 2


@dataclass(frozen=True)
class Look:
    """meeting_id: of the open meeting, null without one. is_up: the screens ask to look at the librarian."""

    meeting_id: int | None
    is_up: bool


def is_look_up(since: datetime | None) -> bool:
    """It lifts by itself after ten minutes."""
    return since is not None and now() - since < LOOK_UP_LASTS


def get_look() -> Look:
    """Asked for by every children's page every three seconds: one row, two columns."""
    row = (
        Meeting.objects.filter(ended_at__isnull=True)
        .order_by("-opened_at")
        .values_list("pk", "looking_up_since")
        .first()
    )
    return Look(row[0], is_look_up(row[1])) if row else Look(None, is_up=False)


def list_free_activities(club: Club) -> list[tuple[Unit, list[Activity]]]:
    """All that is done at a computer, by unit, in the order of the courses for learners; the unit's extras come last.

    A twin stands in the place of its Scratch activity, as everywhere, so it isn't listed.
    """
    units = list_course_units(club)
    by_unit: dict[int, list[Activity]] = defaultdict(list)
    activities = Activity.objects.filter(unit__in=units, is_withdrawn=False).exclude(kind=Kind.UNPLUGGED)
    for activity in activities.select_related("pack").order_by("position"):
        by_unit[activity.unit_id].append(activity)
    twins = set(list_twins(each for listed in by_unit.values() for each in listed).values())
    offered = [(unit, [each for each in by_unit[unit.pk] if each.full_id not in twins]) for unit in units]
    return [(unit, listed) for unit, listed in offered if listed]


def list_spare_games(club: Club, unit: Unit) -> list[Activity]:
    """Two games without a screen that aren't the unit's own: the nearest ones of other units."""
    units = [each.pk for each in list_club_units(club)]
    own = {extra.pk for extra in list_extras(club, unit)}
    games = Activity.objects.filter(kind=Kind.UNPLUGGED, is_withdrawn=False, unit__in=units)
    games = games.exclude(pack__slug__in=list_foreign_packs(club)).exclude(unit=unit).exclude(pk__in=own)
    ordered = sorted(games.select_related("pack", "unit__course"), key=lambda each: units.index(each.unit_id))
    return ordered[:SPARE_GAMES]


def list_own_games(club: Club, unit: Unit) -> list[Activity]:
    """The unit's games without a screen, its extras' too."""
    own = Activity.objects.filter(unit=unit, is_withdrawn=False, kind=Kind.UNPLUGGED).select_related("pack")
    extras = [extra for extra in list_extras(club, unit) if extra.kind == Kind.UNPLUGGED]
    return [*own.order_by("position"), *extras]
