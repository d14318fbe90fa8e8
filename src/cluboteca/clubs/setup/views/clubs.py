"""The clubs that an adult leads: choosing one, founding another."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cluboteca.clubs.access import CLUB_KEY, require_kept_club, require_led_club
from cluboteca.clubs.queries import list_led_clubs
from cluboteca.clubs.setup.actions import FOUND, found_another_club
from cluboteca.clubs.setup.forms import ClubForm
from cluboteca.clubs.setup.policies import ClubNameTaken
from cluboteca.clubs.setup.queries import list_kept_club_ids
from cluboteca.clubs.setup.views.first_start import get_first_page
from cluboteca.core.errors import NotYours
from cluboteca.core.once import SentBefore, get_once
from cluboteca.people.access import AdultRequest, adult_only


@adult_only
def show_clubs(request: AdultRequest) -> HttpResponse:
    club = require_led_club(request)
    kept = list_kept_club_ids(request.user)
    lines = [{"club": each, "is_chosen": each.pk == club.pk, "is_kept": each.pk in kept} for each in request.led_clubs]
    context = {"club": club, "lines": lines, "may_found": club.pk in kept}
    return render(request, "clubs/setup/clubs.html", context)


@require_POST
@adult_only
def choose_club(request: AdultRequest, club_id: int) -> HttpResponse:
    """The pages are about this club from here on, in this browser."""
    club = next((each for each in list_led_clubs(request.user) if each.pk == club_id), None)
    if club is None:
        raise NotYours
    request.session[CLUB_KEY] = club.pk
    messages.success(request, _("These pages are now about “%(club)s”.") % {"club": club.name})
    return redirect(get_first_page())


@adult_only
def add_club(request: AdultRequest) -> HttpResponse:
    """Another club of the same library."""
    library = require_kept_club(request).library
    form = ClubForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        once = request.POST.get("once")
        try:
            club = found_another_club(library=library, **form.cleaned_data, once=once, by=request.user)
        except SentBefore as error:
            messages.info(request, str(error.message))
            return redirect("setup:clubs")
        except ClubNameTaken as error:
            form.add_error("name", str(error.message))
        else:
            request.session[CLUB_KEY] = club.pk
            text = _("“%(club)s” is founded, and these pages are now about it.") % {"club": club.name}
            messages.success(request, text)
            return redirect("setup:clubs")
    context = {"library": library, "form": form, "once": get_once(FOUND, request.user)}
    return render(request, "clubs/setup/add_club.html", context, status=422 if form.is_bound else 200)
