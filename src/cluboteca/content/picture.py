"""What says at a glance what an activity is about, for the map that children see."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.templatetags.static import static

from cluboteca.content.models import Activity, ActivityContent

THING_TILES = {"a": "apple", "e": "egg", "l": "letter", "f": "flower-dry"}
_SHOWN_AS = {"drawing": "pencil", "stage": "cat", "scratch": "cat"}
"""Of Python and Scratch: the library's drawing for what a program shows, where the activity names none."""
_SHEETS_SHOWN_AS = {"quiz": "die", "basics": "computer", "reading": "book", "link": "globe"}


@dataclass(frozen=True)
class ActivityPicture:
    """What says at a glance what an activity is about. drawing: of frontend/drawings; address: of an image. One is empty."""

    drawing: str = ""
    address: str = ""


def list_pictures(activities: Iterable[Activity]) -> dict[int, ActivityPicture]:
    """By activity id. Of the village: what lies on the way, else the goal; of the stage: the first sprite; of Python and
    Scratch: what the activity names, else what a program shows.
    """
    rows = ActivityContent.objects.filter(activity__in=[activity.pk for activity in activities])
    pictures: dict[int, ActivityPicture] = {}
    for activity_id, world, sprite in rows.values_list("activity_id", "definition__world", "programs__picture"):
        if world and world["kind"] in _SHEETS_SHOWN_AS:
            pictures[activity_id] = ActivityPicture(address=_library_address(_SHEETS_SHOWN_AS[world["kind"]]))
        elif world and world["kind"] == "python":
            shown = sprite or _SHOWN_AS.get(world["shows"])
            text = ActivityPicture(drawing="tiles/letter")
            pictures[activity_id] = ActivityPicture(address=_library_address(shown)) if shown else text
        elif world and world["kind"] == "scratch":
            pictures[activity_id] = ActivityPicture(address=_library_address(sprite or _SHOWN_AS["scratch"]))
        elif world and world["kind"] == "stage":
            pictures[activity_id] = ActivityPicture(address=_library_address(sprite) if sprite else "")
        elif world:
            cells = "".join(world["maps"])
            thing = next((name for letter, name in THING_TILES.items() if letter in cells), None)
            pictures[activity_id] = ActivityPicture(drawing=f"tiles/{thing or 'goal-' + world['goal']}")
    return pictures


def _library_address(sprite: str) -> str:
    """Of a drawing that the library doesn't have any more there is no picture."""
    try:
        return static(f"library/pictures/{sprite}.svg")
    except ValueError:
        return ""
