"""The meeting that an address of those who lead is about."""

from cluboteca.clubs.access import require_led_club
from cluboteca.core.errors import NotYours
from cluboteca.meetings.models import Meeting
from cluboteca.meetings.queries import get_meeting
from cluboteca.people.access import AdultRequest


def require_own_meeting(request: AdultRequest, meeting_id: int) -> Meeting:
    """The meeting, if it is of the club that the reader leads. Raises NotYours."""
    meeting = get_meeting(meeting_id)
    if meeting.club_id != require_led_club(request).pk:
        raise NotYours
    return meeting
