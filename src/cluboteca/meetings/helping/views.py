"""The librarian's page of ambassadors; the ambassadors' own: their school, and who needs help."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from cluboteca.clubs.access import require_kept_club, require_led_club
from cluboteca.clubs.models import Club
from cluboteca.clubs.queries import get_learner, list_learners
from cluboteca.content.models import Audience, Unit
from cluboteca.content.picture import list_pictures
from cluboteca.content.queries import get_activity_words
from cluboteca.core.clock import now
from cluboteca.core.errors import KindError, NotYours
from cluboteca.meetings.board_access import get_helping_viewer
from cluboteca.meetings.description import describe_crew
from cluboteca.meetings.helping.actions import start_rehearsal, stop_ambassador
from cluboteca.meetings.helping.description import describe_queue
from cluboteca.meetings.helping.forms import NominationForm
from cluboteca.meetings.helping.queries import count_help
from cluboteca.meetings.policies import NoUnit
from cluboteca.meetings.queries import find_crew, get_week_unit
from cluboteca.people.access import AdultRequest, adult_only
from cluboteca.people.models import Person
from cluboteca.training import actions
from cluboteca.training.policies import MOST_AMBASSADORS, NotDone
from cluboteca.training.queries import (
    Ambassador,
    ModuleLine,
    find_former_ambassador,
    get_track,
    list_ambassadors,
    list_modules,
)


def _list_with_marks(club: Club, by: Person) -> list[Ambassador]:
    """Ambassadors and those who wait, with consents followed and finished modules written down."""
    actions.follow_consents(club=club, by=by)
    track = get_track(Audience.AMBASSADORS)
    named = list_ambassadors(club, track)
    actions.note_completions(track=track, people=[each.learner for each in named if each.is_accepted])
    return named


@require_http_methods(["GET", "HEAD", "POST"])
@adult_only
def show_ambassadors(request: AdultRequest) -> HttpResponse:
    """Who is one, who waits for the consent. POST names one."""
    club = require_kept_club(request)
    named = _list_with_marks(club, request.user)
    named_ids = {each.learner.pk for each in named}
    others = [learner for learner in list_learners(club) if learner.pk not in named_ids]
    form = NominationForm(request.POST if request.method == "POST" else None, learners=others)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                nomination = actions.name_ambassador(club=club, learner=form.get_learner(), by=request.user)
            except KindError as error:
                form.add_error("learner", str(error.message))
                status = error.status
            else:
                words = {"name": nomination.learner.nickname}
                if nomination.accepted_at:
                    messages.success(request, _("%(name)s is an ambassador now.") % words)
                else:
                    messages.info(
                        request, _("%(name)s is named, and begins when the guardian's consent is written down.") % words
                    )
                return redirect("helping:ambassadors")
    counts = count_help(named_ids)
    context = {
        "club": club,
        "lines": [{"ambassador": each, "help": counts[each.learner.pk]} for each in named],
        "modules_count": len(get_track(Audience.AMBASSADORS).modules),
        "form": form,
        "has_others": bool(others),
        "may_name": len(named) < MOST_AMBASSADORS,
    }
    return render(request, "meetings/helping/ambassadors.html", context, status=status)


def _get_named(club: Club, learner_id: int) -> Ambassador:
    """Raises NotYours."""
    learner = get_learner(learner_id)
    named = next((each for each in list_ambassadors(club) if each.learner.pk == learner.pk), None)
    if named is None:
        raise NotYours
    return named


@require_http_methods(["GET", "HEAD", "POST"])
@adult_only
def end(request: AdultRequest, learner_id: int) -> HttpResponse:
    """GET asks; POST lets the child be one like the others again."""
    club = require_kept_club(request)
    named = _get_named(club, learner_id)
    if request.method == "POST":
        stop_ambassador(club=club, learner=named.learner, by=request.user)
        messages.success(request, _("%(name)s is no longer an ambassador.") % {"name": named.learner.nickname})
        return redirect("helping:ambassadors")
    return render(request, "meetings/helping/end.html", {"ambassador": named})


@adult_only
def show_certificate(request: AdultRequest, learner_id: int) -> HttpResponse:
    """To print, once the ambassador's training is done; also for one who has stopped since. Raises NotDone, NotYours."""
    club = require_kept_club(request)
    _list_with_marks(club, request.user)
    learner = get_learner(learner_id)
    try:
        named = _get_named(club, learner_id)
    except NotYours:
        former = find_former_ambassador(club, learner, get_track(Audience.AMBASSADORS))
        if former is None:
            raise
        named = former
    if not named.is_trained:
        raise NotDone
    counts = count_help([named.learner.pk])[named.learner.pk]
    details = []
    if counts.helped:
        helped = ngettext("has helped %(count)d time", "has helped %(count)d times", counts.helped)
        details.append(helped % {"count": counts.helped})
    if counts.thanked:
        thanked = ngettext("was thanked %(count)d time", "was thanked %(count)d times", counts.thanked)
        details.append(thanked % {"count": counts.thanked})
    context = {"club": club, "ambassador": named, "details": details, "date": now(), "signatures": [_("The librarian")]}
    return render(request, "meetings/helping/certificate.html", context)


@require_POST
@adult_only
def begin_rehearsal(request: AdultRequest) -> HttpResponse:
    """Open a meeting for the ambassadors alone, on a module of theirs; where none is installed, on the club's own unit."""
    club = require_led_club(request)
    unit = _choose_unit(club, request.POST.get("unit", ""))
    meeting = start_rehearsal(club=club, unit=unit, by=request.user)
    messages.success(request, _("The rehearsal is open. Only the ambassadors can sign in."))
    return redirect("meetings:board", meeting.pk)


def _choose_unit(club: Club, full_id: str) -> Unit:
    """Raises NoUnit."""
    units = [module.unit for module in get_track(Audience.AMBASSADORS).modules]
    unit = next((each for each in units if each.full_id == full_id), units[0] if units else get_week_unit(club))
    if unit is None:
        raise NoUnit
    return unit


@never_cache
def show_queue(request: HttpRequest) -> HttpResponse:
    """Who needs help, for a crew with an ambassador."""
    if find_crew(request) is None:
        return redirect("meetings:home")
    viewer = get_helping_viewer(request)
    context = {"queue_data": describe_queue(viewer, get_language() or "ro"), "crew": viewer.crew}
    return render(request, "meetings/hands.html", context)


@never_cache
def show_school(request: HttpRequest) -> HttpResponse:
    """The ambassadors' modules as ways, and how often they have helped; for a crew with an ambassador."""
    if find_crew(request) is None:
        return redirect("meetings:home")
    viewer = get_helping_viewer(request)
    assert viewer.crew is not None
    locale = get_language() or "ro"
    track = get_track(Audience.AMBASSADORS)
    actions.note_completions(track=track, people=viewer.helpers)
    lines = list_modules(track, viewer.helpers, locale)
    following = next((line for line in lines if not line.is_done), None)
    step = following.find_next_step() if following else None
    counts = count_help(each.pk for each in viewer.helpers)
    context = {
        "crew_data": describe_crew(viewer.crew),
        "helpers": [{"learner": each, "help": counts[each.pk]} for each in viewer.helpers],
        "modules": _describe_modules(lines, locale),
        "next_activity": step.activity if step else None,
        "next_words": get_activity_words(step.activity, locale) if step else None,
    }
    return render(request, "meetings/helping/school.html", context)


def _describe_modules(lines: list[ModuleLine], locale: str) -> list[dict[str, object]]:
    pictures = list_pictures([step.activity for line in lines for step in line.module.steps])
    return [
        {
            "line": line,
            "steps": [
                {
                    "activity": step.activity,
                    "words": get_activity_words(step.activity, locale),
                    "is_solved": step.is_solved(line.solved),
                    "picture": pictures.get(step.activity.pk),
                }
                for step in line.module.steps
            ],
        }
        for line in lines
    ]
