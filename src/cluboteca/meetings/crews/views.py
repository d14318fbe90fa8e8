"""Who could sit with whom: to look at, shuffle, print and put on the projector."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cluboteca.clubs.access import require_led_club
from cluboteca.clubs.models import Club
from cluboteca.clubs.queries import list_admitted_learners
from cluboteca.meetings.crews import actions
from cluboteca.meetings.crews.queries import number_crews, suggest_crews
from cluboteca.meetings.models import Meeting, MeetingKind
from cluboteca.meetings.policies import NoOpenMeeting
from cluboteca.meetings.queries import get_open_meeting, list_came_ids, list_expected_learners
from cluboteca.people.access import AdultRequest, adult_only
from cluboteca.people.models import Person

MOST_SEED = 10_000


@dataclass(frozen=True)
class _Asked:
    """What the address or the form says. here: those who are to sit down."""

    seed: int
    here: list[Person]


def _list_expected(club: Club, meeting: Meeting | None) -> list[Person]:
    """Who may be chosen: the club's children, at a rehearsal its ambassadors."""
    if meeting is not None and meeting.kind == MeetingKind.REHEARSAL:
        return list_expected_learners(meeting)
    return list_admitted_learners(club)


def _find_meeting(club: Club) -> Meeting | None:
    """The open one that the club's children come to. At an hour of code nobody on the projector has a name."""
    meeting = get_open_meeting(club)
    return None if meeting is None or meeting.kind == MeetingKind.HOUR else meeting


def _read(values: QueryDict, club: Club, meeting: Meeting | None) -> _Asked:
    expected = _list_expected(club, meeting)
    told = {value for value in values.getlist("here") if value.isdecimal()}
    if "chosen" not in values:
        # Before anybody has ticked a name: who came to the open meeting, else all.
        came = list_came_ids(meeting) if meeting else set()
        told = {str(pk) for pk in came} or {str(learner.pk) for learner in expected}
    seed = values.get("seed", "")
    here = [learner for learner in expected if str(learner.pk) in told]
    return _Asked(int(seed[:4]) % MOST_SEED if seed.isdecimal() else 0, here)


@never_cache
@adult_only
def show_crews(request: AdultRequest) -> HttpResponse:
    """GET suggests; nothing is kept. POST puts what is suggested on the projector, or takes it off (`act=away`)."""
    club = require_led_club(request)
    meeting = _find_meeting(club)
    if request.method == "POST":
        return _put_on_projector(request, club, meeting)
    asked = _read(request.GET, club, meeting)
    computers_count = club.library.computers_count
    crews = suggest_crews(club=club, learners=asked.here, computers_count=computers_count, seed=asked.seed)
    here = {learner.pk for learner in asked.here}
    context = {
        "club": club,
        "meeting": meeting,
        "crews": number_crews(crews, computers_count),
        "waiting_count": max(0, len(crews) - computers_count),
        "computers_count": computers_count,
        "seed": asked.seed,
        "next_seed": (asked.seed + 1) % MOST_SEED,
        "here": asked.here,
        "learners": [{"learner": learner, "is_here": learner.pk in here} for learner in _list_expected(club, meeting)],
        "is_on_projector": bool(meeting and meeting.proposed_crews),
    }
    return render(request, "meetings/crews/crews.html", context)


def _put_on_projector(request: HttpRequest, club: Club, meeting: Meeting | None) -> HttpResponse:
    if meeting is None:
        raise NoOpenMeeting
    if request.POST.get("act") == "away":
        actions.take_crews_off(meeting=meeting)
        if request.POST.get("from") == "board":
            return redirect("meetings:board", meeting.pk)
        return redirect("crews:crews")
    asked = _read(request.POST, club, meeting)
    crews = suggest_crews(club=club, learners=asked.here, computers_count=club.library.computers_count, seed=asked.seed)
    actions.propose_crews(meeting=meeting, crews=crews)
    messages.success(request, _("The projector shows who sits with whom."))
    chosen = QueryDict(mutable=True)
    chosen.setlist("here", [str(learner.pk) for learner in asked.here])
    chosen["seed"], chosen["chosen"] = str(asked.seed), "yes"
    return redirect(f"{reverse('crews:crews')}?{chosen.urlencode()}")
