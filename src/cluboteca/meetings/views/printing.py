"""A whole unit on paper."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from cluboteca.clubs.access import require_led_club
from cluboteca.meetings.policies import NoUnit
from cluboteca.meetings.queries import get_week_unit
from cluboteca.people.access import AdultRequest, adult_only


@adult_only
def show_unit(request: AdultRequest) -> HttpResponse:
    """The plan, then each activity with its steps, pictures and blocks, hints and credits last."""
    from cluboteca.meetings.unit_paper import get_unit_paper  # noqa: PLC0415 -- with the rendering of packs: seldom needed
    from cluboteca.packformat.metadata import as_script  # noqa: PLC0415

    club = require_led_club(request)
    unit = get_week_unit(club, request.GET.get("unit", ""))
    if unit is None:
        raise NoUnit
    paper, description = get_unit_paper(club, unit, get_language() or "ro")
    metadata = mark_safe(as_script(description))  # noqa: S308 -- escaped there
    return render(
        request, "meetings/unit_print.html", {"club": club, "unit": unit, "paper": paper, "metadata": metadata}
    )
