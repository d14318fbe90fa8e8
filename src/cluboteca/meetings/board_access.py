"""Who looks at the board: the club's librarian, or a crew in which an ambassador sits."""

from dataclasses import dataclass

from django.http import HttpRequest

from cluboteca.clubs.access import CLUB_KEY
from cluboteca.clubs.queries import get_led_club, list_ambassador_ids
from cluboteca.core.errors import NotYours
from cluboteca.meetings.models import Crew, Meeting
from cluboteca.meetings.policies import NoOpenMeeting
from cluboteca.meetings.queries import find_crew, get_open_meeting
from cluboteca.people.models import Person
from cluboteca.people.queries import list_present


@dataclass(frozen=True)
class Viewer:
    """The one who looks, and at which open meeting. An ambassador sees nothing private.

    crew: where the ambassador sits; None for a librarian. helpers: all ambassadors who sit there, the person first.
    """

    person: Person
    meeting: Meeting
    is_librarian: bool
    crew: Crew | None = None
    helpers: tuple[Person, ...] = ()

    def choose_helper(self, learner_id: int | None) -> Person:
        """Of several ambassadors in a crew the one who is named. Raises NotYours."""
        if learner_id is None:
            return self.person
        helper = next((each for each in self.helpers if each.pk == learner_id), None)
        if helper is None:
            raise NotYours
        return helper


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
    return get_helping_viewer(request)


def get_helping_viewer(request: HttpRequest) -> Viewer:
    """The ambassador at this computer, whoever else is signed in in the browser. Raises NotYours."""
    crew = find_crew(request)
    if crew is not None:
        ambassadors = list_ambassador_ids(crew.meeting.club)
        helpers = tuple(learner for learner in list_present(crew.sign_in) if learner.pk in ambassadors)
        if helpers:
            return Viewer(helpers[0], crew.meeting, is_librarian=False, crew=crew, helpers=helpers)
    raise NotYours
