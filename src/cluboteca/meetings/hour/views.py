"""The pages of an hour of code: the librarian's, and those of the children who come."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from cluboteca.clubs.access import require_led_club
from cluboteca.clubs.roster.forms import LearnerForm
from cluboteca.clubs.roster.policies import CARDS_ON_A_SHEET
from cluboteca.content.queries import get_unit_words
from cluboteca.core.address import get_children_address
from cluboteca.core.errors import KindError, NotYours
from cluboteca.meetings.actions import end_meeting, leave_computer
from cluboteca.meetings.hour.actions import add_guest, begin_as_guests, come_back, join_club, open_hour
from cluboteca.meetings.hour.forms import CodeForm, read_avatars
from cluboteca.meetings.hour.policies import MOST_TYPED_NAME, NoHour
from cluboteca.meetings.hour.queries import (
    find_guest,
    find_hour_crew,
    get_hour,
    get_open_hour,
    list_crew_guests,
    list_guest_works,
    list_guests,
    list_hours,
)
from cluboteca.meetings.models import Crew, Guest, Meeting, MeetingKind
from cluboteca.meetings.policies import NoUnit
from cluboteca.meetings.programme import find_club_unit, list_course_units
from cluboteca.meetings.queries import find_crew, get_open_meeting
from cluboteca.people.access import AdultRequest, adult_only
from cluboteca.people.animals import ANIMALS
from cluboteca.people.computer import delete_cookie, get_browser, get_computer, get_sign_in, set_cookie
from cluboteca.people.policies import MAX_CREW

# --- The librarian ---


@require_http_methods(["GET", "HEAD", "POST"])
@adult_only
def show_hour(request: AdultRequest) -> HttpResponse:
    """Open one, or see what is to do in the one that is open; POST opens it with the unit that was chosen."""
    club = require_led_club(request)
    units = list_course_units(club)
    if request.method == "POST":
        unit = find_club_unit(club, request.POST.get("unit", "")) or (units[0] if units else None)
        if unit is None:
            raise NoUnit
        open_hour(club=club, unit=unit, by=request.user)
        messages.success(request, _("The hour of code is open. Put the address on the projector."))
        return redirect("hour:show")
    locale = get_language() or "ro"
    hour = get_open_hour(club)
    context = {
        "club": club,
        "hour": hour,
        "other": None if hour else get_open_meeting(club),
        "guests": list_guests(hour) if hour else [],
        "units": [{"unit": unit, "words": get_unit_words(unit, locale)} for unit in units],
        "past": list_hours(club),
        "address": get_children_address(request),
    }
    return render(request, "meetings/hour/index.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@adult_only
def end(request: AdultRequest, meeting_id: int) -> HttpResponse:
    """GET asks; POST signs the guests out. Nobody is written down as present."""
    hour = get_hour(require_led_club(request), meeting_id)
    if hour.ended_at:
        return redirect("hour:show")
    if request.method == "POST":
        end_meeting(meeting=hour, by=request.user)
        messages.success(request, _("The hour of code has ended. You can print the invitations now."))
        return redirect("hour:show")
    return render(request, "meetings/hour/end.html", {"hour": hour, "guests": list_guests(hour)})


@adult_only
def print_invitations(request: AdultRequest, meeting_id: int) -> HttpResponse:
    """For every guest of the hour."""
    hour = get_hour(require_led_club(request), meeting_id)
    return _show_invitations(request, hour, list_guests(hour), back=reverse("hour:show"))


def _show_invitations(request: HttpRequest, hour: Meeting, guests: list[Guest], *, back: str) -> HttpResponse:
    sheets = [guests[first : first + CARDS_ON_A_SHEET] for first in range(0, len(guests), CARDS_ON_A_SHEET)]
    context = {"club": hour.club, "sheets": sheets, "count": len(guests), "back": back}
    return render(request, "meetings/hour/invitations.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@adult_only
def join(request: AdultRequest) -> HttpResponse:
    """A child who was at an hour comes into the club: first the code, then what to call it."""
    club = require_led_club(request)
    code = request.POST.get("code") or request.GET.get("code") or ""
    code_form = CodeForm({"code": code} if code else None)
    context: dict[str, object] = {"club": club, "code_form": code_form}
    if not code or not code_form.is_valid():
        return render(request, "meetings/hour/join.html", context)
    try:
        guest = find_guest(code, club.library)
    except KindError as error:
        code_form.add_error("code", str(error.message))
        return render(request, "meetings/hour/join.html", context, status=error.status)
    form = LearnerForm(request.POST or None, avatar=guest.person.avatar)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                learner = join_club(code=code, club=club, new=form.read(), by=request.user)
            except KindError as error:
                form.add_error("nickname", str(error.message))
                status = error.status
            else:
                words = _(
                    "%(nickname)s is in the club, with all that was made in the hour of code. "
                    "What comes next: the paper that the guardian signs, and then a card."
                )
                messages.success(request, words % {"nickname": learner.nickname})
                return redirect("clubs:learners")
    [work] = list_guest_works(guest.meeting, [guest], get_language() or "ro")
    context |= {"guest": guest, "form": form, "work": work}
    return render(request, "meetings/hour/join_form.html", context, status=status)


# --- The children ---


def show_start(
    request: HttpRequest, meeting: Meeting, *, refused: KindError | None = None, code_refused: KindError | None = None
) -> HttpResponse:
    """Pick an avatar, type a name that stays here, and start; for one to four at this computer."""
    context = {
        "meeting": meeting,
        "places": range(1, MAX_CREW + 1),
        "animals": ANIMALS,
        "picked": [request.POST.get(f"avatar-{place}", "") for place in range(1, MAX_CREW + 1)],
        "most_letters": MOST_TYPED_NAME,
        "fault": str(refused.message) if refused else "",
        **_tell_code(request, code_refused),
    }
    error = refused or code_refused
    return render(request, "meetings/hour/start.html", context, status=error.status if error else 200)


def _tell_code(request: HttpRequest, refused: KindError | None) -> dict[str, str]:
    """What the form for a code says and keeps, where that was refused."""
    return {"code_fault": str(refused.message), "code": request.POST.get("code", "")[:60]} if refused else {}


def _require_hour() -> Meeting:
    meeting = get_open_meeting()
    if meeting is None or meeting.kind != MeetingKind.HOUR:
        raise NoHour
    return meeting


def _go_home(request: HttpRequest, crew: Crew) -> HttpResponse:
    """Whoever led at this computer is signed out: a child sits there now."""
    if request.user.is_authenticated:
        logout(request)
    answer = redirect("meetings:home")
    set_cookie(answer, crew.sign_in)
    return answer


@require_POST
def start(request: HttpRequest) -> HttpResponse:
    meeting = _require_hour()
    try:
        crew = begin_as_guests(
            meeting=meeting,
            avatars=read_avatars(request.POST),
            computer=get_computer(request),
            browser=get_browser(request),
            old=get_sign_in(request),
        )
    except KindError as error:
        return show_start(request, meeting, refused=error)
    return _go_home(request, crew)


@require_POST
def back(request: HttpRequest) -> HttpResponse:
    """With the code from the screen: after a crash, or at another computer; together with who sits here already."""
    meeting = _require_hour()
    crew = find_crew(request)
    try:
        crew = come_back(
            meeting=meeting,
            code=request.POST.get("code", ""),
            crew=crew,
            computer=get_computer(request),
            old=get_sign_in(request),
        )
    except KindError as error:
        if crew is not None:
            return _show_more(request, crew, code_refused=error)
        return show_start(request, meeting, code_refused=error)
    return _go_home(request, crew)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def more(request: HttpRequest) -> HttpResponse:
    """One more child sits down at this computer."""
    crew = find_crew(request)
    if crew is None or crew.meeting.kind != MeetingKind.HOUR:
        return redirect("meetings:home")
    if request.method != "POST":
        return _show_more(request, crew)
    try:
        add_guest(crew=crew, avatar=request.POST.get("avatar-1", ""), browser=get_browser(request))
    except KindError as error:
        return _show_more(request, crew, refused=error)
    return redirect("meetings:home")


def _show_more(
    request: HttpRequest, crew: Crew, *, refused: KindError | None = None, code_refused: KindError | None = None
) -> HttpResponse:
    context = {
        "crew": crew,
        "animals": ANIMALS,
        "most_letters": MOST_TYPED_NAME,
        "fault": str(refused.message) if refused else "",
        **_tell_code(request, code_refused),
    }
    error = refused or code_refused
    return render(request, "meetings/hour/more.html", context, status=error.status if error else 200)


def show_goodbye(request: HttpRequest, crew: Crew) -> HttpResponse:
    """After the hour: what there is to print."""
    return render(request, "meetings/hour/goodbye.html", {"crew": crew, "guests": list_crew_guests(crew)})


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Whoever comes to this computer next sees no code: it forgets who sat here."""
    sign_in = get_sign_in(request)
    if sign_in is not None:
        leave_computer(sign_in=sign_in)
    answer = redirect("meetings:home")
    delete_cookie(answer)
    return answer


def _require_crew(request: HttpRequest) -> Crew:
    crew = find_hour_crew(request)
    if crew is None:
        raise NotYours
    return crew


@never_cache
def show_certificates(request: HttpRequest) -> HttpResponse:
    """One for each guest at this computer, while the hour is open and for the rest of the day."""
    crew = _require_crew(request)
    locale = get_language() or "ro"
    context = {
        "meeting": crew.meeting,
        "club": crew.meeting.club,
        "works": list_guest_works(crew.meeting, list_crew_guests(crew), locale),
        "signatures": [_("the librarian")],
        "most_letters": MOST_TYPED_NAME,
    }
    return render(request, "meetings/hour/certificates.html", context)


@never_cache
def show_own_invitations(request: HttpRequest) -> HttpResponse:
    crew = _require_crew(request)
    return _show_invitations(request, crew.meeting, list_crew_guests(crew), back=reverse("meetings:home"))
