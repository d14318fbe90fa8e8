"""The first page of a preview, the way in as a child or as the librarian, and what pages ask to know of changes."""

from pathlib import Path

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cluboteca.config.preview.club import get_librarian, open_unit, seat_crew
from cluboteca.config.preview.watching import get_watch
from cluboteca.content.models import Kind, Unit
from cluboteca.content.queries import find_unit, get_activity_words, get_unit_words, list_activities, list_units
from cluboteca.core.errors import NotYours
from cluboteca.meetings.address import get_activity_url
from cluboteca.meetings.queries import find_crew
from cluboteca.meetings.views import learner
from cluboteca.people.computer import set_cookie
from cluboteca.people.models import Person

RELOAD = (Path(__file__).parent / "reload.js").read_bytes()
CHILD, LIBRARIAN = "child", "librarian"


@never_cache
def show_home(request: HttpRequest) -> HttpResponse:
    """The children's first page, once somebody has come in as a child or as the librarian."""
    if find_crew(request) is None and not isinstance(request.user, Person):
        return redirect("preview")
    return learner.show_home(request)


@never_cache
def show_index(request: HttpRequest) -> HttpResponse:
    locale = get_language() or "ro"
    units = [
        {"unit": unit, "words": get_unit_words(unit, locale), "rows": _list_rows(unit, locale)} for unit in list_units()
    ]
    faults = [fault.told(gettext) for fault in get_watch().faults]
    return render(request, "preview/index.html", {"units": units, "faults": faults, "folder": get_watch().folder})


def _list_rows(unit: Unit, locale: str) -> list[dict[str, object]]:
    return [
        {
            "id": activity.full_id,
            "words": get_activity_words(activity, locale),
            "kind": activity.get_kind_display(),
            "on_screen": activity.kind != Kind.UNPLUGGED,
        }
        for activity in list_activities(unit)
    ]


@never_cache
@require_POST
def enter(request: HttpRequest) -> HttpResponse:
    """as: `child` or `librarian`. unit: its full id. activity: likewise, or empty for the whole unit."""
    unit = find_unit(request.POST.get("unit", ""))
    if unit is None:
        raise NotYours
    activity = next((each for each in list_activities(unit) if each.full_id == request.POST.get("activity")), None)
    meeting = open_unit(unit)
    if request.POST.get("as") == CHILD:
        response = redirect(get_activity_url(activity) if activity else "meetings:home")
        set_cookie(response, seat_crew(request, meeting).sign_in)
        return response
    login(request, get_librarian(), backend="django.contrib.auth.backends.ModelBackend")
    if activity is None:
        return redirect("meetings:week")
    if activity.kind == Kind.UNPLUGGED:
        return redirect("meetings:cards")
    return redirect("meetings:model-answer", activity_id=activity.full_id)


@never_cache
def get_state(request: HttpRequest) -> JsonResponse:
    watch = get_watch()
    told = [fault.told(gettext) for fault in watch.faults[:1]]
    more = len(watch.faults) - 1
    if more > 0:
        told.append(ngettext("and {count} more", "and {count} more", more).format(count=more))
    return JsonResponse({"version": watch.version, "faults": len(watch.faults), "told": " ".join(told)})


@never_cache
def get_reload(request: HttpRequest) -> HttpResponse:
    return HttpResponse(RELOAD, content_type="text/javascript; charset=utf-8")
