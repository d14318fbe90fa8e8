"""Guests begin, come back with their code, and come into the club."""

import secrets
from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.roster.actions import NewLearner, check_nickname_free
from cluboteca.clubs.roster.nickname import get_search_key
from cluboteca.content.models import Unit
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.meetings.actions import leave_crew, seat_crew, seat_one_more, start_meeting
from cluboteca.meetings.hour.policies import (
    CODES,
    MOST_GUESTS,
    MOST_WRONG_CODES,
    WRONG_CODE,
    WRONG_CODES_COUNT_FOR,
    ComputerFull,
    NoAvatar,
    NoHour,
    TooManyCodes,
    TooManyGuests,
    UnknownCode,
    UsedCode,
)
from cluboteca.meetings.hour.queries import find_guest, get_open_hour
from cluboteca.meetings.models import Crew, Guest, Meeting, MeetingKind
from cluboteca.people.actions import create_learner
from cluboteca.people.animals import ANIMALS
from cluboteca.people.models import Person, SignIn, SignInMember, WrongTry
from cluboteca.people.policies import MAX_CREW
from cluboteca.people.queries import list_present_ids

_DOUBLE_PRESS = timedelta(seconds=5)


def open_hour(*, club: Club, unit: Unit, by: Person) -> Meeting:
    """Raises MeetingAlreadyOpen, OtherMeetingOpen."""
    return start_meeting(club=club, unit=unit, by=by, kind=MeetingKind.HOUR)


def begin_as_guests(
    *, meeting: Meeting, avatars: Sequence[str], computer: str, browser: str, old: SignIn | None
) -> Crew:
    """One to four children who have picked these avatars begin at a computer; pressed twice, they begin once.

    browser: of those who press, since several computers may have the same address. Raises NoAvatar, NoHour, TooManyGuests, CrewSize.
    """
    if not avatars or not set(avatars) <= set(ANIMALS):
        raise NoAvatar
    with transaction.atomic():
        _check_open(meeting)
        begun = _find_just_begun(meeting, avatars, browser)
        if begun is not None:
            return begun
        _check_few_guests(meeting, browser, coming=len(avatars))
        guests = [_make_guest(meeting, avatar, browser) for avatar in avatars]
        learners = [guest.person for guest in guests]
        return seat_crew(meeting=meeting, learners=learners, driver_id=None, computer=computer, old=old)


def _find_just_begun(meeting: Meeting, avatars: Sequence[str], browser: str) -> Crew | None:
    """The crew that sat down in this browser moments ago, if it picked the same avatars."""
    begun = Guest.objects.filter(meeting=meeting, browser=browser, created_at__gt=now() - _DOUBLE_PRESS)
    crews = Crew.objects.filter(
        meeting=meeting,
        sign_in__in=SignInMember.objects.filter(learner__in=begun.values("person")).values("sign_in"),
        sign_in__started_at__gt=now() - _DOUBLE_PRESS,
        sign_in__ended_at__isnull=True,
    )
    for crew in crews.select_related("sign_in"):
        present = Person.objects.filter(pk__in=list_present_ids(crew.pk)).values_list("avatar", flat=True)
        if sorted(present) == sorted(avatars):
            return crew
    return None


def add_guest(*, crew: Crew, avatar: str, browser: str) -> Guest:
    """One more child sits down. Raises NoAvatar, NoHour, ComputerFull, TooManyGuests, NoCrew."""
    if avatar not in ANIMALS:
        raise NoAvatar
    with transaction.atomic():
        _check_open(crew.meeting)
        if len(list_present_ids(crew.pk)) >= MAX_CREW:
            raise ComputerFull
        _check_few_guests(crew.meeting, browser, coming=1)
        guest = _make_guest(crew.meeting, avatar, browser)
        seat_one_more(crew=crew, learner=guest.person)
    return guest


def come_back(*, meeting: Meeting, code: str, crew: Crew | None, computer: str, old: SignIn | None) -> Crew:
    """The child behind this code goes on with its work, with those of `crew` or alone. Wrong codes are counted.

    Raises NoHour, UnknownCode, UsedCode, ExpiredCode, TooManyCodes, ComputerFull.
    """
    with transaction.atomic():  # of tries in the same moment each knows of those before it
        since = now() - WRONG_CODES_COUNT_FOR
        tries = WrongTry.objects.filter(subject=WRONG_CODE, computer=computer, tried_at__gt=since)
        if tries.count() >= MOST_WRONG_CODES:
            raise TooManyCodes
        try:
            return _come_back(meeting=meeting, code=code, crew=crew, computer=computer, old=old)
        except UnknownCode as error:
            WrongTry.objects.create(subject=WRONG_CODE, computer=computer, tried_at=now())
            refused = error
    raise refused


def _come_back(*, meeting: Meeting, code: str, crew: Crew | None, computer: str, old: SignIn | None) -> Crew:
    with transaction.atomic():
        _check_open(meeting)
        guest = find_guest(code, meeting.club.library)
        if crew is None:
            return seat_crew(meeting=meeting, learners=[guest.person], driver_id=None, computer=computer, old=old)
        if guest.person_id not in (present := list_present_ids(crew.pk)) and len(present) >= MAX_CREW:
            raise ComputerFull
        seat_one_more(crew=crew, learner=guest.person)
    return crew


def _check_open(meeting: Meeting) -> None:
    if get_open_hour(meeting.club) != meeting:
        raise NoHour


def _check_few_guests(meeting: Meeting, browser: str, *, coming: int) -> None:
    """So that nobody fills the list by pressing on and on. Raises TooManyGuests."""
    if Guest.objects.filter(meeting=meeting, browser=browser).count() + coming > MOST_GUESTS:
        raise TooManyGuests


def _make_guest(meeting: Meeting, avatar: str, browser: str) -> Guest:
    """The nickname is the animal and how many guests there are by now, so that no two of an hour are the same."""
    animal = str(ANIMALS[avatar])
    number = Guest.objects.filter(meeting=meeting).count() + 1
    person = create_learner(
        nickname=_("%(animal)s %(number)d") % {"animal": animal, "number": number}, avatar=avatar, birth_year=None
    )
    return Guest.objects.create(
        person=person, meeting=meeting, code=_draw_code(animal), browser=browser, created_at=now()
    )


def _draw_code(animal: str) -> str:
    word = "".join(sign for sign in get_search_key(animal) if "a" <= sign <= "z")
    while True:
        code = f"{word}-{1000 + secrets.randbelow(CODES)}"
        if not Guest.objects.filter(code=code).exists():
            return code


def join_club(*, code: str, club: Club, new: NewLearner, by: Person) -> Person:
    """The guest behind this code becomes a learner of the club and keeps its projects.

    Raises UnknownCode, UsedCode, ExpiredCode, NicknameTaken.
    """
    with transaction.atomic():
        guest = find_guest(code, club.library)
        learner = guest.person
        if Membership.objects.filter(person=learner).exists():
            raise UsedCode
        check_nickname_free(new.nickname, club)
        for crew in Crew.objects.filter(sign_in__members__learner=learner, sign_in__members__left_at__isnull=True):
            leave_crew(crew=crew, learner_id=learner.pk)
        learner.nickname, learner.avatar = new.nickname, new.avatar or learner.avatar
        learner.birth_year, learner.gender = new.birth_year, new.gender
        learner.save(update_fields=["nickname", "avatar", "birth_year", "gender"])
        Guest.objects.filter(pk=guest.pk).update(joined_at=now(), browser="")
        take_in(club=club, person=learner, role=Role.LEARNER, by=by)
        record_event(action="hour.join_club", about=learner, by=by)
    return learner
