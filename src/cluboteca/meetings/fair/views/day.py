"""On the day of a fair and after it: tables, the jury's sheets, awards; and what the children see of them."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cluboteca.clubs.access import require_led_club
from cluboteca.core.errors import KindError, NotYours
from cluboteca.meetings.fair import actions
from cluboteca.meetings.fair.forms import GridLine, make_grid, read_grid, read_titles, write_titles
from cluboteca.meetings.fair.policies import (
    AWARDED_FAIRS_ON_A_PAGE,
    MOST_AWARDS_EACH,
    MOST_JURORS,
    BadJuror,
    FairNotOpen,
)
from cluboteca.meetings.fair.queries import (
    TableCard,
    find_open_fair,
    get_fair,
    list_averages,
    list_awarded,
    list_criteria,
    list_ended_fairs,
    list_fair_tables,
    list_jurors,
    list_jury_words,
    list_sheets,
    list_tables,
)
from cluboteca.meetings.fair.suggestion import find_candidates, suggest
from cluboteca.meetings.gallery.access import get_gallery_crew, get_visitor
from cluboteca.meetings.gallery.description import describe_card
from cluboteca.meetings.models import Fair, FairState
from cluboteca.people.access import AdultRequest, adult_only
from cluboteca.people.policies import NoCrew


@never_cache
def show_all(request: HttpRequest, fair_id: int) -> HttpResponse:
    """The works of the fair on the wall, table by table."""
    fair = _get_visited(request, fair_id)
    return _show(request, fair, list_fair_tables(fair), first=request.GET.get("first", ""))


@never_cache
def show_table(request: HttpRequest, fair_id: int, number: int) -> HttpResponse:
    """One work, for the computer on its table, where nobody stays beside it all day.

    So it opens only where children are signed in: what a visitor finds behind it is a child's page and no librarian's.
    """
    fair = _get_visited(request, fair_id)
    get_gallery_crew(request)
    tables = [table for table in list_fair_tables(fair) if table.number == number]
    if not tables:
        raise NotYours
    return _show(request, fair, tables)


def _get_visited(request: HttpRequest, fair_id: int) -> Fair:
    """A crew sees the works of a fair once it has opened. Raises NoCrew, NotYours."""
    visitor = get_visitor(request)
    fair = get_fair(visitor.club, fair_id)
    if visitor.crew is not None and fair.state == FairState.PREPARING:
        raise NotYours
    return fair


def _show(request: HttpRequest, fair: Fair, tables: list[TableCard], *, first: str = "") -> HttpResponse:
    is_librarian = get_visitor(request).crew is None
    back = reverse("fair:fair", args=[fair.pk]) if is_librarian else reverse("fair:awards")
    entries = [{**describe_card(table.card), "table": table.number} for table in tables]
    context = {"club": fair.club, "fair": fair, "entries": entries, "first": first, "back": back}
    return render(request, "meetings/gallery/show.html", context)


@never_cache
def show_awards_to_children(request: HttpRequest) -> HttpResponse:
    """The fair that is open with the pages of its tables, and of those that are over each work with what it got, table by table."""
    try:
        visitor = get_visitor(request)
    except NoCrew:
        return redirect("meetings:home")
    if visitor.crew is None:
        return redirect("fair:fairs")
    page = Paginator(list_ended_fairs(visitor.club), AWARDED_FAIRS_ON_A_PAGE).get_page(request.GET.get("page"))
    fairs = list(page)
    open_fair = find_open_fair(visitor.club)
    tables = list_tables([*fairs, *([open_fair] if open_fair else [])])
    hanging = {table.fair_entry.pk for listed in tables.values() for table in listed}
    awarded = list_awarded(fairs, hanging=hanging)
    context = {
        "crew": visitor.crew,
        "page": page,
        "open_fair": open_fair,
        "open_tables": tables[open_fair.pk] if open_fair else [],
        "fairs": [
            {
                "fair": fair,
                "tables": tables[fair.pk],
                "taken_down": [work for work in awarded[fair.pk] if not work.title],
            }
            for fair in fairs
        ],
    }
    return render(request, "meetings/fair/awards.html", context)


# --- The jury's sheets ---


@adult_only
def show_sheets(request: AdultRequest, fair_id: int) -> HttpResponse:
    """Which sheets were copied, and the next one."""
    fair = get_fair(require_led_club(request), fair_id)
    jurors = list_jurors(fair)
    following = next((number for number in range(1, MOST_JURORS + 1) if number not in jurors), None)
    context = {"fair": fair, "jurors": jurors, "following": following}
    return render(request, "meetings/fair/sheets.html", context)


@adult_only
def copy_sheet(request: AdultRequest, fair_id: int, juror: int) -> HttpResponse:
    """The sheet of one member of the jury, as a grid."""
    fair = get_fair(require_led_club(request), fair_id)
    if not 1 <= juror <= MOST_JURORS:
        raise BadJuror
    tables, criteria = list_fair_tables(fair), list_criteria(fair)
    entry_ids = [table.fair_entry.pk for table in tables]
    error = None
    if request.method == "POST":
        grid = read_grid(request.POST, entry_ids, criteria)
        try:
            lines = {line.entry_id: line.as_line() for line in grid}
            actions.record_sheets(fair=fair, juror=juror, lines=lines, by=request.user)
        except KindError as refusal:
            error = refusal
        else:
            messages.success(request, _("Sheet %(number)d is copied.") % {"number": juror})
            return redirect("fair:sheets", fair.pk)
    else:
        grid = _write_grid(fair, juror, entry_ids)
    context = {
        "fair": fair,
        "juror": juror,
        "criteria": criteria,
        "lines": [{"table": table, "grid": line} for table, line in zip(tables, grid, strict=True)],
        "error": error,
    }
    return render(request, "meetings/fair/sheet.html", context, status=error.status if error else 200)


def _write_grid(fair: Fair, juror: int, entry_ids: list[int]) -> list[GridLine]:
    """As it was copied before."""
    sheets = list_sheets(fair, juror)
    stars = {
        (each.entry_id, mark.criterion_id): str(mark.stars) for each in sheets.values() for mark in each.marks.all()
    }
    words = {entry_id: sheet.kind_words for entry_id, sheet in sheets.items()}
    return make_grid(entry_ids, list_criteria(fair), stars=stars, kind_words=words)


# --- Awards ---


@adult_only
def decide(request: AdultRequest, fair_id: int) -> HttpResponse:
    """What the sheets say, and a title for each work: suggested, typed, kept."""
    fair = get_fair(require_led_club(request), fair_id)
    if fair.state == FairState.PREPARING:
        raise FairNotOpen
    tables, criteria, averages = list_fair_tables(fair), list_criteria(fair), list_averages(fair)
    entry_ids = [table.fair_entry.pk for table in tables]
    error = None
    if request.method == "POST":
        titles = read_titles(request.POST, entry_ids)
        try:
            actions.give_awards(fair=fair, titles=titles, by=request.user)
        except KindError as refusal:
            error = refusal
        else:
            messages.success(request, _("The awards are written down. Print the certificates, then announce them."))
            return redirect("fair:fair", fair.pk)
    else:
        suggested = {each.entry_id: write_titles(each) for each in suggest(criteria, entry_ids, averages)}
        wants_suggestions = "anew" in request.GET or not any(table.titles for table in tables)
        titles = {
            table.fair_entry.pk: suggested[table.fair_entry.pk] if wants_suggestions else table.titles
            for table in tables
        }
    by_entry = {table.fair_entry.pk: table for table in tables}
    words = list_jury_words(fair)
    context = {
        "fair": fair,
        "lines": [
            {
                "table": table,
                "titles": [*titles[table.fair_entry.pk], ""][:MOST_AWARDS_EACH],
                "is_missing": error is not None and not titles[table.fair_entry.pk],
                "averages": [
                    {"criterion": each, "average": averages.get((table.fair_entry.pk, each.id))} for each in criteria
                ],
                "words": words.get(table.fair_entry.pk, []),
            }
            for table in tables
        ],
        "candidates": [
            {"told": told, "tables": [by_entry[each] for each in told.entry_ids]}
            for told in find_candidates(criteria, entry_ids, averages)
        ],
        "is_kept": all(table.titles for table in tables),
        "has_marks": bool(averages),
        "error": error,
    }
    return render(request, "meetings/fair/decide.html", context, status=error.status if error else 200)


@require_POST
@adult_only
def end(request: AdultRequest, fair_id: int) -> HttpResponse:
    """The children see the awards from now on."""
    fair = get_fair(require_led_club(request), fair_id)
    actions.end_fair(fair=fair, by=request.user)
    messages.success(request, _("The fair is over. The children see their awards on the page of the fair."))
    return redirect("fair:fair", fair.pk)
