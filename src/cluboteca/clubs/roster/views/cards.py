"""Cards with the secret pictures, for one child or many: the only moment in which the pictures are known.

A page that is sent again (a reload, a double click) deals nothing: it would void the cards that were just printed.
"""

from collections.abc import Sequence

from django.db.models import TextChoices
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.crypto import constant_time_compare, salted_hmac
from django.views.decorators.http import require_http_methods

from cluboteca.clubs.access import require_led_club
from cluboteca.clubs.models import Club
from cluboteca.clubs.policies import allowed, check_keeps, check_learns_in
from cluboteca.clubs.queries import get_learner, list_learners
from cluboteca.clubs.roster.actions import Card, deal_cards
from cluboteca.clubs.roster.policies import CARDS_ON_A_SHEET, AlreadyDealt
from cluboteca.core.address import get_children_address, make_qr_svg
from cluboteca.people.access import AdultRequest, confirmed_only
from cluboteca.people.consents import list_consenting_ids
from cluboteca.people.models import Person, Purpose


class ForWhom(TextChoices):
    """Who gets a new card."""

    WITHOUT_PICTURES = "without-pictures"
    CHOSEN = "chosen"
    ALL = "all"


def _get_once(learners: Sequence[Person]) -> str:
    """What a deal has to send along: it fits once, since dealing changes what it is made of."""
    made_of = "|".join(f"{learner.pk}:{learner.pictures_hash}" for learner in learners)
    return salted_hmac("cluboteca.clubs.deal", made_of).hexdigest()


def _deal(request: AdultRequest, learners: Sequence[Person]) -> list[Card] | None:
    """None when nothing was dealt: this is only asked, or was sent before."""
    if request.method != "POST" or not constant_time_compare(request.POST.get("once", ""), _get_once(learners)):
        return None
    try:
        return deal_cards(learners=learners, by=request.user)
    except AlreadyDealt:
        return None


def _describe_address(request: AdultRequest) -> dict[str, object]:
    address = get_children_address(request)
    return {"address": address, "qr_svg": make_qr_svg(address)}


@require_http_methods(["GET", "HEAD", "POST"])
@confirmed_only
def deal_for_one(request: AdultRequest, learner_id: int) -> HttpResponse:
    """GET asks; POST deals and shows the card to print."""
    club = require_led_club(request)
    learner = get_learner(learner_id)
    check_learns_in(learner, club)
    cards = _deal(request, [learner])
    context: dict[str, object] = {"club": club, "learner": learner}
    if cards:
        context |= {"pictures": cards[0].pictures, **_describe_address(request)}
        return render(request, "clubs/roster/card.html", context)
    is_admitted = learner.pk in list_consenting_ids(Purpose.TAKE_PART, [learner.pk])
    context |= {
        "once": _get_once([learner]),
        "was_dealt": request.method == "POST",
        "waiting_count": 0 if is_admitted else 1,
    }
    return render(request, "clubs/roster/deal_pictures.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@confirmed_only
def deal_for_many(request: AdultRequest) -> HttpResponse:
    """GET asks, with the names; POST deals and shows the sheets to print.

    A card follows from the guardians' yes to taking part: who has none yet waits, and is only counted.
    """
    club = require_led_club(request)
    query = request.POST if request.method == "POST" else request.GET
    for_whom = query.get("for", ForWhom.CHOSEN)
    asked = _list_for(club, for_whom, query.getlist("learner"))
    admitted = list_consenting_ids(Purpose.TAKE_PART, [learner.pk for learner in asked])
    learners = [learner for learner in asked if learner.pk in admitted]
    cards = _deal(request, learners) if learners else None
    if cards:
        sheets = [cards[first : first + CARDS_ON_A_SHEET] for first in range(0, len(cards), CARDS_ON_A_SHEET)]
        context = {"club": club, "sheets": sheets, "count": len(cards), **_describe_address(request)}
        return render(request, "clubs/roster/cards.html", context)
    context = {
        "club": club,
        "learners": learners,
        "waiting_count": len(asked) - len(learners),
        "is_keeper": allowed(check_keeps, request.user, club),
        "for_whom": for_whom,
        "voided": [learner for learner in learners if learner.pictures_hash],
        "sheets_count": -(-len(learners) // CARDS_ON_A_SHEET),
        "once": _get_once(learners),
        "was_dealt": request.method == "POST",
    }
    return render(request, "clubs/roster/ask_cards.html", context)


def _list_for(club: Club, for_whom: str, chosen: Sequence[str]) -> list[Person]:
    """Children of this club alone: whoever else was named is passed over."""
    learners, wanted = list_learners(club), set(chosen)
    if for_whom == ForWhom.WITHOUT_PICTURES:
        return [learner for learner in learners if not learner.pictures_hash]
    return [learner for learner in learners if for_whom == ForWhom.ALL or str(learner.pk) in wanted]
