"""For the checklist, whose page stands below the meetings and knows none."""

from django import template

from cluboteca.clubs.models import Club
from cluboteca.meetings.models import MeetingKind
from cluboteca.meetings.queries import get_open_meeting

register = template.Library()


@register.simple_tag
def is_rehearsing(club: Club) -> bool:
    """Whether the club's rehearsal is open now."""
    meeting = get_open_meeting(club)
    return meeting is not None and meeting.kind == MeetingKind.REHEARSAL
