"""What the board's buttons for the whole room depend on."""

from dataclasses import dataclass

from cluboteca.content.models import Activity, Kind
from cluboteca.content.queries import Words, get_activity_words
from cluboteca.meetings.look import is_look_up
from cluboteca.meetings.models import Meeting
from cluboteca.meetings.programme import list_meeting_activities
from cluboteca.meetings.projected import Projected, find_warm_up, get_projected


@dataclass(frozen=True)
class Tools:
    """choices: the activities whose steps the projector can show. projected: what it shows, chosen or as a warm-up.

    preselected: the first of them at a computer. warm_up: the game without a screen that goes on now, whose card can be printed.
    """

    is_looking_up: bool
    choices: list[tuple[Activity, Words]]
    preselected: Activity | None
    projected: Projected | None
    warm_up: Activity | None


def get_tools(meeting: Meeting, locale: str) -> Tools:
    activities = list_meeting_activities(meeting.club, meeting.unit)
    return Tools(
        is_looking_up=is_look_up(meeting.looking_up_since),
        choices=[(activity, get_activity_words(activity, locale)) for activity in activities],
        preselected=next((activity for activity in activities if activity.kind != Kind.UNPLUGGED), None),
        projected=get_projected(meeting, locale),
        warm_up=find_warm_up(meeting),
    )
