"""The home screen of those who lead, and the page with the ways to everything of a club."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from cluboteca.clubs.access import require_led_club
from cluboteca.clubs.policies import allowed, check_keeps
from cluboteca.core.clock import now
from cluboteca.meetings.today.queries import find_next_thing
from cluboteca.meetings.today.waiting import list_waiting
from cluboteca.people.access import AdultRequest, adult_only


@adult_only
def show_today(request: AdultRequest) -> HttpResponse:
    club = require_led_club(request)
    keeps = allowed(check_keeps, request.user, club)
    context = {
        "club": club,
        "keeps": keeps,
        "next": find_next_thing(club, now(), get_language() or "ro", keeps=keeps),
        "waiting": list_waiting(club, keeps=keeps),
    }
    return render(request, "meetings/today/today.html", context)


@adult_only
def show_club(request: AdultRequest) -> HttpResponse:
    """The ways to everything; what a substitute doesn't see isn't named to her."""
    club = require_led_club(request)
    context = {"club": club, "keeps": allowed(check_keeps, request.user, club)}
    return render(request, "meetings/today/club.html", context)
