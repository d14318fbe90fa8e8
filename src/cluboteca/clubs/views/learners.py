"""The librarian's list of learners: pictures, cards, locks."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cluboteca.clubs.access import require_led_club
from cluboteca.clubs.policies import check_learns_in
from cluboteca.clubs.queries import get_learner, list_ambassador_ids, list_learners
from cluboteca.core.address import get_children_address, make_qr_svg
from cluboteca.core.clock import now
from cluboteca.people.access import AdultRequest, adult_only, confirmed_only
from cluboteca.people.actions import deal_new_pictures, unlock_computer, unlock_learner
from cluboteca.people.models import Person
from cluboteca.people.queries import list_locked_computers, list_locked_learners


@adult_only
def show_learners(request: AdultRequest) -> HttpResponse:
    club = require_led_club(request)
    learners = list_learners(club)
    context = {
        "club": club,
        "learners": learners,
        "ambassador_ids": list_ambassador_ids(club),
        "locked_ids": list_locked_learners(learners, now=now()),
        "locked_computers": list_locked_computers(now=now()),
    }
    return render(request, "clubs/learners.html", context)


def _get_once(learner: Person) -> str:
    """What a deal has to send along: it fits once, since dealing changes what it is made of."""
    return salted_hmac("cluboteca.clubs.deal", f"{learner.pk}:{learner.pictures_hash}").hexdigest()


@confirmed_only
def deal_pictures(request: AdultRequest, learner_id: int) -> HttpResponse:
    """GET asks; POST deals and shows the card to print: the only moment in which the pictures are known.

    A page that is sent again (a reload, a double click) deals nothing: it would void the card that was just printed.
    """
    club = require_led_club(request)
    learner = get_learner(learner_id)
    check_learns_in(learner, club)
    if request.method == "POST" and constant_time_compare(request.POST.get("once", ""), _get_once(learner)):
        pictures = deal_new_pictures(learner=learner, by=request.user)
        address = get_children_address(request)
        return render(
            request,
            "clubs/card.html",
            {
                "club": club,
                "learner": learner,
                "pictures": pictures,
                "address": address,
                "qr_svg": make_qr_svg(address),
            },
        )
    context = {"club": club, "learner": learner, "once": _get_once(learner), "was_dealt": request.method == "POST"}
    return render(request, "clubs/deal_pictures.html", context)


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
