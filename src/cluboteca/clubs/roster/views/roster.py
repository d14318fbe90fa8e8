"""The list of children: who is in the club, who has a card, who is locked; and the archive."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cluboteca.clubs.access import require_led_club
from cluboteca.clubs.policies import allowed, check_keeps, check_learns_in
from cluboteca.clubs.queries import get_learner
from cluboteca.clubs.roster.policies import PAGE_LENGTH
from cluboteca.clubs.roster.queries import Shown, choose_rows, list_archive, list_roster
from cluboteca.core.clock import now
from cluboteca.people.access import AdultRequest, adult_only, confirmed_only
from cluboteca.people.actions import unlock_computer, unlock_learner
from cluboteca.people.queries import list_locked_computers


@adult_only
def show_learners(request: AdultRequest) -> HttpResponse:
    """Searched, filtered, fifty to a page."""
    club = require_led_club(request)
    keeps = allowed(check_keeps, request.user, club)
    # Of consents a substitute sees nothing.
    filters = [each for each in Shown if keeps or each != Shown.WITHOUT_CONSENT]
    shown = request.GET.get("show", Shown.ALL)
    shown = shown if shown in filters else Shown.ALL
    search = request.GET.get("q", "")[:60]
    everybody = list_roster(club)
    archive = list_archive(club) if shown == Shown.ARCHIVE or not everybody else []
    rows = choose_rows(archive if shown == Shown.ARCHIVE else everybody, shown=shown, search=search)
    page = Paginator(rows, PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {
        "club": club,
        "page": page,
        "shown": shown,
        "filters": [(each.value, each.label) for each in filters],
        "search": search,
        "asked": urlencode({"show": shown, "q": search}),
        "count": len(everybody),
        "without_pictures_count": sum(row.may_take_part and not row.has_pictures for row in everybody),
        "without_consent_count": sum(not row.may_take_part for row in everybody),
        "has_archive": bool(everybody) or bool(archive),
        "is_keeper": keeps,
        "locked_computers": list_locked_computers(now=now()),
    }
    return render(request, "clubs/roster/learners.html", context)


@require_POST
@confirmed_only
def unlock(request: AdultRequest, learner_id: int) -> HttpResponse:
    learner = get_learner(learner_id)
    check_learns_in(learner, require_led_club(request))
    unlock_learner(learner=learner, by=request.user)
    messages.success(request, _("%(nickname)s can sign in again.") % {"nickname": learner.nickname})
    return redirect("clubs:learners")


@require_POST
@confirmed_only
def unlock_pc(request: AdultRequest) -> HttpResponse:
    require_led_club(request)
    unlock_computer(computer=request.POST.get("computer", ""), by=request.user)
    messages.success(request, _("That computer can be used again."))
    return redirect("clubs:learners")
