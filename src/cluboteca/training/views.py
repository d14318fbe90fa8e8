"""The librarian's training, the rehearsal with its checklist, and the opening of the club."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cluboteca.clubs.access import require_kept_club, require_led_club
from cluboteca.clubs.models import Club
from cluboteca.clubs.policies import allowed, check_keeps
from cluboteca.clubs.queries import list_librarians
from cluboteca.clubs.scratch_offer import find_scratch_offer, show_scratch_offer
from cluboteca.content.editor_data import get_editor_data
from cluboteca.content.models import Activity, Audience
from cluboteca.content.queries import get_activity_words, get_unit_text, get_unit_words
from cluboteca.core.clock import now
from cluboteca.people.access import AdultRequest, adult_only
from cluboteca.people.computer import get_computer, get_sign_in, set_cookie
from cluboteca.people.models import SignIn
from cluboteca.training import actions
from cluboteca.training.forms import EarlyOpeningForm
from cluboteca.training.policies import REHEARSAL_ITEMS, NotDone, ReasonTooShort
from cluboteca.training.queries import (
    ModuleLine,
    find_finishing,
    find_opening,
    find_rehearsal,
    get_module,
    get_track,
    get_track_activity,
    is_whole_track_done,
    list_ambassadors,
    list_checklist,
    list_done,
    list_modules,
    list_trained_ids,
)
from cluboteca.training.readiness import ReadinessItem, list_readiness
from cluboteca.workspace.actions import open_project
from cluboteca.workspace.description import describe_project, describe_work
from cluboteca.workspace.marks import list_marks
from cluboteca.workspace.queries import get_latest_version

KIND_ICONS = {
    "blocks": "blocks",
    "python": "code-xml",
    "scratch": "puzzle",
    "quiz": "circle-question-mark",
    "basics": "keyboard",
    "reading": "book-open",
    "link": "external-link",
}


def _list_own_modules(request: AdultRequest) -> list[ModuleLine]:
    """The reader's track, with what is done by now written down."""
    track = get_track(Audience.LIBRARIANS)
    actions.note_completions(track=track, people=[request.user])
    return list_modules(track, [request.user], get_language() or "ro")


def get_activity_url(activity: Activity) -> str:
    """Where an adult does an activity of the track."""
    return reverse("training:activity", args=[activity.full_id])


def _describe_steps(line: ModuleLine, locale: str) -> list[dict[str, object]]:
    return [
        {
            "activity": step.activity,
            "words": get_activity_words(step.activity, locale),
            "icon": KIND_ICONS.get(step.activity.kind, "puzzle"),
            "is_solved": step.is_solved(line.solved),
        }
        for step in line.module.steps
    ]


@adult_only
def show_track(request: AdultRequest) -> HttpResponse:
    """All modules, which are done, and one button to go on."""
    club = require_led_club(request)
    lines = _list_own_modules(request)
    following = next((line for line in lines if not line.is_done), None)
    step = following.find_next_step() if following else None
    context = {
        "club": club,
        "lines": lines,
        "following": following,
        "next_activity": step.activity if step else None,
        "next_words": get_activity_words(step.activity, get_language() or "ro") if step else None,
        "done_count": sum(line.is_done for line in lines),
        "has_finished": bool(find_finishing(get_track(Audience.LIBRARIANS), [request.user.pk])),
        "keeps": allowed(check_keeps, request.user, club),
    }
    return render(request, "training/track.html", context)


@adult_only
def show_module(request: AdultRequest, unit_id: str) -> HttpResponse:
    """The activities of a module in order."""
    require_led_club(request)
    locale = get_language() or "ro"
    lines = _list_own_modules(request)
    line = get_module(lines, unit_id)
    step = line.find_next_step()
    context = {
        "line": line,
        "text": get_unit_text(line.module.unit, locale),
        "steps": _describe_steps(line, locale),
        "next_activity": step.activity if step else None,
        "next_words": get_activity_words(step.activity, locale) if step else None,
        "next_module": next((each for each in lines if not each.is_done), None),
    }
    return render(request, "training/module.html", context)


@adult_only
def show_activity(request: AdultRequest, activity_id: str) -> HttpResponse:
    """An activity of the track in its real workspace; what she does is saved for her, and counts."""
    require_led_club(request)
    activity = get_track_activity(activity_id, Audience.LIBRARIANS)
    locale = get_language() or "ro"
    module_url = reverse("training:module", args=[activity.unit.full_id])
    activity_data = get_editor_data(activity, locale, url_of=get_activity_url)
    if activity_data["next"] is None:
        back = _("Back to the module")
        activity_data["next"] = {"id": activity.unit.full_id, "title": back, "url": module_url, "words": back}
    sign_in = actions.begin_practice(adult=request.user, computer=get_computer(request), old=get_sign_in(request))
    project, _is_new = open_project(activity=activity, sign_in=sign_in)
    latest = get_latest_version(project)
    words = get_activity_words(activity, locale)
    offer = find_scratch_offer(request, activity_data.get("twin"), has_begun=latest is not None)
    if offer is not None:
        return show_scratch_offer(request, offer, title=words.title, crew_data={})
    context = {
        "title": words.title,
        "module_url": module_url,
        "activity_data": activity_data,
        "crew_data": {
            "crew": _describe_practice(sign_in, module_url),
            "project": {
                **describe_project(project, sign_in.pk),
                "work": describe_work(latest) if latest else None,
                "judged": list_marks(project=project, latest=latest, locale=locale),
            },
            "hand": None,
            "is_open": False,
            "is_practice": True,
        },
    }
    response = render(request, "training/activity.html", context)
    set_cookie(response, sign_in)
    return response


def _describe_practice(sign_in: SignIn, home: str) -> dict[str, object]:
    """As a crew of nobody: the frame saves under its number, and shows neither faces nor turns."""
    return {
        "id": sign_in.pk,
        "members": [],
        "driver": None,
        "turn_started_at": sign_in.started_at.isoformat(),
        "turn_minutes": 0,
        "home": home,
    }


@adult_only
def show_certificate(request: AdultRequest) -> HttpResponse:
    """To print, once all modules are done; what comes to the training later doesn't take it back. Raises NotDone."""
    club = require_led_club(request)
    lines = _list_own_modules(request)
    track = get_track(Audience.LIBRARIANS)
    done = list_done(track, [request.user.pk])
    if request.user.pk not in list_trained_ids(track, done):
        raise NotDone
    finishing = find_finishing(track, done).get(request.user.pk)
    if is_whole_track_done(track, done[request.user.pk]):
        finishing = request.user.completions.filter(unit__in=track.unit_ids).last()
    context = {
        "club": club,
        "name": str(request.user),
        "details": [line.words.title for line in lines if line.is_done],
        "date": finishing.completed_at if finishing else now(),
    }
    return render(request, "training/certificate.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@adult_only
def rehearse(request: AdultRequest) -> HttpResponse:
    """The checklist. POST ticks its lines; a substitute reads it."""
    club = require_kept_club(request) if request.method == "POST" else require_led_club(request)
    actions.follow_consents(club=club, by=request.user)
    rehearsal = find_rehearsal(club)
    if request.method == "POST":
        rehearsal = rehearsal or actions.begin_rehearsal(club=club, by=request.user)
        items, shown = request.POST.getlist("item"), request.POST.getlist("shown")
        rehearsal = actions.tick_rehearsal(rehearsal=rehearsal, items=items, shown=shown, by=request.user)
        if rehearsal.held_at:
            messages.success(request, _("Everything was tried out: the rehearsal is held."))
        elif rehearsal.ticks.count() == len(REHEARSAL_ITEMS):
            messages.info(
                request,
                _("The ticks are kept. One thing is missing: a rehearsal at which an ambassador signs in."),
            )
        else:
            messages.success(request, _("The ticks are kept. Go on whenever you like."))
        return redirect("training:rehearsal")
    locale = get_language() or "ro"
    lines = list_checklist(rehearsal)
    ambassadors = [each for each in list_ambassadors(club) if each.is_accepted]
    context = {
        "club": club,
        "keeps": allowed(check_keeps, request.user, club),
        "rehearsal": rehearsal,
        "lines": lines,
        "ticked_count": sum(line.is_ticked for line in lines),
        "ambassadors": ambassadors,
        "untrained": ", ".join(each.learner.nickname for each in ambassadors if not each.is_trained),
        "modules": [
            {"unit": module.unit, "words": get_unit_words(module.unit, locale)}
            for module in get_track(Audience.AMBASSADORS).modules
        ],
    }
    return render(request, "training/rehearsal.html", context)


def _note_all(club: Club) -> None:
    """What librarians and ambassadors have done by now counts as of now."""
    actions.note_completions(track=get_track(Audience.LIBRARIANS), people=list_librarians(club))
    ambassadors = [each.learner for each in list_ambassadors(club) if each.is_accepted]
    actions.note_completions(track=get_track(Audience.AMBASSADORS), people=ambassadors)


@require_http_methods(["GET", "HEAD", "POST"])
@adult_only
def show_opening(request: AdultRequest) -> HttpResponse:
    """What is still missing before the first meeting. POST opens the club; early only with a reason."""
    club = require_kept_club(request)
    actions.follow_consents(club=club, by=request.user)
    _note_all(club)
    items = list_readiness(club)
    missing = [item for item in items if not item.is_met]
    is_early = bool(missing)
    form = EarlyOpeningForm(request.POST if request.method == "POST" and is_early else None)
    status = 200
    if request.method == "POST":
        if club.opened_at or not is_early or form.is_valid():
            reason = form.cleaned_data["reason"] if is_early and form.is_valid() else ""
            if not club.opened_at:
                actions.open_for_children(club=club, by=request.user, reason=reason)
                messages.success(request, _("The club is open. The first meeting can begin."))
            return redirect("training:opening")
        status = ReasonTooShort.status
    opening = find_opening(club)
    context = {
        "club": club,
        "items": [{"item": item, "url": _find_page(item)} for item in items],
        "missing_count": len(missing),
        "first_missing": next(({"item": item, "url": _find_page(item)} for item in missing), None),
        "form": form,
        "opening": opening,
        "missing_then": [item.sentence for item in items if opening and item.id in opening.missing],
    }
    return render(request, "training/opening.html", context, status=status)


def _find_page(item: ReadinessItem) -> str:
    return reverse(item.page)
