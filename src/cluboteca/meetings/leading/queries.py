"""What can be chosen in free work, and what a meeting without computers needs on paper."""

from collections import defaultdict
from dataclasses import dataclass

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity, Kind, Unit
from cluboteca.content.queries import get_activity_words, list_twins
from cluboteca.meetings.models import Meeting
from cluboteca.meetings.programme import list_club_units, list_course_units, list_extras, list_foreign_packs
from cluboteca.workspace.models import ProjectOpening

SPARE_GAMES = 2


def list_free_activities(club: Club, today: Unit) -> list[tuple[Unit, list[Activity]]]:
    """All that is done at a computer, by unit: today's unit with the club's extras first, then the rest of the courses.

    A twin stands in the place of its Scratch activity, as everywhere, so it isn't listed.
    """
    units = sorted(list_course_units(club), key=lambda unit: unit.pk != today.pk)
    by_unit: dict[int, list[Activity]] = defaultdict(list)
    activities = Activity.objects.filter(unit__in=units, is_withdrawn=False).exclude(kind=Kind.UNPLUGGED)
    for activity in activities.select_related("pack").order_by("position"):
        by_unit[activity.unit_id].append(activity)
    by_unit[today.pk] += [extra for extra in list_extras(club, today) if extra.kind != Kind.UNPLUGGED]
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


@dataclass(frozen=True)
class WentOn:
    """An activity of the meeting, and how many crews opened it."""

    title: str
    crews_count: int


def list_what_went_on(meeting: Meeting, locale: str) -> list[WentOn]:
    """In the order in which they were begun. Who did how much of it isn't told: it is no contest."""
    rows = ProjectOpening.objects.filter(sign_in__crew__meeting=meeting).values_list(
        "project__activity_id", "sign_in_id"
    )
    crews: dict[int, set[int]] = defaultdict(set)
    for activity_id, sign_in_id in rows:
        crews[activity_id].add(sign_in_id)
    activities = Activity.objects.select_related("pack").in_bulk(crews)
    return [WentOn(get_activity_words(activities[pk], locale).title, len(ids)) for pk, ids in crews.items()]
