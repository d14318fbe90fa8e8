"""A child's own village: a quarter for each course, a street for each unit, a place for each activity.

A place is drawn in colour when its activity is done. The drawings follow each other in one order through a quarter and
begin again after the last, so that any number of units has a village.
"""

from dataclasses import dataclass
from enum import Enum

from cluboteca.content.models import Activity
from cluboteca.content.queries import get_activity_words, get_unit_words, pick
from cluboteca.meetings.progress.way import Way

PLACES = (
    "tiles/house",
    "tiles/goal-well",
    "places/orchard",
    "places/bridge",
    "tiles/goal-school",
    "places/mill",
    "places/market",
    "places/forest",
    "places/football-field",
    "tiles/goal-library",
    "places/garden",
    "places/bakery",
    "places/pond",
    "places/beehives",
    "places/barn",
    "places/playground",
    "tiles/haystack",
    "places/station",
    "places/post-office",
    "places/lookout",
)


class PlaceState(Enum):
    """following: the next one to do in its street."""

    DONE = "done"
    FOLLOWING = "following"
    COMING = "coming"


@dataclass(frozen=True)
class Place:
    activity: Activity
    title: str
    drawing: str
    state: PlaceState


@dataclass(frozen=True)
class Street:
    title: str
    places: list[Place]
    is_finished: bool
    is_todays: bool


@dataclass(frozen=True)
class Quarter:
    title: str
    streets: list[Street]


def build_village(ways: list[Way], solved: set[int], *, todays_unit: int, locale: str) -> list[Quarter]:
    """solved: ids of the activities that the child has solved. todays_unit: id of the meeting's."""
    quarters: list[Quarter] = []
    course = None
    drawn = 0
    for way in ways:
        if way.unit.course_id != course:
            course, drawn = way.unit.course_id, 0
            quarters.append(Quarter(str(pick(way.unit.course.texts, locale, way.unit)["title"]), []))
        done = way.find_solved(solved)
        following = way.find_next(solved)
        places = []
        for number, activity in enumerate(way.activities, start=drawn):
            state = PlaceState.FOLLOWING if activity == following else PlaceState.COMING
            state = PlaceState.DONE if activity.pk in done else state
            title = get_activity_words(activity, locale).title
            places.append(Place(activity, title, PLACES[number % len(PLACES)], state))
        drawn += len(places)
        title = get_unit_words(way.unit, locale).title
        quarters[-1].streets.append(Street(title, places, following is None, way.unit.pk == todays_unit))
    return quarters
