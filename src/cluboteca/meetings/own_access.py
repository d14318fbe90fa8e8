"""Who writes own material: the club's librarian, or an ambassador at the computer where she sits."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache

from cluboteca.clubs.access import CLUB_KEY
from cluboteca.clubs.models import Club
from cluboteca.clubs.policies import allowed, check_helps_in
from cluboteca.clubs.queries import get_led_club
from cluboteca.content.models import OwnActivity, OwnPack
from cluboteca.content.own.actions import make_own_pack
from cluboteca.content.own.policies import check_may_write
from cluboteca.content.own.queries import get_own
from cluboteca.core.errors import NotYours
from cluboteca.meetings.models import ClubPack, Crew
from cluboteca.meetings.queries import find_crew
from cluboteca.people.models import Person
from cluboteca.people.queries import list_present

P = ParamSpec("P")


@dataclass(frozen=True)
class Writer:
    """crew: of an ambassador, the crew with which she sits."""

    person: Person
    club: Club
    crew: Crew | None

    @property
    def is_librarian(self) -> bool:
        return self.crew is None

    def find_pack(self) -> OwnPack | None:
        """None while the club has written nothing."""
        return OwnPack.objects.filter(club_pack__club=self.club).first()

    def get_pack(self) -> OwnPack:
        """Made when the club writes its first activity."""
        with transaction.atomic():
            return self.find_pack() or self._make_pack()

    def _make_pack(self) -> OwnPack:
        own_pack = make_own_pack(place=self.club.library.locality, number=self.club.pk)
        ClubPack.objects.create(club=self.club, own_pack=own_pack)
        return own_pack

    def get_own(self, activity_id: int) -> OwnActivity:
        """What this writer may see and change. Raises NotYours."""
        own_pack = self.find_pack()
        if own_pack is None:
            raise NotYours
        activity = get_own(own_pack, activity_id)
        check_may_write(activity, person=self.person, is_librarian=self.is_librarian)
        return activity


def get_writer(request: HttpRequest) -> Writer:
    """Raises NotYours for everybody else."""
    if isinstance(request.user, Person):
        club = get_led_club(request.user, request.session.get(CLUB_KEY))
        if club is None:
            raise NotYours
        return Writer(request.user, club, None)
    crew = find_crew(request)
    if crew is None:
        raise NotYours
    present = sorted(list_present(crew.sign_in), key=lambda learner: learner.pk != crew.driver_id)
    for learner in present:
        if allowed(check_helps_in, learner, crew.meeting.club):
            return Writer(learner, crew.meeting.club, crew)
    raise NotYours


WriterView = Callable[Concatenate[HttpRequest, Writer, P], HttpResponse]


def writer_only(view: WriterView[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Those who aren't signed in at all go to the librarian's sign-in and come back; for others there is nothing here."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not isinstance(request.user, Person) and find_crew(request) is None:
            back = request.path if request.method == "GET" else reverse("meetings:own")
            return redirect(f"{reverse('people:sign-in')}?{urlencode({'next': back})}")
        return view(request, get_writer(request), *args, **kwargs)

    return cast("Callable[Concatenate[HttpRequest, P], HttpResponse]", never_cache(guarded))


def librarian_of(writer: Writer) -> Person:
    """Raises NotYours for an ambassador."""
    if not writer.is_librarian:
        raise NotYours
    return writer.person
