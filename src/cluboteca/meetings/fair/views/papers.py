"""What a fair needs on paper."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cluboteca.clubs.access import require_led_club
from cluboteca.core.address import get_children_address, make_qr_svg
from cluboteca.meetings.fair.policies import MOST_JURORS
from cluboteca.meetings.fair.queries import (
    AwardedWork,
    get_fair,
    list_awarded,
    list_criteria,
    list_fair_tables,
    list_jury_words,
)
from cluboteca.meetings.models import Fair
from cluboteca.people.access import AdultRequest, adult_only
from cluboteca.workspace.credit import join_names

USUAL_JURORS = 3


def _print(request: AdultRequest, fair: Fair, template: str, **context: object) -> HttpResponse:
    known = {"fair": fair, "club": fair.club, "tables": list_fair_tables(fair)}
    return render(request, f"meetings/fair/{template}.html", known | context)


@adult_only
def print_signs(request: AdultRequest, fair_id: int) -> HttpResponse:
    """One sheet for each table, with the address as the children's cards have it: there the work is opened."""
    fair = get_fair(require_led_club(request), fair_id)
    address = get_children_address(request)
    return _print(request, fair, "signs", address=address, qr_svg=make_qr_svg(address))


@adult_only
def print_poster(request: AdultRequest, fair_id: int) -> HttpResponse:
    """To invite families and neighbours. No child is named on it."""
    return _print(request, get_fair(require_led_club(request), fair_id), "poster")


@adult_only
def print_jury_sheets(request: AdultRequest, fair_id: int) -> HttpResponse:
    """One for each member of the jury; `jurors` says how many."""
    fair = get_fair(require_led_club(request), fair_id)
    asked = request.GET.get("jurors", "")
    count = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 3 else USUAL_JURORS
    count = min(max(count, 1), MOST_JURORS)
    return _print(
        request,
        fair,
        "jury_sheets",
        criteria=list_criteria(fair),
        jurors=range(1, count + 1),
        count=count,
        counts=range(1, MOST_JURORS + 1),
        stars=range(1, 5),
    )


@adult_only
def print_results(request: AdultRequest, fair_id: int) -> HttpResponse:
    """To read aloud, table by table: nobody is first or last. At the end who keeps an award for a work that is gone."""
    fair = get_fair(require_led_club(request), fair_id)
    words, tables = list_jury_words(fair), list_fair_tables(fair)
    lines = [{"table": table, "words": words.get(table.fair_entry.pk, [])} for table in tables]
    awarded = list_awarded([fair], hanging={table.fair_entry.pk for table in tables})[fair.pk]
    taken_down = [
        {"names": join_names([author.nickname for author in work.authors]), "awards": work.awards}
        for work in awarded
        if not work.title
    ]
    return _print(request, fair, "results", lines=lines, taken_down=taken_down)


@adult_only
def print_certificates(request: AdultRequest, fair_id: int) -> HttpResponse:
    """One for each author who may be named of each work that has an award."""
    fair = get_fair(require_led_club(request), fair_id)
    hanging = {table.fair_entry.pk for table in list_fair_tables(fair)}
    certificates = [
        {
            "name": author.nickname,
            "kind": work.awards[0],
            "details": work.awards[1:],
            "reason": _tell_reason(fair, work),
        }
        for work in list_awarded([fair], hanging=hanging)[fair.pk]
        for author in work.authors
    ]
    signatures = [_("the librarian"), _("the jury")]
    return _print(request, fair, "certificates", certificates=certificates, signatures=signatures)


def _tell_reason(fair: Fair, work: AwardedWork) -> str:
    if not work.title:
        return _("for a work shown at “%(fair)s”") % {"fair": fair.title}
    return _("for the work “%(title)s”, shown at “%(fair)s”") % {"title": work.title, "fair": fair.title}
