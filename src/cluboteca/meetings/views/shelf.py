"""The resource shelf, and putting any activity into a meeting as an extra."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cluboteca.clubs.access import require_led_club
from cluboteca.content.licence_words import tell_licence
from cluboteca.content.models import Activity
from cluboteca.content.queries import find_activity, get_activity_words, get_unit_words
from cluboteca.content.shelf import find_resources, list_resources
from cluboteca.core.clock import now
from cluboteca.core.errors import NotYours
from cluboteca.meetings.forms import ShelfForm, tell_language
from cluboteca.meetings.planning import add_extra, take_out_extra
from cluboteca.meetings.policies import NoUnit
from cluboteca.meetings.programme import find_club_unit, list_foreign_packs, list_meeting_activities
from cluboteca.meetings.queries import get_meeting_unit
from cluboteca.people.access import AdultRequest, adult_only


@adult_only
def show_shelf(request: AdultRequest) -> HttpResponse:
    """Links to what others have made: found by words, age, language, theme and whether it needs the internet."""
    club = require_led_club(request)
    locale = get_language() or "ro"
    resources = list_resources(locale, hidden=list_foreign_packs(club))
    form = ShelfForm(request.GET, resources)
    unit = get_meeting_unit(club)
    planned = {each.pk for each in list_meeting_activities(club, unit)} if unit else set()
    today = localdate(now())
    found = [
        {
            "resource": each,
            "licence": tell_licence(each.licence),
            "languages": [tell_language(code) for code in each.languages],
            "needs_new_check": each.needs_new_check(today),
            "is_planned": each.activity.pk in planned,
        }
        for each in find_resources(resources, form.read_wish())
    ]
    context = {
        "form": form,
        "found": found,
        "count": len(found),
        "is_empty": not resources,
        "unit": unit,
        "unit_words": get_unit_words(unit, locale) if unit else None,
    }
    return render(request, "meetings/shelf.html", context)


@require_POST
@adult_only
def add_to_meeting(request: AdultRequest) -> HttpResponse:
    """Put an activity into the open meeting, else into the coming one."""
    club = require_led_club(request)
    unit = get_meeting_unit(club)
    if unit is None:
        raise NoUnit
    activity = _get_activity(request)
    locale = get_language() or "ro"
    words = {"title": get_activity_words(activity, locale).title, "unit": get_unit_words(unit, locale).title}
    if add_extra(club=club, unit=unit, activity=activity, by=request.user):
        messages.success(request, _("“%(title)s” is now in the meeting “%(unit)s”, after its own activities.") % words)
    else:
        messages.info(request, _("“%(title)s” is in the meeting “%(unit)s” already.") % words)
    return _go_back(request)


@require_POST
@adult_only
def remove_from_meeting(request: AdultRequest) -> HttpResponse:
    """Take an extra out of the meetings on the unit that the form names."""
    club = require_led_club(request)
    unit = find_club_unit(club, request.POST.get("unit", ""))
    if unit is None:
        raise NotYours
    activity = _get_activity(request)
    take_out_extra(club=club, unit=unit, activity=activity, by=request.user)
    title = get_activity_words(activity, get_language() or "ro").title
    messages.success(request, _("“%(title)s” is no longer in the meeting.") % {"title": title})
    return _go_back(request)


def _get_activity(request: AdultRequest) -> Activity:
    activity = find_activity(request.POST.get("activity", ""))
    if activity is None:
        raise NotYours
    return activity


def _go_back(request: AdultRequest) -> HttpResponse:
    """To the page of this server on which the button stood."""
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return redirect(back if is_ours else reverse("meetings:week"))
