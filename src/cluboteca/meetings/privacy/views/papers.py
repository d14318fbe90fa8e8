"""Which papers are here, writing new ones down, and taking a consent back."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cluboteca.clubs.access import require_kept_club
from cluboteca.clubs.queries import list_learners
from cluboteca.clubs.roster.queries import get_own_learner, is_archived
from cluboteca.core.errors import NotYours
from cluboteca.meetings.privacy.actions import withdraw
from cluboteca.meetings.privacy.effects import EFFECTS
from cluboteca.meetings.privacy.forms import PaperForm, begin_pile, read_pile
from cluboteca.meetings.privacy.purposes import PAPER
from cluboteca.meetings.privacy.queries import list_papers
from cluboteca.people.access import AdultRequest, adult_only, confirmed_only
from cluboteca.people.consents import Paper, has_consent, list_consents, list_in_force, record_papers
from cluboteca.people.models import Purpose
from cluboteca.training.actions import follow_papers

_DONE_KEY = "withdrawal"


def read_purpose(name: str) -> Purpose:
    """Raises NotYours."""
    if name not in Purpose.values:
        raise NotYours
    return Purpose(name)


@adult_only
def show_consents(request: AdultRequest) -> HttpResponse:
    club = require_kept_club(request)
    lines = list_papers(club)
    context = {
        "club": club,
        "lines": lines,
        "heads": [(purpose, PAPER[purpose].short) for purpose in Purpose],
        "missing_count": sum(not line.may_take_part for line in lines),
        "carried_count": sum(line.has_carried_over for line in lines),
    }
    return render(request, "meetings/privacy/consents.html", context)


@adult_only
def enter_papers(request: AdultRequest) -> HttpResponse:
    """A pile of papers at once. While a line is wrong nothing is recorded, and all that was typed stays."""
    club = require_kept_club(request)
    learners = list_learners(club)
    in_force = list_in_force(learner.pk for learner in learners)
    status = 200
    if request.method == "POST":
        pile = read_pile(learners, in_force, request.POST)
        if pile.is_valid:
            count = len(record_papers(papers=pile.papers, by=request.user))
            follow_papers(papers=pile.papers, by=request.user)
            if count:
                words = ngettext("%(count)d consent is recorded.", "%(count)d consents are recorded.", count)
                messages.success(request, words % {"count": count})
            else:
                messages.info(request, _("Nothing new was ticked, so nothing has changed."))
            return redirect("privacy:consents")
        status = 422
    else:
        pile = begin_pile(learners, in_force)
    context = {"club": club, "pile": pile, "heads": [(purpose, PAPER[purpose].short) for purpose in Purpose]}
    return render(request, "meetings/privacy/papers.html", context, status=status)


@adult_only
def show_learner(request: AdultRequest, learner_id: int) -> HttpResponse:
    """What is agreed to for one child, since when and by whose hand; and a new paper."""
    club = require_kept_club(request)
    learner = get_own_learner(club, learner_id)
    history = list_consents(learner)
    current = {consent.purpose: consent for consent in history if consent.withdrawn_on is None}
    missing = [purpose for purpose in Purpose if purpose not in current]
    form = PaperForm(request.POST or None, purposes=missing)
    status = 200
    if request.method == "POST":
        if form.is_valid():
            paper = Paper(learner, form.list_agreed(), form.cleaned_data["given_on"])
            count = len(record_papers(papers=[paper], by=request.user))
            follow_papers(papers=[paper], by=request.user)
            if count:
                words = ngettext("%(count)d consent is recorded.", "%(count)d consents are recorded.", count)
                messages.success(request, words % {"count": count})
            else:
                messages.info(request, _("Nothing was answered with yes, so nothing has changed."))
            return redirect("privacy:learner", learner.pk)
        status = 422
    context: dict[str, Any] = {
        "club": club,
        "learner": learner,
        "form": form,
        "agreed": [(purpose, PAPER[purpose], current[purpose]) for purpose in Purpose if purpose in current],
        "asked": [(PAPER[purpose], form[purpose.value]) for purpose in missing],
        "withdrawn": [consent for consent in history if consent.withdrawn_on is not None],
        "is_archived": is_archived(learner, club),
        "form_address": f"{reverse('privacy:form')}?{urlencode({'for': learner.pk})}",
        "may_take_part": Purpose.TAKE_PART in current,
        "may_keep_work": Purpose.KEEP_WORK in current,
        "done": request.session.pop(_DONE_KEY, None) if request.method == "GET" else None,
    }
    return render(request, "meetings/privacy/learner.html", context, status=status)


@confirmed_only
def withdraw_one(request: AdultRequest, learner_id: int, purpose: str) -> HttpResponse:
    """GET shows what will happen; POST carries it out, and the child's page then says what was done."""
    learner = get_own_learner(require_kept_club(request), learner_id)
    chosen = read_purpose(purpose)
    if request.method == "POST":
        done = withdraw(learner=learner, purpose=chosen, by=request.user)
        if done:
            request.session[_DONE_KEY] = {"purpose": str(PAPER[chosen].question), "sentences": done}
        return redirect("privacy:learner", learner.pk)
    context = {
        "learner": learner,
        "text": PAPER[chosen],
        "is_in_force": has_consent(learner.pk, chosen),
        "consequences": [each.will for each in EFFECTS[chosen].look(learner)],
    }
    return render(request, "meetings/privacy/withdraw.html", context)
