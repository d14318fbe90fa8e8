"""Who may walk through the gallery: those who lead the club, and its children while a meeting is open."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from cluboteca.clubs.access import CLUB_KEY
from cluboteca.clubs.models import Club
from cluboteca.clubs.queries import get_led_club
from cluboteca.core.errors import NotYours
from cluboteca.meetings.gallery.queries import is_allowed
from cluboteca.meetings.models import Crew, MeetingKind
from cluboteca.meetings.queries import find_crew
from cluboteca.people.models import Person
from cluboteca.people.policies import NoCrew
from cluboteca.workspace.models import Project


@dataclass(frozen=True)
class Visitor:
    """crew: None for one who leads the club."""

    club: Club
    crew: Crew | None


def get_visitor(request: HttpRequest) -> Visitor:
    """The crew at this computer, else who leads a club. Guests of an hour of code see no gallery.

    Raises NoCrew when nobody is signed in, NotYours.
    """
    crew = find_crew(request)
    if crew is not None:
        return Visitor(get_club_of(crew), crew)
    if isinstance(request.user, Person):
        club = get_led_club(request.user, request.session.get(CLUB_KEY))
        if club is None:
            raise NotYours
        return Visitor(club, None)
    raise NoCrew


def get_gallery_crew(request: HttpRequest) -> Crew:
    """Raises NoCrew, NotYours."""
    crew = find_crew(request)
    if crew is None:
        raise NoCrew
    get_club_of(crew)
    return crew


def get_club_of(crew: Crew) -> Club:
    """Raises NotYours at an hour of code."""
    if crew.meeting.kind == MeetingKind.HOUR:
        raise NotYours
    return crew.meeting.club


def find_offer_address(crew: Crew, project: Project) -> str | None:
    """The page on which the crew offers this project; None where it may not hang in the gallery."""
    if crew.meeting.kind == MeetingKind.HOUR or not is_allowed(crew.meeting.club, project):
        return None
    return reverse("gallery:offer", args=[project.pk])
