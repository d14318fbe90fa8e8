"""Before a fair: its day and place, the works, what the jury looks for."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cluboteca.clubs.access import require_led_club
from cluboteca.clubs.policies import allowed, check_keeps
from cluboteca.core.errors import KindError
from cluboteca.meetings.fair import actions
from cluboteca.meetings.fair.actions import CriterionChange
from cluboteca.meetings.fair.forms import FairForm, read_criteria, read_ids, show_criteria
from cluboteca.meetings.fair.policies import FAIRS_ON_A_PAGE, MOST_JURORS, MOST_TO_CHOOSE_FROM
from cluboteca.meetings.fair.queries import (
    get_fair,
    list_criteria,
    list_fair_tables,
    list_fairs,
    list_jurors,
    list_left_out,
    list_to_choose_from,
)
from cluboteca.meetings.models import Fair
from cluboteca.people.access import AdultRequest, adult_only


@adult_only
def show_fairs(request: AdultRequest) -> HttpResponse:
    club = require_led_club(request)
    page = Paginator(list_fairs(club), FAIRS_ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "meetings/fair/fairs.html", {"club": club, "fairs": list(page), "page": page})


@adult_only
def add(request: AdultRequest) -> HttpResponse:
    club = require_led_club(request)
    form = FairForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        fair = actions.create_fair(club=club, by=request.user, **form.cleaned_data)
        messages.success(request, _("The fair is begun. Now choose the works."))
        return redirect("fair:fair", fair.pk)
    return render(request, "meetings/fair/edit.html", {"form": form}, status=422 if form.errors else 200)


@adult_only
def edit(request: AdultRequest, fair_id: int) -> HttpResponse:
    fair = get_fair(require_led_club(request), fair_id)
    known = {"title": fair.title, "held_on": fair.held_on, "place": fair.place}
    form = FairForm(request.POST or None, initial=known, held_before=fair.held_on)
    if request.method == "POST" and form.is_valid():
        actions.change_fair(fair=fair, by=request.user, **form.cleaned_data)
        messages.success(request, _("It is changed."))
        return redirect("fair:fair", fair.pk)
    context = {"form": form, "fair": fair}
    return render(request, "meetings/fair/edit.html", context, status=422 if form.errors else 200)


@require_POST
@adult_only
def delete(request: AdultRequest, fair_id: int) -> HttpResponse:
    fair = get_fair(require_led_club(request), fair_id)
    actions.delete_fair(fair=fair, by=request.user)
    messages.success(request, _("The fair is gone. The works still hang in the gallery."))
    return redirect("fair:fairs")


@adult_only
def show_fair(request: AdultRequest, fair_id: int) -> HttpResponse:
    """Where the fair stands, and what comes next."""
    return _show(request, get_fair(require_led_club(request), fair_id))


def _show(
    request: AdultRequest,
    fair: Fair,
    *,
    lines: list[CriterionChange] | None = None,
    chosen: list[int] | None = None,
    error: KindError | None = None,
) -> HttpResponse:
    """lines, chosen: criteria as they were typed, works as they were ticked, where that was refused."""
    tables = list_fair_tables(fair)
    context = {
        "fair": fair,
        "tables": tables,
        "left_out": list_left_out(fair),
        "cards": list_to_choose_from(fair) if fair.state != "ended" else [],
        "most_cards": MOST_TO_CHOOSE_FROM,
        "chosen": chosen if chosen is not None else [table.fair_entry.entry_id for table in tables],
        "wants_works": chosen is not None or not tables,
        "criteria": list_criteria(fair),
        "lines": lines if lines is not None else show_criteria(list_criteria(fair)),
        "jurors": list_jurors(fair),
        "juror_numbers": range(1, MOST_JURORS + 1),
        "is_awarded": bool(tables) and all(table.titles for table in tables),
        "error": error,
        "wants_criteria": lines is not None,
        "is_keeper": allowed(check_keeps, request.user, fair.club),
    }
    return render(request, "meetings/fair/fair.html", context, status=error.status if error else 200)


@require_POST
@adult_only
def choose(request: AdultRequest, fair_id: int) -> HttpResponse:
    fair = get_fair(require_led_club(request), fair_id)
    chosen = read_ids(request.POST.getlist("entry"))
    try:
        actions.choose_entries(fair=fair, entry_ids=chosen, by=request.user)
    except KindError as error:
        return _show(request, fair, chosen=chosen, error=error)
    messages.success(request, _("The works are chosen, and each has its table."))
    return redirect("fair:fair", fair.pk)


@require_POST
@adult_only
def change_criteria(request: AdultRequest, fair_id: int) -> HttpResponse:
    fair = get_fair(require_led_club(request), fair_id)
    lines = read_criteria(request.POST)
    try:
        actions.change_criteria(fair=fair, changes=lines, by=request.user)
    except KindError as error:
        return _show(request, fair, lines=lines, error=error)
    messages.success(request, _("The jury looks for that now."))
    return redirect("fair:fair", fair.pk)


@require_POST
@adult_only
def open_doors(request: AdultRequest, fair_id: int) -> HttpResponse:
    fair = get_fair(require_led_club(request), fair_id)
    try:
        actions.open_fair(fair=fair, by=request.user)
    except KindError as error:
        return _show(request, fair, error=error)
    messages.success(
        request, _("The fair is open. The authors sign in at their table and open its page from “Our fairs”.")
    )
    return redirect("fair:fair", fair.pk)
