"""The ways through all units of a club at once, with the same few queries however many units there are."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity, Kind, Unit
from cluboteca.content.queries import list_twins
from cluboteca.meetings.models import MeetingExtra
from cluboteca.meetings.programme import list_course_units


@dataclass(frozen=True)
class Way:
    """The activities of a unit that are done at a computer, in order, then the club's extras; see `programme.list_way`.

    twins: by id of a Scratch activity, the one with blocks that may be done in its place.
    """

    unit: Unit
    activities: list[Activity]
    twins: dict[int, Activity]

    def find_solved(self, solved: Iterable[int]) -> set[int]:
        """Ids of the activities of this way that are done, where these are solved. What was done in a twin counts."""
        ids = set(solved)
        return {each.pk for each in self.activities if each.pk in ids or self._is_twin_solved(each, ids)}

    def find_next(self, solved: Iterable[int]) -> Activity | None:
        """The first one that isn't done."""
        done = self.find_solved(solved)
        return next((each for each in self.activities if each.pk not in done), None)

    def is_finished(self, solved: Iterable[int]) -> bool:
        return bool(self.activities) and self.find_next(solved) is None

    def _is_twin_solved(self, activity: Activity, solved: set[int]) -> bool:
        twin = self.twins.get(activity.pk)
        return twin is not None and twin.pk in solved


def list_ways(club: Club) -> list[Way]:
    """In the order of packs, courses and units; units without anything to do at a computer are passed over."""
    units = list_course_units(club)
    rows = Activity.objects.filter(unit__in=units, is_withdrawn=False).select_related("pack", "unit")
    activities = list(rows.order_by("unit", "position"))
    extras = MeetingExtra.objects.filter(club=club, unit__in=units, activity__is_withdrawn=False)
    extras_of: dict[int, list[Activity]] = defaultdict(list)
    for extra in extras.select_related("activity__pack", "activity__unit"):
        extras_of[extra.unit_id].append(extra.activity)
    twins = list_twins([*activities, *(each for part in extras_of.values() for each in part)])
    by_full_id = {each.full_id: each for each in activities}
    named = set(twins.values())
    way_of: dict[int, list[Activity]] = defaultdict(list)
    for each in activities:
        if each.kind != Kind.UNPLUGGED and each.full_id not in named:
            way_of[each.unit_id].append(each)
    ways = []
    for unit in units:
        on_screen = [each for each in extras_of[unit.pk] if each.kind != Kind.UNPLUGGED]
        way = [*way_of[unit.pk], *on_screen]
        of_way = {each.pk: by_full_id[twins[each.pk]] for each in way if twins.get(each.pk) in by_full_id}
        if way:
            ways.append(Way(unit, way, of_way))
    return ways
