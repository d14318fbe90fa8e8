"""The librarian's page about packs: what is installed, what changed, where new ones come from, and from a stick."""

from base64 import b64decode, b64encode
from binascii import Error as BadBase64

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cluboteca.clubs.access import require_kept_club, require_led_club
from cluboteca.clubs.policies import allowed, check_keeps
from cluboteca.content.delivery import actions
from cluboteca.content.delivery.courier import Errand, get_courier
from cluboteca.content.delivery.queries import find_news_of, get_origin
from cluboteca.content.delivery.refusal import BadKeyFile
from cluboteca.content.delivery.stick import choose_stick, list_sticks
from cluboteca.core.errors import KindError
from cluboteca.meetings.delivery import is_meeting_going_on
from cluboteca.meetings.pack_description import (
    describe_installed,
    describe_news,
    describe_origins,
    describe_pending,
    describe_progress,
)
from cluboteca.meetings.pack_forms import PlaceForm, StickForm
from cluboteca.packformat.repository.fingerprint import show_fingerprint
from cluboteca.people.access import AdultRequest, adult_only, confirmed_only


@adult_only
def show_packs(request: AdultRequest) -> HttpResponse:
    club = require_led_club(request)
    locale = get_language() or "ro"
    context = {
        "keeps": allowed(check_keeps, request.user, club),
        "installed": describe_installed(locale),
        "news": describe_news(locale),
        "pending": describe_pending(locale),
        "origins": describe_origins(),
        "sticks": list_sticks(),
        "stick_form": StickForm(),
        "progress": describe_progress(),
        "is_meeting_open": is_meeting_going_on(),
    }
    return render(request, "meetings/packs.html", context)


@adult_only
def show_progress(request: AdultRequest) -> HttpResponse:
    """What the page asks for again and again while something is fetched."""
    require_led_club(request)
    return JsonResponse(describe_progress().as_json())


@require_POST
@adult_only
def ask(request: AdultRequest) -> HttpResponse:
    require_led_club(request)
    _send(Errand())
    return redirect("meetings:packs")


@require_POST
@confirmed_only
def ask_stick(request: AdultRequest) -> HttpResponse:
    """A folder on the server's own PC."""
    require_led_club(request)
    try:
        folder, origin = choose_stick(request.POST.get("folder", ""))
    except KindError as error:
        messages.error(request, str(error.message))
    else:
        _send(Errand(origin.pk, str(folder)))
    return redirect("meetings:packs")


def _send(errand: Errand) -> None:
    courier = get_courier()
    if courier is not None:
        courier.send(errand)


@confirmed_only
def add_origin(request: AdultRequest) -> HttpResponse:
    """GET asks for the place and its key file; POST shows the fingerprint to compare; POST with `compared` adds it."""
    require_kept_club(request)
    form = PlaceForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and request.POST.get("compared"):
        return _add_compared(request)
    status = 200
    if request.method == "POST" and form.is_valid():
        root = form.cleaned_data["key_file"].read(actions.MOST_KEY_FILE_BYTES + 1)
        try:
            address, fingerprint = actions.check_new_origin(address=form.cleaned_data["address"], root=root)
        except KindError as error:
            form.add_error("key_file" if isinstance(error, BadKeyFile) else "address", str(error.message))
            status = error.status
        else:
            context = {
                "address": address,
                "fingerprint": show_fingerprint(fingerprint),
                "root": b64encode(root).decode(),
            }
            return render(request, "meetings/compare_origin.html", context)
    return render(request, "meetings/add_origin.html", {"form": form}, status=status)


def _add_compared(request: AdultRequest) -> HttpResponse:
    try:
        root = b64decode(request.POST.get("root", ""), validate=True)
    except (BadBase64, ValueError) as error:
        raise BadKeyFile from error
    origin = actions.add_origin(address=request.POST.get("address", ""), root=root, by=request.user)
    messages.success(request, _("The place is on the list. We are looking now what there is."))
    _send(Errand(origin.pk))
    return redirect("meetings:packs")


@confirmed_only
def remove_origin(request: AdultRequest, origin_id: int) -> HttpResponse:
    """GET asks; POST takes it off the list."""
    require_kept_club(request)
    origin = get_origin(origin_id)
    if request.method == "POST":
        actions.remove_origin(origin=origin, by=request.user)
        messages.success(request, _("Nothing comes from there any more. What was installed stays."))
        return redirect("meetings:packs")
    return render(request, "meetings/remove_origin.html", {"origin": origin})


@require_POST
@adult_only
def mark_read(request: AdultRequest, release_id: int) -> HttpResponse:
    require_led_club(request)
    actions.mark_news_read(news=find_news_of(release_id), by=request.user)
    return redirect("meetings:week" if request.POST.get("from") == "week" else "meetings:packs")
