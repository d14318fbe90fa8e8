"""Who looks at the board: the club's librarian, or a crew in which an ambassador sits."""

from dataclasses import dataclass

from django.http import HttpRequest

from cluboteca.clubs.access import CLUB_KEY
from cluboteca.clubs.policies import allowed, check_helps_in
from cluboteca.clubs.queries import get_led_club
from cluboteca.core.errors import NotYours
from cluboteca.meetings.models import Crew, Meeting
from cluboteca.meetings.policies import NoOpenMeeting
from cluboteca.meetings.queries import find_crew, get_open_meeting
from cluboteca.people.models import Person
from cluboteca.people.queries import list_present


@dataclass(frozen=True)
class Viewer:
    """The one who looks, and at which open meeting. An ambassador sees nothing private.

    crew: where the ambassador sits; None for a librarian.
    """

    person: Person
    meeting: Meeting
    is_librarian: bool
    crew: Crew | None = None


def get_viewer(request: HttpRequest) -> Viewer:
    """Raises NotYours for everyone else, NoOpenMeeting for a librarian without one."""
    user = request.user
    if isinstance(user, Person):
        club = get_led_club(user, request.session.get(CLUB_KEY))
        meeting = get_open_meeting(club) if club else None
        if meeting is not None:
            return Viewer(user, meeting, is_librarian=True)
        if club is not None:
            raise NoOpenMeeting
    crew = find_crew(request)
    if crew is not None:
        for learner in list_present(crew.sign_in):
            if allowed(check_helps_in, learner, crew.meeting.club):
                return Viewer(learner, crew.meeting, is_librarian=False, crew=crew)
    raise NotYours
