"""Who is there in a preview: a librarian, a crew of two, and a meeting on the unit that is looked at."""

from django.db import transaction
from django.http import HttpRequest

from cluboteca.clubs.actions import found_club, open_club, take_in
from cluboteca.clubs.models import Club, Role
from cluboteca.content.models import Unit
from cluboteca.core.clock import now
from cluboteca.meetings.actions import end_meeting, start_meeting
from cluboteca.meetings.models import Crew, Meeting
from cluboteca.meetings.queries import find_crew, get_open_meeting
from cluboteca.people.actions import create_adult, create_learner, deal_new_pictures, start_sign_in
from cluboteca.people.computer import get_computer
from cluboteca.people.consents import record_consents
from cluboteca.people.models import Person, Purpose

LIBRARIAN = "preview"
LEARNERS = (("Ana", "fox", 10), ("Matei", "bear", 11))


def make_club(password: str) -> None:
    """password: nobody is asked for it, but adults have one."""
    with transaction.atomic():
        club = found_club(library_name="Cluboteca", locality="Previzualizare", name="Previzualizare")
        open_club(club=club, by=None)
        librarian = create_adult(name="Previzualizare", username=LIBRARIAN, password=password)
        take_in(club=club, person=librarian, role=Role.LIBRARIAN, by=None)
        for nickname, avatar, age in LEARNERS:
            learner = create_learner(nickname=nickname, avatar=avatar, birth_year=now().year - age)
            take_in(club=club, person=learner, role=Role.LEARNER, by=None)
            record_consents(learner=learner, purposes=Purpose, given_on=now().date(), by=None)
            deal_new_pictures(learner=learner, by=librarian)


def get_librarian() -> Person:
    return Person.objects.get(username=LIBRARIAN)


def open_unit(unit: Unit) -> Meeting:
    """The meeting is on this unit; one on another unit ends."""
    club = Club.objects.get()
    meeting = get_open_meeting(club)
    if meeting is not None and meeting.unit_id == unit.pk:
        return meeting
    librarian = get_librarian()
    if meeting is not None:
        end_meeting(meeting=meeting, by=librarian)
    return start_meeting(club=club, unit=unit, by=librarian)


def seat_crew(request: HttpRequest, meeting: Meeting) -> Crew:
    """The crew that sits there already, if it is of this meeting; so its work stays on the table."""
    crew = find_crew(request)
    if crew is not None and crew.meeting_id == meeting.pk:
        return crew
    learners = list(Person.objects.filter(nickname__in=[name for name, _avatar, _age in LEARNERS]).order_by("pk"))
    with transaction.atomic():
        sign_in = start_sign_in(learners=learners, computer=get_computer(request))
        return Crew.objects.create(sign_in=sign_in, meeting=meeting, driver=learners[0], turn_started_at=now())
