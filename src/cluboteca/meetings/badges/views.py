"""Pages of badges: of those who lead the club, of the children, on paper."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cluboteca.clubs.access import require_led_club
from cluboteca.core.errors import KindError, NotYours
from cluboteca.meetings.badges import actions
from cluboteca.meetings.badges.forms import BadgeForm, read_id
from cluboteca.meetings.badges.policies import DRAWINGS
from cluboteca.meetings.badges.queries import (
    get_child_badges,
    get_club_badge,
    list_badge_lines,
    list_holders_to_print,
    list_stickers_to_print,
    list_with_holders,
)
from cluboteca.meetings.queries import find_crew
from cluboteca.people.access import AdultRequest, adult_only
from cluboteca.people.queries import list_present

STICKERS_A_SHEET = 12


def _locale() -> str:
    return get_language() or "ro"


@adult_only
def show_badges(request: AdultRequest) -> HttpResponse:
    """Every badge, and who has it."""
    club = require_led_club(request)
    return render(request, "meetings/badges/badges.html", {"club": club, "lists": list_badge_lines(club, _locale())})


@adult_only
def make(request: AdultRequest) -> HttpResponse:
    """A badge of the club; what was typed survives a refusal."""
    club = require_led_club(request)
    form = BadgeForm(request.POST or None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                badge = actions.make_badge(club=club, by=request.user, **form.cleaned_data)
            except KindError as error:
                form.add_error(None, str(error.message))
            else:
                messages.success(request, _("The badge is made. Now give it to somebody."))
                return redirect("badges:give", badge.pk)
    return render(
        request, "meetings/badges/make.html", {"club": club, "form": form, "drawings": DRAWINGS}, status=status
    )


@adult_only
def give(request: AdultRequest, badge_id: int) -> HttpResponse:
    """One button beside each child: give it, or take it back."""
    badge = get_club_badge(require_led_club(request), badge_id)
    if request.method == "POST":
        return _act(request, badge_id)
    context = {"badge": badge, "lines": list_with_holders(badge.club, badge)}
    return render(request, "meetings/badges/give.html", context)


def _act(request: AdultRequest, badge_id: int) -> HttpResponse:
    badge = get_club_badge(require_led_club(request), badge_id)
    takes_back = "take_back" in request.POST
    learner_id = read_id(request.POST.get("take_back" if takes_back else "give"))
    if learner_id is None:
        raise NotYours
    act = actions.take_back_badge if takes_back else actions.give_badge
    learner = act(badge=badge, learner_id=learner_id, by=request.user)
    said = _("Taken back from %(name)s.") if takes_back else _("%(name)s has the badge now.")
    messages.success(request, said % {"name": learner.nickname})
    # Back to the same child: the next one is mostly close to it.
    return redirect(reverse("badges:give", args=[badge.pk]) + f"#child-{learner.pk}")


@adult_only
@require_POST
def retire(request: AdultRequest, badge_id: int) -> HttpResponse:
    """No longer given; with `bring_back` it is again."""
    badge = get_club_badge(require_led_club(request), badge_id)
    actions.retire_badge(badge=badge, is_retired="bring_back" not in request.POST, by=request.user)
    return redirect("badges:badges")


@adult_only
def print_stickers(request: AdultRequest) -> HttpResponse:
    """Sheets to cut out: what is new, or with `?learner=` all of one child."""
    club = require_led_club(request)
    learner_id = read_id(request.GET.get("learner"))
    if learner_id is None and request.GET.get("learner"):
        raise NotYours
    stickers = list_stickers_to_print(club, _locale(), learner_id=learner_id)
    context = {
        "club": club,
        "learner_id": learner_id,
        "holders": list_holders_to_print(club),
        "sheets": [stickers[start : start + STICKERS_A_SHEET] for start in range(0, len(stickers), STICKERS_A_SHEET)],
    }
    return render(request, "meetings/badges/stickers.html", context)


@never_cache
def show_mine(request: HttpRequest, child_id: int | None = None) -> HttpResponse:
    """A page of stickers for each child at this computer, one behind each tab; without an id that of the first one."""
    crew = find_crew(request)
    if crew is None:
        return redirect("meetings:home")
    children = list_present(crew.sign_in)
    if not children:
        return redirect("meetings:home")
    child = next((each for each in children if child_id in (None, each.pk)), None)
    if child is None:
        raise NotYours
    # What was solved a moment ago counts, although nobody has been on the first page since.
    actions.award_earned([each.pk for each in children])
    badges = get_child_badges(crew.meeting.club, child, _locale())
    actions.mark_seen(child)
    context = {"crew": crew, "children": children, "child": child, "badges": badges}
    return render(request, "meetings/badges/mine.html", context)
